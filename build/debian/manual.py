"""The man page, written from the commands' own help so that it never says anything else."""

import argparse
import datetime
from collections.abc import Iterable, Iterator

from planner.cli.arguments import make_parser

FILES = (
    (r"~/.local/share/counterpoint", "recovery copies, crash reports and what is typed but not saved"),
    (r"~/.config/Counterpoint", "settings of the window"),
)


def manual(version: str, day: datetime.date) -> str:
    """Return the page of section 1 in groff's man macros, for all commands."""
    parser = make_parser()
    lines = [
        f'.TH COUNTERPOINT 1 "{day:%B %Y}" "Counterpoint {version}" "User Commands"',
        *_section("NAME", ["counterpoint \\- plan what to ask for before you answer a job offer"]),
        *_section("SYNOPSIS", [".B counterpoint", "[\\fIPLAN\\fR]", ".PP", *_usages(parser)]),
        *_section("DESCRIPTION", [_escaped(parser.description or "")]),
        *_section("OPTIONS", _arguments(parser)),
        *_section("COMMANDS", _commands(parser)),
        *_section("EXIT STATUS", [_escaped(parser.epilog or "")]),
        *_section("FILES", [line for name, text in FILES for line in _term(f"\\fI{name}\\fR", text)]),
    ]
    return "\n".join(lines) + "\n"


def _section(title: str, lines: Iterable[str]) -> list[str]:
    return [f".SH {title}", *lines]


def _usages(parser: argparse.ArgumentParser) -> Iterator[str]:
    for _, _, command in _subcommands(parser):
        usage = " ".join(command.format_usage().split()).removeprefix("usage: ")
        yield from (".br", _escaped(usage.replace("[-h] ", "").replace("[-v] ", "")))


def _commands(parser: argparse.ArgumentParser) -> Iterator[str]:
    for name, text, command in _subcommands(parser):
        yield from (f".SS {_escaped(name)}", _escaped(_sentence(text)), *_arguments(command))


def _arguments(parser: argparse.ArgumentParser) -> Iterator[str]:
    """Give a paragraph for each argument and option of a command."""
    for action in parser._actions:
        if not isinstance(action, argparse._SubParsersAction | argparse._HelpAction):
            yield from _term(_heading(action), _sentence((action.help or "") % vars(action)))


def _heading(action: argparse.Action) -> str:
    """Return an option with its value, as `-o OUT`, or the name of an argument."""
    metavar = action.metavar if isinstance(action.metavar, str) else None
    value = metavar or ("|".join(map(str, action.choices)) if action.choices else action.dest.upper())
    if not action.option_strings:
        return f"\\fI{_escaped(metavar or action.dest.upper())}\\fR"
    names = ", ".join(f"\\fB{_escaped(name)}\\fR" for name in action.option_strings)
    return names if action.nargs == 0 else f"{names} \\fI{_escaped(value)}\\fR"


def _term(heading: str, text: str) -> list[str]:
    """Return an indented paragraph below its heading."""
    return [".TP", heading, _escaped(text) or "\\&"]


def _subcommands(parser: argparse.ArgumentParser) -> list[tuple[str, str, argparse.ArgumentParser]]:
    """Return name, help and parser of each command, in their order."""
    group = next(action for action in parser._actions if isinstance(action, argparse._SubParsersAction))
    texts = {choice.dest: choice.help or "" for choice in group._choices_actions}
    return [(name, texts.get(name, ""), command) for name, command in group.choices.items()]


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith('.') or not text else '.'}"


def _escaped(text: str) -> str:
    """Return text in which groff reads nothing as its own: backslashes, hyphens, a dot at the start."""
    plain = " ".join(text.split()).replace("\\", "\\e").replace("-", "\\-")
    return f"\\&{plain}" if plain[:1] in {".", "'"} else plain
