"""Runs the packaged app as a user would: `python -m build.smoke ARCHIVE`. Exit 0 when all of it worked.

Commands first, then the window as each system opens it. Any line that is not expected fails the run.
"""

import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from build.smoke.commands import check_commands
from build.smoke.session import Session, SmokeError, unpack


def main(arguments: Sequence[str]) -> int:
    """Unpack the archive into a temporary folder and try every way in."""
    with tempfile.TemporaryDirectory(prefix="counterpoint smoke ") as name:
        session = unpack(Path(arguments[0]), Path(name))
        try:
            check_commands(session)
            check_window(session)
        except SmokeError as error:
            print(f"smoke: {error}", file=sys.stderr)
            return 1
    print("smoke: the packaged app works")
    return 0


def check_window(session: Session) -> None:
    """Open the window as this system's desktop does."""
    if sys.platform == "win32":
        from build.smoke import windows as desktop
    elif sys.platform == "darwin":
        from build.smoke import macos as desktop
    else:
        from build.smoke import linux as desktop
    desktop.check_window(session)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
