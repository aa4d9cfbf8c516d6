"""The packaged app's window on Windows, looked at and closed through PowerShell's processes."""

import subprocess

from build.smoke.session import PATIENCE, Session
from build.smoke.window import open_and_quit

OURS = "Get-Process counterpoint -ErrorAction SilentlyContinue"


def check_window(session: Session) -> None:
    """Start the windowed program alone, then with the sample, as a double-click on a plan does."""
    program = str(session.program.with_name("counterpoint.exe"))
    desktop = PowerShell()
    home = str(session.folder)
    open_and_quit([program], session.environment, "Counterpoint", desktop, home)
    plan = str(session.folder / "sample.counterpoint")
    open_and_quit([program, plan], session.environment, "sample", desktop, home)


class PowerShell:
    """Windows as PowerShell sees them: the main window of a process has a title and can be asked to close."""

    def sees(self, title: str) -> bool:
        """Say whether the main window of a process of ours has these words in its title."""
        return title in _power_shell(f"({OURS}).MainWindowTitle")

    def quit(self, title: str) -> None:
        """Close the window, as its cross does. Raises CalledProcessError if it takes no such message."""
        window = f"({OURS} | Where-Object MainWindowTitle -like '*{title}*')"
        _power_shell(f"if (-not {window}.CloseMainWindow()) {{ exit 1 }}")


def _power_shell(script: str) -> str:
    command = ["powershell", "-NoProfile", "-NonInteractive", "-Command", script]
    return subprocess.run(
        command, check=True, capture_output=True, text=True, encoding="utf-8", timeout=PATIENCE
    ).stdout
