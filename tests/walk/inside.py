"""The child process of a walk: `python -m tests.walk.inside FOLDER SEED ACTIONS EVERY [REPLAYED]`.

It exits with 1 where something was wrong, prints what it measured as JSON, and says the rest on stderr.
"""

import faulthandler
import json
import os
import sys
from dataclasses import asdict
from itertools import islice
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from tests.walk.action import parse
from tests.walk.draw import actions
from tests.walk.memory import import_all
from tests.walk.walker import Walker


def main(folder: Path, seed: int, count: int, every: int, replayed: str = "") -> int:
    """Walk; the exit code."""
    faulthandler.enable()
    chosen = list(islice(actions(seed), count))
    if replayed:
        chosen = [parse(line) for line in Path(replayed).read_text(encoding="ascii").splitlines()]
    import_all()
    walker = Walker(folder)
    measured = walker.walk(chosen, folder / "actions.jsonl", every)
    if walker.wrong:
        sys.stderr.flush()
        os._exit(1)  # what Python says while it takes an open window apart is no news
    walker.end()
    QGuiApplication.clipboard().clear()  # Qt's offscreen platform dies at exit over data that Python made
    print(json.dumps([asdict(usage) for usage in measured]))
    return int(walker.wrong)


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[2:5]]
    code = main(Path(sys.argv[1]), numbers[0], numbers[1], numbers[2], "".join(sys.argv[5:6]))
    sys.stdout.flush()
    raise SystemExit(code)
