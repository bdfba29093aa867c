"""Which remarks speak of the draft as a whole: models/helhedsudsagn.

Sentences that speak of a draft's language and length, of the hearing, of what it lacks altogether, or
that only agree with it, were written for the purpose; what counts is how near a remark is to them,
how far its nearest section stands out, and what its words say (`words_for_whole`). Weighed by a logistic
regression that models/build_wholes.py makes on the development rounds.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

from hoering.domain import Remark
from hoering.language.language import Language
from hoering.language.models import model_json, model_text, read_once
from hoering.language.small import small
from hoering.language.words import groups_in
from hoering.linking.nearness import standard
from hoering.linking.outcomes import SILENT
from hoering.linking.surroundings import sentences

FOLDER = "helhedsudsagn"
SENTENCES, WEIGHTS, GROUPS = "saetninger.txt", "vaegte.json", "ordgrupper.tsv"
_LONGEST = 2  # words of a group
SIGNS = (
    "near",  # the remark ~ the nearest of the sentences
    "sentence",  # its nearest sentence ~ …
    "sentences",  # its sentences ~ …, on average
    "stands_out",  # of the nearest section, in standard deviations
    "section",  # nearness of the nearest section
    "whole",  # "i sin helhed", "overordnet set"
    "manner",  # the language of the draft
    "draft",  # "planen", "vi tilslutter os"
    "supports",
    "length",
    "first",  # the first of several remarks of its response
    "lacks",  # the draft has not a word of something
    "process",  # the hearing, who was asked, the making of the draft
    "opens",  # "Overordnet", "Til slut": a word on all before or after the points
    "aims",  # the direction, the intention, one plan for all
    "people",  # "Alle er søde på biblioteket"
    "reading",  # "Vi måtte læse det tre gange", "mange lange ord", "en kort udgave til os"
    "share",  # "cyklen fylder en halv side", "nævnt én gang", "gennem hele papiret"
    "absent",  # "der mangler noget om", "sæt et afsnit ind om"
    "words",  # `words_for_whole`
)
# Chance from which a remark counts so: where the right section is found every other time,
# a mistake either way costs about the same.
LEAST = 0.4
_SHORTEST = 12  # characters of a sentence that is looked at
_DRAFT = (
    r"(?:politik|plan|strategi|udkast|høringsudkast|forslag|vedtægt|lokalplan|papir|tekst|udspil"
    r"|skrift|dokument|kvalitetsstandard|handleplan)(?:ten|pen|en|et|er|erne|ken|sen|n)?"
)
# All patterns are of small letters.
_AS_A_WHOLE = re.compile(
    rf"\b(?:{_DRAFT}(?:\s+\w+){{0,2}}\s+(?:som helhed|generelt|i sin helhed|overordnet set)"
    r"|som helhed|helhedsindtryk\w*|overordnet set|alt i alt|samlet set|generelt set"
    rf"|i det store og hele|hele {_DRAFT})\b",
)
# The manner of writing, which no section regulates.
_MANNER = re.compile(
    r"\b(?:tonen|sproget|sprogbrug\w*|letlæst\w*|læsevenlig\w*|fremmedord\w*|kancelli\w*"
    r"|fagudtryk\w*|kommune-?dansk|kommunesprog\w*|svær at læse|let at læse|til at forstå"
    r"|forstod ikke|fatte\w*)\b",
)
_PATTERNS = {
    "lacks": re.compile(
        r"\b(?:ikke (?:nævnt|omtalt|beskrevet|med)|ikke (?:et|ét) (?:eneste )?ord|ikke én linje|ingen steder"
        r"|intetsteds|intet om|nul gange|står der (?:intet|ikke noget)|glemt|glemmebogen"
        r"|mangler (?:noget|et (?:helt )?(?:nyt )?(?:afsnit|kapitel)) om|et (?:nyt )?(?:kapitel|afsnit) om"
        r"|et kapitel for sig)\b",
    ),
    "process": re.compile(
        r"\b(?:høring(?:en|s\w*)?|frist(?:en)?|borgermøde\w*|inviteret med|spurgt|hørt|udtalelse|inddraget"
        r"|proces\w*|konsulent\w*|bestemt på forhånd|alligevel (?:er )?(?:bestemt|besluttet)|glittet|layout\w*"
        r"|billed\w*|forside\w*|piktogram\w*)\b",
    ),
    "opens": re.compile(
        r"^(?:først(?: og fremmest)?|til slut|til sidst|endelig|sluttelig|afslutningsvis|generelt|overordnet"
        r"|samlet|i det store|alt i alt|indledningsvis|vi vil begynde|lad det være sagt|i al almindelighed)\b",
    ),
    "aims": re.compile(
        r"\b(?:retning(?:en)?|hovedlinje\w*|linjen|ambition\w*|hensigt\w*|intention\w*"
        r"|samle\w*|tilslutte\w*|(?:rette|rigtige?) vej|under ét)\b",
    ),
    "people": re.compile(r"\b(?:flinke|søde|engle|dygtige|tak til)\b"),
    "reading": re.compile(
        r"\b(?:svært? (?:skrevet|at (?:læse|forstå|komme igennem))"
        r"|læs(?:e|t|te) (?:\w+ ){0,3}(?:to|tre|fire|flere) gange"
        r"|(?:lange|svære|mærkelige|tunge|engelske|danske|voksne|store|flotte|fine|pæne) ord\b|voksenord\w*"
        r"|ordbog\w*|slå (?:\W?[\w-]+\W? (?:og )?){1,3}op\b"
        r"|forst(?:od|ået|år) (?:\w+ ){0,2}(?:det meste|det hele|halvdelen|ikke)"
        r"|(?:siger|sagde) (?:det )?mig (?:ikke|intet)|til at læse|læseligt?|let(?:te)?læs\w*"
        r"|kort(?:ere)? (?:udgave|version)|pixi\w*|en side til (?:os|børn|unge)|oversat|oversættes"
        r"|luftig\w*|hensigtserklæring\w*|floskl\w*)\b",
    ),
    "share": re.compile(
        r"\b(?:fylder (?:en|et|én|kun|næsten|langt|meget|for|mest|ingenting|intet|to|tre|fire|fem|seks|syv|\d)"
        rf"|handler (?:(?:den|det|{_DRAFT}) )?(?:mest|næsten kun|kun|i halvdelen)|tal(?:t|te|ler)? (?:\w+ )?ord"
        rf"|forekommer|(?:ét|et|én) (?:enkelt )?(?:ord|gang|linje|sted)\b|(?:gennem|i) hele {_DRAFT}"
        r"|fra ende til anden|tavs om|blevet væk|(?:finde|genkende|se) os selv|en eneste gang|med et ord)",
    ),
    "absent": re.compile(
        r"\b(?:mangler (?:der )?(?:noget|helt|et|en)|(?:nyt|et|selvstændigt|eget) (?:\w+ )?(?:afsnit|kapitel|punkt)\b"
        r"|ikke (?:nævnt|omtalt|med|tænkt)|holdning til|glemt)",
    ),
}
_THE_DRAFT = re.compile(rf"\b{_DRAFT}\b|\b(?:tilslutter|bakker op om|støtter)\b")


def whole_chances(
    remarks: Sequence[Remark], near: NDArray[np.float32], language: Language
) -> list[float]:
    """Chance, 0..1, that each remark concerns the whole; `near` [remarks, sections].

    1 where a remark has not a word in common with any section.
    """
    weights = _weights()
    rows = whole_signs(remarks, near, language)
    found = []
    for row, values in zip(rows, near, strict=True):
        told = sum(weights.get(name, 0.0) * value for name, value in zip(SIGNS, row, strict=True))
        chance = 1 / (1 + math.exp(-(weights[""] + told)))
        found.append(chance if float(values.max()) > 0 else 1.0)
    return found


def whole_signs(
    remarks: Sequence[Remark], near: NDArray[np.float32], language: Language
) -> list[list[float]]:
    """[remarks, SIGNS]."""
    if not remarks:
        return []
    parts = [sentences(r.text, _SHORTEST) for r in remarks]
    flat = [part for held in parts for part in held]
    told = language.similarity([r.text for r in remarks] + flat, whole_sentences()).max(axis=1)
    found, at = [], len(remarks)
    many = Counter(remark.response for remark in remarks)
    seen: set[str] = set()
    for number, (remark, held) in enumerate(zip(remarks, parts, strict=True)):
        own = [float(v) for v in told[at : at + len(held)]]
        at += len(held)
        row, low = near[number], small(remark.text)
        found.append(
            [
                float(told[number]),
                max(own),
                sum(own) / len(own),
                float(standard(row[None, :], axis=1).max()),
                float(row.max()),
                float(bool(_AS_A_WHOLE.search(low))),
                float(bool(_MANNER.search(low))),
                float(bool(_THE_DRAFT.search(low))),
                remark.chance_of(*SILENT),
                math.log1p(len(remark.text)),
                float(remark.response not in seen and many[remark.response] > 1),
                *(float(bool(pattern.search(low))) for pattern in _PATTERNS.values()),
                words_for_whole(remark.text),
            ]
        )
        seen.add(remark.response)
    return found


@cache
def whole_sentences() -> tuple[str, ...]:
    """The sentences that come along."""
    lines = model_text(FOLDER, SENTENCES).splitlines()
    return tuple(line for line in lines if line.strip())


@cache
def _weights() -> dict[str, float]:
    """Sign → weight; "" is the constant."""
    kept = model_json(FOLDER, WEIGHTS)
    return {name: float(value) for name, value in kept.items()}


def groups_of(text: str) -> set[str]:
    """Every word and every two words in a row in a sentence, lower case, numbers as 0."""
    return {group for sentence in sentences(text, 0) for group in groups_in(sentence, _LONGEST)}


def shares(groups: set[str], rarity: Mapping[str, float]) -> dict[str, float]:
    """The rarities (idf) of the known groups, brought to length 1."""
    known = {group: rarity[group] for group in sorted(groups) if group in rarity}
    length = math.sqrt(sum(value**2 for value in known.values())) or 1.0
    return {group: value / length for group, value in known.items()}


def words_for_whole(text: str) -> float:
    """The sum of the weights of the remark's groups; only differences mean something.

    Raises NoModel when the weights are not there.
    """
    rarity, weights = _table()
    return sum(weights[group] * share for group, share in shares(groups_of(text), rarity).items())


@read_once
def _table() -> tuple[dict[str, float], dict[str, float]]:
    """The rarity and the weight of each group."""
    rows = [line.split("\t") for line in model_text(FOLDER, GROUPS).splitlines()[1:]]
    return {row[0]: float(row[1]) for row in rows}, {row[0]: float(row[2]) for row in rows}
