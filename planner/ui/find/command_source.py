"""The commands of the menus and the help on fields, as the command field lists them. No Qt."""

from collections.abc import Iterator, Sequence

from msgspec import Struct

from planner.plan.registry import FIELDS
from planner.ui.find.entries import FindEntry, FindKind, Match, fold, rank
from planner.ui.help.words import WORDS


class FoundCommand(Struct, frozen=True):
    """A command that can be run now: its key, name, menu and first keys."""

    key: str
    name: str
    menu: str
    keys: str = ""


class CommandSource:
    """Commands by their names, with their menu as the second text."""

    def __init__(self, commands: Sequence[FoundCommand]) -> None:
        self._commands = commands

    def matches(self, words: Sequence[str]) -> Iterator[Match]:
        """Yield commands by name, then by menu and name."""
        for command in self._commands:
            fits = rank(words, fold(command.name))
            if fits is None:
                fits = rank(words, fold(f"{command.name} {command.menu}"))
            if fits is not None:
                entry = FindEntry(FindKind.COMMAND, command.name, command.key, command.menu, command.keys)
                yield Match(fits, entry)


class HelpLine(Struct, frozen=True):
    """A question that the program answers in a line, and the fields that it is about."""

    name: str
    text: str


def help_lines() -> tuple[HelpLine, ...]:
    """Return a line for each word of the window, then for each other field that has help, by its label."""
    words = [HelpLine(word.term, word.meaning) for word in WORDS]
    terms = {fold(line.name) for line in words}
    return (*words, *(line for line in field_help() if fold(line.name) not in terms))


def field_help() -> tuple[HelpLine, ...]:
    """Return one line for each field that has help, by its label."""
    lines = {
        spec.about.label: spec.about.help for spec in reversed(tuple(FIELDS.values())) if spec.about.help
    }
    return tuple(HelpLine(label, text) for label, text in sorted(lines.items()))


class HelpSource:
    """What a word means."""

    def __init__(self, lines: Sequence[HelpLine]) -> None:
        self._lines = lines

    def matches(self, words: Sequence[str]) -> Iterator[Match]:
        """Yield lines of help by name."""
        for line in self._lines:
            fits = rank(words, fold(line.name))
            if fits is not None:
                yield Match(fits, FindEntry(FindKind.HELP, f"What is “{line.name}”?", line.name, line.text))
