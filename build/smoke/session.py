"""A user who has just unpacked the packaged app: their folder, their program, and what they may see."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 60  # seconds; a slow, busy machine shows the window in five
PROGRAMS = {
    "win32": "counterpoint/counterpoint-console.exe",
    "darwin": "Counterpoint.app/Contents/MacOS/counterpoint",
}
"""Where the archive has the program that runs commands, by system."""


class SmokeError(Exception):
    """The packaged app did not do what a user expects; the message says what and shows its output."""


@dataclass(frozen=True)
class Session:
    """A user who has just unpacked the archive: their folder, their program, their surroundings."""

    folder: Path
    program: Path
    environment: Mapping[str, str]

    def run(self, *arguments: str, says: str = "", typed: str = "") -> str:
        """Run a command that must succeed, print nothing but lines that match `says`, and return them.

        `typed` is its standard input.
        """
        result = subprocess.run(
            [str(self.program), *arguments],
            cwd=self.folder,
            env=self.environment,
            input=typed,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
            timeout=PATIENCE,
        )
        report(" ".join(arguments), result.returncode, result.stdout, result.stderr, says)
        return result.stdout


def unpack(archive: Path, home: Path) -> Session:
    """Unpack into a folder whose name has a space, with a home of its own and no screen."""
    shutil.unpack_archive(archive, home / "apps")
    program = home / "apps" / PROGRAMS.get(sys.platform, "counterpoint/counterpoint")
    folders = {"HOME": home, "XDG_DATA_HOME": home / "data", "XDG_RUNTIME_DIR": home}
    if sys.platform == "win32":
        folders = {"USERPROFILE": home, "APPDATA": home / "data", "LOCALAPPDATA": home / "data"}
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP") if name in os.environ}
    surroundings = {**kept, "LC_ALL": "C.UTF-8", **{name: str(path) for name, path in folders.items()}}
    return Session(home, program, surroundings)


def report(what: str, code: int, output: str, errors: str, says: str) -> None:
    """Print that a step worked, or raise SmokeError: its code is not 0 or a line was not expected."""
    strange = [line for line in output.splitlines() if not re.fullmatch(says, line)] + errors.splitlines()
    if code or strange:
        raise SmokeError("\n".join([f"`{what}` ended with {code} and said:", *strange]))
    print(f"smoke: {what or 'window'}: as expected", flush=True)
