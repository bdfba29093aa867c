"""The words that close a letter ("Med venlig hilsen"), and what a mail program prints below them."""

from __future__ import annotations

import re

CLOSING = re.compile(
    r"(?:.{0,45}\b\w*(?:hilsen|hilsner|hilsener|hilsnerne)\b|mange (?:knus|kram)\b"
    r"|(?:venligst|kærligst|hjerteligst)(?:,?$|(?=\s(?-i:[A-ZÆØÅ][a-zæøå.]+)(?:\s(?-i:[A-ZÆØÅ])\S*){0,3}$))"
    r"|(?:m\.?v|d\.?b)\.?h\.?(?=\W|$)|vh\b|kh\b|bh\b|knus\b|kram\b|de bedste|ærbødigst|med (?:højagtelse|agtelse)"
    r"|respektfuldt|højagtelsesfuldt|(?:kind|best|warm) regards|yours|deres (?:hengivne|forbundne))[\s,.!:]*",
    re.IGNORECASE,
)


_MAIL = r"(?:e-?mail(?:en)?|mail(?:en)?|besked(?:en)?|meddelelse(?:n)?|message|korrespondance)"
_START = re.compile(
    rf"\W*(?:sendt fra (?:min |mit |my )?(?:\w+[ -])?(?:iphone|ipad|ipod|android\w*|samsung\w*|galaxy\w*"
    r"|mobil\w*|telefon\w*|tablet|outlook\w*|mail til windows|mail for windows|yahoo\w*|proton\w*|huawei\w*"
    r"|mac\b|blackberry\w*|windows\w*)"
    r"|sent from (?:my |mail for |outlook|yahoo)|(?:hent|få|get|download) outlook (?:til|for)\b"
    r"|du (?:har modtaget|modtager) (?:hermed )?en (?:sikker|krypteret) (?:besked|mail|e-?mail|meddelelse)\b"
    r"|du kan ikke (?:svare|besvare) (?:på )?denne (?:mail|e-?mail|besked|meddelelse)"
    r"|beskeden er sendt (?:sikkert|krypteret|med digital post|via (?:digital post|e-boks|sikker))"
    r"|virus-?fri|virus-free|avg\b.{0,20}antivirus|skrevet på min|undskyld (?:tastefejl|evt\. tastefejl)"
    r"|(?:.{0,60}[.!] )?(?:tænk|pas) på miljøet,? (?:før|inden) du (?:printer|udskriver)"
    r"|(?:tænk|pas) på miljøet|please consider the environment"
    r"|du (?:får|modtager) (?:ikke ofte|normalt ikke) (?:e-?)?mails? fra|you don.t often get email from"
    r"|(?:klik|åbn) (?:derfor )?(?:ikke|aldrig) (?:på|links|vedhæft)"
    rf"|denne {_MAIL} (?:er|blev) (?:automatisk|scannet|sendt fra en ekstern|kontrolleret))",
    re.IGNORECASE,
)
_WARNING = re.compile(
    rf"\W*(?:(?:advarsel|obs|bemærk|pas på|caution|warning|ekstern\w*|external)\b.{{0,12}}$|(?:(?:advarsel|obs"
    rf"|bemærk|pas på|caution|warning|ekstern\w*|external)\b\W{{0,5}}(?:{_MAIL}|afsender|sender)?\W{{0,5}})?"
    rf"(?:(?:denne|this)\s)?{_MAIL}\s(?:er|kommer|stammer|is|was|originated|blev|came)\b.{{0,60}}"
    r"(?:ekstern|udefra|uden for|external|outside))",
    re.IGNORECASE | re.DOTALL,
)
_CONFIDENTIAL = re.compile(
    rf"\W*(?:(?:fortrolig(?:hed)?|confidential\w*|disclaimer|notice|bemærk)\W{{0,4}}\s*)?(?:(?:denne|this|the"
    rf"|indholdet af denne|oplysningerne i denne|hvis du (?:ved en fejl )?(?:har modtaget|modtager|ikke er den rette)"
    rf"|if you (?:have received|are not))\b.{{0,60}}\b{_MAIL}\b)",
    re.IGNORECASE | re.DOTALL,
)
_SECRET = re.compile(
    r"fortrolig|confidential|ved en fejl|utilsigtet|(?:rette|tilsigtede|angivne) modtager|intended"
    r"|modtager(?:en|ne)? (?:nævnt|ovenfor)|privileged|slet(?:te)? (?:den|mailen|e-mailen)|in error",
    re.IGNORECASE,
)
_PRIVACY = re.compile(
    r"(?=.*\b(?:privatlivspolitik|persondatapolitik|databeskyttelse\w*|privacy policy)\b)"
    r"(?:læs|se|du kan læse|når du|vi behandler|find|read)\b.{0,300}$",
    re.IGNORECASE | re.DOTALL,
)


def is_disclaimer(text: str) -> bool:
    """Whether a paragraph was added by a machine and is none of the sender's words."""
    text = " ".join(text.split())
    if not text or len(text) > 1500:
        return False
    if _START.match(text) and len(text) < 500:
        return True
    if _WARNING.match(text) and (len(text) < 400):
        return text.strip(" []*!:.").isupper() or len(text.split()) > 3
    if _CONFIDENTIAL.match(text) and _SECRET.search(text):
        return True
    return (
        len(text) < 350
        and bool(_PRIVACY.match(text))
        and bool(re.search(r"http|www|<|her\b", text))
    )
