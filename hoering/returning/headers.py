"""Which column is which, however it is called and wherever it stands."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from hoering.dansk import COLUMNS, OWN_COLUMN
from hoering.returning.rows import REMARKS, RESPONSES, REVIEW, ReadRow
from hoering.typed import spelt_out

# Of several remarks at once: what a cell that was joined with the ones below it says.
SHARED = frozenset(
    ("svar", "udfald", "begrundelse", "tema", "afsnit", "aendring", "resume", "vurdering")
)
ID, ACTION, PAGE, DECIDED_BY, WHY = "id", "handling", "side", "afgjort", "hvorfor"

# What a column may be called besides its usual name, without accents and in small letters.
_ALSO: dict[str, tuple[str, ...]] = {
    "nr": ("nr", "nummer", "bemaerkning nr", "loebenummer"),
    "afsender": ("hoeringspart", "fra", "navn"),
    "afsendertype": ("slags", "type", "afsenders type", "slags afsender"),
    "modtaget": ("dato", "dato modtaget"),
    "bemaerkning": ("bemaerkning", "hoeringssvar", "bemaerkninger", "indhold", "hoeringssvaret"),
    "art": ("bemaerkningens art", "type bemaerkning"),
    "tema": ("temaer", "emne", "emner"),
    "holdning": ("position",),
    "afsnit": ("afsnit", "kapitel", "sted i udkastet", "punkt"),
    "svar": (
        "svar", "forvaltningens svar", "svar fra forvaltningen", "forvaltningens bemaerkning",
        "administrationens bemaerkninger", "administrationens svar", "administrationens vurdering",
        "kommentar", "kommentarer", "bemaerkninger fra forvaltningen", "forvaltningens kommentarer",
        "vurdering", "forvaltningens vurdering",
    ),
    "udfald": ("udfald", "indstilling", "status", "imoedekommet", "resultat"),
    "begrundelse": ("begrundelse", "grund", "aarsag"),
    "aendring": ("aendringer", "aendring", "forslag om aendring", "ae nr", "aendring nr"),
    ID: ("id", "bemaerkningens id"),
    ACTION: ("handling", "ret"),
    PAGE: ("side", "s"),
    DECIDED_BY: ("afgjort af",),
    WHY: ("hvorfor", "programmets belaeg", "sikkerhed"),
}  # fmt: skip
_RESPONSES: dict[str, tuple[str, ...]] = {
    "modtaget": ("dato modtaget", "modtaget"),
    "hid": ("hoeringssvar id", "nr"),
    "emne": ("emne",),
    "afsender": ("navn paa afsender", "afsender"),
    "rigtig": ("rigtig afsender",),
    "afsendertype": ("udtaler sig som", "type"),
    "organisation": ("organisation",),
    "resume": ("resume",),
    "vurdering": ("vurdering",),
    "antal": ("antal bemaerkninger",),
    "noter": ("maerket", "note"),
    "filer": ("fil", "filer"),
    "anmodet": ("i afsenderens ord", "beder om"),
    "anmodning": ("haandteret",),
}
_REVIEW: dict[str, tuple[str, ...]] = {
    "sag": ("sag",),
    "gaelder": ("gaelder stadig",),
    "nr": ("nr",),
    "hvad": ("hvad",),
    "vaerdi": ("jeres ord",),
    "foer": ("stod foer", "set foer"),
    "nu": ("staar nu", "ses nu"),
    "hvorfor": ("hvorfor",),
    "hvem": ("hvem og hvornaar",),
}


def columns_of(headings: Sequence[str], table: str, renamed: Mapping[str, str]) -> list[str]:
    """The key of each column, in their order; a column nobody knows is the secretariat's own.

    `renamed` is key → heading as the round's settings have it. "" for a column without heading.
    """
    names = _names(table, renamed)
    keys: list[str] = []
    for heading in headings:
        bare = _bare(heading)
        key = names.get(bare, "") if bare else ""
        if bare and not key:
            key = OWN_COLUMN + " ".join(heading.split())
        keys.append(key if key not in keys else "")
    return keys


def table_of(headings: Sequence[str], renamed: Mapping[str, str]) -> str:
    """Which of the known tables has these headings; "" for none."""
    found = {_bare(h) for h in headings if h}
    if {"sag", "gaelder stadig"} <= found:
        return REVIEW
    if "hoeringssvar id" in found or {"nr", "afsender", "antal bemaerkninger"} <= found:
        return RESPONSES
    keys = set(columns_of(headings, REMARKS, renamed))
    known = {key for key in keys if key and not key.startswith(OWN_COLUMN)}
    if ID in known and len(known) >= 3:
        return REMARKS
    return REMARKS if "bemaerkning" in known and len(known) >= 3 and "nr" in known else ""


def _names(table: str, renamed: Mapping[str, str]) -> dict[str, str]:
    if table != REMARKS:
        known = _RESPONSES if table == RESPONSES else _REVIEW
        return {name: key for key, names in known.items() for name in names}
    names = {name: key for key, also in reversed(_ALSO.items()) for name in also}
    names |= {_bare(name): key for key, name in COLUMNS.items()}
    return names | {_bare(name): key for key, name in renamed.items()}


def _bare(heading: str) -> str:
    """Small letters without accents, signs and what stands in brackets."""
    text = spelt_out(re.sub(r"\(.*?\)", " ", heading))
    return " ".join(re.sub(r"[^a-z0-9]+", " ", text).split())


def changed_columns(
    rows: Sequence[ReadRow], before: Mapping[tuple[str, str], Mapping[str, str]]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The headings of columns that are missing in the remarks' rows, and of those that are fresh.

    `before` is the document as it was handed out: (table, id) → cells. A column with another
    name is both: it has gone, and the secretariat has one of its own. Running text has no columns.
    """
    headed = [row for row in rows if row.table == REMARKS and row.headings]
    if not headed:
        return (), ()
    had = {key for (table, _), cells in before.items() if table == REMARKS for key in cells}
    has = dict.fromkeys(key for row in headed for key in row.cells)
    written_in = [key for key in COLUMNS if key not in ("nr", "modtaget")]
    gone = [key for key in written_in if key in had and key not in has]
    fresh = [key for key in has if key not in had and key.startswith(OWN_COLUMN)]
    named = headed[0].heading
    return tuple(named(key) for key in gone), tuple(named(key) for key in fresh)
