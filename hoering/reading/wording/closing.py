"""The words that close a letter: "Med venlig hilsen"."""

from __future__ import annotations

import re

CLOSING = re.compile(
    r"(?:.{0,45}\b\w*(?:hilsen|hilsner|hilsener|hilsnerne)\b|mange (?:knus|kram)\b"
    r"|(?:venligst|kærligst|hjerteligst)(?:,?$|(?=\s(?-i:[A-ZÆØÅ][a-zæøå.]+)(?:\s(?-i:[A-ZÆØÅ])\S*){0,3}$))"
    r"|(?:m\.?v|d\.?b)\.?h\.?(?=\W|$)|vh\b|kh\b|bh\b|knus\b|kram\b|de bedste|ærbødigst|med (?:højagtelse|agtelse)"
    r"|respektfuldt|højagtelsesfuldt|(?:kind|best|warm) regards|yours|deres (?:hengivne|forbundne))[\s,.!:]*",
    re.IGNORECASE,
)
