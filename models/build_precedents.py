"""Makes models/danske-fortilfaelde: remarks written beforehand, with what they concern.

Also the look-up table of models/danske-begreber.

    python models/build_precedents.py

A precedent is a remark of corpus/viden with its theme, the passage it concerns and how that might
be rewritten; or a matter of municipal life with the words around it. To be made anew whenever
models/dansk-kommune is: the vectors are its.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from making.knowledge import CONCEPTS, PAIRS, TRIPLES, records

from hoering.language import load_language
from hoering.language.lookup import documents, save
from hoering.language.precedents import FILE, FOLDER
from hoering.theming import concepts
from hoering.theming.profiles import LOOKED_UP

HERE = Path(__file__).resolve().parent


def precedents() -> Iterator[str]:
    """The texts that are looked up."""
    for r in records(TRIPLES):
        yield f"{r['theme']}. {r['b']} {r['change'] or ''} {r['a']}"
    for r in records(PAIRS):
        yield f"{r['concept']}. {r['b']} {r['a']}"
    for r in records(CONCEPTS):
        yield f"{r['concept']}. {r['concept']}. {r['definition']} {'; '.join(r['terms'])}"


def main() -> None:
    texts = list(precedents())
    language = load_language()
    (HERE / FOLDER).mkdir(exist_ok=True)
    save(HERE / FOLDER / FILE, documents(texts, language))
    matters = documents([c.text for c in concepts.concepts()], language)
    save(HERE / concepts.FOLDER / LOOKED_UP, matters)
    size = sum(f.stat().st_size for f in (HERE / FOLDER).iterdir())
    print(f"{len(texts)} precedents, {size:,} bytes")


if __name__ == "__main__":
    main()
