"""How the spreadsheet is used, and what happens when it is read back in."""

from __future__ import annotations

from hoering.writing.register import Register

_LINES: tuple[tuple[str, str], ...] = (
    ("title", "Vejledning"),
    ("heading", "Hvad I kan rette"),
    (
        "plain",
        "I arket »Bemærkninger«: afsender og afsendertype, bemærkningens ordlyd og art, "
        "temaer, afsnit, udfald, begrundelse, forvaltningens bemærkninger og ændringer. I"
        " arket »Høringssvar«: afsenderens navn og type, resume og vurdering. Alt andet "
        "læses af svarene og udkastet.",
    ),
    (
        "plain",
        "Er programmet usikker på en afsender, har »Høringssvar« kolonnen »Rigtig afsender?«: "
        "skriv »ja«, hvis navnet er rigtigt, eller ret navnet.",
    ),
    (
        "plain",
        "En begrundelse med »(gæt)« er programmets, og intet taler for den. Er den rigtig, så "
        "slet »(gæt)«; ellers vælg en anden på listen.",
    ),
    (
        "plain",
        "Flere temaer skilles med semikolon; det vigtigste står først. Et tema, der ikke "
        "er på listen, bliver et nyt tema. Ændringer skrives med deres nummer: Æ04, Æ07.",
    ),
    (
        "plain",
        "Rækker må flyttes, sorteres og filtreres, og kolonner må flyttes, skjules og "
        "fjernes. Lad kolonnen »ID« længst til højre stå: den viser, hvilken bemærkning "
        "rækken er.",
    ),
    (
        "plain",
        "Linjer og punkter i svarene bevares, når filen tages ind; fed, kursiv og understregning gør ikke.",
    ),
    ("plain", "Kolonner, I selv tilføjer, bliver gemt og kommer med næste gang."),
    ("heading", "Slette, samle, dele og tilføje"),
    (
        "plain",
        "En række, der er væk, er ingen ændring: bemærkningen består. Skal en bemærkning "
        "udgå, så skriv »slet« i kolonnen »Handling« (i Word: i kolonnen med nummeret).",
    ),
    (
        "plain",
        "To bemærkninger i samme svar samles ved at skrive »saml med H01.2« i »Handling«,"
        " eller ved at flytte ordene fra den ene række ind i den anden og fjerne den "
        "tomme række.",
    ),
    (
        "plain",
        "En bemærkning deles ved at indsætte en ny række under den og flytte en del af "
        "ordene derned.",
    ),
    (
        "plain",
        "En ny bemærkning skrives i en ny række med høringssvarets nummer (H03) i kolonnen »Nr.«.",
    ),
    ("heading", "Tage rettelserne ind"),
    ("plain", "Gem filen, og kør:  hoering indlaes MAPPE FIL"),
    (
        "plain",
        "Programmet viser først, hvad der bliver ændret, og spørger, før det tager "
        "rettelserne ind. Det, der ikke kan forstås, bliver gemt ord for ord og vist i "
        "arket »Se efter«. Intet går tabt: hver beslutning står i historikken og kan "
        "fortrydes med  hoering historik MAPPE --fortryd NUMMER",
    ),
    ("heading", "Hvem har afgjort hvad"),
    (
        "plain",
        "Kolonnen »Afgjort af« viser, hvilke ord der er sekretariatets. Alt andet er "
        "programmets forslag. »Se efter« betyder, at noget er ændret, siden I tog "
        "stilling: jeres ord står ved magt, til I retter dem.",
    ),
)


def guide_lines(book: Register) -> list[tuple[str, str]]:
    """(look, line), in reading order."""
    title = book.analysis.round.title
    lines = list(_LINES)
    if title:
        lines.insert(1, ("top", title))
    return lines
