"""Sets Counterpoint up in a fresh clone, then opens, checks or tests it.

`start.py [FILE]` opens the window, `start.py check` runs the quick checks, `start.py test` runs the tests.

Standard library only, and syntax that an older Python reads: this file must be able to say what is missing.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

TYPE_CHECKING = False  # typing.TYPE_CHECKING without the cost of importing typing
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
STAMP = VENV / "counterpoint-setup"
PYTHONS = ((3, 11), (3, 12), (3, 13))

LIBRARIES: Mapping[str, str] = json.loads(
    (ROOT / "resources" / "linux_libraries.json").read_text(encoding="utf-8")
)["x11"]
"""What Qt's xcb plugin links to beyond its own files (`readelf -d`), with the Debian package of each."""

TEST_PROGRAMS = {
    "soffice": "libreoffice-calc",
    "ssconvert": "gnumeric",
    "Xvfb": "xvfb",
    "groff": "groff-base",
}
QUICK_CHECKS = (
    ("ruff", "format", "--check", "."),
    ("ruff", "check", "."),
    ("mypy",),
    ("lint-imports",),
    ("zizmor", "--offline", "--no-progress", "--quiet", ".github/workflows"),
)
"""What CI runs before the tests: programs of the environment, with their arguments."""


HELP = frozenset(("-h", "--help"))
USAGE = """usage: start.py [FILE]          sets up, then opens the window, on a plan if one is named
       start.py test [OPTION…]   sets up and runs the tests, all or those that pytest's options choose
       start.py check            sets up and runs the quick checks
       start.py COMMAND …        sets up and runs a command of the program; README.md lists them

The set-up is made in .venv, once, and takes a minute or two."""


def main(arguments: Sequence[str]) -> int:
    """Set up what is needed and run it; the exit code is the one of what was run, or 1."""
    if asks_for_help(arguments):
        print(USAGE)
        return 0
    checking, testing = list(arguments) == ["check"], list(arguments[:1]) == ["test"]
    obstacle = find_obstacle(testing)
    if obstacle:
        print(obstacle, file=sys.stderr)
        return 1
    try:
        set_up(developing=checking or testing)
        if checking:
            return run_quick_checks()
        directory = ROOT if testing else None
        return subprocess.run(command(arguments), cwd=directory, env=environment(), check=False).returncode
    except subprocess.CalledProcessError as error:
        step = " ".join(map(str, error.cmd))
        print(f"Set-up stopped, for the reason above, at: {step}\nMend it and start again.", file=sys.stderr)
    except KeyboardInterrupt:
        print("Stopped.", file=sys.stderr)
    return 1


def asks_for_help(arguments: Sequence[str]) -> bool:
    """Say whether this script's own help is wanted; after a command, that of the command is."""
    own = list(arguments[:1]) in (["test"], ["check"])
    return bool(HELP.intersection(arguments[:2] if own else arguments[:1]))


def find_obstacle(testing: bool) -> str | None:
    """Return one sentence on what this machine lacks, or None."""
    if sys.version_info[:2] not in PYTHONS:
        return f"Counterpoint needs Python 3.11, 3.12 or 3.13, and this is {sys.version.split()[0]}."
    if not sys.platform.startswith("linux"):  # elsewhere Python and the wheels bring everything
        return None
    missing = [] if has_venv() else ["python3-venv"]
    missing += missing_packages(LIBRARIES, can_load)
    if testing:
        missing += missing_packages(TEST_PROGRAMS, lambda name: shutil.which(name) is not None)
    return missing_sentence(missing) if missing else None


def has_venv() -> bool:
    """Say whether this Python can make an environment with pip in it (Debian packages that apart)."""
    return all(importlib.util.find_spec(name) is not None for name in ("venv", "ensurepip"))


def can_load(library: str) -> bool:
    """Say whether the loader finds a shared library by its exact file name, as Qt will ask for it."""
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def missing_packages(needs: Mapping[str, str], is_present: Callable[[str], bool]) -> list[str]:
    """Return the packages of the needs that are not present, each once, in the order of the needs."""
    return list(dict.fromkeys(package for need, package in needs.items() if not is_present(need)))


def missing_sentence(packages: Iterable[str]) -> str:
    """Name what is missing in the line that installs it, under Debian's names."""
    line = "sudo apt-get install " + " ".join(packages)
    return f"This machine lacks packages that Counterpoint needs; on Debian and Ubuntu, install with: {line}"


def set_up(developing: bool) -> None:
    """Make `.venv` and install into it, unless that was done already for these same pins.

    A set-up for development serves a plain start too. Raises CalledProcessError when venv or pip fails.
    """
    extra = "[dev]" if developing else ""
    pins = digest(
        (str(ROOT), sys.version, read(ROOT / "pyproject.toml"), read(ROOT / "build/constraints.txt"))
    )
    if python_in(VENV).exists() and is_current(read(STAMP), pins, extra):
        return
    print("Setting up Counterpoint in .venv; this takes a minute or two, once.", flush=True)
    if not python_in(VENV).exists():
        subprocess.run([sys.executable, "-m", "venv", "--clear", str(VENV)], check=True)
    subprocess.run(install_command(extra), cwd=ROOT, check=True)
    STAMP.write_text(f"{pins}{extra}\n", encoding="utf-8")


def digest(parts: Iterable[str]) -> str:
    """Return a short fingerprint of texts, in order."""
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:32]


def read(path: Path) -> str:
    """Return a file's text, or nothing for a file that is not there."""
    return path.read_text(encoding="utf-8") if path.exists() else ""


def is_current(stamp: str, pins: str, extra: str) -> bool:
    """Say whether a stamp was left by a set-up with these pins and at least this extra."""
    return stamp.strip() in {pins + extra, f"{pins}[dev]"}


def python_in(venv: Path) -> Path:
    """Return the interpreter of an environment on this system."""
    return venv / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def install_command(extra: str) -> list[str]:
    """Return the pip command; editable, since an install from the tree leaves `build/lib` behind."""
    pip = [str(python_in(VENV)), "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    return [*pip, "-c", "build/constraints.txt", "--editable", f".{extra}"]


def run_quick_checks() -> int:
    """Run every quick check, also after one that failed; the exit code is 1 if any did."""
    results = []
    for check in QUICK_CHECKS:
        print("+", *check, flush=True)
        program = python_in(VENV).with_name(check[0])
        results.append(subprocess.run([str(program), *check[1:]], cwd=ROOT, check=False).returncode)
    return int(any(results))


def environment() -> dict[str, str]:
    """Return this environment, in which Python keeps what it compiles: every process starts sooner then."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def command(arguments: Sequence[str]) -> list[str]:
    """Return what to run: the tests (over all cores unless told otherwise), or the app with its arguments."""
    python = str(python_in(VENV))
    if list(arguments[:1]) != ["test"]:
        return [python, str(ROOT / "main.py"), *arguments]
    chosen = list(arguments[1:]) or ["-n", "auto", "--dist", "loadfile", "--no-loadscope-reorder"]
    return [python, "-m", "pytest", *chosen]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
