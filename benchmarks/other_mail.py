"""How many mails that answer nothing are told from answers: `python benchmarks/other_mail.py`.

benchmarks/received/ikke.txt holds sixty mails and papers that lie in a hearing's folder and answer
nothing (automatic replies, receipts, agendas, bills), svar.txt sixty answers that look like them,
written before the code was read; nothing is learned of them. Prints how many of each are set aside,
how many are read with a notice that they may be none, and how many are read as any other.
Before there were weights: of sixty that answer nothing none was set aside, of sixty answers one.
"""

from __future__ import annotations

from collections import Counter
from email.message import EmailMessage
from pathlib import Path
from tempfile import TemporaryDirectory

from hoering.domain import DOUBTFUL, NO_RESPONSE, RoundFacts
from hoering.reading.responses import read_responses

HERE = Path(__file__).resolve().parent / "received"
_SHOWN = {"aside": "set aside", "doubted": "read with a notice", "read": "read"}


def mail_of(line: str, number: int) -> bytes:
    r"""The mail of a line "sort | Emne: subject\nbody"."""
    subject, _, body = line.partition(" | Emne: ")[2].replace("\\n", "\n").partition("\n")
    made = EmailMessage()
    made["From"] = f"Skriver {number} <skriver{number}@post{number}.example>"
    made["To"] = "hoering@kommunen.example"
    made["Subject"] = subject
    made["Date"] = f"{1 + number % 28} Mar 2026 10:15:00 +0100"
    made.set_content(body + "\n")
    return bytes(made)


def treated(file: Path) -> Counter[str]:
    """How many of a file's mails are treated in each way."""
    with TemporaryDirectory() as place:
        folder = Path(place) / "hoeringssvar"
        folder.mkdir()
        lines = file.read_text(encoding="utf-8").splitlines()
        for number, line in enumerate(lines):
            (folder / f"{number:03}.eml").write_bytes(mail_of(line, number))
        _, findings = read_responses(folder.parent, folder, RoundFacts())
    aside = sum(f.code in NO_RESPONSE for f in findings)
    doubted = sum(f.code == DOUBTFUL for f in findings)
    return Counter(aside=aside, doubted=doubted, read=len(lines) - aside - doubted)


def main() -> None:
    for name in ("ikke.txt", "svar.txt"):
        counts = treated(HERE / name)
        print(f"{name}:", ", ".join(f"{_SHOWN[way]} {counts[way]}" for way in _SHOWN))


if __name__ == "__main__":
    main()
