"""python -m hoering"""

import sys

from hoering.cli import main

if __name__ == "__main__":
    sys.exit(main())
