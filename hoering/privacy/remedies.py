"""What to do where the check found what was to be hidden: the rows that answer it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from hoering.domain import Response
from hoering.privacy.hidden_forms import plain
from hoering.privacy.redacting import Masks


def remedy(
    texts: Iterable[str],
    responses: Sequence[Response],
    masks: Masks,
    papers: Iterable[tuple[str, str]] = (),
) -> str:
    """The Danish remedy: the responses in which a text still stands, often one that is listed for
    another response only, and that a row may hide it there or let it stay; and the municipality's
    own `papers` (their names and words) that say it."""
    texts, papers = tuple(texts), tuple(papers)
    own = [
        f"»{text}« i {paper}"
        for text in dict.fromkeys(texts)
        for paper, said in papers
        if plain(text) in plain(said)
    ]
    rows = _by_rows(texts, responses, masks, bool(own))
    if not own:
        return rows
    told = (
        f"Oversigten citerer {'; '.join(own)}: tag det ud dér, eller svar »behold« til det i listen, "
        "hvis det gerne må stå. Kør så igen."
    )
    return " ".join(filter(None, (told, rows)))


def _by_rows(
    texts: Sequence[str], responses: Sequence[Response], masks: Masks, explained: bool
) -> str:
    left = {r.id: plain(_left(r, masks)) for r in responses}
    held = {t: [r for r, said in left.items() if plain(t) in said] for t in dict.fromkeys(texts)}
    rows = "; ".join(f"»{text}« for {', '.join(ids)}" for text, ids in held.items() if ids)
    if not rows and explained:
        return ""
    if not rows:
        # All that was read of it is hidden already: another row would change nothing.
        return (
            "Listen skjuler det allerede dér, hvor det er læst; det står altså et andet sted i filen, fx i "
            "et billede. Svarer listen »behold« til billedet, så ret det til »skjul«. Ellers fjern oplysningen "
            "i den oprindelige fil, og kør igen."
        )
    return (
        f"Skriv en ny linje nederst i listen ({rows}): »skjul«, hvis det er den samme person, eller "
        "»behold«, hvis det er en anden eller gerne må stå dér. Kør så igen."
    )


def _left(response: Response, masks: Masks) -> str:
    """The words of a response as they are published: what is hidden there is answered already."""
    return masks[response.id].blocked(f"{response.sender}\n{response.document.text}")
