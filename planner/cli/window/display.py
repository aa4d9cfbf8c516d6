"""Whether the window can open here, and if not, why."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from planner.cli.names import NAMES
from planner.cli.window.system_libraries import missing_libraries_sentence

SCREENLESS = ("offscreen", "minimal", "vnc")  # Qt's platforms that need no display


def window_obstacle(arguments: Sequence[str], environment: Mapping[str, str], platform: str) -> str | None:
    """Return one sentence on why the window cannot open, or None."""
    from planner.disk import display_name, exists

    if len(arguments) > 1:
        return "counterpoint: open one plan at a time, or see --help for the commands."
    if arguments and not exists(path := Path(arguments[0])):
        from planner.files import SUFFIX  # late, as it imports the plan

        if path.suffix != SUFFIX:  # a plan that is missing is named by the window
            name = display_name(path)
            return f"counterpoint: there is no such file or command: “{name}”. See --help for the commands."
    if not has_display(environment, platform):
        names = ", ".join(NAMES)
        return f"counterpoint: there is no display for the window. Without one, use: {names} (see --help)."
    return missing_libraries_sentence()


def has_display(environment: Mapping[str, str], platform: str) -> bool:
    """Return whether Qt will find a screen, or is set to do without."""
    if platform in ("win32", "darwin"):
        return True
    if environment.get("QT_QPA_PLATFORM", "").partition(":")[0] in SCREENLESS:
        return True
    return bool(environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY"))
