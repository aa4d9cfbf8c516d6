"""The way in: the window, or a command (`main.py --help`)."""

import gc
import os
import sys
from collections.abc import Sequence

from planner import cli, environment

IS_PACKAGED = getattr(sys, "frozen", False)
USERS = environment.without_packaging(os.environ) if IS_PACKAGED else dict(os.environ)
"""The environment that the user started the program with."""

environment.set_for_libraries(os.environ)  # here, as a process that the window starts imports this file first


def main(arguments: Sequence[str]) -> int:
    """Run a command, else open the window; return the exit code."""
    if cli.is_command(arguments):
        return cli.main(arguments)
    obstacle = cli.window_obstacle(arguments, os.environ, sys.platform)
    if obstacle:
        sys.stderr.write(f"{obstacle}\n")
        return cli.WRONG_USE
    gc.disable()  # next to nothing of a start is garbage, and each search walks through all that was imported
    from planner.ui.plain_imports import keep_imports_plain

    keep_imports_plain()  # before they are imported
    from planner.app import run

    return run(list(arguments), USERS)


if __name__ == "__main__":
    if IS_PACKAGED:
        from multiprocessing import freeze_support

        freeze_support()
    sys.exit(main(sys.argv[1:]))
