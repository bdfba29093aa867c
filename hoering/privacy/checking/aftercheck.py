"""The public folder looked through before it takes its name: nothing hidden stands in it, or else the
rows that answer it are told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from typing import TypeVar

from hoering.domain import Analysis, Response, Settled
from hoering.errors import HiddenStillThere
from hoering.privacy.checking.checking import left_in_file, left_in_text, parts_of
from hoering.privacy.deciding.unmistakable import unmistakable
from hoering.privacy.masking.drafted import forms_in, own_papers, text_of
from hoering.privacy.redacting.redacting import Masks
from hoering.privacy.wording.hidden_forms import plain

_TOLD = 5  # hidden texts that are named when they still stand
_Read = TypeVar("_Read")


def look_again(
    data: Sequence[Settled],
    analysis: Analysis,
    masks: Masks,
    shown: Analysis,
    public: Path,
    left: Sequence[tuple[str, str]],
    pool: Executor,
) -> None:
    """Raises HiddenStillThere when anything hidden is found in any file; `left` was found in the
    files of single responses. `shown` is the analysis as published, `analysis` as it was read. What
    the sent-out draft tells everybody may stand in the documents, which quote it."""
    left = list(left)
    for response in shown.responses:
        mask = masks[response.id]
        own = [response.sender, response.document.text]
        own += [r.text for s in shown.splittings if s.response == response.id for r in s.remarks]
        left += [("oversigten", text) for words in own for text in left_in_text(words, mask)]
    everywhere = unmistakable(data)
    sent_out = forms_in(everywhere, text_of(analysis.policy))
    files = [p for p in sorted(public.iterdir()) if p.is_file()]
    looked = []
    for path in files:
        for part in _read_again(path, partial(parts_of, path)):
            looked.append((path, pool.submit(left_in_file, path, everywhere, part)))
    for path, future in looked:
        quoted = sent_out if path.suffix != ".pdf" else frozenset()
        found = _read_again(path, future.result)
        left += [(path.name, text) for text in found if plain(text) not in quoted]
    if left:
        first = list(dict.fromkeys(left))[:_TOLD]
        where = "; ".join(f"»{text}« i {name}" for name, text in first)
        raise HiddenStillThere(
            f"Intet er offentliggjort: {where} står der stadig efter sløringen.",
            remedy([text for _, text in first], analysis.responses, masks, own_papers(analysis)),
        )


def _read_again(path: Path, read: Callable[[], _Read]) -> _Read:
    """Raises HiddenStillThere where a public file cannot be read: nobody knows what is in it."""
    try:
        return read()
    except Exception as error:
        raise HiddenStillThere(
            f"Intet er offentliggjort: {path.name} kunne ikke læses igen efter sløringen.",
            "Kør igen. Sker det samme, så tag de svar ud, der er nævnt som problemer i oversigten.",
        ) from error


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
