"""Opens the packaged app's window, waits until it is seen, and quits it: what all systems share."""

import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from typing import Protocol

from build.smoke.session import PATIENCE, SmokeError, report


class Desktop(Protocol):
    """What a system offers to look at windows and to press keys."""

    def sees(self, title: str) -> bool:
        """Say whether a visible window has these words in its title."""
        ...

    def quit(self, title: str) -> None:
        """Ask the window of this title to end the program, as its user would."""
        ...


def open_and_quit(
    command: Sequence[str], environment: Mapping[str, str], title: str, desktop: Desktop, cwd: str = "/"
) -> None:
    """Start the program, wait until its window is seen, quit it, and expect silence and the exit code 0.

    Raises SmokeError when no window comes within PATIENCE seconds, or anything else is not as expected.
    """
    with tempfile.TemporaryFile("w+", encoding="utf-8") as output:
        with subprocess.Popen(
            command, env=environment, cwd=cwd, stdout=output, stderr=subprocess.STDOUT, text=True
        ) as process:
            try:
                wait_for_window(process, title, desktop)
                desktop.quit(title)
                code = process.wait(PATIENCE)
            except (SmokeError, subprocess.SubprocessError) as error:
                process.kill()
                output.seek(0)
                raise SmokeError(f"{command}: {error}\nIt said: {output.read()}") from error
        output.seek(0)
        report(f"window titled {title}", code, output.read(), "", says="")


def wait_for_window(process: subprocess.Popen[str], title: str, desktop: Desktop) -> None:
    """Return once the window is seen; raise SmokeError when none comes."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        if desktop.sees(title):
            return
        time.sleep(0.2)
    raise SmokeError(f"no window titled {title!r} was shown in {PATIENCE} s (exit code: {process.poll()})")
