"""The joined measure: everyday words and the administration's words for the same thing."""

from __future__ import annotations

import numpy as np
import pytest

from hoering.language import load_language
from hoering.language.language import Language

PAIRS = [
    (
        "Min kone på 84 får besøg af en ny hver eneste dag, og ingen af dem ved, hvor tingene står.",
        "Hjemmeplejen tilstræber, at borgeren møder færrest mulige medarbejdere.",
    ),
    (
        "Lastbilerne drøner gennem landsbyen, så kopperne klirrer i skabet.",
        "Der kan etableres hastighedsdæmpende foranstaltninger på kommunale veje.",
    ),
    (
        "Der er alt for få voksne på stuerne, når de små bliver afleveret om morgenen.",
        "Normeringen i dagtilbud fastsættes af byrådet.",
    ),
    (
        "Vi kan ikke komme ind ad hoveddøren med kørestolen, for der er tre trin.",
        "Offentlige bygninger skal være tilgængelige for personer med funktionsnedsættelse.",
    ),
    (
        "Det lugter af fisk fra den brune spand hele juli.",
        "Madaffald indsamles hver 14. dag ved husstanden.",
    ),
    (
        "Naboens nye højhus tager aftensolen fra vores terrasse.",
        "Bebyggelsens højde må ikke overstige 8,5 meter, og skyggevirkninger skal belyses.",
    ),
    (
        "Da drengen fyldte atten, forsvandt hans kontaktperson fra den ene dag til den anden.",
        "Unge, der har været anbragt uden for hjemmet, kan få støtte efter det 18. år.",
    ),
    (
        "Bussen kører kun to gange om dagen, og så kan de unge ikke komme på gymnasiet.",
        "Den kollektive trafik i landdistrikterne tilrettelægges efter passagergrundlaget.",
    ),
]


@pytest.fixture(scope="module")
def language() -> Language:
    return load_language()


def test_everyday_finds_its_administrative_counterpart(language: Language) -> None:
    near = language.similarity([a for a, _ in PAIRS], [b for _, b in PAIRS])
    right = (near.argmax(axis=1) == np.arange(len(PAIRS))).sum()
    assert right >= len(PAIRS) - 2
    own, others = np.diag(near), near[~np.eye(len(PAIRS), dtype=bool)]
    assert own.mean() > 3 * others.mean()


def test_the_range_and_shape(language: Language) -> None:
    near = language.similarity([a for a, _ in PAIRS], [b for _, b in PAIRS][:3])
    assert near.shape == (len(PAIRS), 3)
    assert near.dtype == np.float32
    assert near.min() >= 0.0
    assert near.max() <= 1.0


def test_a_text_is_as_near_to_itself_as_can_be(language: Language) -> None:
    texts = [b for _, b in PAIRS]
    assert np.allclose(np.diag(language.similarity(texts, texts)), 1.0, atol=1e-3)


def test_spelling_slips_and_endings_cost_little(language: Language) -> None:
    asked = "normering i børnehaverne"
    others = ["normeringerne i en børnehave", "normereing i børnehavn", "cykelsti ved skolen"]
    endings, slips, unlike = language.similarity([asked], others)[0]
    assert endings > 0.6
    assert slips > 3 * unlike


def test_the_same_texts_give_the_same_figures(language: Language) -> None:
    a, b = [a for a, _ in PAIRS], [b for _, b in PAIRS]
    first = language.similarity(a, b, background=a)
    assert np.array_equal(first, load_language().similarity(a, b, background=a))


def test_the_order_of_texts_does_not_matter(language: Language) -> None:
    a, b = [a for a, _ in PAIRS], [b for _, b in PAIRS]
    turned = language.similarity(a[::-1], b[::-1])[::-1, ::-1]
    assert np.allclose(language.similarity(a, b), turned, atol=1e-5)


@pytest.mark.parametrize(("a", "b"), [([], ["x"]), (["x"], []), ([], [])])
def test_nothing_to_compare(language: Language, a: list[str], b: list[str]) -> None:
    assert language.similarity(a, b).shape == (len(a), len(b))


def test_texts_without_words(language: Language) -> None:
    assert not language.similarity(["", "12 %"], ["–"]).any()
