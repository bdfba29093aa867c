"""The network over words computes in numpy what it was trained to in torch."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from hoering.language.static import embedded_encoder
from hoering.language.wordnetwork import read_networks, word_vectors

torch = pytest.importorskip("torch", reason="torch is needed to train the network only")
WORDS = [
    "Jeg",
    "går",
    "stadig",
    "skævt",
    ",",
    "og",
    "det",
    "kan",
    "min",
    "søn",
    "godt",
    "se",
    ".",
    "¶",
    "Xqz",
    "12",
]


def test_same_numbers_in_torch_and_numpy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).resolve().parents[2] / "models"))
    from making.word_training import Network, save_networks

    signs = np.arange(len(WORDS) * 3, dtype=np.float32).reshape(-1, 3) / 40
    vocabulary = {"jeg": 1, "søn": 2}
    torch.manual_seed(2)
    networks = [Network(len(vocabulary), 256, 3, 7.5).eval() for _ in range(2)]
    for network in networks:
        for norm in network.norms:
            torch.nn.init.normal_(norm.weight, 1.0, 0.3)
            torch.nn.init.normal_(norm.bias, std=0.3)
    save_networks(networks, vocabulary, tmp_path / "netvaerk.npz")
    read = read_networks((tmp_path / "netvaerk.npz").read_bytes())
    rows = torch.tensor([[vocabulary.get(word.lower(), 0) for word in WORDS]])
    vectors = word_vectors(WORDS)
    for one, other in zip(networks, read, strict=True):
        with torch.no_grad():
            real = torch.ones(rows.shape)
            told = one(rows, torch.from_numpy(vectors)[None], torch.from_numpy(signs)[None], real)
        # The weights are kept in half precision.
        assert np.abs(told[0].numpy() - other.log_odds(WORDS, vectors, signs)).max() < 0.02
        assert np.ptp(told[0].numpy()) > 0.2


def test_the_same_networks_give_the_same_bytes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.syspath_prepend(str(Path(__file__).resolve().parents[2] / "models"))
    from making.word_training import Network, save_networks

    torch.manual_seed(1)
    network = Network(1, 256, 2, 1.0)
    for name in ("a.npz", "b.npz"):
        save_networks([network], {"og": 1}, tmp_path / name)
    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()


def test_a_word_is_the_mean_of_its_tokens() -> None:
    encoder = embedded_encoder()
    (tokens,) = encoder.tokens(["børnehaveklasselederfrokost"])
    one, again = word_vectors(["børnehaveklasselederfrokost"] * 2)
    assert len(tokens) > 1 and (one == again).all()
    assert np.allclose(one, encoder.matrix[tokens].mean(axis=0))
