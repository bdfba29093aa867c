"""Lines of plain mails that are one paragraph: format=flowed."""

from __future__ import annotations

import re


def unflowed(text: str, delete_space: bool = False) -> str:
    """format=flowed (RFC 3676): a line that ends with a blank goes on in the next one."""
    found: list[str] = []
    going_on = False
    depth = 0
    for line in text.replace("\r\n", "\n").split("\n"):
        quoted = re.match(r">*", line)
        deep = len(quoted.group()) if quoted else 0
        bare = line[deep:]
        bare = bare.removeprefix(" ")
        flows = bare.endswith(" ") and bare != "-- "
        kept = bare[:-1] if flows and delete_space else bare
        if going_on and deep == depth:
            found[-1] += kept
        else:
            found.append("> " * deep + kept if deep else kept)
        going_on, depth = flows, deep
    return "\n".join(found)
