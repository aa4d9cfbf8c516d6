"""The packaged app's window on macOS, looked at through System Events, which the runner of CI may use."""

import subprocess

from build.smoke.session import PATIENCE, Session
from build.smoke.window import open_and_quit

WINDOWS = """
tell application "System Events"
    get name of every window of (every process whose name is "counterpoint")
end tell
"""
QUIT = """
tell application "System Events" to tell process "counterpoint"
    set frontmost to true
    perform action "AXRaise" of (first window whose name contains "{title}")
    keystroke "q" using command down
end tell
"""


def check_window(session: Session) -> None:
    """Start the app alone, then with the sample as the Finder does: then the file comes as an event."""
    app = str(session.program.parents[2])
    desktop = SystemEvents()
    opened = ["open", "-W", "-n", "-a", app]  # ends when the app does
    open_and_quit(opened, session.environment, "Counterpoint", desktop)
    plan = str(session.folder / "sample.counterpoint")
    open_and_quit([*opened, plan], session.environment, "sample", desktop)


class SystemEvents:
    """Windows as AppleScript sees them."""

    def sees(self, title: str) -> bool:
        """Say whether a window of Counterpoint has these words in its title."""
        return title in _apple_script(WINDOWS)

    def quit(self, title: str) -> None:
        """Bring the window to the front and press Cmd+Q."""
        _apple_script(QUIT.format(title=title))


def _apple_script(script: str) -> str:
    command = ["osascript", "-e", script]
    return subprocess.run(command, check=True, capture_output=True, text=True, timeout=PATIENCE).stdout
