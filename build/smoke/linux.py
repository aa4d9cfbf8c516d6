"""The packaged app's window on Linux, on a real X server (Xvfb) with Qt's own choice of platform.

`offscreen` works where users fail, for want of a library that only the xcb plugin loads.
"""

import os
import re
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from build.smoke.locked import PASSWORD, PLAN
from build.smoke.session import PATIENCE, Session, SmokeError, report
from build.smoke.window import open_and_quit

SHEETS = 10
TURN = 1.5  # s from a turned sheet to the next


def check_window(session: Session) -> None:
    """Start without arguments from elsewhere, then through the installed menu entry with two plans.

    Of the first plan every sheet is looked at. The second plan has a password, which is asked for.
    """
    installed = subprocess.run(
        [str(session.program.parent / "install")],
        env=session.environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    menu = "Counterpoint is in the menu.*"
    report("install", installed.returncode, installed.stdout, installed.stderr, says=menu)
    entry = (session.folder / "data/applications/counterpoint.desktop").read_text(encoding="utf-8")
    with screen() as display:
        environment = {**session.environment, "DISPLAY": display}
        desktop = Xdotool(environment)
        open_and_quit([str(session.program)], environment, "Counterpoint", desktop)
        command = launched_by(entry, session.folder / "sample.counterpoint")
        open_and_quit(command, environment, "sample", Leafing(environment))
        locked = launched_by(entry, session.folder / PLAN)
        open_and_quit(locked, environment, "with a password", Typist(environment))


def launched_by(entry: str, plan: Path) -> list[str]:
    """Return what a desktop runs for a double-click on a plan, from the text of the .desktop entry."""
    match = re.search(r'^Exec="([^"]+)" %f$', entry, re.MULTILINE)
    if not match:
        raise SmokeError(f"the menu entry has no Exec line that takes a file:\n{entry}")
    return [match[1], str(plan)]


@contextmanager
def screen() -> Iterator[str]:
    """Run an X server of our own, on a display that is free, and give its name."""
    for program in ("Xvfb", "xdotool"):
        if shutil.which(program) is None:
            raise SmokeError(f"{program} is missing; install with: sudo apt-get install xvfb xdotool")
    reading, writing = os.pipe()
    options = ["-displayfd", str(writing), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with (
        os.fdopen(reading) as pipe,
        subprocess.Popen(["Xvfb", *options], pass_fds=[writing], stderr=subprocess.DEVNULL) as server,
    ):
        os.close(writing)
        try:
            yield f":{int(pipe.readline())}"
        finally:
            server.terminate()


@dataclass(frozen=True)
class Xdotool:
    """Windows as xdotool finds them on the display that `environment` names."""

    environment: Mapping[str, str]

    def sees(self, title: str) -> bool:
        """Say whether a window with these words in its title is seen, of whatever process."""
        return bool(self._find(title))

    def quit(self, title: str) -> None:
        """Press Ctrl+Q."""
        self.press(title, "ctrl+q")

    def press(self, title: str, key: str) -> None:
        """Give the window the keyboard, as a window manager would, and press a key."""
        keys = ["xdotool", "windowfocus", "--sync", self._find(title)[0], "key", key]
        subprocess.run(keys, env=self.environment, check=True, timeout=PATIENCE)

    def type(self, title: str, text: str) -> None:
        """Give the window the keyboard, type a text and press Enter."""
        focus = ("windowfocus", "--sync", self._find(title)[0])
        for keys in (focus, ("type", "--delay", "20", text), ("key", "Return")):
            subprocess.run(["xdotool", *keys], env=self.environment, check=True, timeout=PATIENCE)

    def _find(self, title: str) -> list[str]:
        search = ["xdotool", "search", "--onlyvisible", "--name", title]
        return subprocess.run(
            search, env=self.environment, capture_output=True, text=True, check=False
        ).stdout.split()


@dataclass(frozen=True)
class Leafing(Xdotool):
    """Windows found with xdotool; one that is quit is leafed through first, which imports every sheet.

    A sheet that fails says so on stderr, which `report` expects to be silent.
    """

    def quit(self, title: str) -> None:
        """Turn to each sheet, then quit."""
        for _ in range(SHEETS):
            self.press(title, "ctrl+Next")
            time.sleep(TURN)
        super().quit(title)


@dataclass(frozen=True)
class Typist(Xdotool):
    """Windows found with xdotool; types the password, once, into the box that asks for it."""

    asked: list[str] = field(default_factory=list)

    def sees(self, title: str) -> bool:
        """Answer the box first; then say whether a window with these words in its title is seen."""
        if not self.asked and super().sees("^Password$"):
            self.asked.append(title)
            self.type("^Password$", PASSWORD)
        return bool(self.asked) and super().sees(title)
