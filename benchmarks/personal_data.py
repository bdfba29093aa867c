"""How much of planted personal data is found in 1,000 generated letters in odd forms.

    python benchmarks/personal_data.py [NUMBER] [--seed N] [--missed N]

The letters are written as files (txt, eml, pdf), read as any round is, and searched. Sentences and
forms are written here on their own, without a look at the rules; the figures in the docs are those
of the first run, before anything was changed for them. `--missed` shows so many misses.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path

_GIVEN = """
Karoline Asbjørn Tilde Mohammed Nanna Jannik Fatima Preben Ylva Torkild Zeynep Aksel Maja Bertram Gunhild
Samir Ea Rasmus Olga Piotr Thilde Holger Amalie Valdemar Ingelise Bjarke Saga Kasper Lærke Otto Hjalmar
Wiktoria Hamza Solvej Ebbe Tatjana Jørn Merethe Elif Ragnhild Tristan Annalise Egon Noor Silje Mikkeline
Gorm Dagny Yusuf Vilfred Berit Cecilia Dorthea Kjeld Naja Malik Ulla Theodor Esther Jytte Niels-Peder
Anne-Mette Hanne-Lise Ivalo Aputsiaq Chau Minh Tuyet Arash Shirin
"""
GIVEN = _GIVEN.split()
_FAMILY = """
Bregnebæk Ostersen Klakring Al-Masri Vestermark Toftegård Pilsgaard Nguyen Skræp Ravnsholt Yildiz
Kowalczyk Hedelykke Thrane Bundesen Mørkeberg Lauridsen Hessellund Abdi Stisen Kragsig Grønvaldt Petersen
Jespersgaard Lindekilde Dam Nedergaard Hussain Overmark Brask Sønderup Okkels Fogh-Madsen Ladegaard-Riis
Birkelund Kruse Tversted Rosendal Haahr Sloth Kiær Gade Wandahl Dybro Friis Bach Elkjær Møldrup
Kristoffersen Schou Holst Enevoldsen Tran Hosseini Qureshi Berthelsen
"""
FAMILY = _FAMILY.split()
_CHILDREN = (
    "Silas Vigga Aya Bertil Rosa Malthe Iben Hector "
    "Liva Kalle Nora Eik Wilma Theo Anton Safiya Tobias Mynte"
)
CHILDREN = _CHILDREN.split()
STREETS = (
    "Gyvelvænget;Bispehaven;Teglgårdsvej;Nørre Allé;Kløvermarken;Store Kongegade;Hyldeager;Møllebakken;"
    "Krogen;Stationspladsen;Digterparken;Enghavevej;Præstegårdsstien;Sct. Jørgens Gade;Rugvangen;"
    "Havnegade;Skråningen;Ved Skoven;Kirkegyden;Ndr. Strandvej;Jens Baggesens Vej;Lindealleen;Vibeengen;"
    "Fælledvej;Bredkær;Toften;Gammel Landevej;Svalehøj;Åbrinken"
)
TOWNS = "Vandborg;Østrup;Nørre Lyng;Hvidsted;Tårnby Strand;Sølund;Brabæk;Mosede;Egense"
ILLNESS = [
    (
        "Min mand fik konstateret {} i foråret, og siden har vi ikke kunnet klare trapperne.",
        ["Parkinson", "demens", "lungekræft", "sclerose"],
    ),
    (
        "Vores yngste har {} og kan ikke tage bussen alene.",
        ["epilepsi", "Downs syndrom", "autisme", "cerebral parese", "ADHD"],
    ),
    (
        "Jeg har selv {} og kender til at vente på en tid.",
        ["diabetes", "KOL", "leddegigt", "en depression", "angst"],
    ),
    (
        "Efter min {} sidste år sidder jeg i kørestol.",
        ["blodprop", "hjerneblødning", "rygoperation"],
    ),
    (
        "Som mor til en dreng med {} ved jeg, hvad støj betyder.",
        ["Tourettes", "spastisk lammelse", "Aspergers syndrom"],
    ),
]
BODY = [
    "Når kommunen lægger skolebusserne om, bør man først spørge dem, der står ved stoppestedet klokken kvart i syv.",
    "Planen nævner grønne områder ni gange, men ikke én bænk.",
    "Vi foreslår, at legepladsen åbnes mod syd, så den også kan bruges af plejehjemmets beboere.",
    "Afsnit 4.2 siger det modsatte af tabellen på side 11; hvad gælder?",
    "Det er godt tænkt med en fast kontaktperson, men hvem afløser i sommerferien?",
    "I bør skrive ind, at belysningen på stien skal være tændt til midnat.",
    "Udgiften på 2,4 mio. kr. fremgår ikke af budget 2027-2030.",
    "Forslaget om at samle køkkenerne er en dårlig idé, og det har vi sagt siden 2019.",
    "Jeg savner en plan for, hvad der sker med hallen, når taget skal skiftes.",
    "Mange ældre i området kan ikke bruge den digitale løsning, og det nævnes slet ikke.",
    "Efter vores mening er § 12, stk. 3, læst forkert i udkastets kapitel 6.",
    "Kan man ikke begynde med de 14 dage, loven giver, og se, hvordan det går?",
]
OFFICE = [
    ("Borgmester {} lovede på mødet den 3. maj, at sagen blev genoptaget.", "whole"),
    ("Udvalgsformand {} har udtalt sig i avisen om netop dette.", "whole"),
    ("Skoleleder {} orienterede bestyrelsen i juni.", "whole"),
]
PLACES = [
    "Anna Ancher Skolen",
    "Grundtvigs Plads",
    "Børnehuset Karla",
    "Niels Bohrs Vej",
    "H.C. Andersens Boulevard",
    "Plejecenter Johanne",
]
BODIES = [
    ("Beboerforeningen Digterparken", "formand"),
    ("Skolebestyrelsen ved Fjordbakkeskolen", "formand"),
    ("Ældrerådet i Hvidsted Kommune", "formand"),
    ("Lokalrådet for Brabæk og Omegn", "kasserer"),
    ("Hvidsted Cyklistforbund", "næstformand"),
    ("Forældrebestyrelsen i Myretuen", "formand"),
    ("Handicaprådet", "formand"),
    ("Hvidsted Forsyning A/S", "direktør"),
    ("Idrætsklubben Fremad", "formand"),
]


@dataclass
class Letter:
    """What was planted: `hidden` as (kind, text), `kept` as texts; `lines` is the letter."""

    name: str
    lines: list[str]
    hidden: list[tuple[str, str]] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    sender: tuple[str, str] = ("", "")
    form: str = "txt"


def pick(rng: random.Random, words: str) -> str:
    return rng.choice([word.strip() for word in words.split(";")])


def phone(rng: random.Random) -> str:
    """A private telephone number in one of the ways people write it."""
    d = (
        str(rng.choice([20, 21, 22, 26, 28, 30, 40, 42, 50, 51, 53, 60, 61, 81]))
        + f"{rng.randrange(10**6):06d}"
    )
    forms = (
        "{0}{1} {2}{3} {4}{5} {6}{7}",
        "{0}{1}{2}{3}{4}{5}{6}{7}",
        "{0}{1}{2}{3} {4}{5}{6}{7}",
        "+45 {0}{1}{2}{3}{4}{5}{6}{7}",
        "+45 {0}{1} {2}{3} {4}{5} {6}{7}",
        "0045 {0}{1}{2}{3} {4}{5}{6}{7}",
        "{0}{1}.{2}{3}.{4}{5}.{6}{7}",
        "{0}{1}-{2}{3}-{4}{5}-{6}{7}",
        "(+45) {0}{1} {2}{3} {4}{5} {6}{7}",
        "{0}{1} {2}{3}{4} {5}{6}{7}",
    )
    return rng.choice(forms).format(*d)


def cpr(rng: random.Random) -> str:
    """A CPR number that nobody has, in one of the ways people write it."""
    day = f"{rng.randrange(1, 29):02d}{rng.randrange(1, 13):02d}{rng.randrange(0, 100):02d}"
    last = f"{rng.randrange(10**4):04d}"
    spoilt = day.replace("0", "O", 1) if "0" in day else day.replace("1", "l", 1)
    forms = (
        f"{day}-{last}",
        f"{day}{last}",
        f"{day} {last}",
        f"{day} - {last}",
        f"{day}–{last}",
        f"{spoilt}-{last}",
        f"{day[:2]} {day[2:4]} {day[4:]} {last}",
        f"{day[:2]}.{day[2:4]}.{day[4:]}-{last}",
    )
    return rng.choice(forms)


def ascii_of(word: str) -> str:
    table = {"æ": "ae", "ø": "oe", "å": "aa", "é": "e", "ü": "u", "ä": "a", "ö": "o"}
    return "".join(table.get(c, c) for c in word.lower() if c.isalnum() or c in "æøå")


def mail(rng: random.Random, given: str, family: str) -> str:
    """A private e-mail address, plain or as people write it to fool robots."""
    g, f = ascii_of(given), ascii_of(family)
    local = rng.choice(
        [
            f"{g}.{f}",
            f"{g}{f[:2]}",
            f"{f}{rng.randrange(40, 99)}",
            f"{g[0]}{f}",
            f"{g}_{f}",
            f"familien{f}",
        ]
    )
    host = rng.choice(
        [
            "postkassen.example",
            "brevmail.example",
            "hjemmenet.dk",
            "post-net.example",
            "mail.skovnet.example",
        ]
    )
    forms = (f"{local}@{host}",) * 5 + (
        f"{local} (snabel-a) {host}",
        f"{local}(at){host}",
        f"{local} snabela {host}",
        f"{local} @ {host}",
        f"{local} [at] {host.replace('.', ' punktum ')}",
    )
    return rng.choice(forms)


def address(rng: random.Random) -> str:
    house = f"{rng.randrange(1, 180)}{rng.choice(['', '', '', 'B', ' C'])}"
    floor = rng.choice(["", "", "", ", 2. tv.", ", st. th.", ", 3. sal", ", 1. mf"])
    return f"{pick(rng, STREETS)} {house}{floor}"


def town(rng: random.Random) -> str:
    return f"{rng.randrange(9900, 9999)} {pick(rng, TOWNS)}"


def whole_name(rng: random.Random) -> tuple[str, str, str]:
    given = rng.choice(GIVEN) + (f" {rng.choice(GIVEN)}" if rng.random() < 0.25 else "")
    family = (
        rng.choice(FAMILY) if rng.random() < 0.8 else f"{rng.choice(FAMILY)} {rng.choice(FAMILY)}"
    )
    return f"{given} {family}", given, family


def citizen(rng: random.Random, nth: int) -> Letter:
    """A private person's letter: contact data at the top, at the end or in the text."""
    name, given, family = whole_name(rng)
    made = Letter(f"svar {nth:04d}.txt", [], sender=(name, mail(rng, given, family)))
    made.hidden.append(("navn", name))
    street, place, tel = address(rng), town(rng), phone(rng)
    contact = [
        ("adresse", street, f"{street}, {place}"),
        ("telefon", tel, f"{rng.choice(['Tlf. ', 'Mobil: ', 'tlf ', 'Ring på ', 'T: '])}{tel}"),
    ]
    contact.append(
        ("email", made.sender[1], f"{rng.choice(['', 'E-mail: ', 'mail '])}{made.sender[1]}")
    )
    chosen = rng.sample(contact, rng.randrange(1, 4))
    at_top = rng.random() < 0.4
    if at_top:
        made.lines += [name, *(line for _, _, line in chosen), ""]
    made.hidden += [(kind, text) for kind, text, _ in chosen]
    made.lines += [
        rng.choice(["Kære kommune", "Til rette vedkommende", "Hej", "Vedr. høringen"]),
        "",
    ]
    body = rng.sample(BODY, rng.randrange(2, 6))
    body += private_sentences(rng, made)
    rng.shuffle(body)
    made.lines += body
    made.lines += [
        "",
        rng.choice(
            ["Venlig hilsen", "Med venlig hilsen", "Mvh", "De bedste hilsner", "Hilsen", "vh"]
        ),
        "",
    ]
    made.lines.append(rng.choice([name, name, name.upper()]) if rng.random() < 0.9 else name)
    if not at_top:
        made.lines += [line for _, _, line in chosen]
    return made


def private_sentences(rng: random.Random, made: Letter) -> list[str]:
    """Sentences about the sender and theirs, and about what must stay."""
    said: list[str] = []
    if rng.random() < 0.5:
        child = rng.choice(CHILDREN)
        form = rng.choice(
            [
                "Min datter {} går i 3. klasse.",
                "Vores søn {} på 8 år cykler hver dag.",
                "{}, der er seks år, bliver kørt.",
                "Jeg er farmor til {}.",
                "Da {} startede i vuggestue, græd hun hver morgen.",
                "Spørg bare {}s lærer.",
            ]
        )
        said.append(form.format(child))
        made.hidden.append(("navn", child))
    if rng.random() < 0.35:
        form, words = rng.choice(ILLNESS)
        word = rng.choice(words)
        said.append(form.format(word))
        made.hidden.append(("andet", word.removeprefix("en ")))
    if rng.random() < 0.3:
        number = cpr(rng)
        said.append(
            rng.choice(
                [
                    "Mit CPR-nr. er {}.",
                    "(cpr {})",
                    "Personnummer: {}",
                    "I har mig registreret som {}.",
                ]
            ).format(number)
        )
        made.hidden.append(("cpr", number))
    if rng.random() < 0.12:
        two = "".join(rng.choices("ABCDEHKLMNPRSTV", k=2))
        plate = f"{two} {rng.randrange(20, 99)} {rng.randrange(100, 999)}"
        said.append(f"Min bil med nummerplade {plate} blev påkørt ved krydset.")
        made.hidden.append(("andet", plate))
    if rng.random() < 0.1:
        account = f"{rng.randrange(1000, 9999)} {rng.randrange(10**6, 10**10)}"
        said.append(f"Pengene kan sættes ind på reg.nr. og konto {account}.")
        made.hidden.append(("andet", account))
    if rng.random() < 0.12:
        born = f"{rng.randrange(1, 29)}.{rng.choice([' marts ', ' august ', ' oktober '])}19{rng.randrange(30, 99)}"
        said.append(rng.choice(["Jeg er født {} på egnen.", "Født den {}."]).format(born))
        made.hidden.append(("andet", born))
    said += public_sentences(rng, made)
    return said


def public_sentences(rng: random.Random, made: Letter) -> list[str]:
    said: list[str] = []
    if rng.random() < 0.4:
        form, _ = rng.choice(OFFICE)
        name = whole_name(rng)[0]
        said.append(form.format(name))
        made.kept.append(name)
    if rng.random() < 0.4:
        place = rng.choice(PLACES)
        said.append(f"Trafikken ved {place} er det største problem.")
        made.kept.append(place)
    if rng.random() < 0.3:
        case = rng.choice(
            [
                "27.00.00-P22-4-26",
                "26/04417",
                "EAN 5798 0098 7654 3",
                "CVR 29 18 97 14",
                "CVR-nr. 12345678",
            ]
        )
        said.append(f"Se også sagen med {'sagsnr. ' if case[0].isdigit() else ''}{case}.")
        made.kept.append(case)
    if rng.random() < 0.2:
        line = f"{rng.choice([96, 87, 74, 59])} {rng.randrange(10, 99)} {rng.randrange(10, 99)} {rng.randrange(10, 99)}"
        said.append(f"Kommunens hovednummer {line} er optaget hele formiddagen.")
        made.kept.append(line)
    return said


def body_letter(rng: random.Random, nth: int) -> Letter:
    """The letter of a council, board or firm; a private person may be named in it."""
    body, role = rng.choice(BODIES)
    chair = whole_name(rng)[0]
    made = Letter(
        f"svar {nth:04d}.txt",
        [body, f"{pick(rng, STREETS)} {rng.randrange(1, 90)}, {town(rng)}", ""],
        kept=[chair],
    )
    made.sender = (body, f"post@{ascii_of(body.split()[-1])}.example")
    made.lines += [
        rng.choice(["Høringssvar", "Vedr. høring om udkastet", "Bemærkninger til planen"]),
        "",
    ]
    said = rng.sample(BODY, rng.randrange(3, 7))
    if rng.random() < 0.5:
        child = rng.choice(CHILDREN)
        form = rng.choice(
            [
                "{} på 9 år fortalte os, at hun holder øje med uret.",
                "Et af vores medlemmer, {}, venter på tredje år.",
                "En mor fortalte om sin søn {}, der står alene i frikvarteret.",
            ]
        )
        said.append(form.format(child))
        made.hidden.append(("navn", child))
    said += public_sentences(rng, made)
    rng.shuffle(said)
    made.lines += said
    made.lines += [
        "",
        "Med venlig hilsen",
        f"På vegne af {body}" if rng.random() < 0.5 else "",
        f"{chair}, {role}" if rng.random() < 0.5 else chair,
    ]
    if not made.lines[-1].endswith(role):
        made.lines.append(role)
    return made


def write(letter: Letter, folder: Path, rng: random.Random) -> None:
    """As txt, eml or pdf, by chance."""
    letter.form = rng.choices(["txt", "eml", "pdf"], [5, 3, 2])[0]
    letter.name = letter.name.replace(".txt", f".{letter.form}")
    path = folder / letter.name
    text = "\n".join(letter.lines)
    if letter.form == "txt":
        path.write_text(text, encoding="utf-8")
    elif letter.form == "eml":
        message = EmailMessage()
        address = (
            letter.sender[1]
            if "@" in letter.sender[1] and " " not in letter.sender[1]
            else "svar@portal.example"
        )
        message["From"] = f"{letter.sender[0]} <{address}>"
        message["To"] = "hoering@hvidsted.example"
        message["Subject"] = "Høringssvar"
        message["Date"] = "Tue, 10 Mar 2026 09:12:00 +0100"
        message.set_content(text)
        path.write_bytes(bytes(message))
    else:
        _write_pdf(path, letter.lines)


def _write_pdf(path: Path, lines: list[str]) -> None:
    from reportlab.lib.utils import simpleSplit
    from reportlab.pdfgen.canvas import Canvas

    canvas = Canvas(str(path), invariant=1)
    y = 790
    for line in lines:
        for part in simpleSplit(line, "Helvetica", 11, 450) or [""]:
            canvas.setFont("Helvetica", 11)
            canvas.drawString(72, y, part)
            y -= 15
        y -= 4
        if y < 80:
            canvas.showPage()
            y = 790
    canvas.save()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", type=int, nargs="?", default=1000)
    parser.add_argument("--seed", type=int, default=8)
    parser.add_argument("--missed", type=int, default=0)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    letters = [
        (citizen if rng.random() < 0.7 else body_letter)(rng, nth) for nth in range(options.number)
    ]
    with tempfile.TemporaryDirectory() as place:
        return measure(letters, Path(place) / "runde", rng, options.missed)


def measure(letters: list[Letter], folder: Path, rng: random.Random, missed: int) -> int:
    from hoering.domain import Verdict
    from hoering.measuring.personal import is_same
    from hoering.privacy.find import find_personal
    from hoering.reading.responses import read_responses
    from hoering.reading.workers import Workers
    from hoering.settings import read_round
    from hoering.writing.public_data import listed_for_export

    (folder / "hoeringssvar").mkdir(parents=True)
    (folder / "runde.toml").write_text(
        'titel = "Plan for byens grønne rum"\nkommune = "Hvidsted Kommune"\n', encoding="utf-8"
    )
    for letter in letters:
        write(letter, folder / "hoeringssvar", rng)
    facts, started = read_round(folder), time.perf_counter()
    with Workers() as pool:
        responses, _ = read_responses(folder, folder / "hoeringssvar", facts, pool)
    read, started = time.perf_counter() - started, time.perf_counter()
    data = find_personal(responses, facts)
    found = time.perf_counter() - started
    rows: dict[str, list[str]] = {}
    for row in listed_for_export(data, responses):
        rows.setdefault(str(row["response"]), []).append(str(row["text"]))
    by_file = {r.sources[0].file.rsplit("/", 1)[-1]: r for r in responses}
    hit: Counter[str] = Counter()
    total: Counter[str] = Counter()
    flagged = kept = 0
    for letter in letters:
        response = by_file.get(letter.name)
        got = rows.get(response.id, []) if response else []
        used = set()
        for kind, text in letter.hidden:
            total[kind] += 1
            same = [i for i, g in enumerate(got) if is_same(text, g)]
            used.update(same)
            hit[kind] += bool(same)
            if not same and missed > 0:
                missed -= 1
                word = text.split()[0].lower()
                line = next((x for x in letter.lines if word in x.lower()), "")
                print(f"  overset  {letter.name} {kind}: {text!r} i {line!r}")
        for text in letter.kept:
            kept += 1
            wrong = [g for i, g in enumerate(got) if i not in used and is_same(text, g)]
            flagged += bool(wrong)
            if wrong and missed > 0:
                missed -= 1
                why = [
                    d.why
                    for d in data
                    if response
                    and d.response == response.id
                    and d.text in wrong
                    and d.proposal is Verdict.HIDE
                ]
                print(f"  for meget {letter.name}: {text!r} {wrong} {why[:1]}")
    for kind in sorted(total):
        print(f"{kind:<10}{hit[kind] / total[kind]:7.3f}  {hit[kind]}/{total[kind]}")
    print(f"{'behold':<10}{flagged / max(kept, 1):7.3f}  {flagged}/{kept} skjult med urette")
    print(f"læst på {read:.1f} s, fundet på {found:.1f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
