"""The names of the commands, apart from the commands: the window asks for them at each start."""

from collections.abc import Sequence

NAMES = ("export", "words", "analyse", "check", "import", "sample", "batch", "read", "signed", "judge")


def is_command(arguments: Sequence[str]) -> bool:
    """Return whether the arguments are for a command; if not, they are for the window."""
    return bool(arguments) and (arguments[0].startswith("-") or arguments[0] in NAMES)
