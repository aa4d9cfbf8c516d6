"""Read thousands of damaged files of each kind, and report what escaped, the slowest and the largest reading.

`python -m tests.intake.fuzz --times 10000 --kind xlsx`; without a kind, all of them; `--hostile` reads the
files that are made to harm. Exits with 1 if anything but a PlannerError escaped, or a reading passed 10 s of
computing or 300 MB. Each kind has a process of its own, which is ended beyond 30 s or 3 GB a reading.
"""

import argparse
import subprocess
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.intake.hostile import BOOKS, TEXTS_OF_TABLES, full_table
from tests.intake.readings import READINGS

MOST_SECONDS, MOST_MEGABYTES = 10.0, 300.0
ENDED_AT = 3 << 30  # bytes of address space
ENDED_AFTER = 30  # seconds of computing for one reading

Case = tuple[str, Callable[[], bytes], Callable[[bytes], bool]]


def main() -> int:
    """Run as a command; return its exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--times", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="number of the first file: to read one again")
    parser.add_argument("--kind", choices=(*READINGS, "hostile"), action="append")
    parser.add_argument("--here", action="store_true", help="read in this process")
    options = parser.parse_args()
    kinds = options.kind or [*READINGS, "hostile"]
    if options.here:
        return max(_read_all(kind, options.first, options.times) for kind in kinds)
    codes = [subprocess.run([*_command(options), "--kind", kind], check=False).returncode for kind in kinds]
    return max(map(abs, codes))


def _command(options: argparse.Namespace) -> list[str]:
    numbers = ["--times", str(options.times), "--first", str(options.first)]
    return [sys.executable, "-m", "tests.intake.fuzz", "--here", *numbers]


def _read_all(kind: str, first: int, times: int) -> int:
    escaped = read = count = 0
    slowest, largest = (0.0, ""), (0.0, "")
    started = time.perf_counter()
    for name, data, read_one in _cases(kind, first, times):
        content = data()
        _limit_computing()
        base, before = resident(), time.process_time()
        try:
            read += read_one(content)
        except Exception:  # noqa: BLE001  # whatever escapes is what is looked for
            escaped += 1
            print(f"{kind} {name}\n{traceback.format_exc(limit=-4)}", flush=True)
        spent, grown = time.process_time() - before, resident(since_reset=True) - base
        count += 1
        slowest, largest = max(slowest, (spent, name)), max(largest, (grown, name))
        if kind == "hostile":
            print(f"  {name}: {spent:.2f} s, {grown:.0f} MB", flush=True)
    in_all = time.perf_counter() - started
    print(
        f"{kind}: {count:,} files, {read:,} read, {escaped} escaped; "
        f"slowest {slowest[0]:.2f} s ({slowest[1]}), "
        f"largest {largest[0]:.0f} MB ({largest[1]}); {in_all:.0f} s in all",
        flush=True,
    )
    return int(bool(escaped) or slowest[0] > MOST_SECONDS or largest[0] > MOST_MEGABYTES)


def _cases(kind: str, first: int, times: int) -> Iterator[Case]:
    if kind == "hostile":
        yield from _hostile()
        return
    reading = READINGS[kind]
    for number in range(first, first + times):
        yield str(number), partial(reading.damaged, number), reading.refuses_or_reads


def _hostile() -> Iterator[Case]:
    """Give each file twice: as a table, and as a returned workbook. They lie on the disk, not in memory."""
    books: Mapping[str, Callable[[], bytes]] = {**BOOKS, "full_table": full_table}
    with TemporaryDirectory() as folder:
        path = Path(folder) / "hostile"
        for name, maker in books.items():
            subprocess.run(
                [sys.executable, "-c", _MAKE.format(name=maker.__name__, path=str(path))], check=True
            )
            for kind in ("xlsx", "returned"):
                yield f"{name} as {kind}", path.read_bytes, READINGS[kind].refuses_or_reads
    for name, text in TEXTS_OF_TABLES.items():
        for kind in ("csv", "clipboard"):
            yield f"{name} as {kind}", partial(bytes, text), READINGS[kind].refuses_or_reads


_MAKE = (
    "from pathlib import Path; from tests.intake import hostile; Path({path!r}).write_bytes(hostile.{name}())"
)


def resident(*, since_reset: bool = False) -> float:
    """Return the megabytes in memory: now, or at most since this was last asked. 0 without /proc."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    if not since_reset:
        Path("/proc/self/clear_refs").write_text("5")
    line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def _limit_computing() -> None:
    """End this process if the next reading passes all bounds by far."""
    if sys.platform == "win32":
        return
    import resource

    spent = int(time.process_time())
    _, hardest = resource.getrlimit(resource.RLIMIT_CPU)
    resource.setrlimit(resource.RLIMIT_CPU, (spent + ENDED_AFTER, hardest))
    resource.setrlimit(resource.RLIMIT_AS, (ENDED_AT, ENDED_AT))


if __name__ == "__main__":
    sys.exit(main())
