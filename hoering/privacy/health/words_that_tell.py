"""Which words can tell of a condition at all: no pronouns, no small words, nobody's kin."""

from __future__ import annotations

import re

# Words that tell nothing at either end of a stretch, nor alone.
_LOOSE = frozenset(
    re.findall(
        r"\w+",
        "ad af alle at da de dem den deres det dette dig din dit du efter eller en end er et for fra få får "
        "ham han hans har havde hele hen hende hendes her hos hun hvad hver hvis hvor i ikke ind jeg jer "
        "jeres kan kun kunne man med meget men mens mig min mine mit må ned nok nu når og også om op os over "
        "begge der før fire fem ni otte samme seks siden syv ti to tre "
        "på selv sig sin sit skal skulle som så til ud under var ved vi vil ville vor vores være ",
    )
)
KIN = re.compile(
    r"(?i)(?:søn|datter|barn|dreng|pige|mand|kone|kæreste|samlever|mor|far|bror|søster|mormor|morfar"
    r"|farmor|farfar|barnebarn|nevø|niece|tvilling|ven|veninde|nabo|svoger|svigermor|svigerfar|fætter"
    r"|kusine|moster|onkel|tante)(?:en|er|s|ne|nen|ter|terne)?$"
)


def tells(word: str) -> bool:
    """Whether a word says something by itself."""
    small = word.lower()
    return small[0].isalpha() and len(small) > 1 and small not in _LOOSE and not KIN.match(small)
