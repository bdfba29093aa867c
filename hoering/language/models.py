"""Where the embedded models lie: beside the package in a checkout, inside it once installed.

Large tables of them are read when first asked for, and let go when nothing asks any more: the analysis needs a
hundred megabytes of word lists, the documents that are written after it as much memory of their own.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import zlib
from collections.abc import Callable
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import hoering
from hoering.errors import NoModel

if TYPE_CHECKING:
    from functools import _lru_cache_wrapper

    import numpy as np
    from numpy.typing import NDArray

ENCODER = "dansk-kommune"
WORDS = "danske-ord"
VECTOR = "#"  # begins the row of a number of the vector: "#17"
# What the program cannot do without; `dansk-sprog` is an extra.
FILES = {
    "aendringssvar": ("vaegte.json",),
    "afsendere": ("arter.tsv.gz", "navne.tsv.gz"),
    "afsnitsvalg": ("vaegte.json",),
    "anmodninger": ("vaegte.tsv.gz",),
    "begrundelser": ("vaegte.json",),
    "bemaerkningsarter": ("ordgrupper.tsv", "rammer.tsv", "vaegte.json"),
    "dansk-kommune": ("model.safetensors", "tokenizer.json"),
    "danske-begreber": ("begreber.tsv", "emner.tsv", "opslag.npz"),
    "danske-fortilfaelde": ("fortilfaelde.npz",),
    "danske-navne": ("byer.txt", "efternavne.txt.gz", "fornavne.tsv"),
    "danske-ord": ("former.tsv", "lemmaer.tsv"),
    "danske-ordklasser": ("ordklasser.json",),
    "efterfoelgere": ("vaegte.tsv.gz",),
    "egne-forhold": ("netvaerk.npz", "saetninger.tsv.gz"),
    "egne-vegne": ("vaegte.tsv.gz",),
    "faelles-pointer": ("vaegte.json",),
    "helhedsudsagn": ("ordgrupper.tsv", "saetninger.txt", "vaegte.json"),
    "intet-at-sige": ("vaegte.tsv.gz",),
    "kernesaetninger": ("vaegte.tsv.gz",),
    "intet-svar": ("saetninger.tsv.gz", "papirer.tsv.gz", "slags.tsv.gz"),
    "loefter": ("vaegte.tsv.gz",),
    "omtaler": ("vaegte.tsv.gz",),
    "punktskel": ("vaegte.json",),
    "saetningsskel": ("vaegte.tsv.gz",),
    "svarets-ramme": ("vaegte.tsv.gz",),
    "temavalg": ("vaegte.json",),
    "tilslutning": ("vaegte.tsv.gz",),
}


def models_folder() -> Path:
    """The folder with the embedded models. Raises NoModel when there is none."""
    package = Path(hoering.__file__).parent
    for folder in (package / "_models", package.parent / "models"):
        if (folder / WORDS).is_dir():
            return folder
    raise NoModel(
        "De indbyggede sprogmodeller mangler.",
        "Installér programmet igen, eller kør det fra en mappe, hvor »models« ligger ved siden af »hoering«.",
    )


def unreadable(file: Path) -> NoModel:
    """What is said when a file of an embedded model lacks or cannot be read."""
    return NoModel(
        f"Filen »models/{file.parent.name}/{file.name}« mangler eller kan ikke læses.",
        "Installér programmet igen, eller hent projektet igen.",
    )


def model_bytes(model: str, name: str) -> bytes:
    """The file of an embedded model, both as they are called in models/. Raises NoModel."""
    file = models_folder() / model / name
    try:
        return file.read_bytes()
    except OSError as error:
        raise unreadable(file) from error


def model_text(model: str, name: str) -> str:
    """The same as text (UTF-8). Raises NoModel."""
    return model_bytes(model, name).decode("utf-8")


def model_rows(model: str, name: str) -> list[list[str]]:
    """The rows of a packed table (gzip, tabs). Raises NoModel, also when it is damaged."""
    packed = model_bytes(model, name)
    try:
        rows = gzip.decompress(packed).decode("utf-8").split("\n")
    except (OSError, ValueError, EOFError, zlib.error) as error:
        raise unreadable(models_folder() / model / name) from error
    return [row.split("\t") for row in rows]


def model_weights(model: str, name: str) -> dict[str, float]:
    """Sign → weight, from a packed table of two columns. Raises NoModel."""
    return {sign: float(weight) for sign, weight in model_rows(model, name)}


def weights_and_vector(model: str, name: str) -> tuple[dict[str, float], NDArray[np.float32]]:
    """Of such a table the weights of the signs, and [d] those of a vector's numbers. Raises NoModel."""
    import numpy as np

    rows = model_weights(model, name)
    turned = [weight for sign, weight in rows.items() if sign.startswith(VECTOR)]
    signs = {sign: weight for sign, weight in rows.items() if not sign.startswith(VECTOR)}
    return signs, np.array(turned, dtype=np.float32)


def model_json(model: str, name: str) -> Any:
    """What such a file says in JSON. Raises NoModel."""
    return json.loads(model_bytes(model, name))


def lacking() -> list[NoModel]:
    """What to tell of each of FILES that is not there. Raises NoModel when there are no models."""
    folder = models_folder()
    held = (folder / model / name for model, names in FILES.items() for name in names)
    return [unreadable(file) for file in held if not file.is_file()]


def models_digest() -> str:
    """SHA-256 over the names and contents of all FILES; one that is not there counts by its name.

    Raises NoModel when there are no models.
    """
    return _digest_of(models_folder())


@cache
def _digest_of(folder: Path) -> str:
    whole = hashlib.sha256()
    for model, names in FILES.items():
        for name in names:
            whole.update(f"{model}/{name}\0".encode())
            # Weights made anew have the size of the old ones, so that sizes alone would not do.
            try:
                with (folder / model / name).open("rb") as file:
                    whole.update(hashlib.file_digest(file, "sha256").digest())
            except OSError:
                continue
    return whole.hexdigest()


T = TypeVar("T")
_CLEARED: list[Callable[[], None]] = []


def read_once(read: Callable[[], T]) -> _lru_cache_wrapper[T]:
    """Decorator of a function that reads a table: once, and again after `let_go`."""
    kept = lru_cache(maxsize=1)(read)
    _CLEARED.append(kept.cache_clear)
    return kept


def let_go() -> None:
    """Forget every table that was read; what still needs one reads it anew."""
    for clear in _CLEARED:
        clear()
