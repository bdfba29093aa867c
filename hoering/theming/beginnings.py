"""The beginning of a wish or a question that is too long for a title, with "…" behind it."""

from __future__ import annotations

from collections.abc import Sequence

from hoering.language.wordclasses import Tagged
from hoering.theming.excerpts import is_finite
from hoering.theming.imperatives import is_infinitive, is_order
from hoering.theming.leaning import ANNOUNCED
from hoering.theming.lists import ASKING, LOOSE, NOT_LAST
from hoering.theming.phrases import joined
from hoering.theming.quotations import is_balanced
from hoering.theming.trimming import has_own_verb, is_turned

FEWEST = 3  # words, of which an order needs one less
_CONDITION = frozenset({"når", "hvis"})
# "Kunne de to fra gadeteamet …" asks nothing before its infinitive.
_MODAL = frozenset(
    {"kan", "kunne", "skal", "skulle", "må", "måtte", "vil", "ville", "bør", "burde"}
)
_ENDING = ("N", "E", "A", "VP", "VI")  # tags of a word that may be the last of a question's


def begun_question(words: Sequence[Tagged], room: int) -> str:
    """ "Hvem betaler, når slukningen …"; "" where it asks nothing before it is too long."""
    first = words[0].form.lower()
    if first not in ASKING | _CONDITION and words[0].tag[0] != "V":
        return ""  # "Vi går ud fra, at der er taget højde for det?"
    for end in range(len(words) - 1, FEWEST, -1):
        kept, last, here = words[:end], words[end - 1], words[end]
        forms = [t.form for t in kept]
        made = joined(forms)
        if len(made.split()) >= room or not last.tag.startswith(_ENDING) or last.genitive:
            continue
        parted = here.tag in ("S", "CS", "V", "B", "R")
        parted |= here.form in (",", ";", "–", "og", "eller")
        told = any(t.is_noun or t.tag[0] == "E" for t in kept) and any(is_finite(t) for t in kept)
        asked = first not in _MODAL or any(is_infinitive(t) for t in kept[1:])
        leads_up = last.form.lower() in NOT_LAST | LOOSE or not is_balanced(forms)
        if parted and told and asked and not leads_up:
            return f"{made} …"
    return ""


def begun_wish(words: Sequence[Tagged], room: int) -> str:
    """The first clauses of a wish that nothing else fits; "" where what follows turns them.

    "Lad brugerne selv vælge …", "at afsnit 9 rykker frem …".
    """
    ordered = is_order(words) or words[0].form == "Lad"
    if words[0].tag == "CS" and words[0].form.lower() != "at":
        return ""  # "Når der gås ture, skal …"
    for end in range(len(words) - 1, FEWEST - is_order(words), -1):
        here, last = words[end], words[end - 1]
        after = words[end + 1] if end + 1 < len(words) else here
        links = here.form in (",", ";", "–", "og", "eller") or here.tag == "CS"
        links &= last.form not in ",;–"
        behind = after.form if here.form == "," else here.form
        made = joined([t.form for t in words[:end]])
        if not links or not FEWEST - ordered < len(made.split()) < room or behind == "men":
            continue
        listed = here.form in ("og", "eller") and after.tag[0] in "NADEQ"
        let = words[0].form != "Lad" or any(is_infinitive(t) for t in words[:end])
        told = (behind not in ANNOUNCED or ordered) and not listed and let
        dangling = last.tag in ("S", "C", "CS", "D", "PO", "B") or (
            last.form.lower() in NOT_LAST and last.tag != "R"
        )
        finite = ordered or has_own_verb(words[:end])
        noun = any(t.is_noun or t.tag[0] == "E" for t in words[:end])
        if told and finite and noun and not dangling and not is_turned(words, end):
            return f"{made} …"
    return ""
