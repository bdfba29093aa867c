"""The words that tell of a condition together: "bruger kørestol", "demens i let grad".

Of "bruger ▇▇▇▇ tre gange om ugen" a neighbour still reads what it is, so that what belongs to the
word goes with it; the sentence keeps its subject.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from hoering.domain import Span
from hoering.privacy.wording.hit import Hit

_COUNT = r"(?:\d+|et|én|en|to|tre|fire|fem|seks|syv|otte|ni|ti|elleve|tolv|flere|mange)"
_LEADS = re.compile(
    r"(?<!\w)(?:(?:født|leve[rt]?|diagnosticeret)\s(?:med\s)?|(?:fået\s)?konstateret\s|blevet\s|været\s|haft\s|fået\s"
    r"|lide[rt]?\saf\s|bruger\s|brugt\s|sidder\si\s|i\sbehandling\sfor\s|behandle[ts]\s(?:for|med)\s"
    r"|(?:går|gik|gået|kommer|kørt)\s(?:til|i|med)\s|indlagt\s(?:på|med|for)\s|udredt\s(?:for|i)\s|opereret\s(?:for|i)\s"
    r"|døde?\saf\s|forsøgt\s|(?:fået\s|fik\s)?afslag\spå\s|ramt\saf\s)?"
    r"(?:(?:kronisk|medfødt|svære?|let|alvorlig|begyndende|fremskreden|stærk|voldsom|to|tre)\s)?\Z",
    re.I,
)
_FOLLOWS = re.compile(
    r"(?:\safdeling\b)?(?:\si\s(?:let|lettere|svær|middelsvær|moderat|mild)\s(?:grad|form))?"
    rf"(?:\s(?:i|gennem)\s(?:over\s|snart\s|mere\send\s)?{_COUNT}\s(?:år|måneder|mdr|uger|dage)\b"
    rf"|\s{_COUNT}\s(?:gange|timer)(?:\s(?:om|i)\s(?:dagen|ugen|måneden|året|døgnet))?\b"
    r"|\ssiden\s(?:19|20)\d\d\b|\si\suge\s\d+\b|\s(?:døgnet\srundt|dag\sog\snat|hele\s(?:tiden|dagen|natten|døgnet))|\shver\s(?:eneste\s)?(?:dag|nat|uge|måned|anden\s\w+)\b)?",
    re.I,
)
_BETWEEN = re.compile(r" og |, | eller |/| (?:på|i|med|for|af) |-? og ")


def whole_phrases(text: str, ill: Sequence[Hit], taken: Sequence[Span]) -> list[Hit]:
    """The hits with the words that belong to them; two of one list are one, "adhd og tourette".

    Nothing reaches into what is `taken` otherwise, and none grows to more than three times the
    words that were found and ten letters.
    """
    found: list[Hit] = []
    for hit in sorted(ill, key=lambda h: h.span):
        last = found[-1] if found else None
        between = text[last.span.end : hit.span.start] if last else ""
        both = Span(last.span.start, hit.span.end) if last else hit.span
        if last and _BETWEEN.fullmatch(between) and _may_grow(both, (last.span, hit.span), taken):
            found[-1] = replace(last, span=both)
        else:
            found.append(hit)
    spans = [hit.span for hit in found]
    whole: list[Hit] = []
    for nth, hit in enumerate(found):
        others = [*taken, *spans[nth + 1 :], *(h.span for h in whole)]
        whole.append(replace(hit, span=_whole(text, hit.span, others)))
    return whole


def _whole(text: str, core: Span, taken: Sequence[Span]) -> Span:
    begin = max(0, core.start - 40)
    leads = _LEADS.search(text[begin : core.start])
    follows = _FOLLOWS.match(text[core.end : core.end + 60])
    start = begin + leads.start() if leads else core.start
    end = core.end + (follows.end() if follows else 0)
    for span in (Span(start, end), Span(core.start, end), Span(start, core.end)):
        if _may_grow(span, (core,), taken):
            return span
    return core


def _may_grow(span: Span, cores: Sequence[Span], taken: Sequence[Span]) -> bool:
    least = min(len(core) for core in cores)
    return len(span) <= 3 * least + 10 and not any(span.overlaps(other) for other in taken)
