"""The summary in the terminal: the round at a glance, from oversigt.json alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.text import Text

from hoering import dansk
from hoering.domain import DOUBTFUL, NO_RESPONSE, AlarmKind, ChangeKind, Direction, Outcome, Reason
from hoering.writing.facts.figures import Data, Figures, figures
from hoering.writing.facts.parties import may_be_theirs
from hoering.writing.facts.tasks import NAMES, counts, is_unfounded, open_tasks
from hoering.writing.tables.change_list import changes_counted
from hoering.writing.terminal.terminal import Bar, Screen, grid, inset
from hoering.writing.terminal.theme_table import show_themes

OUTCOME_STYLES = {
    Outcome.ADOPTED: "green",
    Outcome.PARTLY: "yellow",
    Outcome.NOT_ADOPTED: "red",
    Outcome.NOTED: "blue",
}
DIRECTION_STYLES = {
    Direction.FOR: "green",
    Direction.AGAINST: "red",
    Direction.PROPOSAL: "blue",
    Direction.NEUTRAL: "dim",
}
_TOP = 5
_MANY = 8  # alarms and problems shown in full
_RESULTS = "resultat"


def print_summary(data: Mapping[str, Any], console: Console, folder: Path) -> None:
    """All of the round on a screen or two. `data` is the content of oversigt.json."""
    screen, numbers = Screen(console), figures(data)
    _round(screen, data)
    _responses(screen, numbers)
    show_choices(screen, data)
    if numbers.remarks:
        show_themes(screen, numbers)
        _positions(screen, numbers)
        _sections(screen, numbers)
        _outcomes(screen, numbers)
    _changes(screen, numbers)
    _tasks(screen, numbers)
    _alarms(screen, numbers)
    _problems(screen, data)
    _coverage(screen, numbers)
    _files(screen, folder)


# --- the round ---


def _round(screen: Screen, data: Data) -> None:
    facts = data["round"]
    screen.show("", Text(facts.get("titel") or "Høringsrunde", style="bold"))
    case = f"sagsnr. {facts['sagsnr']}" if facts.get("sagsnr") else ""
    about = [facts.get("kommune"), facts.get("udvalg"), case]
    if any(about):
        screen.show(Text(" · ".join(a for a in about if a), style="dim"))
    hearing = facts.get("hoering") or {}
    when = dansk.period(_day(hearing.get("start")), _day(hearing.get("frist")))
    if when:
        screen.show(Text(f"Høring {when}", style="dim"))
    if not (facts.get("dokumenter") or {}).get("udkast"):
        missing = "Uden udkast: afsnit og ændringer kan ikke findes (se hoering tjek MAPPE)."
        screen.show(Text(missing, style="yellow"))


def _day(text: str | None) -> date | datetime | None:
    if not text:
        return None
    return datetime.fromisoformat(text) if "T" in text else date.fromisoformat(text)


# --- who answered ---


def _responses(screen: Screen, numbers: Figures) -> None:
    responses = list(numbers.responses.values())
    count = dansk.counted(len(responses), "svar", "svar")
    remarks = dansk.counted(len(numbers.remarks), "bemærkning", "bemærkninger")
    kinds = Counter(numbers.senders(responses))
    if kinds.total() < len(responses):  # some have written twice, and count once below
        count += f" fra {dansk.counted(kinds.total(), 'afsender', 'afsendere')}"
    screen.heading("Høringssvar", f"{count}, {remarks}")
    words = {kind: dansk.SENDER_KINDS[kind][kinds[kind] != 1] for kind in numbers.kinds_present()}
    if responses:
        screen.bars([Bar(word, kinds[kind]) for kind, word in words.items()], 30, narrow=3)
    for parts in _notes(numbers, responses):
        screen.items(parts, "dim")


def _notes(numbers: Figures, responses: list[Data]) -> Iterator[list[str]]:
    counts = (
        (sum(bool(r["late"]) for r in responses), dansk.LATE),
        (sum(bool(r["no_remarks"]) for r in responses), "uden bemærkninger"),
        (sum(bool(r["near_duplicate_of"]) for r in responses), "næsten enslydende med et andet"),
        (sum(bool(r.get("uninvited")) for r in responses), "fra uinviterede"),
        (sum(r["coverage"]["unread"] >= 1 for r in responses), "ikke læst"),
    )
    parts = [f"{number} {what}" for number, what in counts if number]
    if parts:
        yield parts
    silent = list(numbers.data.get("silent_parties", ()))
    if silent:
        invited = numbers.data["round"]["hoering"]["parter"]
        yield [f"{len(silent)} af {len(invited)} inviterede svarede ikke: {dansk.listed(silent)}"]
        if theirs := may_be_theirs(len(_unread(numbers)), silent):
            yield [theirs.rstrip(".")]
    elif (numbers.data["round"].get("hoering") or {}).get("parter"):
        yield ["Alle inviterede har svaret"]


# --- what they said ---


def show_choices(screen: Screen, data: Data) -> None:
    """The first questions of the form, and all answers to them; nothing where there are none."""
    asked = data.get("choices") or ()
    if not asked:
        return
    screen.heading(
        dansk.FIXED_ANSWERS, f"de første {_TOP} af {len(asked)}" if len(asked) > _TOP else ""
    )
    for choice in asked[:_TOP]:
        screen.line(str(choice["question"]))
        screen.items([f"{a['answer']}: {a['responses']}" for a in choice["answers"]], "dim")


def _positions(screen: Screen, numbers: Figures) -> None:
    senders = {key: numbers.senders_of(p["remarks"]) for key, p in numbers.positions.items()}
    shared = [key for key, kinds in senders.items() if len(kinds) > 1]
    if not shared:
        return
    beside = f"de {_TOP} af {len(shared)} med flest afsendere" if len(shared) > _TOP else ""
    screen.heading("Fælles holdninger", beside)
    table = grid("left", "left")
    for key in sorted(shared, key=lambda key: -len(senders[key]))[:_TOP]:
        direction = Direction(numbers.positions[key]["direction"])
        title = str(numbers.positions[key]["title"])
        told = Text.assemble(title, "\n", (dansk.sender_counts(senders[key]), "dim"))
        table.add_row(Text(key, style=DIRECTION_STYLES[direction]), told)
    screen.show(inset(table))
    single = len(senders) - len(shared)
    if single:
        count = dansk.counted(single, "holdning", "holdninger")
        screen.line((f"Desuden har {count} én afsender", "dim"))


def _sections(screen: Screen, numbers: Figures) -> None:
    ranked = numbers.by_section()
    if not ranked:
        return
    screen.heading("Mest kommenterede afsnit")
    screen.bars([Bar(name, number) for name, number in ranked[:_TOP]], 20)
    whole = sum(not r["section"] for r in numbers.remarks.values())
    if whole:
        count = dansk.counted(whole, "bemærkning gælder", "bemærkninger gælder")
        screen.line((f"{count} hele udkastet", "dim"))


def _outcomes(screen: Screen, numbers: Figures) -> None:
    counts = numbers.by_outcome()
    if not any(outcome for outcome in counts):
        return
    decided = sum("outcome" in r.get("edited", ()) for r in numbers.remarks.values())
    of = f"{decided} af {len(numbers.remarks)}"
    beside = f"sekretariatet har taget stilling til {of}" if decided else "forslag"
    screen.heading("Udfald", beside)
    bars = [Bar(dansk.OUTCOMES[o], counts[o.value], OUTCOME_STYLES[o]) for o in Outcome]
    if counts[None]:
        bars.append(Bar("Intet forslag", counts[None], "dim"))
    screen.bars(bars, 20)
    reasons = _reasons(numbers)
    if reasons:
        screen.line((f"Ikke indarbejdet: {reasons}", "dim"))


def _reasons(numbers: Figures) -> str:
    """Those that somebody decided or something speaks for, most frequent first; then the rest."""
    refused = [r for r in numbers.remarks.values() if r["outcome"] == Outcome.NOT_ADOPTED.value]
    found = Counter(r["reason"] for r in refused if not is_unfounded(r))
    ranked = sorted(found.items(), key=lambda item: (-item[1], item[0]))
    told = [f"{dansk.REASONS[Reason(reason)]} {number}" for reason, number in ranked]
    rest = len(refused) - found.total()
    return ", ".join([*told, *([f"uden begrundelse {rest}"] if rest else [])])


# --- what was changed, and what to look at ---


def _changes(screen: Screen, numbers: Figures) -> None:
    changes = list(numbers.changes.values())
    if not changes:
        return
    behind = sum(bool(c["remarks"]) for c in changes)
    screen.heading("Ændringer", dansk.counted(len(changes), "ændring", "ændringer"))
    screen.line(" · ".join(changes_counted([ChangeKind(c["kind"]) for c in changes])))
    screen.line((f"{behind} med bemærkninger bag, {len(changes) - behind} uden", "dim"))


def _tasks(screen: Screen, numbers: Figures) -> None:
    found = counts(open_tasks(numbers))
    if not found:
        return
    screen.heading("Åbne opgaver", "se dem med vis --aabne")
    screen.items(f"{NAMES[kind]}: {number}" for kind, number in found.items())


def _alarms(screen: Screen, numbers: Figures) -> None:
    alarms = numbers.data["alarms"]
    if not alarms:
        return
    real = [a for a in alarms if not a.get("editorial")]
    screen.heading("Opmærksomhedspunkter", str(len(real)))
    for alarm in real[:_MANY]:
        screen.line(
            (dansk.ALARMS[AlarmKind(alarm["kind"])], "yellow"),
            f"  {numbers.title(alarm['subject'])}",
        )
        screen.line((str(alarm["text"]), "dim"), indent=4)
    if len(real) > _MANY:
        screen.line((f"… og {len(real) - _MANY} mere i den kommenterede oversigt", "dim"))
    editorial = len(alarms) - len(real)
    if editorial:
        count = dansk.counted(editorial, "redaktionel ændring", "redaktionelle ændringer")
        screen.line((f"Desuden {count}, som ingen bad om", "dim"))


def _problems(screen: Screen, data: Data) -> None:
    problems = data["problems"]
    aside = [p for p in problems if p["code"] in NO_RESPONSE or p["code"] == DOUBTFUL]
    aside.sort(key=lambda p: p["code"] == DOUBTFUL)
    _listed(screen, "Ikke svar, eller måske ikke", aside)
    _listed(screen, "Problemer", [p for p in problems if p not in aside])


def _listed(screen: Screen, title: str, problems: Sequence[Data]) -> None:
    if not problems:
        return
    screen.heading(title, str(len(problems)))
    table = grid("left", "left", gap=1)
    for problem in problems[:_MANY]:
        table.add_row("•", str(problem["problem"]))
    screen.show(inset(table))
    if len(problems) > _MANY:
        screen.line((f"… og {len(problems) - _MANY} mere i den kommenterede oversigt", "dim"))


def _coverage(screen: Screen, numbers: Figures) -> None:
    if not numbers.responses:
        return
    screen.heading("Dækning", "hvor teksten i svarene blev af")
    names = ("bemærkninger", "øvrig tekst (hilsener, brevhoveder, citater)", "ulæst")
    styles = ("cyan", "dim", "red")
    told = zip(names, numbers.coverage(), styles, strict=True)
    bars = [Bar(name, round(1000 * n), style, dansk.percent(n)) for name, n, style in told]
    screen.bars(bars, 30, most=1000)
    files = _unread(numbers)
    if files:
        count = dansk.counted(len(files), "fil", "filer")
        screen.line((f"Desuden er {count} ikke læst; se problemerne ovenfor", "dim"))


def _files(screen: Screen, folder: Path) -> None:
    results = folder / _RESULTS
    names = sorted(p.name for p in results.iterdir() if _is_result(p)) if results.is_dir() else []
    screen.heading("Resultater", str(results))
    for name in names:
        screen.line(name)
    screen.show("")


def _is_result(path: Path) -> bool:
    """Not what is hidden, half written, or laid there by an open Word."""
    return path.is_file() and not path.name.startswith((".", "~"))


def _unread(numbers: Figures) -> set[str]:
    """The files among the responses that nothing could be read from."""
    known = {s["file"] for r in numbers.responses.values() for s in r["sources"]}
    told = (p for p in numbers.data["problems"] if p["code"] not in NO_RESPONSE)
    return {p["file"] for p in told if "/" in p["file"]} - known
