"""`python -m cordially` is the same as `cordially`."""

import sys

from cordially.cli import main

if __name__ == "__main__":
    sys.exit(main())
