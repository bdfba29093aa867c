"""Names, numbers and addresses as people write them, drawn by chance."""

from __future__ import annotations

import random

from planted.wording import FAMILY, GIVEN, STREETS, TOWNS


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
