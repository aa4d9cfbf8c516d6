"""The password of a plan for a command: from a file descriptor or a terminal.

Never from arguments or the environment, which other programs and the history of a shell show.
"""

import argparse
import getpass
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from planner.cli.output import WrongUseError

if TYPE_CHECKING:
    from planner.files import LockedError, PlanKey

LONGEST = 4_096  # bytes of a password
TRIES = 3  # on a terminal


def add_password_option(command: argparse.ArgumentParser) -> None:
    """Add `--password-fd` to a command that reads plans."""
    what = (
        "read the password of a plan that has one from this file descriptor (0: stdin); else it is asked for"
    )
    command.add_argument("--password-fd", type=int, metavar="N", help=what)


def key_for(locked: "LockedError", descriptor: int | None) -> "PlanKey":
    """Return the key of a plan that has a password.

    WrongPasswordError if it is another one; LockedError, as passed, if there is nobody to ask.
    """
    from planner.files import WrongPasswordError
    from planner.files.password import read_head

    head = read_head(locked.data, locked.name)
    tries = TRIES if descriptor is None else 1
    while tries:
        key = head.derive(password_of(f"“{locked.name}”", descriptor, locked))
        if key.opens(locked.data):
            return key
        tries -= 1
        if tries:
            print(f"That is not the password of “{locked.name}”. Try again.", file=sys.stderr)
    raise WrongPasswordError(locked.name)


def password_of(what: str, descriptor: int | None, nobody: Exception) -> str:
    """Return the password from a file descriptor, else as typed on the terminal; raise `nobody` without."""
    if descriptor is not None:
        return _read(descriptor)
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise nobody
    try:
        return getpass.getpass(f"Password of {what}: ")
    except (EOFError, KeyboardInterrupt) as error:
        raise nobody from error


def _read(descriptor: int) -> str:
    """Return what a file descriptor gives up to its end, without the end of its line."""
    data = b""
    try:
        while len(data) <= LONGEST and (piece := os.read(descriptor, LONGEST)):
            data += piece
        text = data.decode("utf-8").removesuffix("\n").removesuffix("\r")
    except (OSError, UnicodeDecodeError) as error:
        raise WrongUseError(f"No password can be read from file descriptor {descriptor}.") from error
    if not text or len(data) > LONGEST:
        raise WrongUseError(f"File descriptor {descriptor} gives no password.")
    return text


def batch_password(plans: tuple[Path, ...], descriptor: int | None) -> str | None:
    """Return the password for all plans of a batch that have one; None where none has, or nobody is asked."""
    from planner.files import has_other_password

    if descriptor is not None:
        return _read(descriptor)
    if not any(has_other_password(path, None) for path in plans):
        return None
    try:
        return password_of("the plans that have one", None, WrongUseError("nobody to ask"))
    except WrongUseError:
        return None
