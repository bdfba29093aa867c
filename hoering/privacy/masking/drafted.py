"""What the municipality's own papers say: the draft that was sent out, the revised one, the themes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from hoering.domain import Analysis, PersonalDatum, PersonalKind, Policy, Verdict
from hoering.privacy.masking.masking import Mask, mask_of
from hoering.privacy.wording.hidden_forms import plain

WHY = "står i det udkast, der var i høring"
_CONTACT = (PersonalKind.EMAIL, PersonalKind.PHONE)
# Names that are hidden for nothing but standing there: "min nabo Mie Stokholm" is another's.
_BARE = ("navn på en privatperson", "navn i brødteksten uden embede eller hverv", "navnet igen")

_SENDERS = "afsenderens "  # the reason for what a mail's head or a signature says is the sender's


def text_of(policy: Policy | None) -> str:
    """The headings and paragraphs of a draft, a line each; "" for none."""
    if policy is None:
        return ""
    said = [x.text for s in policy.sections for x in s.paragraphs]
    return "\n".join([*said, *(s.heading for s in policy.sections)])


def open_by_draft(found: Iterable[PersonalDatum], draft: str) -> tuple[PersonalDatum, ...]:
    """The data; e-mail addresses, telephones and whole names that the sent-out `draft` gives to
    everybody are proposed to stay, but for a sender's own and whoever is told of as private."""
    data = tuple(found)
    asked = [d for d in data if _can_stay(d)]
    said = forms_in(mask_of((d, "") for d in asked if d.kind in _CONTACT or " " in d.text), draft)
    persons = {
        (d.response, plain(d.person))
        for d in asked
        if d.kind is PersonalKind.NAME and " " in d.text and plain(d.text) in said
    }
    return tuple(
        replace(d, proposal=Verdict.KEEP, why=WHY)
        if _can_stay(d)
        and (
            plain(d.text) in said
            if d.kind in _CONTACT
            else (d.response, plain(d.person)) in persons
        )
        else d
        for d in data
    )


def _can_stay(datum: PersonalDatum) -> bool:
    bare = datum.kind is PersonalKind.NAME and datum.why in _BARE and not datum.is_sender
    own = datum.is_sender or datum.why.startswith(_SENDERS)
    return datum.proposal is Verdict.HIDE and (bare or (datum.kind in _CONTACT and not own))


def forms_in(mask: Mask, text: str) -> frozenset[str]:
    """What the mask finds in a text, `plain`."""
    return frozenset(plain(span.of(text)) for span in mask.spans(text))


def own_papers(analysis: Analysis) -> Iterator[tuple[str, str]]:
    """The municipality's papers whose words the public overview quotes, called in Danish."""
    yield f"høringsudkastet (»{analysis.round.draft}«)", text_of(analysis.policy)
    yield f"det tilrettede udkast (»{analysis.round.revised}«)", text_of(analysis.revised)
    given = [t for t in analysis.theming.themes if t.origin != "fundet"]
    words = [w for t in given for w in (t.name, t.description, *t.keywords)]
    yield "temaer.toml", "\n".join(words)
    facts = analysis.round
    yield "runde.toml", "\n".join([facts.title, facts.committee, *facts.invited])
