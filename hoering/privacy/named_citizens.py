"""Private senders whose names stand in the published version."""

from __future__ import annotations

from hoering.domain import Analysis, SenderKind, told_words
from hoering.privacy.redacting import Masks, public_senders

_BETWEEN = frozenset(["og", "&", "samt", "familien", "fam.", "hilsen", "mvh"])
_SHORT = 3  # words of a name that its owner wrote in small letters


def named_citizens(analysis: Analysis, masks: Masks) -> tuple[str, ...]:
    """ "H04 Torben Fjord" for every citizen who is published with a name or a part of it, whether
    somebody decided so or nobody saw that it is one."""
    shown = public_senders(analysis, masks)
    return tuple(
        f"{r.id} {shown[r.id]}"
        for r in analysis.responses
        if r.sender_kind is SenderKind.CITIZEN and _is_name(r.sender, shown[r.id])
    )


def _is_name(sender: str, public: str) -> bool:
    """Whether words of the sender's own are left that can be a name: "mor til tre i 2. b" is none."""
    own = set(told_words(sender)) - _BETWEEN
    left = [word for word in public.split() if own & set(told_words(word))]
    whole = len(left) == len(public.split()) <= _SHORT  # "edel faurholt"
    return any(word[0].isupper() for word in left) or (whole and bool(left))
