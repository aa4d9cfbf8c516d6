"""How many cases a test draws: few in the suite, tenfold under `DRAWS=10 python -m pytest PATHS`."""

import os


def draws(count: int) -> int:
    """Return a number of cases, times what DRAWS says."""
    return count * int(os.environ.get("DRAWS", "1"))
