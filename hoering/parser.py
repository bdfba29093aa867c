"""The command line as typed: commands, options, and their help in Danish."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from typing import NoReturn

from hoering.typed import spelt_out

_WORDS = (
    ("usage: ", "brug: "),
    ("positional arguments", "argumenter"),
    ("options", "valg"),
    ("show this help message and exit", "vis denne hjælp"),
)
_FAULTS: tuple[tuple[str, str], ...] = (
    (r"the following arguments are required: (.*)", r"der mangler: \1"),
    (
        # An option that may stand alone has '' among its choices.
        r"argument (--\S+): invalid choice: '(.*?)' \(choose from (?:'', )?(.*)\)",
        r"»\2« kan ikke stå efter \1. Vælg mellem: \3",
    ),
    (
        r"argument .*: invalid choice: '(.*?)' \(choose from (.*)\)",
        r"»\1« er ikke en kommando. Vælg mellem: \2",
    ),
    (
        r"unrecognized arguments: ([^-].*)",
        r"»\1« forstås ikke. Er der mellemrum i et navn, så sæt anførselstegn om det",
    ),
    (r"unrecognized arguments: (.*)", r"»\1« forstås ikke"),
    (r"argument (.*): expected one argument", r"\1 skal følges af en værdi"),
    (r"argument --\S+: (».*)", r"\1"),
    (r"argument (.*): invalid int value: '(.*)'", r"\1: »\2« er ikke et helt tal"),
)


def parted(arguments: Sequence[str]) -> list[str]:
    """What was typed on Windows, where "C:\\Mappe 1\\" --ja comes in as one: the backslash in front of
    a quotation mark takes its meaning, and no name has one in it."""
    made: list[str] = []
    for word in arguments:
        name, mark, rest = word.partition('"')
        made.append(name)
        made += rest.replace('"', "").split() if mark else ()
    return made


def with_plain_names(arguments: Sequence[str]) -> list[str]:
    """The command and the names of options spelt out; all else as typed."""
    made = list(arguments)
    for nth, word in enumerate(made):
        name, sign, value = word.partition("=")
        if word.startswith("--"):
            made[nth] = spelt_out(name) + sign + value
    command = next((nth for nth, word in enumerate(made) if not word.startswith("-")), None)
    if command is not None:
        made[command] = spelt_out(made[command])
    return made


class DanishParser(argparse.ArgumentParser):
    """argparse with its few English words in Danish."""

    def format_help(self) -> str:
        text = super().format_help()
        for english, danish in _WORDS:
            text = text.replace(english, danish)
        return text

    def format_usage(self) -> str:
        return super().format_usage().replace("usage: ", "brug: ")

    def error(self, message: str) -> NoReturn:
        for pattern, danish in _FAULTS:
            if re.match(pattern, message):
                typed = re.match(r".*invalid choice: '(.*?)' \(choose from (.*)\)", message)
                message = re.sub(pattern, danish, message).replace("'", "")
                if typed and (near := _nearest(typed[1], typed[2])):
                    message += f". Mente du {near}?"
                break
        self.exit(
            2,
            f"Fejl: {message.rstrip('?')}{'?' if message.endswith('?') else '.'}\nPrøv: {self.prog} --help\n",
        )


def _nearest(typed: str, choices: str) -> str:
    near = get_close_matches(spelt_out(typed), re.findall(r"'(\w+)'", choices), n=1)
    return near[0] if near else ""


def _command(commands: object, name: str, help: str) -> DanishParser:
    made: DanishParser = commands.add_parser(  # type: ignore[attr-defined]
        name, help=help, description=help[0].upper() + help[1:] + "."
    )
    return made


class _TellVersion(argparse.Action):
    """Looks the version up when it is asked for: that takes a third as long as all of `--help`."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,
        namespace: argparse.Namespace,
        values: object,
        option_string: str | None = None,
    ) -> None:
        print(self.const())
        parser.exit()


def build_parser(version: Callable[[], str]) -> DanishParser:
    """The parser of all commands; `command` in the result names the one that was typed, if any."""
    parser = DanishParser(
        prog="hoering",
        description="Gør høringssvar til en kommenteret oversigt. Alt sker på din egen maskine.",
        epilog="Begynd med:  hoering eksempel   eller   hoering ny MAPPE",
    )
    parser.add_argument(
        "--version", action=_TellVersion, nargs=0, const=version, dest=argparse.SUPPRESS,
        default=argparse.SUPPRESS, help="vis programmets version",
    )  # fmt: skip
    commands = parser.add_subparsers(dest="command", metavar="KOMMANDO")
    new = _command(commands, "ny", "lav en tom rundemappe med en forklaret runde.toml")
    new.add_argument("mappe", metavar="MAPPE", help="mappen, der skal laves")
    job = _command(commands, "koer", "læs alle svar, skriv resultat/ og vis et overblik")
    job.add_argument("mappe", metavar="MAPPE", help="rundens mappe")
    _add_show(commands)
    _add_return(commands)
    _add_extracts(commands)
    _add_publish(commands)
    check = _command(commands, "tjek", "se, hvad der virker her, og hvad der mangler")
    check.add_argument("mappe", metavar="MAPPE", nargs="?", help="rundens mappe (kan udelades)")
    measure = _command(commands, "maal", "mål programmet på runder med facit")
    measure.add_argument(
        "corpus", metavar="CORPUS", help="en runde med facit.json eller en mappe med flere"
    )
    _add_measure_options(measure)
    example = _command(commands, "eksempel", "kør den eksempelrunde, der følger med")
    example.add_argument(
        "mappe", metavar="MAPPE", nargs="?", default="hoering-eksempel",
        help="hvor eksemplet lægges (ellers: hoering-eksempel)",
    )  # fmt: skip
    return parser


OPEN_KINDS = (
    "svar", "udfald", "begrundelse", "eftersyn", "hjemloese", "uforstaaede", "ulaeste", "anmodninger",
    "afsendere", "tomme", "ikkesvar", "alarmer", "holdninger",
)  # fmt: skip
_STAGES = (
    "svar", "bemaerkninger", "art", "tema", "afsnit", "aendringer", "kobling", "udfald",
)  # fmt: skip


def _add_measure_options(measure: DanishParser) -> None:
    measure.add_argument("--json", metavar="FIL", help="skriv alle tal i denne fil")
    measure.add_argument(
        "--fejl", metavar="TRIN", type=spelt_out, choices=_STAGES,
        help=f"vis de værste fejl i et trin: {', '.join(_STAGES)}",
    )  # fmt: skip
    measure.add_argument(
        "--antal", metavar="N", type=int, default=15, help="så mange fejl for hver runde (15)"
    )
    measure.add_argument(
        "--nye-gulve", action="store_true", help="løft gulvene i floors.json til det målte"
    )
    measure.add_argument(
        "--saenk-gulve", action="store_true", help="sæt gulvene til det målte, også nedad"
    )


def _add_return(commands: object) -> None:
    back = _command(commands, "indlaes", "tag rettelser i en oversigt (.docx eller .xlsx) ind")
    back.add_argument("mappe", metavar="MAPPE", help="rundens mappe")
    back.add_argument(
        "fil", metavar="FIL", help="den rettede oversigt; ligger den i resultat/, er navnet nok"
    )
    back.add_argument("--ja", action="store_true", help="tag rettelserne ind uden at spørge")
    back.add_argument("--navn", metavar="NAVN", help="hvem der har rettet (ellers: dit brugernavn)")
    past = _command(commands, "historik", "se, hvem der har afgjort hvad hvornår, eller fortryd")
    past.add_argument("mappe", metavar="MAPPE", help="rundens mappe")
    past.add_argument(
        "--fortryd", metavar="NR", type=_numbers,
        help="fortryd beslutningen med dette nummer, eller flere: 3-17",
    )  # fmt: skip
    past.add_argument("--json", action="store_true", help="skriv historikken som JSON")
    past.add_argument("--navn", metavar="NAVN", help="hvem der fortryder (ellers: dit brugernavn)")


def _numbers(typed: str) -> range:
    """ "7" or "3-17", with either dash. Raises ArgumentTypeError."""
    found = re.fullmatch(r"(\d+)(?:\s*[-–]\s*(\d+))?", typed.strip())
    first, last = (int(found[1]), int(found[2] or found[1])) if found else (1, 0)
    if first > last:
        raise argparse.ArgumentTypeError(f"»{typed}« er ikke et nummer (7) eller flere (3-17)")
    return range(first, last + 1)


def _add_extracts(commands: object) -> None:
    parts = _command(
        commands, "uddrag", "skriv dele af oversigten til dem, der skal svare: én for hvert tema"
    )
    parts.add_argument("mappe", metavar="MAPPE", help="rundens mappe")
    _add_choice(parts, "kun bemærkninger")


def _add_choice(command: DanishParser, what: str) -> None:
    command.add_argument("--tema", metavar="TEMA", help=f"{what} om dette tema")
    command.add_argument("--afsender", metavar="NAVN", help=f"{what} fra denne afsender")
    command.add_argument("--afsnit", metavar="NR", help=f"{what} til dette afsnit af udkastet")


def _add_publish(commands: object) -> None:
    letters = _command(
        commands, "svarbreve", "skriv et brev til hver afsender om, hvad der kom ud af svaret"
    )
    letters.add_argument("mappe", metavar="MAPPE", help="rundens mappe")
    public = _command(commands, "anonymiser", "lav den udgave, der må offentliggøres")
    public.add_argument("mappe", metavar="MAPPE", help="rundens mappe")
    public.add_argument(
        "--accepter-forslag", action="store_true",
        help="offentliggør efter programmets forslag, uden at listen er gennemgået",
    )  # fmt: skip
    public.add_argument(
        "--liste",
        metavar="FIL",
        help="den gennemgåede liste (ellers: persondata.xlsx eller persondata.docx i resultat/)",
    )
    gone = _command(commands, "slet", "fjern personoplysninger, når runden er slut")
    gone.add_argument("mappe", metavar="MAPPE", help="rundens mappe")
    gone.add_argument("--ja", action="store_true", help="slet uden at spørge")


def _add_show(commands: object) -> None:
    show = _command(commands, "vis", "vis overblikket igen, eller se nærmere på en del af det")
    show.add_argument("mappe", metavar="MAPPE", help="rundens mappe")
    _add_choice(show, "bemærkninger")
    show.add_argument("--hvorfor", metavar="ID", help="hvad der ligger bag én bemærknings linje")
    show.add_argument(
        "--aabne", metavar="SLAGS", nargs="?", const="", type=spelt_out, choices=("", *OPEN_KINDS),
        help=f"åbne opgaver; alle af én slags med: {', '.join(OPEN_KINDS)}",
    )  # fmt: skip
    show.add_argument("--json", action="store_true", help="skriv det samme som JSON til programmer")
