"""Makes models/danske-begreber/begreber.tsv: the matters of municipal life and the words for them.

    python models/build_concepts.py

Reads corpus/viden/begreber (`{concept, kle, definition, terms}`). Left out are
terms with the names of real organisations, firms, products and places, and concepts that tell
how a sender writes ("tak og anerkendelse i høringssvar") and not what about.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from making.knowledge import CONCEPTS, records

FILE = Path(__file__).parent / "danske-begreber" / "begreber.tsv"
SUBJECTS = FILE.with_name("emner.tsv")

# Capitals that are no name of anybody: acronyms of schemes, illnesses, laws, techniques.
_ACRONYMS = """
    ADHD AI AKT ALS AMU APV BBR BMI BPA CO2 CPR CV EKG EU EUD EUX FGU FN FVU GDPR GPS HF HIV HPV
    HTX IT KOL LAN LED LGBT MED MRSA MTB NEET OCD OPP PCB PFAS PPR PTSD SFO SMS SOSU SSP STU SU
    TV UTH UU VE VUC VVM WC IGU EGU MUS TR AMR PAU LCA BMX SKP AKTIV PAS OL A-kasse FN’s FN's
    A P B D I Danmark Christiansborg Grundlovsdag Lucia Luciaoptog Montessori Aspergers Asperger
    Down Downs Alzheimers Parkinson Korsakoff Lewy Tourette Huntington Usher Natura
    Power-to-X MitID NemKonto Folketingets Ombudsmand Ankestyrelsen Socialtilsyn Sankt Hans
"""
ACRONYMS = frozenset(_ACRONYMS.split())

# How the sender writes, who writes, or a committee's business: no matter of a policy.
_NO_MATTER = """
    tilslutning og opbakning|undren og spørgsmål|tak og anerkendelse i høringssvar
    forbehold og betinget støtte|afvisning og indsigelse|gentagelse fra tidligere høringssvar
    erfaringer fra virkeligheden|mangler i udkastet|ros til konkret indsats
    sammenligning med andre kommuner|underskriftsindsamling og borgergruppe
    børn og unges egne høringssvar|forældrebestyrelsens svar|fagforeningens svar
    grundejer- og lokalrådets svar|handicaprådets høringssvar|udsatterådets høringssvar
    økonomiudvalg|børne- og undervisningsudvalg|teknik- og miljøudvalg|social- og sundhedsudvalg
    kultur- og fritidsudvalg|erhvervs- og beskæftigelsesudvalg|byråd og politisk arbejde
    rammeaftale|masterplan|helhedsplan|udviklingsplan og strategi|kommissorium og arbejdsgruppe
    takstblad og betalingsregler|regulativ|kvalitetsstandard som dokument|anmodning om præcisering
"""
NO_MATTER = frozenset(n.strip() for n in _NO_MATTER.replace("\n", "|").split("|") if n.strip())

# Names of concepts as a theme is called in a hearing; the rest are called what they are called.
RENAMED = {
    "efterværn/ungestøtte": "efterværn og ungestøtte",
    "ferieudlejning og Airbnb": "ferieudlejning",
    "fordrevne fra Ukraine": "fordrevne fra krig",
    "digital post og MitID": "digital post",
    "frivilligt socialt arbejde (§ 18)": "frivilligt socialt arbejde",
    "§18-midler": "støtte til frivilligt socialt arbejde",
    "børne- og ungeudvalg i sager (tvang)": "tvang i børnesager",
    "forslag til formulering": "formuleringer i udkastet",
    "kritik af processen": "høringsprocessen",
    "bekymring for økonomien": "økonomi og finansiering",
    "konsekvenser for medarbejdere": "medarbejdernes vilkår",
    "henvisning til lov og ret": "lovgrundlag",
    "begreber og sprog i politikken": "begreber og sprog",
    "politikkens formål og vision": "formål og vision",
    "opfølgning på politik": "opfølgning",
    "ældreråd og seniorråd": "ældreråd",
    "sproglig service: letlæst og billeder": "letlæst sprog",
    "vejnavne til kvinder og lokale helte": "vejnavne",
    "ghettopakke, genhusning og nedrivning": "genhusning og nedrivning",
}

_CAPITAL = re.compile(r"\b[A-ZÆØÅ][\wæøåÆØÅ.&’'-]*")


def is_clean(term: str) -> bool:
    """Whether every capitalised word of the term is an acronym of the list above."""
    for name in _CAPITAL.findall(term):
        stem = name.rstrip(".")
        if stem not in ACRONYMS and stem.split("-")[0] not in ACRONYMS:
            return False
    return True


def with_subject() -> frozenset[str]:
    """The concepts that emner.tsv gives a subject: the others are for training alone."""
    lines = SUBJECTS.read_text(encoding="utf-8").splitlines()
    return frozenset(name for line in lines for name in line.split("\t")[1].split("; "))


def concepts() -> list[dict[str, Any]]:
    """The concepts in the order of the files; those of the same name joined into one."""
    found: dict[str, dict[str, Any]] = {}
    wanted = with_subject()
    for record in records(CONCEPTS):
        if record["concept"] in NO_MATTER:
            continue
        name = RENAMED.get(record["concept"], record["concept"])
        if name not in wanted:
            continue
        same = found.setdefault(name, {"definitions": [], "terms": []})
        same["definitions"].append(record["definition"])
        same["terms"] += [t for t in record["terms"] if is_clean(t) and t not in same["terms"]]
    return [{"name": name, **record} for name, record in found.items()]


def write(found: list[dict[str, Any]]) -> None:
    lines = [
        "\t".join((c["name"], " ".join(c["definitions"]), "; ".join(c["terms"]))) for c in found
    ]
    FILE.parent.mkdir(exist_ok=True)
    FILE.write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    written = concepts()
    write(written)
    print(f"{len(written)} concepts, {sum(len(c['terms']) for c in written)} terms")
