"""The way in: the window, or a command (`main.py --help`)."""

import os
import sys
from collections.abc import Sequence

from planner import cli


def main(arguments: Sequence[str]) -> int:
    """Run a command, else open the window; return the exit code."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # none ships; it would read every package
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
