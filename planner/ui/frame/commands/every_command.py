"""Every command of a window, whatever it acts on, in a mapping by key."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from planner.ui.frame.commands import window_commands as commands
from planner.ui.frame.commands.offer_commands import offer_commands
from planner.ui.frame.commands.password_commands import PasswordItems
from planner.ui.frame.commands.print_commands import print_commands
from planner.ui.frame.commands.story_commands import story_commands
from planner.ui.frame.commands.today_command import type_today
from planner.ui.frame.commands.view_commands import view_commands
from planner.ui.frame.finding import find_commands
from planner.ui.job_post.opening import PostOpener
from planner.ui.status.zoom_control import zoom_commands

if TYPE_CHECKING:
    from planner.ui.frame.window import Window


def every_command(window: "Window") -> dict[str, Callable[[], object]]:
    """Return the commands of a window that has a session, by key; those of its sheets are their own."""
    desk, settings, actions = window.desk, window.settings, window.actions_by_key
    return {
        **offer_commands(window.session),
        **story_commands(desk, window),
        **commands.file_commands(desk, window.document, window, window.letters),
        **PasswordItems(window.session, window.document, actions, window).commands(),
        **commands.undo_commands(window.session),
        **commands.help_commands(window, window.sheet_title),
        **commands.look_commands(desk.look, settings, actions),
        **zoom_commands(desk.look, settings, actions),
        **view_commands(window),
        **find_commands(lambda: window.command_field),
        **print_commands(window),
        "today": lambda: type_today(window.session),
        "posted_band": PostOpener(desk, window).paste,
    }
