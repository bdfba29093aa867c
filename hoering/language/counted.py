"""What Danish policies number: "Pejlemærke 2", "Forslag A", "Bilag 1"."""

# Alternatives of a regular expression, in small letters, without the number.
COUNTED = (
    r"pejlemærke|delmål|målsætning|mål|indsatsområde|fokusområde|fokuspunkt|temaområde|tema|princip"
    r"|indsats|initiativ|handling|spor|strategispor|anbefaling|løfte|værdi|kerneværdi|grundsten|greb"
    r"|bilag|fase|etape|delområde|område|byggefelt|ramme|retningslinje|tiltag|forslag|scenarie|model|trin"
)
