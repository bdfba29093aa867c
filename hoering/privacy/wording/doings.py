"""What stands behind a word and tells that it is somebody: what no body and no place does, is or has."""

from __future__ import annotations

import re

# "Storm har haft fire på to år, og han …": a word that is a name as well, spoken of as one.
DOING = re.compile(
    r"^ (?:har|er|siger|sagde|synes|fik|går|gik|blev|kan|laver|vil|bor|boede|havde|var|kommer|kom|får|skal"
    r"|spurgte|græd|elsker|startede|starter|begyndte|begynder|fyldte|fylder|venter|savner|sover|lærte|tror"
    r"|gav|fortalte)\b[^.!?\n]{0,90}\b(?:han|hun|ham|hans|hendes)\b"
)
# What only somebody does: "Aksel kom hjem", "Storm siger".
ACTING = re.compile(
    r"^ (?:begynd(?:er|te)\s(?:i|på|til)|mistede\s(?:sin|sit|sine)|er\s\d{1,2}\b"
    r"|kom(?:mer)?\shjem|går\s(?:i|til)|siger|sagde|græd(?:er)?|elsker|savner|spurgte"
    r"|spørger|synes|fortalte|fortæller|starter\si|sover|hedder|fylder|cykler|tegnede|tegner|ringede|spiser)\b"
)
# "Emir har astma", "Hákun mistede sin kone": what no body and no place has or loses.
SUFFERING = re.compile(
    r"^ (?:(?:har\s)?mistede?t?|(?:har\s)?fået?|fik|har)\s(?:sin|sit|sine)\s"
    r"(?:kone|mand|hustru|søn|datter|mor|far|kæreste|bror|søster|syn|hørelse)\b"
    r"|^,? (?:(?:som|der)\s)?(?:har|fik|har\sfået|lider\saf|døde\saf)\s"
    r"(?:astma|adhd|autisme|epilepsi|demens|kol|diabetes|gigt|kræft|sclerose|sklerose|angst"
    r"|parkinson|downs)\b"
    # "Tulle har selv tre børn", "Mulle er bange for lastbilerne": what no body and no place is or has.
    r"|^ har\s(?:selv\s|også\s|kun\s)?(?:en|et|to|tre|fire|fem|seks|\d)\s"
    r"(?:\w+\s)?(?:børn|barn|sønner|døtre|søn|datter|drenge|piger|børnebørn)\b"
    r"|^ (?:er|var|blev)\s(?:\w+\s)?(?:bange|ked\saf\sdet|vild\smed|utryg\sved|forelsket|flov)\b"
    r"|^ tør\s(?:\w+\s)?ikke\b",
    re.IGNORECASE,
)
