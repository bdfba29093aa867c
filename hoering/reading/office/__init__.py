"""Word, OpenDocument, RTF, slides and workbooks."""
