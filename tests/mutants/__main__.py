"""`python -m tests.mutants planner/pay --tests tests/pay`: change one thing at a time, and see a test fail.

Each mutant runs in a fork of a process that has collected the tests, and meets only the tests that call the
changed function, the quickest first. Not in CI: it takes minutes. Needs fork, so Linux or macOS.
"""

import argparse
import gc
import json
import os
import random
import re
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from tests.mutants.calling import Function, passes, record
from tests.mutants.mutations import Mutant, mutants
from tests.mutants.putting import put

KILLED, LIVED, UNTOUCHED, SLOW = 0, 1, 2, 3
OUTCOMES = {KILLED: "killed", LIVED: "LIVED", UNTOUCHED: "not tried", SLOW: "killed by time"}


class Trial:
    """A pytest plugin: collect, then try each mutant on the tests instead of running them."""

    def __init__(self, options: argparse.Namespace) -> None:
        """Take the options of the command line."""
        self._options = options

    def pytest_collection(self) -> None:
        """Let property tests draw fewer examples, and not shrink those that fail."""
        from hypothesis import Phase, settings  # pytest rewrites it, if it is not yet imported

        phases = (Phase.explicit, Phase.generate)
        settings.register_profile("mutants", settings(), max_examples=20, database=None, phases=phases)
        settings.load_profile("mutants")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Record the tests, then run them against a sample of mutants."""
        gc.unfreeze()  # conftest freezes what was collected, and the collector lists no frozen function
        options, root = self._options, str(Path.cwd() / "planner")
        store = Path(options.record)
        if not store.exists():
            _forked(lambda: _write(store, record(session.items, root)), limit=3_600)
        recorded = json.loads(store.read_text())
        items = {item.nodeid: item for item in session.items}
        wanted = _sample(options)
        outcomes: Counter[int] = Counter()
        for mutant in wanted:
            chosen = _chosen(mutant, recorded, items, options.budget)
            outcome = _forked(lambda m=mutant, c=chosen: _try(m, c), options.limit) if chosen else LIVED  # type: ignore[misc]
            outcomes[outcome] += 1
            if outcome != KILLED:
                print(f"{OUTCOMES[outcome]} ({len(chosen)} tests) {_described(mutant)}", flush=True)
        print(", ".join(f"{number} {OUTCOMES[outcome]}" for outcome, number in sorted(outcomes.items())))
        return True


def _sample(options: argparse.Namespace) -> list[Mutant]:
    files = [
        file
        for path in options.paths
        for file in (
            sorted(Path(path).resolve().rglob("*.py")) if Path(path).is_dir() else [Path(path).resolve()]
        )
    ]
    found = [mutant for file in files for mutant in mutants(file)]
    if options.again:
        lived = {_without_line(line) for line in Path(options.again).read_text().splitlines()}
        return [mutant for mutant in found if f"LIVED {_without_line(_described(mutant))}" in lived]
    if options.sample and options.sample < len(found):
        kept = random.Random(options.seed).sample(range(len(found)), options.sample)
        found = [found[place] for place in sorted(kept)]
    return found


def _described(mutant: Mutant) -> str:
    """Return a mutant in one line: its place, its function and its change."""
    change = " ".join(mutant.change.split())
    return f"{mutant.path.relative_to(Path.cwd())}:{mutant.line} {mutant.scope}: {change}"


def _without_line(described: str) -> str:
    """Return a line of a report without the numbers of its tests and of its line in the source."""
    return " ".join(re.sub(r"\(\d+ tests\) |(?<=\.py):\d+", "", described).split())


def _chosen(
    mutant: Mutant,
    recorded: dict[str, tuple[float, list[list[str]]]],
    items: dict[str, pytest.Item],
    budget: float,
) -> list[pytest.Item]:
    """Return the tests that call what is changed, quickest first, within a budget of seconds."""
    target: Function = (str(mutant.path), mutant.scope.removesuffix("()"))
    meets = sorted(
        (seconds, name)
        for name, (seconds, called) in recorded.items()
        if name in items
        and any(file == target[0] and (not target[1] or function == target[1]) for file, function in called)
    )
    chosen, spent = [], 0.0
    for seconds, name in meets:
        spent += seconds
        if spent > budget:
            break
        chosen.append(items[name])
    return chosen


def _try(mutant: Mutant, tests: Sequence[pytest.Item]) -> int:
    if not put(mutant):
        return UNTOUCHED
    return LIVED if all(passes(test) for test in tests) else KILLED


def _write(store: Path, recorded: object) -> int:
    store.write_text(json.dumps(recorded))
    return KILLED


def _forked(run: Callable[[], int], limit: int) -> int:
    """Run in a fork of this process, which the system ends after `limit` seconds."""
    sys.stdout.flush()
    child = os.fork()
    if child == 0:
        outcome = KILLED  # an exception outside a test is noticed too
        try:
            signal.alarm(limit)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            os.dup2(1, 2)
            outcome = run()
        finally:
            os._exit(outcome)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) if os.WIFEXITED(status) else SLOW


def main() -> int:
    """Try the mutants; the tests that pytest collects decide."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.mutants", description=__doc__, epilog="Other options go to pytest."
    )
    parser.add_argument("paths", nargs="+", help="modules or folders to change")
    parser.add_argument("--tests", nargs="+", default=["tests"], help="what pytest collects")
    parser.add_argument(
        "--record", help="file that keeps which test calls what, between runs; else it is made anew"
    )
    parser.add_argument("--sample", type=int, default=0, help="try so many of the mutants; 0 for all")
    parser.add_argument("--again", help="an earlier report: try what lived in it again")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--budget", type=float, default=10.0, help="seconds of tests for each mutant")
    parser.add_argument("--limit", type=int, default=60, help="seconds until a mutant counts as killed")
    options, more = parser.parse_known_args()
    with tempfile.TemporaryDirectory() as folder:
        options.record = options.record or f"{folder}/called.json"
        arguments = ["-q", "-p", "no:cacheprovider", f"--basetemp={folder}/tests", *options.tests, *more]
        return int(pytest.main(arguments, plugins=[Trial(options)]))


if __name__ == "__main__":
    sys.exit(main())
