"""`python -m tests.referee`: our plan beside NegMAS's own candidates, before NegMAS's recruiters."""

import sys
from importlib.util import find_spec

TALKS, SEED = 120, 20260104
ROUNDS = (4, 8)
COLUMN = 13


def main() -> None:
    """Print what each candidate gains from each recruiter, and how often both agree."""
    if find_spec("negmas") is None:
        sys.exit('This needs NegMAS, which is not installed: pip install -e ".[referee]"')
    from tests.referee.bargain import OURS, RECRUITERS
    from tests.referee.league import league, over
    from tests.referee.talks import talks

    played = league(talks(TALKS, SEED), ROUNDS)
    print(f"{TALKS} offers, {' and '.join(map(str, ROUNDS))} rounds, each side begins once.")
    print("Mean gain over the standing offer, 1 being all that is credible; talks that end in agreement.\n")
    print(" " * COLUMN + "".join(f"{name:>{COLUMN}}" for name in (*RECRUITERS, "all")))
    for candidate, row in played.items():
        means = (*row.by_recruiter, row.all)
        print(
            f"{candidate:<{COLUMN}}"
            + "".join(f"{f'{mean.gained:.3f} {mean.agreed:.0%}':>{COLUMN}}" for mean in means)
        )
    print()
    for candidate, row in played.items():
        if candidate != OURS:
            more, error = over(played[OURS], row)
            print(f"Ours over {candidate}: {more:+.3f}, standard error {error:.3f}")


if __name__ == "__main__":
    main()
