"""Whether a candidate is one of the invited parties, and how much of its name the letter has."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from hoering.domain import RoundFacts
from hoering.reading.senders.candidates import Candidate, key_of
from hoering.reading.senders.letter import Letter, Place
from hoering.reading.senders.names import key_words, same_body

Words = frozenset[str]
_MUNICIPALITY = key_words("Kommune")


@dataclass(frozen=True, slots=True)
class Invited:
    """The parties by their keys and words; `places` are the key words of a letter's parts."""

    parties: dict[str, Words]
    town: Words
    places: dict[str, Words]

    @classmethod
    def of(cls, letter: Letter, facts: RoundFacts) -> Invited:
        edge = [line.text for line in letter.at(Place.HEAD, Place.TAIL, Place.ASIDE)]
        edge += [field.value for field in letter.fields]
        if letter.mail:
            edge.append(letter.mail.sender)
        places = {
            "edge": _words(edge),
            "file": _words(letter.names),
            "subject": _words([letter.mail.subject] if letter.mail else []),
            "first": _words([line.text for line in letter.at(Place.BODY)[:2]]),
        }
        town = key_words(facts.town) | key_words(facts.municipality)
        return cls({key_of(party): key_words(party) for party in facts.invited}, town, places)

    def signs_of(
        self, one: Candidate, sort: str, signs: dict[str, float], told: Sequence[str]
    ) -> dict[str, float]:
        """`signs` with those of the list; none at all for a party that the letter has not all the
        words of, and that the clues do not agree on. `told`: the names of all clues."""
        if not self.parties:
            return signs
        key, words = key_of(one.name), key_words(one.name)
        if key not in self.parties:
            for party, its in self.parties.items():
                if words & its and same_body(one.name, party):
                    signs["like_invited"] = signs[f"like_invited_{sort}"] = 1.0
            if sort == "B":
                signs["body_not_invited"] = 1.0
            return signs
        own = words - self.town or words
        if len(own) == 1:
            own |= words & _MUNICIPALITY  # "storcenteret i Vindelev" is not Vindelev Kommune
        shares = {place: _share(own, there) for place, there in self.places.items()}
        all_places = frozenset().union(*(w for p, w in self.places.items() if p != "file"))
        whole = _share(own, all_places)
        if not one.mentions and whole < 1 and "agreed" not in signs:
            return {}
        signs |= {"invited": 1.0, "invited_said": float(bool(one.mentions))}
        signs |= {"invited_share": whole, "invited_all": float(whole == 1)}
        signs["invited_words"] = min(len(own), 4) / 4 * (whole == 1)
        for place, share in shares.items():
            signs[f"invited_in_{place}"] = share
            signs[f"invited_all_{place}"] = float(share == 1)
        if any(words & key_words(name) and same_body(one.name, name) for name in told):
            signs["invited_clue"], signs["invited_clue_all"] = 1.0, float(whole == 1)
        return signs


def _words(texts: Sequence[str]) -> Words:
    return frozenset(word for text in texts for word in key_words(text))


def _share(words: Words, there: Words) -> float:
    return len(words & there) / max(len(words), 1)
