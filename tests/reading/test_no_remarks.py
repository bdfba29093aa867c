"""Responses that have nothing to say, and those that only seem to."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from hoering.domain import BlockKind
from hoering.reading.no_remarks import has_no_remarks
from hoering.reading.page.assembly import assemble
from hoering.reading.page.pieces import Piece, Sheet
from hoering.reading.senders.letter import Letter, letter_of

NOTHING = """
Vi har ingen bemærkninger.
Handicaprådet har ikke bemærkninger til udkastet.
Ingen kommentarer herfra.
Bestyrelsen har gennemlæst materialet og har ikke noget at tilføje.
Tak for muligheden for at afgive høringssvar. Vi har ikke yderligere bemærkninger til det fremsendte.
Forbundet har ikke noget at tilføje ud over, hvad der måtte komme fra de lokale klubber.
Rådet tager udkastet til efterretning uden bemærkninger.
Region X afstår fra at afgive høringssvar.
Udkastet giver ikke Politiet anledning til bemærkninger.
Høringen giver ikke anledning til bemærkninger fra vores side.
Provstiet skal hermed meddele, at man ikke har bemærkninger til planen.
Vi ønsker ikke at afgive høringssvar i denne sag.
Beredskabet har ingen indvendinger mod udkastet.
Vi har læst udkastet og kan tilslutte os det uden bemærkninger.
Skolebestyrelsen har drøftet politikken på sit møde den 3. marts og har ingen kommentarer til den.
Museet har hverken kommentarer eller ændringsforslag.
Udkastet er drøftet i bestyrelsen. Bestyrelsen finder det godt og har derfor ingen bemærkninger.
Vi undlader at kommentere udkastet.
Ældrerådet har ingen bemærkninger, men takker for at blive hørt.
Der er ikke fra afdelingens side bemærkninger til det fremsendte.
Kystdirektoratet har ingen kommentarer til forslaget, da det ikke berører vores område.
Herfra ingen bemærkninger!
Vi har ikke fundet anledning til at komme med bemærkninger.
Foreningen har ingen bemærkninger til det udsendte, som vi synes er et fint og gennemarbejdet stykke arbejde.
Jeg kan oplyse, at centerrådet ikke har nogen bemærkninger. God arbejdslyst med det videre forløb.
Intet at bemærke.
Vi har ikke umiddelbart nogen kommentarer til politikken.
Tak for det tilsendte, der ikke giver anledning til kommentarer.
Udvalget har behandlet høringen og besluttet ikke at afgive høringssvar.
Vi har ikke nogen indsigelser.
Elevrådet synes det er fint og har ikke mere at sige.
Kommunen har ingen bemærkninger til Vestbys udkast. Vi ser frem til at modtage den endelige plan.
Ungerådet har ikke kommentarer denne gang, men vil gerne høres igen næste gang.
Det skal herved meddeles, at der ikke for vore områder er fundet forhold, som giver grundlag for at ytre sig.
Rådet har set på planen, men som råd afholder vi os fra at blande os i sagen.
Vi tager materialet til efterretning uden at have bemærkninger.
Bestyrelsen har valgt at lade det stå, som det står.
Vi har ikke noget at tilføje denne gang, men glæder os til åbningen.
Vi undlader at svare, da sagen ikke berører os.
Tak for det tilsendte, som vi tager til efterretning.
Jeg skal på rådets vegne meddele, at rådet drøftede planen i går. Der var ingen bemærkninger til den.
Emnet ligger uden for vores område, så vi har ingen bemærkninger herfra.
Foreningen har besluttet ikke at svare på høringen.
Laugets folk har set på det uden at finde anledning til kommentarer.
Vi har drøftet oplægget. Der var ingen, der havde noget at tilføje.
Elselskabet ejer ingen anlæg i området. Vi har derfor ingen bemærkninger.
Vi har desværre ikke haft tid til at behandle sagen og afgiver derfor ikke noget svar.
Sognets menighedsråd tager udkastet til efterretning.
Fra vores side er der ikke noget at føje til.
Vi springer over denne gang.
Foreningen har desværre intet at bidrage med her.
Kredsen ønsker ikke yderligere end at meddele, at der ingen bemærkninger er.
Jeg nåede ikke mødet, men jeg har alligevel ikke noget at tilføje.
"""
SOMETHING = """
Vi har ingen bemærkninger til kapitel 2, men synes, at kapitel 3 mangler et mål.
Vi har ingen bemærkninger ud over, at bussen skal køre hver time.
Ud over følgende har vi ingen bemærkninger: Bussen skal køre hver time.
Vi har ingen bemærkninger til formålet. Derimod bør indsatserne gøres klarere.
Skolen har ikke fået tilført midler. Det bør ændres, før planen vedtages.
Der er ingen bemærkninger om cykelstier i planen, og det undrer vi os over.
Vi tilslutter os Handicaprådets høringssvar og har ikke yderligere bemærkninger.
Generelt er vi positive. Ingen af vores tidligere bemærkninger er taget med. Det er uacceptabelt.
Vi har ikke bemærkninger til afsnit 1-3. Afsnit 4: Hvem skal betale?
Stien er mørk. Jeg håber, I tager det til efterretning.
Vi tager lukningen til efterretning, og det er en katastrofe for børnene.
Kommunen tager aldrig vores svar til efterretning. Sidste høring blev også glemt.
Vi vil ikke have flere biler, og det må kommunen svare for.
Vi har ingen bemærkninger. Støjen berører alle naboer døgnet rundt.
Planen berører mange ældre, som ikke kan gå så langt. Vi har ingen bemærkninger til økonomien.
Vi tager nedlæggelsen til efterretning. Men hvem overtager børnene, når huset lukker?
Der tages ikke hensyn til os, som bor uden for byens grænse, og det tager vi ikke til efterretning.
Vi ønsker ikke at kommentere økonomien, men vil gerne have flere hænder.
Rådet har ingen bemærkninger, dog vil vi opfordre til, at der bliver lavet en letlæst udgave.
Vi har ingen indvendinger mod planen, hvis der kommer et fortov.
Bortset fra stavefejl på side 4 har vi ingen kommentarer.
Jeg har ikke kommentarer til alt det andet, kun til bussen. Den skal køre om søndagen.
Foreningen bakker op om udkastet og har ingen ændringsforslag. Især glæder det os, at der kommer en lokal café.
Vi har ikke noget at indvende, når blot der sættes penge af.
Uden bemærkninger fra borgerne bliver planen ikke bedre. Spørg os noget oftere.
Vi har ikke modtaget svar på vores bemærkninger fra sidste år.
Vi støtter varmt, at hallen får lys, og har ingen yderligere bemærkninger.
Vi har ikke noget at tilføje, men stien bør have lys.
Kommunen sender ikke svar til dem, der klager.
Vi ejer ikke arealer ved søen. Stien er smal om vinteren.
Der er ikke svar på, hvem der skal betale for skiltene.
Vi har besluttet ikke at flytte, selv om I lukker vejen.
Det giver ikke klubben anledning til glæde.
Vi kan ikke tage lukningen af hallen til efterretning.
"""


def _written(text: str) -> str:
    return (
        f"Til Vestby Kommune\n\n12. marts 2026\n\nVedr. høring\n\n{text}\n\n"
        "Med venlig hilsen\n\nKaren Holm\nformand\n"
    )


def test_flags_of_drawn_letters(inbox) -> None:  # type: ignore[no-untyped-def]
    assert [x.file for x, r in inbox.pairs() if r.no_remarks] == [
        x.file for x in inbox.letters if x.says("no_remarks")
    ]


@pytest.mark.parametrize("text", NOTHING.strip().splitlines())
def test_nothing_is_said(letter: Callable[..., Letter], text: str) -> None:
    assert has_no_remarks(letter(_written(text)))


@pytest.mark.parametrize("text", SOMETHING.strip().splitlines())
def test_something_is_said(letter: Callable[..., Letter], text: str) -> None:
    assert not has_no_remarks(letter(_written(text)))


def test_a_mail_of_one_line(letter: Callable[..., Letter]) -> None:
    assert has_no_remarks(letter("Ingen bemærkninger.\n\nMvh. Bo Ek"))
    assert not has_no_remarks(letter("Se vedhæftede.\n\nMvh. Bo Ek"))
    assert not has_no_remarks(letter(""))


def test_quoted_mails_do_not_count(letter: Callable[..., Letter]) -> None:
    head = (
        "Fra: Bo Ek <bo@mail.example>\nSendt: 3. marts 2026 10:00\nTil: k@vestby.example\nEmne: SV"
    )
    older = (
        "Fra: Vestby Kommune\nSendt: 1. marts 2026 09:00\nTil: Bo Ek\nEmne: Høring\n\nSend jeres "
    )
    text = f"{head}\n\nVi har ingen bemærkninger.\n\nBo\n\n{older}bemærkninger om alle afsnit senest fredag."
    assert has_no_remarks(letter(text))


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("☒ Vi har ingen bemærkninger", True),
        ("☐ Vi har ingen bemærkninger", False),
        ("☒ Vi har ingen bemærkninger ☐ Vi har bemærkninger:", True),
        ("☐ Vi har ingen bemærkninger ☒ Vi har bemærkninger:\n\nStien mangler lys.", False),
        ("☐\nVi har ingen bemærkninger\n\nStien mangler lys.", False),
        ("☒\nVi har ingen bemærkninger\n\n☐\nVi foreslår følgende:", True),
        ("Vi har ingen bemærkninger ☐\n\nVi har bemærkninger ☒", False),
        ("[x] Vi har ingen bemærkninger\n\n[ ] Vi foreslår ændringer", True),
        ("[ ] Vi har ingen bemærkninger", False),
    ],
)
def test_only_a_ticked_box_says_so(letter: Callable[..., Letter], text: str, nothing: bool) -> None:
    assert has_no_remarks(letter(_written(text))) is nothing


@pytest.mark.parametrize(
    ("answer", "nothing"), [("intet", True), ("nej", True), ("nej, aldrig", False)]
)
def test_a_form_whose_questions_nobody_answers(answer: str, nothing: bool) -> None:
    said = [
        Piece(BlockKind.PARAGRAPH, text="Navn: Karla Holm"),
        Piece(BlockKind.HEADING, text="Har du bemærkninger til stien?", level=2),
        Piece(BlockKind.PARAGRAPH, text="intet"),
        Piece(BlockKind.HEADING, text="Har du bemærkninger til hallen?", level=2),
        Piece(BlockKind.PARAGRAPH, text=answer),
    ]
    assert has_no_remarks(letter_of(assemble([Sheet("svar.xlsx", 1, tuple(said))]), ())) is nothing
