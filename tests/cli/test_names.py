"""The names of the commands are known without the commands."""

from planner.cli.arguments import make_parser
from planner.cli.commands import COMMANDS
from planner.cli.names import NAMES, is_command


def test_each_name_has_its_command_and_is_listed_in_the_help() -> None:
    assert tuple(COMMANDS) == NAMES
    assert all(f"    {name} " in make_parser().format_help() for name in NAMES)


def test_a_command_or_an_option_is_one_and_a_plan_is_none() -> None:
    assert [is_command(arguments) for arguments in (["check"], ["--help"], ["a.counterpoint"], [])] == [
        True,
        True,
        False,
        False,
    ]
