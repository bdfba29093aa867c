"""Train the Danish spaCy pipeline: `python models/build_pipeline.py DATA_FOLDER [WORK_FOLDER]`.

Reads DATA_FOLDER/spacy (treebanks), text/ (for the subword vectors and what comes before the
treebank), lexicon/ (names to vary the training text with) and corpus/viden/saetninger; writes
models/dansk-sprog. About an hour on one core; needs floret besides what the project's
development needs. Seeds are fixed. WORK_FOLDER keeps vectors.floret and pretrained.pt, which are
used as they are when they lie there.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from treebank.abbreviations import add_abbreviations
from treebank.documents import other_names, read_names, test_documents
from treebank.joining import read_treebank
from treebank.marked import read_marked
from treebank.measuring import scores
from treebank.storing import store
from treebank.training import Sources, train, with_vectors
from treebank.vectors import make_vectors

HERE = Path(__file__).parent
TARGET = HERE / "dansk-sprog"
MARKED = HERE.parent / "corpus" / "viden" / "saetninger"


def _tokenizer() -> Any:
    import spacy

    nlp = spacy.blank("da")
    add_abbreviations(nlp)
    return nlp.tokenizer


def finished(best: Path, target: Path) -> None:
    """The trained pipeline with the abbreviations of administration, as it is shipped."""
    import spacy

    nlp = spacy.load(best)
    add_abbreviations(nlp)
    # Where its material lay while it was trained is nobody's business.
    nlp.config["paths"] = dict.fromkeys(nlp.config["paths"])
    store(nlp, target)


def main() -> int:
    data = Path(sys.argv[1])
    with tempfile.TemporaryDirectory() as folder:
        work = Path(sys.argv[2]) if len(sys.argv) > 2 else Path(folder)
        work.mkdir(parents=True, exist_ok=True)
        vectors = make_vectors(data / "text", work / "vectors.floret")
        blank = with_vectors(vectors)
        bank = read_treebank(data / "spacy")
        names = read_names(data / "lexicon" / "names", data / "lexicon" / "kommuner.txt")
        varied = other_names(bank.articles, names)
        sources = Sources(bank.articles, varied, read_marked(MARKED, _tokenizer()))
        best = train(blank, sources, work, data / "text")
        if TARGET.exists():
            shutil.rmtree(TARGET)
        finished(best, TARGET)
        for name, part in (("dev", bank.dev), ("test", bank.test)):
            print(name, scores(TARGET, list(test_documents(part, blank.vocab))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
