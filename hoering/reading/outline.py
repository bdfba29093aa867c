"""The bookmarks of a PDF file."""

from __future__ import annotations

from pathlib import Path

from hoering.domain import Pointer

_MOST = 500  # bookmarks that are looked at


def outline_of(path: Path) -> tuple[Pointer, ...]:
    """The bookmarks of the outermost level that has two or more; none for what is no PDF.

    Raises OSError.
    """
    import pypdfium2 as pdfium

    data = path.read_bytes()
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError:
        return ()
    levels: dict[int, list[Pointer]] = {}
    try:
        for nth, mark in enumerate(document.get_toc(max_depth=3)):
            if nth >= _MOST:
                break
            target = mark.get_dest()
            index = target.get_index() if target is not None else None
            title = " ".join(mark.get_title().split())
            if index is not None and title:
                levels.setdefault(mark.level, []).append(Pointer(title, index + 1))
    except pdfium.PdfiumError:
        return ()
    finally:
        document.close()
    return next((tuple(found) for _, found in sorted(levels.items()) if len(found) > 1), ())
