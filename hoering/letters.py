"""`hoering svarbreve`: a letter to each sender on what came of the remarks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from hoering import dansk
from hoering.domain import PersonalDatum, Response
from hoering.keeping.sole import sole
from hoering.keeping.store import Store
from hoering.keeping.versions import Versions
from hoering.material import Progress, silent
from hoering.pipeline import RESULTS, made_of, run, standing
from hoering.remembering import RESCUED, put_in_place, waiting
from hoering.writing.facts.register import Register
from hoering.writing.files.placing import LETTERS, RECIPIENTS, made_beside, place
from hoering.writing.forms import template_bytes

_NAMED = 12  # numbers that one reads; more of them are counted


@dataclass(frozen=True, slots=True)
class Letters:
    """`written` are the responses with a letter in `folder`, `open` those of them that lack a reply
    or a decision, `unread` those that got none; `edited` are copies of letters that people edited.
    """

    folder: Path
    written: tuple[str, ...]
    open: tuple[str, ...]
    unread: tuple[str, ...]
    edited: tuple[Path, ...] = ()


def write_letters(folder: Path, progress: Progress = silent) -> Letters:
    """A letter for each response that could be read, in resultat/svarbreve/, by the decisions that
    stand now; the results are brought up to date first, so that letters and overview say the same. A
    letter that people edited stays beside the new one as a copy.

    Raises what `run` raises.
    """
    run(folder, progress=progress)
    with sole(folder):
        return _written(folder, progress)


def _written(folder: Path, progress: Progress) -> Letters:
    from hoering.writing.facts.register import register
    from hoering.writing.letters.letter import is_finished, letter_bytes, letter_name
    from hoering.writing.letters.recipients import recipients_bytes

    store, book = Store(folder), register(standing(folder, progress))
    told = [r for r in book.responses if not book.is_unread(r)]
    template = template_bytes(folder, book.analysis.round.word_template)
    target = folder / RESULTS / LETTERS
    letters = {letter_name(r): letter_bytes(book, r, template) for r in told}
    letters[RECIPIENTS] = recipients_bytes(book, _contacts(book))
    _placed(target, store, letters)
    Versions(store).note_made_of(LETTERS, made_of(folder))
    return Letters(
        target,
        _ids(told),
        _ids(r for r in told if not is_finished(book, r)),
        _ids(r for r in book.responses if book.is_unread(r)),
        waiting(target, store),
    )


def _contacts(book: Register) -> Sequence[PersonalDatum]:
    """Every address and number of the responses, the bodies' own with those of private persons."""
    from hoering.privacy.deciding.contact_details import without_contact
    from hoering.privacy.redacting.closed_words import public_text

    now = book.analysis
    return without_contact(now.personal, now.responses, now.round, public_text(now))


def _placed(target: Path, store: Store, letters: Mapping[str, bytes]) -> None:
    """All of them, and no letter of an earlier time. Raises OutputLocked, DiskFull."""
    with made_beside(target) as made:
        for name, content in letters.items():
            place(made / name, content)
        there = (path.name for path in target.glob("*.docx") if RESCUED not in path.name)
        names = sorted({*there, *letters})
        put_in_place(made, target, names, store)


def _ids(responses: Iterable[Response]) -> tuple[str, ...]:
    return tuple(response.id for response in responses)


def told(done: Letters) -> Iterator[str]:
    """What came of it, in Danish lines."""
    finished = len(done.written) - len(done.open)
    letters = dansk.counted(len(done.written), "svarbrev", "svarbreve")
    yield f"{letters} i {done.folder}: {finished} er {'færdigt' if finished == 1 else 'færdige'}."
    yield f"Hvor de skal hen, står i {RECIPIENTS}, så vidt svarene siger det."
    if done.open:
        which = dansk.listed(done.open) if len(done.open) <= _NAMED else f"{len(done.open)} breve"
        yield f"Svar eller afgørelser mangler i {which}, mærket [Skriv: …] og [Tjek: …]."
    if done.unread:
        yield f"Ingen breve til svar, der ikke kunne læses: {dansk.listed(done.unread)}."
    if done.edited:
        names = dansk.listed(f"»{path.name}«" for path in done.edited)
        yield f"Breve, som I har rettet, ligger ved siden af de nye: {names}."
