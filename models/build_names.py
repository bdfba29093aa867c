"""Makes models/danske-navne: given names with how surely they are names, and family names.

    python models/build_names.py [DATA_FOLDER]

DATA_FOLDER (default ../shared/data) holds `lexicon/names/` and `text/`; given names from other
countries stand in making/given_names_abroad.txt. Whether a form is a name
or a word ("Storm", "Per", "Dag") is counted in the public texts: of its uses inside a sentence,
the share with a capital.
"""

from __future__ import annotations

import csv
import gzip
import re
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from making.texts import all_texts

FOLDER = Path(__file__).resolve().parent / "danske-navne"
ABROAD = FOLDER.parent / "making" / "given_names_abroad.txt"
INSIDE = re.compile(r"(?<=[a-zæøå,;] )[^\W\d_]+")
FORM = re.compile(r"[A-ZÆØÅÄÖÜÉÁÓÇŠŽ][^\W\d_]+(?:-[A-ZÆØÅÄÖÜÉ][^\W\d_]+)?")
NO_NAMES = (
    "Test",
    "Far",
    "Mor",
    "Bror",
    "Søster",
    "Fru",
    "Herr",
    "Hr",
    "Dr",
    "Skole",
    "Byen",
    "Kommune",
)


# Names that the public texts hold in small letters by chance: as addresses, in words of other
# languages. A share of their own, so that they stand for themselves.
SURE = 90
_SURE_NAMES = """
Linda Emir Tilde Nynne Tora Pål Benno Marit Kian Samer Milda Maks Kyle Tord Musa Syed Serge Renato Georgine
Florentine Violet Vilja Titte Tutte Rumle Alexis Andre Andres Lucius Loren Lorry Romanus Rejer Sherry Shona Terri
Thi Viben Felina Danae Beryl Bram Blanche Divina Einer Friede Keren Lyder Nestor Niobe Noma Patience Rubi Russ Sari
Sirena Stener Suna Sura Tassa Tonika Tullia Dino Aksel Sander Kåre Tage Rene
"""
SURE_NAMES = frozenset(_SURE_NAMES.split())


def main() -> None:
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else FOLDER.parents[2] / "shared" / "data"
    names = data / "lexicon" / "names"
    given = set(_lines(names / "firstnames.txt"))
    family = set(_lines(names / "surnames.txt"))
    with (names / "names_with_counts.csv").open(encoding="utf-8") as file:
        for row in csv.DictReader(file):
            (given if row["first_name"] == "True" else family).add(row["name"].strip())
    given = {n for n in given if FORM.fullmatch(n) and n not in NO_NAMES}
    given |= set(_lines(ABROAD))
    family = {n for n in family if FORM.fullmatch(n)}
    towns = {t for t in _lines(names / "DKcity.txt") if FORM.fullmatch(t)}
    capital, small = _counted(data, given | family)
    FOLDER.mkdir(exist_ok=True)
    rows = "".join(f"{n}\t{_share(n, capital, small)}\n" for n in sorted(given))
    (FOLDER / "fornavne.tsv").write_text(rows, encoding="utf-8")
    # Of family names that are words too ("Bro", "Lund"), only those stay that are more often names.
    sure = sorted(n for n in family if _share(n, capital, small) >= 50)
    _packed(FOLDER / "efternavne.txt.gz", sure)
    (FOLDER / "byer.txt").write_text("".join(f"{t}\n" for t in sorted(towns)), encoding="utf-8")
    print(f"{len(given)} given names, {len(sure)} family names, {len(towns)} towns")


def _lines(path: Path) -> list[str]:
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def _counted(data: Path, names: set[str]) -> tuple[Counter[str], Counter[str]]:
    """How often each name stands inside a sentence with a capital, and without one."""
    lowered = {n.lower(): n for n in sorted(names)}
    capital: Counter[str] = Counter()
    small: Counter[str] = Counter()
    for text in all_texts(data):
        for word in INSIDE.findall(text):
            if word in names:
                capital[word] += 1
            elif word in lowered:
                small[lowered[word]] += 1
    return capital, small


def _share(name: str, capital: Counter[str], small: Counter[str]) -> int:
    """Percent with a capital; 100 for a form that no text has in small letters."""
    if name in SURE_NAMES:
        return SURE
    both = capital[name] + small[name]
    return round(100 * capital[name] / both) if small[name] else 100


def _packed(path: Path, names: list[str]) -> None:
    """The same bytes every time: no name and no time in the gzip header."""
    with path.open("wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as file:
        file.write("".join(f"{n}\n" for n in names).encode("utf-8"))


if __name__ == "__main__":
    main()
