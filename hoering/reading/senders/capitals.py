"""Names printed in capitals, as they are written elsewhere."""

from __future__ import annotations

import re

from hoering.reading.senders.names import LINKS

_LEGAL_FORMS = {form.upper(): form for form in ("A/S", "ApS", "I/S", "K/S", "P/S", "IVS")}


# "SFO", "KFUM", "FDF": a short word that begins as no Danish word does, or has no vowel.
_LETTERS = re.compile(
    r"(?=[A-ZÆØÅ]{2,4}$)(?!(?:GL|GML|NR|NDR|SDR|ST|SCT|SKT|CHR|DR|HR|FR)$)(?:[^AEIOUYÆØÅ]+|(?![BFGKPS]L|[BDFGKPTV]R|[GKS]N|[BFHPST]J|[DHKST]V|S[CHKMPT]|[CPT]H)"
    r"[^AEIOUYÆØÅ]{2}[A-ZÆØÅ]+)"
)


def in_small_letters(name: str) -> str:
    """ "SEJLKLUBBEN VINDEN" → "Sejlklubben Vinden"; short words may be letters: "FOA"."""
    if not name.isupper() or len(name) <= 6:
        return name
    words = [
        w if (len(w) <= 4 and n == 0) or _LETTERS.fullmatch(w) else w.lower()
        for n, w in enumerate(name.split())
    ]
    usual = [w if w in LINKS or w.isupper() else w[:1].upper() + w[1:] for w in words]
    return " ".join(_LEGAL_FORMS.get(w.upper(), w) for w in usual)
