"""`python -m tests.coach FOLDER`: where the program's advice lies, by component and situation."""

import argparse
import datetime
import sys
import tempfile
from collections import Counter
from pathlib import Path

from tests.coach.advice import advice
from tests.coach.situation import Situation, situations
from tests.coach.verdicts import Lies, Verdict, verdicts, wholly_inside

NEEDED = 0.9
"""Of the situations, wholly inside."""


def main() -> int:
    """Judge all situations of a folder; 1 where fewer than nine in ten are wholly inside, 2 for wrong use."""
    parser = argparse.ArgumentParser(prog="python -m tests.coach", description=__doc__)
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    cases = situations(folder, datetime.date.today())
    if not cases:
        sys.stderr.write(f"There are no situations in {folder}.\n")
        return 2
    judged = {situation.name: judged_situation(situation) for situation in cases}
    for name, points in judged.items():
        print(report(name, points))
    inside = sum(map(wholly_inside, judged.values()))
    print(f"\n{table([point for points in judged.values() for point in points])}")
    print(f"\n{inside} of {len(cases)} situations lie wholly inside; {NEEDED:.0%} are needed.")
    return 0 if inside >= NEEDED * len(cases) else 1


def judged_situation(situation: Situation) -> tuple[Verdict, ...]:
    """Ask the program about one situation and judge its advice."""
    with tempfile.TemporaryDirectory() as folder:
        return verdicts(situation, advice(situation, Path(folder)))


def report(name: str, points: tuple[Verdict, ...]) -> str:
    """Return the verdicts on one situation as lines."""
    lines = [f"{name}: {'inside' if wholly_inside(points) else 'OUTSIDE'}"]
    lines += [f"    {point.lies.value:<9}{point.point:<16}{point.why}" for point in points]
    return "\n".join(lines)


def table(points: list[Verdict]) -> str:
    """Return how many verdicts lie where, by component or other point."""
    counts = Counter((point.point.split(".")[-1], point.lies) for point in points)
    rows = [f"{'':<16}" + "".join(f"{lies.value:>9}" for lies in Lies)]
    for name in dict.fromkeys(name for name, _ in counts):
        rows.append(f"{name:<16}" + "".join(f"{counts[name, lies]:>9}" for lies in Lies))
    return "\n".join(rows)


if __name__ == "__main__":
    sys.exit(main())
