"""What letters are about: words that stand where a name may stand and name no sender."""

from __future__ import annotations

import re

_TOPIC = re.compile(
    r"(?:(?:at|fordi|selvom|mens|om|hvis) .+|en|et|han|hun|ham|hende|alle|ingen|man|mange|flere|både|bare|andre|nogle"
    r"|tre|fire|fem|seks|syv|otte|ti|to"
    r"|min|din|sin|vores|deres|jeres|tabel \S+|punkt \S+|side \S+"
    r"|\w*(?:politikken|strategien|planen|udkastet|svaret|udtalelsen|forslaget|materialet|afsnittet|kapitlet)"
    # "Cykelstien på Skovvej skal forlænges": what a short letter is about
    r"|\w*(?:vejen|stien|gaden|broen|krydset|pladsen|bussen|toget|linjen|ruten|byggeriet|højhuset|parken|skoven|åen"
    r"|søen|mosen|marken|engen|støjen|trafikken|farten|skiltet|bumpene|fortovet|rundkørslen|stoppestedet|lyset"
    r"|afgiften|taksten|prisen|skraldet|affaldet|vandet|luften)(?:\s.+)?)",
    re.IGNORECASE,
)


def is_topic(name: str) -> bool:
    """Whether the words begin a sentence or a subject like a name and are none."""
    return _TOPIC.fullmatch(name) is not None
