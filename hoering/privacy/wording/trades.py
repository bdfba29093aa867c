"""Trades of which a place has one, or few, and how the place is told: whoever reads both, knows who."""

from __future__ import annotations

TRADE = (
    r"(?:pedel|vicevært|dagplejer|dagplejemor|købmand|brugsuddeler|uddeler|slagter|bager|smed|murer|tømrer|snedker|maler|mekaniker|vognmand|maskinstationsejer"
    r"|frisør|apoteker|postbud|avisbud|brandmand|redder|graver|kirketjener|organist|kirkesanger|kordegn"
    r"|kustode|fisker|skipper|lods|styrmand|matros|skovløber|kromand|kroejer|kok|tjener|pizzabager|sekretær"
    r"|gartner|landmand|mink\w+|forpagter|godsforvalter|urmager|guldsmed|optiker|skrædder|skomager|kunstner|keramiker|pottemager|kassedame|journalist|revisor"
    r"|praktiserende\slæge|ph\.?d\.?-studerende"
    # Of one kind by their ends: "fiskeskipper", "hjemmesygeplejerske", "mælkeproducent", "overlæge".
    r"|\w*(?:læge|jordemoder|præst|pædagog|plejerske|terapeut|kiropraktor|psykolog|tandplejer|assistent|medhjælper|hjælper|sekretær|bibliotekar|laborant|portør"
    r"|lærer|lærerinde|lektor|chauffør|vognmand|betjent|redder|foged|fører|avler|producent|handler|montør|elektriker|tekniker|ingeniør|arkitekt|inspektør|skipper|bager|maler|smed|gartner|konservator))"
)
# "i Nordby", "på klinikken i Algade", "ved den gamle Østergård Skole", "i distrikt 8", "samme sted", "her på øen".
_UNIT = r"(?:distrikt|rute|afsnit|afdeling|afd\.|hold|team|station)"
WHERE = (
    r"(?=\s(?:her\s)?(?:i|på|ved|hos|for)\s"
    r"(?:(?:den|det|de|vores|byen|(?!over|mere|snart|cirka)[a-zæøå]{3,}(?:en|et|erne|s)(?:\s(?:i|på|ved|hos))?)\s){0,2}(?!Danmark|Jylland|Fyn\b|Sjælland|Europa|Norden)[A-ZÆØÅ]"
    rf"|\s(?:i|på)\s{_UNIT}\s(?:\d|[A-Z])"
    r"|\ssamme\ssted|\sher\s(?:i|på|fra|ved)\s\w{3,}(?:en|et|n)(?!\w))"
)
