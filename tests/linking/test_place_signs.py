"""What speaks for a place beside nearness."""

from __future__ import annotations

from hoering.domain import BlockKind, Paragraph, Section
from hoering.linking.place_signs import beside_rules


def section(number: str, heading: str, level: int = 1, text: str = "Noget står her.") -> Section:
    held = (Paragraph(text, 1, BlockKind.PARAGRAPH),) if text else ()
    return Section(number, heading, level, 1, held)


def test_the_statement_of_a_local_plan_stands_beside_its_rules() -> None:
    statement = [section("", "Veje"), section("", "Støj")]
    rules = [section(f"§ {n}", "Bestemmelse") for n in range(1, 6)]
    assert beside_rules([*statement, *rules, section("", "Bilag 1")]) == [1, 1, 0, 0, 0, 0, 0, 1]


def test_what_stands_under_a_rule_is_one() -> None:
    rules = [section(f"§ {n}", "Bestemmelse", 2) for n in range(1, 6)]
    under = section("5.1", "Undtagelser", 3)
    assert beside_rules([section("Kapitel 1", "Alt", 1, ""), *rules, under]) == [1, *6 * [0]]


def test_a_policy_has_no_rules_to_stand_beside() -> None:
    policy = [section("1", "Mål"), section("2", "Veje"), section("§ 18", "Tilskud")]
    assert beside_rules(policy) == [0, 0, 0]
