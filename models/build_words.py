"""Makes models/danske-ord: how common Danish words are, and the lemmas of the most common forms.

    python models/build_words.py [DATA_FOLDER]

DATA_FOLDER (default ../shared/data) holds `text/`; corpus/viden/begreber the concepts.
"""

from __future__ import annotations

import re
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from making.texts import all_texts

from hoering.language import words

FOLDER = Path(__file__).resolve().parent / words.WORDS
CONCEPTS = FOLDER.parent / "danske-begreber" / "begreber.tsv"
FORM = re.compile(r"[a-zæøåéüöä]+(?:-[a-zæøåéüöä]+)*")
FORMS = 200_000  # of the most common are counted
LEAST = 12  # texts a lemma stands in
LEAST_FORM = 100  # texts a form stands in, to have its lemma written down


def main() -> None:
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER.parents[2] / "shared" / "data"
    counts: Counter[str] = Counter()
    for text in all_texts(data):
        counts.update(set(FORM.findall(text.lower())))
    lemmas: Counter[str] = Counter()
    for form, count in counts.most_common(FORMS):
        lemmas[words.looked_up(form)] += count
    kept = [(w, n) for w, n in lemmas.items() if n >= LEAST and len(w) >= 3 and "-" not in w]
    kept.sort(key=lambda pair: (-pair[1], pair[0]))
    _write(words.FREQUENCIES, kept)
    # The lemma of a form may hang on the frequencies just written, but on no lemma written before.
    words.frequencies.cache_clear()
    common = {form for form, count in counts.items() if count >= LEAST_FORM}
    common |= set(words.forms(CONCEPTS.read_text(encoding="utf-8")))
    forms = sorted(form for form in common if len(form) > 1)
    _write(words.LEMMAS, [(form, words.worked_out(form)) for form in forms])
    print(f"{len(kept)} lemmas, {len(forms)} forms")


def _write(name: str, rows: list[tuple[str, int]] | list[tuple[str, str]]) -> None:
    text = "".join(f"{word}\t{value}\n" for word, value in rows)
    (FOLDER / name).write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
