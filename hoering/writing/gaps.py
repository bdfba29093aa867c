"""What a human must write or check: marked with words and a frame, never by colour alone."""

from __future__ import annotations

from hoering.writing.elements import Run

_STYLE = "Skrivefelt"


def write(what: str) -> Run:
    """[Skriv: forvaltningens svar]"""
    return Run(f"[Skriv: {what}]", _STYLE)


def check(what: str) -> Run:
    """[Tjek: udfaldet er programmets forslag]"""
    return Run(f"[Tjek: {what}]", _STYLE)
