"""E-mail addresses and telephone numbers are never published, but for the municipality's own."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from hoering.domain import (
    PersonalDatum,
    PersonalKind,
    Response,
    RoundFacts,
    SenderKind,
    Verdict,
    Where,
)
from hoering.privacy.deciding.contact_details import WHY, without_contact
from hoering.privacy.find import find_personal
from hoering.publication import publish

Make = Callable[..., Response]
SAID = "Vi har talt om udkastet på to møder og har disse bemærkninger, som I bør læse."
HEAD = [
    "Beboerforeningen Parken",
    "Havnegade 12, 9911 Hvidsted",
    "tlf. 87 00 41 20",
    "post@parken.example",
    "www.parken.example",
]
SIGNED = ["Med venlig hilsen", "Olga Thrane, formand", "tlf. 87 00 41 20", "post@parken.example"]


def told(facts: RoundFacts, *responses: Response, public: str = "") -> list[PersonalDatum]:
    return list(without_contact(find_personal(responses, facts), responses, facts, public))


def verdicts(data: list[PersonalDatum]) -> dict[tuple[str, str], Verdict]:
    return {(d.response, d.text): d.proposal for d in data}


def body(make: Make, lines: list[str], **more: object) -> Response:
    return make(lines, "Beboerforeningen Parken", SenderKind.ORGANISATION, **more)


def test_a_letterhead_is_one_row_a_detail_with_a_reason_of_its_own(
    response_of: Make, facts: RoundFacts
) -> None:
    letter = body(response_of, [*HEAD, SAID, *HEAD, SAID, *SIGNED])
    found = [d for d in told(facts, letter) if d.kind.value in ("email", "telefon")]
    assert [(d.text, d.proposal, d.why, len(d.spans)) for d in found] == [
        ("87 00 41 20", Verdict.HIDE, WHY, 3),
        ("post@parken.example", Verdict.HIDE, WHY, 3),
    ]


def test_what_stays_otherwise_stays(response_of: Make, facts: RoundFacts) -> None:
    letter = body(response_of, [*HEAD, "CVR 12345678", SAID, *SIGNED])
    before, after = find_personal([letter], facts), told(facts, letter)
    others = [d for d in before if d.kind.value not in ("email", "telefon")]
    assert others and all(d in after for d in others)
    assert len(before) == len(after)


def test_the_personal_data_keep_their_reasons(response_of: Make, facts: RoundFacts) -> None:
    letter = response_of([SAID, "Venlig hilsen", "Karen Holm", "Tlf. 28 00 40 63"])
    assert tuple(told(facts, letter)) == find_personal([letter], facts)


@pytest.mark.parametrize(
    "line",
    [
        "Kommunens hovednummer 96 12 12 12 er optaget hele dagen.",
        "Hvidsted Kommune, tlf. 96 12 12 12, svarer ikke.",
        "Man kan ringe til Borgerservice på 96 12 12 12 om formiddagen.",
    ],
)
def test_the_municipalitys_telephone_stays_in_every_letter(
    response_of: Make, facts: RoundFacts, line: str
) -> None:
    one = body(response_of, [SAID, line])
    other = body(response_of, [SAID, "Telefon 96 12 12 12 er altid optaget."], id="H02")
    found = verdicts(told(facts, one, other))
    assert found[("H01", "96 12 12 12")] is found[("H02", "96 12 12 12")] is Verdict.KEEP


def test_the_bodys_own_number_is_not_the_municipalitys(
    response_of: Make, facts: RoundFacts
) -> None:
    lines = [
        "Kommunen er velkommen til at kontakte vores sekretariat på tlf. 87 00 41 20.",
        "Foreningens telefontid er mandag kl. 9-12 på tlf. 87 00 41 30.",
    ]
    found = verdicts(told(facts, body(response_of, [SAID, *lines])))
    assert set(found.values()) == {Verdict.HIDE} and len(found) == 2


def test_the_municipalitys_mailboxes_stay_and_those_of_who_answered_do_not(
    response_of: Make, facts: RoundFacts
) -> None:
    mail = ["Fra: Ældrerådet <aeldreraad@hvidsted.example>", "Til: omsorg@hvidsted.example", SAID]
    council = response_of(mail, "Ældrerådet", SenderKind.COUNCIL)
    other = body(
        response_of,
        [SAID, "Skriv til plan@buf.hvidsted.example eller aeldreraad@hvidsted.example."],
        id="H02",
    )
    found = verdicts(told(facts, council, other))
    assert found == {
        ("H01", "aeldreraad@hvidsted.example"): Verdict.HIDE,
        ("H01", "omsorg@hvidsted.example"): Verdict.KEEP,
        ("H02", "plan@buf.hvidsted.example"): Verdict.KEEP,
        ("H02", "aeldreraad@hvidsted.example"): Verdict.HIDE,
    }


@pytest.mark.parametrize("box", ["hvidsted", "kommunen", "hvidstedkommune"])
def test_the_mailbox_called_after_the_town_is_not_a_senders_who_is_called_after_it_too(
    response_of: Make, facts: RoundFacts, box: str
) -> None:
    lines = [f"Til: {box}@hvidsted.example", SAID]
    council = response_of(lines, "Ældrerådet i Hvidsted Kommune", SenderKind.COUNCIL)
    traders = response_of(lines, "Hvidsted Handel", SenderKind.ORGANISATION, id="H02")
    found = verdicts(told(facts, council, traders))
    assert set(found.values()) == {Verdict.KEEP} and len(found) == 2


def test_what_a_picture_shows_as_well_has_one_row(response_of: Make, facts: RoundFacts) -> None:
    letter = body(response_of, [SAID, "Klubhuset 87 00 41 20"])
    seen = PersonalDatum(
        letter.id, PersonalKind.PHONE, "87 00 41 20", 1, Where.PICTURE, (), WHY, Verdict.HIDE
    )
    assert without_contact([seen], [letter], facts) == (seen,)


def test_a_domain_without_the_municipalitys_name_is_told_by_what_was_sent_to_it(
    response_of: Make,
) -> None:
    facts = RoundFacts(municipality="Københavns Kommune")
    own = body(response_of, ["Til: buf-hoering@kk.example", SAID, *SIGNED])
    asked = body(response_of, [SAID, "Skriv til plan@kk.example."], id="H02")
    found = verdicts(told(facts, own, asked))
    assert found[("H01", "buf-hoering@kk.example")] is Verdict.KEEP
    assert found[("H02", "plan@kk.example")] is Verdict.KEEP
    assert found[("H01", "post@parken.example")] is Verdict.HIDE


def test_who_else_was_written_to_is_not_the_municipality(
    response_of: Make, facts: RoundFacts
) -> None:
    to = "Til: plan@hvidsted.example; hoering@ministeriet.example"
    letters = [body(response_of, [to, SAID], id=f"H0{n}") for n in (1, 2)]
    found = verdicts(told(facts, *letters))
    for letter in letters:
        assert found[(letter.id, "plan@hvidsted.example")] is Verdict.KEEP
        assert found[(letter.id, "hoering@ministeriet.example")] is Verdict.HIDE


def test_what_stands_in_the_draft_stays(response_of: Make, facts: RoundFacts) -> None:
    public = "Parken kan kontaktes på POST@parken.example eller 87004120."
    found = verdicts(told(facts, body(response_of, [*HEAD, SAID]), public=public))
    assert found[("H01", "post@parken.example")] is Verdict.KEEP
    assert found[("H01", "87 00 41 20")] is Verdict.KEEP


def test_the_same_number_has_one_proposal_where_nothing_calls_it_so(
    response_of: Make, facts: RoundFacts
) -> None:
    one = body(response_of, [*HEAD, SAID, *SIGNED])
    other = body(response_of, [SAID, "Det er 87004120, og vi har det fra Parken selv."], id="H02")
    assert not [d for d in find_personal([other], facts) if d.text == "87004120"]
    found = told(facts, one, other)
    assert verdicts(found)[("H02", "87004120")] is Verdict.HIDE


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A round of one body's letter, which names an office of the municipality."""
    target = tmp_path / "runde"
    (target / "hoeringssvar").mkdir(parents=True)
    lines = ["Kommunens hovednummer 96 12 12 12 er altid optaget, og det bør ændres."]
    letter = "\n\n".join(["\n".join(HEAD), SAID, *lines, "\n".join(SIGNED)])
    (target / "hoeringssvar" / "Parken.txt").write_text(letter, encoding="utf-8")
    return target


def _public(folder: Path, rule: str) -> str:
    said = f'kommune = "Hvidsted Kommune"\n{rule}'
    (folder / "runde.toml").write_text(said, encoding="utf-8")
    publish(folder, accept=True)
    data = json.loads((folder / "resultat/offentlig/oversigt.json").read_text(encoding="utf-8"))
    from hoering.privacy.paper.pages import texts_of

    pdf = (folder / "resultat/offentlig/svar/H01.pdf").read_bytes()
    return json.dumps(data, ensure_ascii=False) + "\n".join(texts_of(pdf))


def test_contact_details_are_out_of_the_public_files_unless_the_round_says_otherwise(
    folder: Path,
) -> None:
    hidden = _public(folder, "")
    assert "post@parken.example" not in hidden and "87 00 41 20" not in hidden
    assert "[e-mail]" in hidden and "[telefon]" in hidden
    assert "96 12 12 12" in hidden and "www.parken.example" in hidden
    kept = _public(folder, '[anonymisering]\nkontaktoplysninger = "behold"\n')
    assert "post@parken.example" in kept and "87 00 41 20" in kept
