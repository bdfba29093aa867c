"""Conditions told in people's own words, which no list knows."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hoering.domain import PersonalDatum, PersonalKind, Response, RoundFacts, Span
from hoering.errors import NoModel
from hoering.language.models import model_bytes
from hoering.privacy.find import find_personal
from hoering.privacy.health import own_words
from hoering.privacy.health.own_words import (
    ALONE,
    BESIDE,
    LEAST,
    LINE,
    SIGNS,
    chances_of,
    stretches,
    with_own_words,
    word_signs,
    words_of,
)
from hoering.privacy.masking.masking import mask_of
from hoering.privacy.wording.hit import Hit

Make = Callable[..., Response]
OWN = "med egne ord"
# What is told, and the heart of it.
TELLINGS = (
    (
        "Min mand kan ikke selv komme ud af stolen mere, så vi kører ham i den.",
        "komme ud af stolen",
    ),
    ("Jeg har sovet i min varevogn siden påske, og der må man ikke holde.", "sovet i min varevogn"),
    ("Vores yngste kaster op hver morgen, før hun skal i skole.", "kaster op hver morgen"),
    ("Min søn har ikke været ude af sit værelse i tre uger.", "ude af sit værelse"),
    ("De tog min bugspytkirtel i foråret, og jeg skal spise hver anden time.", "bugspytkirtel"),
    ("Min kone græder hele natten, siden hun mistede barnet i femte måned.", "mistede barnet"),
    ("Jeg skylder husleje for fire måneder og har fogeden på nakken.", "skylder husleje"),
    ("Mor genkender mig ikke længere og kalder mig ved fars navn.", "genkender mig ikke"),
    (
        "Jeg tager tolv piller om dagen og bliver rundtosset, når jeg rejser mig.",
        "tolv piller om dagen",
    ),
    ("Min bror sidder i Vridsløse på tredje år.", "sidder i Vridsløse"),
    ("Efter faldet fra stilladset kan jeg ikke løfte armen over hovedet.", "løfte armen"),
    ("Han drak hver dag, og da han smadrede køkkenet, flyttede jeg med ungerne.", "drak hver dag"),
)
THINGS = (
    "Jeg synes, at stien langs åen skal være bredere.",
    "Vi har boet på vejen i tyve år og er glade for den.",
    "Bussen kører kun hver anden time om søndagen.",
    "Der bør være flere skraldespande ved søen, for det flyder med papir.",
    "Mine børn cykler i skole hver morgen og skal over den store vej.",
    "Jeg har sendt jer et kort over de steder, hvor der mangler lys.",
    "Kommunen bør lytte til dem, der bor her, før den sælger jorden.",
    "Vores forening har fyrre medlemmer, og vi mødes hver onsdag.",
)


def told(response: Response, facts: RoundFacts) -> list[PersonalDatum]:
    found = find_personal([response], facts)
    return [d for d in found if d.kind is PersonalKind.HEALTH]


def letter(said: str) -> list[str]:
    return ["Til kommunen", said, "Venlig hilsen", "Karen Holm"]


def test_many_tellings_are_found(response_of: Make, facts: RoundFacts) -> None:
    """The lists know none of them; the network finds three of the twelve."""
    found = [
        said
        for said, heart in TELLINGS
        if any(
            set(heart.split()) & set(datum.text.split())
            for datum in told(response_of(letter(said)), facts)
        )
    ]
    assert len(found) >= 3, found


def test_of_everyday_matters_nothing_is_hidden(response_of: Make, facts: RoundFacts) -> None:
    found = [d.text for said in THINGS for d in told(response_of(letter(said)), facts)]
    assert found == []


def test_why_says_that_no_list_knew_it(response_of: Make, facts: RoundFacts) -> None:
    (datum, *_) = told(response_of(letter(TELLINGS[1][0])), facts)
    assert OWN in datum.why


def test_a_body_that_names_nobody_tells_of_nobody() -> None:
    said = TELLINGS[1][0]
    assert with_own_words(said, True, [], [], [])
    assert with_own_words(said, False, [], [], []) == []


def test_of_a_bodys_letter_only_what_goes_on_about_the_named_is_searched() -> None:
    named = "Karen Holm bor i Åby."
    text = f"{named} {TELLINGS[1][0]}"
    assert with_own_words(text, True, [], [], [])
    assert with_own_words(text, False, [Span(0, 10)], [], []) == []


def test_nothing_reaches_into_what_is_taken() -> None:
    said = TELLINGS[1][0]
    (hit, *_) = with_own_words(said, True, [], [], [])
    middle = Span(hit.span.start + 1, hit.span.end - 1)
    assert not any(h.span.overlaps(middle) for h in with_own_words(said, True, [], [middle], []))


def test_stretches_keep_to_their_sentence() -> None:
    words = ["kaster", ",", "maden", LINE, "hver", "nat", "op", ".", "tidlig", "morgen"]
    sure, beside = LEAST + 0.1, BESIDE + 0.05
    chances = np.full(len(words), beside, dtype=np.float32)
    assert list(stretches(words, chances)) == []
    chances[[0, 5, 7, 8]] = sure
    assert list(stretches(words, chances)) == [(0, 2), (8, 9)]


def test_a_word_alone_must_be_surer() -> None:
    words = ["i", "bilen", "."]
    told = np.array([0.0, LEAST + 0.1, 0.0], dtype=np.float32)
    assert list(stretches(words, told)) == []
    told[1] = ALONE + 0.05
    assert list(stretches(words, told)) == [(1, 1)]


@pytest.mark.parametrize("word", ["i", "og", "12", "?", "ham", "x"])
def test_a_word_that_tells_nothing_is_no_telling(word: str) -> None:
    assert list(stretches([word], np.ones(1, dtype=np.float32))) == []


def test_what_is_told_partly_in_a_lists_words_is_one_hit(monkeypatch: pytest.MonkeyPatch) -> None:
    text = "Hun fik demens og finder ikke hjem mere."
    told, known = Span(4, 32), Span(8, 14)
    monkeypatch.setattr(own_words, "_told", lambda *_: iter([told]))
    listed = [Hit(known, PersonalKind.HEALTH, "helbred")]
    (hit,) = with_own_words(text, True, [], [], listed)
    assert hit.span == told and OWN in hit.why
    most = [Hit(Span(4, 25), PersonalKind.HEALTH, "helbred")]
    assert with_own_words(text, True, [], [], most) == most


@given(
    st.lists(st.sampled_from(["jeg", "kaster", "op", ",", ".", LINE, "12"]), max_size=90),
    st.integers(1, 40),
)
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_in_pieces_the_same(monkeypatch: pytest.MonkeyPatch, words: list[str], piece: int) -> None:
    text = " ".join(words)
    signs = word_signs(text, words, [Span(0, 0)] * len(words), True, [], [])
    whole = chances_of(own_words._networks(), words, signs)
    with monkeypatch.context() as patched:
        patched.setattr(own_words, "AT_ONCE", piece)
        assert np.allclose(chances_of(own_words._networks(), words, signs), whole, atol=1e-4)


@pytest.mark.parametrize("damage", ["empty", "cut", "other", "middle"])
def test_a_damaged_file_is_told_in_danish(monkeypatch: pytest.MonkeyPatch, damage: str) -> None:
    raw = model_bytes(own_words.FOLDER, own_words.FILE)
    middle = raw[:3000] + bytes(2000) + raw[5000:]
    left = {"empty": b"", "cut": raw[:4000], "other": b"PK\x03\x04 nothing", "middle": middle}
    own_words._networks.cache_clear()
    monkeypatch.setattr(own_words, "model_bytes", lambda *_: left[damage])
    with pytest.raises(NoModel, match=r"egne-forhold/netvaerk\.npz. mangler eller kan ikke læses"):
        with_own_words("Jeg er syg.", True, [], [], [])


def test_what_is_told_is_masked_in_every_paragraph(response_of: Make, facts: RoundFacts) -> None:
    lines = [said for said, _ in TELLINGS]
    response = response_of(["Til kommunen", *lines, "Venlig hilsen", "Karen Holm"])
    found = [d for d in told(response, facts) if OWN in d.why]
    assert found
    mask = mask_of((datum, "[helbred]") for datum in found)
    paragraphs = [
        mask.text(block.span.of(response.document.text)) for block in response.document.blocks
    ]
    assert not [d.text for d in found if any(d.text in said for said in paragraphs)]
    assert sum(said.count("[helbred]") for said in paragraphs) >= len(found)


@given(st.text(alphabet="ab å.,\n¶1-'’", max_size=60))
def test_words_stand_where_they_are_said_to(text: str) -> None:
    words, places = words_of(text)
    assert len(words) == len(places)
    for word, place in zip(words, places, strict=True):
        assert place.of(text) == word or (word == LINE and not place.of(text).strip())
    signs = word_signs(text, words, places, True, [Span(0, 3)], [Span(1, 2)])
    assert signs.shape == (len(words), SIGNS)


@pytest.mark.parametrize("text", ["", "   ", "\n\n\n", "…"])
def test_of_nothing_nothing_is_told(text: str) -> None:
    assert with_own_words(text, True, [], [], []) == []
