"""`python -m tests.referee`: our plan beside NegMAS's own candidates, before NegMAS's recruiters."""

import sys
from importlib.util import find_spec

TALKS, SEED = 40, 20260104
ROUNDS = (4, 8)
COLUMN = 13


def main() -> None:
    """Print what each candidate gains from each recruiter, and how often both agree."""
    if find_spec("negmas") is None:
        sys.exit('This needs NegMAS, which is not installed: pip install -e ".[referee]"')
    from tests.referee.bargain import OURS, RECRUITERS
    from tests.referee.league import league
    from tests.referee.talks import talks

    played = league(talks(TALKS, SEED), ROUNDS)
    print(f"{TALKS} offers, {' and '.join(map(str, ROUNDS))} rounds, each side begins once.")
    print("Mean gain over the standing offer, of all that is credible; talks that end in agreement.\n")
    print(" " * COLUMN + "".join(f"{name:>{COLUMN}}" for name in (*RECRUITERS, "all")))
    for candidate, row in played.items():
        cells = "".join(f"{f'{one.gained:.3f} {one.agreed:.0%}':>{COLUMN}}" for one in row)
        print(f"{candidate:<{COLUMN}}{cells}")
    others = [row[-1].gained for name, row in played.items() if name != OURS]
    print(f"\nOurs over the best other: {played[OURS][-1].gained - max(others):+.3f}")


if __name__ == "__main__":
    main()
