"""From a response to its remarks, and to zones that account for every character of it.

`split` is the door.
"""

from hoering.splitting.split import split

__all__ = ["split"]
