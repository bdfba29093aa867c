"""What can be wrong with a file, and what the secretariat can do about it, in Danish."""

from __future__ import annotations

from hoering.domain import Finding

_TEXTS: dict[str, str] = {
    "empty": "»{name}« er tom (0 byte). Bed afsenderen om at sende filen igen.",
    "encrypted": "»{name}« er beskyttet med adgangskode og kan ikke læses. "
    "Åbn filen med koden, gem den uden adgangskode, og læg den i mappen igen.",
    "broken": "»{name}« er beskadiget eller kun delvist hentet og kan ikke læses. "
    "Hent filen igen fra sagen, eller bed afsenderen om at sende den på ny.",
    "no_pages": "»{name}« har ingen sider. Hent filen igen, eller bed afsenderen om en ny.",
    "scan": "»{name}« er scannet: siderne er billeder uden tekst. Installér tekstgenkendelsen "
    "Tesseract med den danske sprogpakke (»hoering tjek« siger hvordan), og kør igen – "
    "eller læs svaret selv.",
    "no_writing": "»{name}« er et billede, hvor der ikke blev fundet tekst. "
    "Se efter i originalen, om der står noget, og skriv det af i en tekstfil.",
    "uncertain": "»{name}«, {kind}: teksten er læst fra et billede og er usikker. "
    "Se efter i originalen.",
    "foreign": "»{name}« er skrevet på {why}. Programmet kan dansk: læs selv svaret igennem, og se efter, "
    "om bemærkningerne er delt rigtigt og har det rigtige tema og afsnit.",
    "large_picture": "»{name}« er et billede på {why} punkter og er for stort til at blive læst. "
    "Gem det mindre (for eksempel 2500 punkter højt), og læg det i mappen igen.",
    "unread_page": "»{name}«, {kind}: {why} Læs selv det, der mangler, eller gem filen igen som PDF.",
    "unrecognised": "»{name}«, {kind}: {why} Installér Tesseract med den danske sprogpakke "
    "(»hoering tjek« siger hvordan), og kør igen – eller læs selv det, der mangler.",
    "no_text": "»{name}« indeholder ingen tekst. Åbn filen, og se efter, om svaret står et andet sted.",
    "no_letters": "»{name}« er gemt med en skrift uden tegntabel, så teksten kan ikke læses. "
    "Udskriv filen til en ny PDF med tekstgenkendelse (OCR), eller bed om den som .docx.",
    "mute": "»{name}«, {kind}: noget af teksten er gemt med en skrift uden tegntabel og kunne ikke læses. "
    "Læs selv det, der mangler. Med Tesseract og den danske sprogpakke (tesseract-ocr og "
    "tesseract-ocr-dan) læses det fra sidens udseende.",
    "old_word": "»{name}« er gemt i et Word fra før 1997 eller er ingen Word-fil og kan ikke læses her. "
    "Åbn den i Word eller LibreOffice, gem den som Word-dokument (.docx), "
    "og læg den nye fil i mappen i stedet.",
    "slides": "»{name}« er et lysbilledshow, som ikke kan læses direkte. "
    "Åbn det i PowerPoint eller LibreOffice, gem det som PDF, og læg PDF-filen i mappen i stedet.",
    "pages": "»{name}« er en Pages-fil fra en Mac, som ikke kan læses her. Bed afsenderen om svaret "
    "som PDF eller .docx, eller åbn filen i Pages (også på icloud.com), og eksportér den til Word.",
    "packed": "»{name}« er en zip-pakke, som ikke kan pakkes ud her: {why}. Pak den selv ud i en "
    "undermappe (én undermappe pr. svar), og fjern pakken fra mappen.",
    "unpacked": "»{name}« er en zip-pakke med {kind}, som er læst {why}. Se efter, om det er rigtigt; er det "
    "ikke, så pak den selv ud i mapper (én undermappe pr. svar), og fjern pakken.",
    "several": "Mappen »{name}« er læst som ét svar, men filerne ligner svar fra flere: {why}. Er de det, så læg "
    "filerne hver for sig, eller kald mappen »Borgere«, »Foreninger« eller lignende, og kør igen.",
    "many_rows": "»{name}« har {kind}, end der læses fra ét regneark; kun de første {why} er "
    "taget med. Del regnearket i flere filer, og kør igen.",
    "unknown": "»{name}« er en ukendt filtype. "
    "Gem filen som PDF eller .docx, og læg den i mappen igen.",
    "too_big": "»{name}« fylder usædvanligt meget, når den pakkes ud, og bliver ikke læst. "
    "Gem filen som PDF, og læg den i mappen igen.",
    "missing": "»{name}« kan ikke åbnes: {why}. Se efter, om filen findes og ikke er låst.",
    "long_path": "»{name}« kan ikke åbnes, for stien til den er for lang til Windows. Giv filen eller "
    "mapperne over den kortere navne, og kør igen.",
    "closed_folder": "Mappen »{name}« kan ikke åbnes: {why}, så filerne i den er ikke læst. "
    "Se efter, om du har adgang til den, og kør igen.",
    "slow": "»{name}« tog for lang tid at læse og er sprunget over. "
    "Åbn filen, gem den igen som PDF eller .docx (gerne i mindre dele), og kør igen.",
    "crashed": "»{name}« fik læseprogrammet til at gå ned og er sprunget over. "
    "Filen er formentlig beskadiget: gem den igen som PDF eller .docx, og kør igen.",
    "failed": "»{name}« kunne ikke læses ({why}). Gem filen igen som PDF eller .docx.",
    "link": "»{name}« er en genvej til et sted uden for mappen og bliver ikke læst. "
    "Læg selve filen i mappen.",
    "locked_mail": "»{name}« er en krypteret eller forseglet e-mail og kan ikke læses her. "
    "Åbn den i postprogrammet, gem den uden kryptering (fx som PDF), og læg den i mappen igen.",
    "automatic": "»{name}« ligner et automatisk svar eller en leveringsrapport. "
    "Se efter, om den hører til, og flyt den ud af mappen, hvis ikke.",
    "machine_mail": "»{name}« er ikke taget med som svar: den er en automatisk besked (fravær, læst, ikke leveret). "
    "Tag filen ud af mappen. Er den et svar, så kald filen »Høringssvar fra …«, og kør igen.",
    "own_letter": "»{name}« er ikke taget med som svar: den er kommunens eget brev (høringsbrev eller kvittering). "
    "Tag filen ud af mappen. Er den et svar, så kald filen »Høringssvar fra …«, og kør igen.",
    "index_paper": "»{name}« er ikke taget med som svar: den er en liste over sagens akter. "
    "Tag filen ud af mappen. Er den et svar, så kald filen »Høringssvar fra …«, og kør igen.",
    "no_answer": "»{name}« er ikke taget med som svar: den er {kind}. {why} "
    "Er den et svar, så kald filen »Høringssvar fra …«, og kør igen.",
    "doubtful": "»{name}« er læst som et svar, men ligner {kind}. Er den ikke et svar, så tag filen ud "
    "af mappen, og kør igen.",
    "doubtful_part": "»{name}« side {page} er læst som et svar, men ligner {kind}. Er det ikke et svar, så slet "
    "det i filen, og kør igen.",
    "unchanged_draft": "»{name}« er en kopi af udkastet; der er ikke fundet et ord, som er føjet til. "
    "Se efter i originalen, om der er skrevet i hånden eller streget over, og om et brev mangler. "
    "Er filen ikke et svar, så tag den ud af mappen.",
    "many_attachments": "»{name}« har flere eller større bilag, end der læses fra én mail. "
    "Gem bilagene i en mappe for sig, og kør igen.",
    "many_mails": "»{name}« rummer flere end 2.000 mails; kun de første er læst. "
    "Del postkassen i flere filer, og kør igen.",
    "enclosed": "»{name}« har vedhæftede filer inde i PDF-filen, som ikke er læst: {why}. Åbn den i Adobe Reader, "
    "gem filerne i mappen (et svar for sig, et bilag i en undermappe med sit brev), og kør igen.",
    "attachment": "»{name}«: bilaget »{kind}« kan ikke læses endnu. "
    "Gem bilaget som PDF eller .docx i samme mappe.",
}  # fmt: skip


def trouble(
    code: str, name: str, *, kind: str = "", why: str = "", page: int | None = None
) -> Finding:
    """The finding of this code for a file; `kind` and `why` fill the sentence's blanks."""
    text = _TEXTS[code].format(name=name, kind=kind, why=why, page=page)
    return Finding(code, name, text, page)
