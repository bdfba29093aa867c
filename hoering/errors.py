"""What stops a run: each error with a Danish remedy and an exit code of its own.

Expected trouble with single files is not here: that is a `Finding`, and the run goes on.
"""

from __future__ import annotations


class HoeringError(Exception):
    """A run cannot go on. `text` says what is wrong, `remedy` what to do about it (Danish)."""

    exit_code = 1

    def __init__(self, text: str, remedy: str = "") -> None:
        super().__init__(text)
        self.text = text
        self.remedy = remedy

    def __reduce__(self) -> tuple[type[HoeringError], tuple[str, str]]:
        # Errors travel whole from a worker process: the default would leave the remedy behind.
        return type(self), (self.text, self.remedy)


class NoRound(HoeringError):
    """The folder does not exist or is no round folder."""

    exit_code = 3


class NoResponses(HoeringError):
    """There is nothing in hoeringssvar/."""

    exit_code = 4


class BadSettings(HoeringError):
    """runde.toml or temaer.toml cannot be understood."""

    exit_code = 5


class DraftUnreadable(HoeringError):
    """The draft named in runde.toml is there but cannot be read."""

    exit_code = 6


class OutputLocked(HoeringError):
    """A result file is open in another program, or may not be written."""

    exit_code = 7


class DiskFull(HoeringError):
    """No room for the results."""

    exit_code = 8


class NoResult(HoeringError):
    """`vis` before `koer`."""

    exit_code = 9


class NoModel(HoeringError):
    """The encoder named in runde.toml is not on this machine."""

    exit_code = 10


class BadAnswerKey(HoeringError):
    """`maal` found no round with an answer key, or a key that cannot be read."""

    exit_code = 11


class MemoryDamaged(HoeringError):
    """.hoering/runde.db cannot be read, or a newer program wrote it."""

    exit_code = 12


class RoundBusy(HoeringError):
    """Another run is at work in the same round folder."""

    exit_code = 13


class NoDecision(HoeringError):
    """`historik --fortryd` names a decision that is not there or cannot be undone."""

    exit_code = 20


class HiddenStillThere(HoeringError):
    """The check of `anonymiser` found what was to be hidden; nothing was published."""

    exit_code = 30


class NotReturned(HoeringError):
    """An edited file is no overview of this round or no list of personal data, cannot be read, or
    says what cannot be followed."""

    exit_code = 21
