"""What Danish policies number: "Pejlemærke 2", "Forslag A", "Bilag 1"."""

# Alternatives of a regular expression, in small letters, without the number.
COUNTED = (
    r"pejlemærke|delmål|målsætning|mål|indsatsområde|fokusområde|fokuspunkt|temaområde|tema|princip"
    r"|indsats|initiativ|handling|spor|strategispor|anbefaling|løfte|værdi|kerneværdi|grundsten|greb"
    r"|bilag|fase|etape|delområde|område|byggefelt|ramme|retningslinje|tiltag|forslag|scenarie|model|trin"
)

# Numbers and ordinals in words → figures.
FIGURES: dict[str, str] = {
    "et": "1", "ét": "1", "en": "1", "én": "1", "to": "2", "tre": "3", "fire": "4", "fem": "5",
    "seks": "6", "syv": "7", "otte": "8", "ni": "9", "ti": "10", "første": "1", "andet": "2",
    "anden": "2", "tredje": "3", "fjerde": "4", "femte": "5", "sjette": "6", "syvende": "7",
    "ottende": "8", "niende": "9", "tiende": "10",
}  # fmt: skip
ORDINALS = "|".join(w for w in FIGURES if len(w) > 3 and w.endswith(("e", "en", "et")))
