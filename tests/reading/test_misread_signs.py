"""The paragraph sign and the bullet put back in recognised text, and nothing else touched."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hoering.reading.pictures.danish_letters import with_danish_letters
from hoering.reading.pictures.misread_signs import (
    VERY_UNCERTAIN,
    with_bullets,
    with_mail_signs,
    with_paragraph_signs,
)
from hoering.reading.pictures.ocr import SeenWord


def seen(text: str) -> list[SeenWord]:
    """Words on lines, 100 pixels each."""
    return [
        SeenWord(word, 110 * at, 40 * line, 110 * at + 100, 40 * line + 20, 0.9, line)
        for line, row in enumerate(text.split("\n"))
        for at, word in enumerate(row.split())
    ]


def text_of(words: list[SeenWord]) -> str:
    rows: dict[int, list[str]] = {}
    for word in words:
        rows.setdefault(word.line, []).append(word.text)
    return "\n".join(" ".join(row) for row in rows.values())


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("efter $ 19 i loven", "efter § 19 i loven"),
        ("efter $19 i loven", "efter § 19 i loven"),
        ("servicelovens 8 83, stk. 2, om", "servicelovens § 83, stk. 2, om"),
        ("efter S 166 kan", "efter § 166 kan"),
        ("se 8 19, stk. 2", "se § 19, stk. 2"),
        ("jf. 8 32.", "jf. § 32."),
        ("(jf. & 5, stk. 1)", "(jf. § 5, stk. 1)"),
        ("jf. $$ 84 og 86", "jf. §§ 84 og 86"),
        ("jf. $8 84 og 86", "jf. §§ 84 og 86"),
        ("jf. $8 i loven", "jf. § 8 i loven"),
        ("servicelovens &$ 83, stk. 2, om", "servicelovens § 83, stk. 2, om"),
        ("jf. 88 84 og 86", "jf. §§ 84 og 86"),
        ("lovens $$ 54-56 gælder", "lovens §§ 54-56 gælder"),
        ("lovens$ 19 gælder", "lovens § 19 gælder"),
        ("se ($ 138) og (S 138)", "se (§ 138) og (§ 138)"),
        ("reglen i & 18 b, stk. 3", "reglen i § 18 b, stk. 3"),
        ("efter servicelovens 8166, stk. 2", "efter servicelovens § 166, stk. 2"),
        ("jf.\n8 19, stk. 2", "jf.\n§ 19, stk. 2"),
        ("8 1 Navn\n8 2 Formål\n8 3. Medlemmer", "§ 1 Navn\n§ 2 Formål\n§ 3. Medlemmer"),
    ],
)
def test_the_sign_is_put_back(read: str, meant: str) -> None:
    words = with_paragraph_signs(seen(read))
    assert text_of(words) == meant
    assert all(w.certainty <= VERY_UNCERTAIN for w in words if "§" in w.text)


@pytest.mark.parametrize(
    "text",
    [
        "Vi er 8 19 gange mødt op",
        "de 8 15-årige i klassen",
        "kl. 8 19. marts",
        "S 19 kører ikke, S 4 gør",
        "Beringsgade 4 & 6",
        "Hansen & 3 andre",
        "se side 8 19 linjer nede",
        "Hallen har 5 250 tilskuere",
        "tabel 8 5 afsnit",
        "efter 819 svar",
        "8 af 19 pladser",
        "prisen er 20 € og 30 £",
        "ring 8 til 19",
    ],
)
def test_nothing_else_is_touched(text: str) -> None:
    assert with_paragraph_signs(seen(text)) == seen(text)


def test_a_sign_that_was_read_is_uncertain_too() -> None:
    words = with_paragraph_signs(seen("efter § 19 i loven"))
    assert [w.certainty for w in words] == [0.9, VERY_UNCERTAIN, 0.9, 0.9, 0.9]


def test_a_number_that_hung_on_the_sign_gets_its_own_place() -> None:
    _, sign, number, _ = with_paragraph_signs(seen("efter $119 i"))
    assert (sign.text, number.text) == ("§", "119")
    assert 110 == sign.x0 < sign.x1 < number.x0 < number.x1 == 210


@given(st.lists(st.text("abcdefgæøå ,.\n", max_size=30), max_size=8))
def test_text_without_figures_and_signs_stays(parts: list[str]) -> None:
    words = seen("\n".join(parts))
    assert with_paragraph_signs(words) == words


def test_bullets() -> None:
    read = "Vi ønsker:\ne lys på stien\n¢ bænke\n+ skure e\nog en sti"
    meant = "Vi ønsker:\n• lys på stien\n• bænke\n• skure e\nog en sti"
    words = with_bullets(seen(read))
    assert text_of(words) == meant
    assert words[2].certainty == 0.5 and words[3].certainty == 0.9
    assert with_bullets(seen("e\nen")) == seen("e\nen")


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("pa stien", "på stien"),
        ("det gor ogsa. (gar)", "det gør også. (går)"),
        ("Pa sigt vil vi stotte, skal", "På sigt vil vi støtte, skal"),
        ("børn og bern", "børn og bern"),  # not the letter that is missing
        ("har og for", "har og for"),  # words as they are
        ("Brandt fra Abo", "Brandt fra Abo"),  # names
        ("kokken boller stakke", "kokken boller stakke"),  # no common word is meant
        ("dét IKKE p a2", "dét IKKE p a2"),
    ],
)
def test_danish_letters(read: str, meant: str) -> None:
    words = with_danish_letters(seen(read))
    assert text_of(words) == meant
    for before, after in zip(seen(read), words, strict=True):
        assert after.certainty == (0.9 if after.text == before.text else 0.5)


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("Til: oekonomi &tvedby.example", "Til: oekonomi@tvedby.example"),
        ("Fra: Marek <marekw &arbejde.example>", "Fra: Marek <marekw@arbejde.example>"),
        ("skriv til anna.holm©post.dk.", "skriv til anna.holm@post.dk."),
        ("anna @post.dk", "anna@post.dk"),
        ("anna@post.dk", "anna@post.dk"),
        ("Hansen & Søn og H&M i byen", "Hansen & Søn og H&M i byen"),
        ("Bygherre:\n&co.dk", "Bygherre:\n&co.dk"),
        ("se Quist.dk og ©2026", "se Quist.dk og ©2026"),
        ("E-mail: noahfiskeræelev.example", "E-mail: noahfisker@elev.example"),
        ("Mail: ida.vestepost.example", "Mail: ida.vest@post.example"),
        ("E-mail: ida@posten.example", "E-mail: ida@posten.example"),
        ("se kæden.example", "se kæden.example"),
    ],
)
def test_mail_addresses(read: str, meant: str) -> None:
    words = with_mail_signs(seen(read))
    assert text_of(words) == meant
    assert all(w.certainty <= 0.9 and w.x0 < w.x1 for w in words)
