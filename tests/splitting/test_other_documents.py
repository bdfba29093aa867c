"""Numbers that stand for another document's places, and forms of the draft's own numbers."""

from __future__ import annotations

import pytest

from hoering.domain import Policy, Section
from hoering.splitting.references import references_in

HEADINGS = (("1", "Rammer"), ("3", "Stier i Vejby"), ("3.1", "Belysning"), ("4", "Broer"))
POLICY = Policy(
    "udkast.pdf", "Stiplan 2027–2032", tuple(Section(n, h, 1, 1, ()) for n, h in HEADINGS)
)


def found(text: str) -> list[str]:
    return [f"{r.kind.value} {r.value}" for r in references_in(text, policy=POLICY)]


@pytest.mark.parametrize(
    "text",
    [
        "Kommuneplanens retningslinjer, afsnit 3.1, siger noget andet.",
        "Se kapitel 3 i klimaplanen.",
        "Vejdirektoratets vejledning fra 2019, kap. 4, er klar nok.",
        "Som vi skrev på side 3 i vores brev af 2. maj, er broen lukket.",
        "I stiplanen fra 2012, afsnit 3, stod der fire meter.",
        "Nabobyens plan, afsnit 4, har lys hele vejen.",
        "I Skovby Kommunes plan, kapitel 3, er der tændt om natten.",
        "Vi tiltræder Cyklistrådets svar, side 4.",
        "Det følger af retningslinjen for lys, afsnit 3.1.",
        "Det står i vejloven, § 3.",
    ],
)
def test_a_number_of_another_document_is_no_place(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("I planen, afsnit 3.1, mangler lamperne.", ["section 3.1"]),
        ("I stiplanens afsnit 3.1 mangler lamperne.", ["section 3.1"]),
        ("I planens kapitel 4 mangler broen.", ["section 4"]),
        ("Ny køreplan (afsnit 4) er godt.", ["section 4"]),
        ("I Vejbys stiplan, afsnit 4, mangler broen.", ["section 4"]),
        ("Vi har svaret på ansvar, afsnit 4, før.", ["section 4"]),
        ("I afsnit 3,1 mangler lamperne.", ["section 3.1"]),
        ("Vedr. pkt 3,1 om lamper", ["section 3.1"]),
        ("I afsnit 3,4 mangler noget.", ["section 3", "section 4"]),
        ("I § 3.1 bør der stå tre meter.", ["paragraph_sign 3.1"]),
        ("Efter paragraf 4, stk. 2, skal broen males.", ["paragraph_sign 4.2"]),
        ("§ 4.2, 2. pkt., bør udgå.", ["paragraph_sign 4.2"]),
        ("Kap. IV er kort.", ["section IV"]),
        ("Hvad mener I i kapitel I siger?", []),
    ],
)
def test_the_draft_s_own_numbers_in_other_forms(text: str, wanted: list[str]) -> None:
    assert found(text) == wanted
