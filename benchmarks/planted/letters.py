"""A letter by a private person or a body, with what is planted in it."""

from __future__ import annotations

import random
from dataclasses import dataclass, field

from planted.contact import address, ascii_of, cpr, mail, phone, pick, town, whole_name
from planted.wording import BODIES, BODY, CHILDREN, ILLNESS, OFFICE, PLACES, STREETS


@dataclass
class Letter:
    """What was planted: `hidden` as (kind, text), `kept` as texts; `lines` is the letter."""

    name: str
    lines: list[str]
    hidden: list[tuple[str, str]] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    sender: tuple[str, str] = ("", "")
    form: str = "txt"


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
