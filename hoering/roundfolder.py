"""A new round folder, and the example round that comes along."""

from __future__ import annotations

import shutil
from pathlib import Path

from hoering.errors import BadSettings
from hoering.settings import RESPONSE_FOLDERS, THEMES_FILE
from hoering.settings_file import ROUND_FILE

_ROUND = """\
# Oplysninger om høringsrunden. Alle linjer er frivillige; fjern # foran dem, du vil bruge.

# titel = "Sammenhængende børnepolitik"
# kommune = "Lindebjerg Kommune"
# udvalg = "Børne- og Ungdomsudvalget"
# forvaltning = "Børn og Unge"
# sagsnr = "26/01234"

[hoering]
# start = 2026-02-02
# frist = 2026-03-13T12:00:00        # eller kun datoen: 2026-03-13
# parter = ["Handicaprådet", "Ældrerådet", "Skolebestyrelsen ved Elmeskolen"]

[dokumenter]
# udkast = "udkast.pdf"              # det, der blev sendt i høring (.pdf, .docx, .odt, .rtf, .doc)
# tilrettet = "tilrettet.pdf"        # det tilrettede udkast; kan komme senere

[skabelon]
# dagsorden = "frederiksberg"        # frederiksberg, koebenhavn, herlev eller en .docx-skabelon
#                                    # med felter som {{titel}} og {{temaer}}
# former = ["tabel"]                 # oversigtens former: tabel, prosa, hvidbog, notat
# word = "skabelon.docx"             # kommunens egen skabelon: typografier, logo, sidehoved, sidefod
# kolonner = ["nr", "afsender", "bemaerkning", "tema", "afsnit", "svar", "udfald", "aendring"]
#                                    # også: afsendertype, modtaget, art, holdning, begrundelse

[skabelon.overskrifter]
# tema = "Emne"                      # det, en kolonne skal hedde i stedet

[temaer]
# kilde = "udkast"                   # udkastets kapitler som temaer, i stedet for temaer.toml eller
#                                    # temaer, som programmet selv finder i svarene

[model]
# encoder = ""                       # tom: den danske model, der følger med

[anonymisering]
# borgere = "nummer"                 # private afsendere i den offentlige udgave: navn, initialer, nummer
# kontaktoplysninger = "skjul"       # mailadresser og telefonnumre, også foreningers og råds: skjul, eller
#                                    # behold (kun privates skjules); kommunens egne bliver altid stående
"""
_THEMES = """\
# Sekretariatets egne temaer. Fjern # foran linjerne for at bruge dem.
# Uden temaer her finder programmet selv temaerne i svarene.

# [[tema]]
# id = "ressourcer"
# navn = "Ressourcer og normering"
# noegleord = ["timer", "personale", "økonomi"]
# beskrivelse = "Om der er penge og hænder nok til det, politikken lover"
"""


def make_round(folder: Path) -> list[Path]:
    """Make an empty round folder; returns what was made. Raises BadSettings if one is there."""
    if (folder / ROUND_FILE).exists():
        raise BadSettings(
            f"Mappen »{folder}« har allerede en {ROUND_FILE}.",
            "Vælg en anden mappe, eller ret filen, som den er. Intet er ændret.",
        )
    responses = folder / RESPONSE_FOLDERS[0]
    try:
        responses.mkdir(parents=True, exist_ok=True)
        made = [folder / ROUND_FILE, responses]
        made[0].write_text(_ROUND, encoding="utf-8")
        if not (folder / THEMES_FILE).exists():
            made.insert(1, folder / THEMES_FILE)
            made[1].write_text(_THEMES, encoding="utf-8")
    except OSError as error:
        raise BadSettings(
            f"Mappen »{folder}« kan ikke laves: {error.strerror}.",
            "Vælg en mappe, hvor du må skrive.",
        ) from error
    return made


def example_folder() -> Path:
    """The example round: in the installed package, or in the source tree's corpus.

    Raises BadSettings when the installation lacks it.
    """
    import hoering

    package = Path(hoering.__file__).parent
    places = (package / "_eksempel", package.parent / "corpus" / "eksempel" / "round")
    for place in places:
        if place.is_dir():
            return place
    raise BadSettings("Eksemplet følger ikke med denne installation.", "Installér hoering igen.")


def copy_example(to: Path) -> None:
    """The example round into `to`; files that lie there already are left alone."""
    source = example_folder()
    for path in sorted(source.rglob("*")):
        target = to / path.relative_to(source)
        if path.is_dir() or target.exists() or "resultat" in path.parts or ".hoering" in path.parts:
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, target)
