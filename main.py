"""The way in: the window, or a command (`main.py --help`)."""

import os
import sys
from collections.abc import Sequence

from planner import cli

SETTINGS = {
    "PYDANTIC_DISABLE_PLUGINS": "__all__",  # none ships; it would read every package
    "OPENBLAS_NUM_THREADS": "1",  # of numpy: each further one waits for work at the start, awake
}
"""Of libraries, read from the environment when they are imported; what the user has set stays."""


def main(arguments: Sequence[str]) -> int:
    """Run a command, else open the window; return the exit code."""
    for name, value in SETTINGS.items():
        os.environ.setdefault(name, value)
    if cli.is_command(arguments):
        return cli.main(arguments)
    obstacle = cli.window_obstacle(arguments, os.environ, sys.platform)
    if obstacle:
        sys.stderr.write(f"{obstacle}\n")
        return cli.WRONG_USE
    from planner.ui.plain_imports import keep_imports_plain

    keep_imports_plain()  # before hundreds of modules are imported
    from planner.app import run

    return run(list(arguments))


if __name__ == "__main__":
    if getattr(sys, "frozen", False):
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main(sys.argv[1:]))
