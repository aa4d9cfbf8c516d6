"""What a change of structure must not move: workbooks byte for byte, and every figure of `analyse --json`.

`python -m tests.outputs plans FOLDER` writes the sample, 50 generated plans and some full ones, once, with
the old code; `python -m tests.outputs digest FOLDER` prints a digest of each output, for `diff` between two
revisions on the same day. Only the commands are used, so that both revisions are asked in the same words.
"""

import contextlib
import hashlib
import io
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from planner import cli

GENERATED = 50


def write_plans(folder: Path) -> None:
    """Write the plans to compare on, one file each."""
    from planner.files import read_bytes, to_bytes
    from tests.workbook.plans import full_plan, generated_plan, real_plan, storied_plan

    folder.mkdir(parents=True, exist_ok=True)
    _run(["sample", "-o", str(folder / "sample.counterpoint")])
    plans = {f"generated-{seed:02}": generated_plan(seed) for seed in range(GENERATED)}
    plans |= {"real": real_plan(), "storied": storied_plan(), "full": full_plan()}
    for name, plan in plans.items():
        whole = read_bytes(to_bytes(plan), name, partly=True).plan  # some release an offer that they lack
        (folder / f"{name}.counterpoint").write_bytes(to_bytes(whole))


def digests(folder: Path) -> Iterator[str]:
    """Give one line for each output of each plan: its digest, or the sentence that refused it."""
    for path in sorted(folder.glob("*.counterpoint")):
        with tempfile.TemporaryDirectory() as scratch:
            plan = Path(shutil.copy(path, scratch))  # an export is noted in its plan
            yield f"{path.stem} analyse {_digest(_run(['analyse', str(plan), '--json']).encode())}"
            for reader in ("recruiter", "private"):
                book = plan.with_suffix(f".{reader}.xlsx")
                output = _run(["export", str(plan), "--for", reader, "-o", str(book)])
                yield f"{path.stem} {reader} {_digest(book.read_bytes()) if book.exists() else output}"


def _run(arguments: list[str]) -> str:
    """Run a command; return what it printed, refusals too."""
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed), contextlib.redirect_stderr(printed):
        cli.main(arguments)
    return printed.getvalue()


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:16]


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["plans", target]:
            write_plans(Path(target))
        case ["digest", target]:
            for line in digests(Path(target)):
                print(line)
        case _:
            sys.exit(__doc__)
