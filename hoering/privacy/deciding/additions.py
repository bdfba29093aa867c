"""What the secretariat added to the list of personal data, found in the responses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from rapidfuzz import fuzz, process

from hoering.domain import PersonalDatum, PersonalKind, Response
from hoering.privacy.masking.masking import mask_of

_NEAR = 75  # of 100: a slip of the pen, not another name


def standing(
    responses: Sequence[Response], datum: PersonalDatum
) -> tuple[tuple[PersonalDatum, ...], str]:
    """The datum as its response spells it, a datum for each spelling, with all its places; or none,
    and a Danish sentence that says why nothing would be hidden.

    Its case does not matter, and a response may be named without H or leading zeros.
    """
    response = _response(responses, datum.response)
    if response is None:
        told = f"»{datum.response}« ud for »{datum.text}« er ikke nummeret på et svar i runden. "
        return (), told + "Er svaret taget ud, så slet rækken."
    datum = replace(datum, response=response.id)
    said = _said(response)
    spellings = dict.fromkeys(s for text in said for s in _spellings(datum, text))
    if spellings:
        return tuple(_placed(datum, s, response) for s in spellings), ""
    return (), _missing(datum, response.id, said)


def _response(responses: Sequence[Response], named: str) -> Response | None:
    number = re.fullmatch(r"H?\s*0*(\d+)", named)
    same = [r for r in responses if r.id == named]
    if not same and number:
        same = [r for r in responses if re.fullmatch(rf"H0*{number[1]}", r.id)]
    return same[0] if same else None


def _said(response: Response) -> list[str]:
    """All words of a response that a name can stand in."""
    document = response.document
    beside = [w for b in document.blocks for w in (b.author, b.anchor)]
    files = [source.file for source in response.sources]
    return [document.text, *dict.fromkeys(w for w in (response.sender, *beside, *files) if w)]


def _spellings(datum: PersonalDatum, text: str) -> Iterator[str]:
    """The ways in which the text spells the datum; the mask of each hides where it stands."""
    exact = mask_of([(datum, "")]).pattern
    if exact is None:
        return
    typed = datum.text.split()
    for match in re.finditer(exact.pattern, text, re.IGNORECASE):
        words = match.group().split()
        bare = " ".join([*words[:-1], words[-1][: len(typed[-1])]])
        hidden = mask_of([(replace(datum, text=bare), "")]).spans(match.group())
        # »KARENS« for »Karen«: the genitive is one of small letters alone.
        whole = bool(hidden) and len(hidden[0]) == len(match.group())
        yield bare if whole else " ".join(words)


def _placed(datum: PersonalDatum, spelling: str, response: Response) -> PersonalDatum:
    document = response.document
    person = spelling if datum.kind is PersonalKind.NAME else ""
    found = replace(datum, text=spelling, person=person)
    spans = tuple(mask_of([(found, "")]).spans(document.text))
    page = document.page_at(spans[0].start) if spans else 1
    return replace(found, spans=spans, page=page)


def _missing(datum: PersonalDatum, response: str, said: Sequence[str]) -> str:
    inside = _longer_word(datum.text, said)
    if inside:
        return (
            f"»{datum.text}« står kun som en del af »{inside}« i {response}. Skriv hele ordet, "
            "hvis det skal skjules."
        )
    near = _nearest(datum.text, said)
    asked = f"; mente du »{near}«?" if near else "."
    return f"»{datum.text}« står ikke i {response}{asked}"


def _longer_word(text: str, said: Sequence[str]) -> str:
    body = r"\s+".join(re.escape(word) for word in text.split())
    found = (re.search(rf"[\w-]*{body}[\w-]*", one, re.IGNORECASE) for one in said)
    return next((" ".join(match.group().split()) for match in found if match), "")


def _nearest(text: str, said: Sequence[str]) -> str:
    """The run of words that looks most like the text, blanks aside ("28004063", "28 00 40 63")."""
    most = len(text.split()) + 3
    runs: dict[str, None] = {}
    for one in said:
        words = [word.strip(".,;:!?()[]»«\"'") for word in one.split()]
        runs |= dict.fromkeys(
            " ".join(words[at : at + n]) for n in range(1, most + 1) for at in range(len(words))
        )
    best = process.extractOne(
        text, list(runs), scorer=fuzz.ratio, processor=_even, score_cutoff=_NEAR
    )
    return str(best[0]) if best else ""


def _even(text: str) -> str:
    return "".join(text.casefold().split())
