"""Runs the packaged app as a user would, from its archive: `smoke.py ARCHIVE`. Exit 0 when all of it worked.

The window is opened on a real X server (Xvfb) with Qt's own choice of platform: `offscreen` works where users
fail, for want of a library that only the xcb plugin loads. Any line that is not expected fails the run.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
from build.smoke_letters import BASE, COMPANY, letters  # noqa: E402
from planner import __version__  # noqa: E402

VERSION_LINE = re.compile(r"Counterpoint (?P<version>\S+)(?: \((?P<commit>.+)\))?\n")
PATIENCE = 60  # seconds; a slow, busy machine shows the window in five


class SmokeError(Exception):
    """The packaged app did not do what a user expects; the message says what and shows its output."""


@dataclass(frozen=True)
class Session:
    """A user who has just unpacked the archive: their folder, their program, their surroundings."""

    folder: Path
    program: Path
    environment: Mapping[str, str]

    def run(self, *arguments: str, says: str = "") -> str:
        """Run a command that must succeed, print nothing but lines that match `says`, and return them."""
        result = subprocess.run(
            [str(self.program), *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        report(" ".join(arguments), result.returncode, result.stdout, result.stderr, says)
        return result.stdout


def main(arguments: Sequence[str]) -> int:
    """Unpack the archive into a temporary folder and try every way in."""
    with tempfile.TemporaryDirectory(prefix="counterpoint smoke ") as name:
        session = unpack(Path(arguments[0]), Path(name))
        try:
            check_commands(session)
            if sys.platform.startswith("linux"):
                check_window(session)
            else:
                print("smoke: the window was not tried: that is done on Linux only")
        except SmokeError as error:
            print(f"smoke: {error}", file=sys.stderr)
            return 1
    print("smoke: the packaged app works")
    return 0


def unpack(archive: Path, home: Path) -> Session:
    """Unpack into a folder whose name has a space, with a home of its own and no screen."""
    shutil.unpack_archive(archive, home / "apps")
    program = (
        home / "apps" / "counterpoint" / ("counterpoint-console.exe" if os.name == "nt" else "counterpoint")
    )
    folders = {"HOME": home, "XDG_DATA_HOME": home / "data", "XDG_RUNTIME_DIR": home}
    kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT", "TEMP") if name in os.environ}
    surroundings = {**kept, "LC_ALL": "C.UTF-8", **{name: str(path) for name, path in folders.items()}}
    return Session(home, program, surroundings)


def check_commands(session: Session) -> None:
    """Try the commands that need no screen, on the sample that the app ships."""
    line = session.run("--version", says=".*")
    found = VERSION_LINE.fullmatch(line)
    if found is None or found["version"] != __version__:
        raise SmokeError(f"--version says {line.strip()!r}, and this is the source of {__version__}")
    session.run("sample", "-o", "sample.counterpoint", says=r".*sample\.counterpoint.*")
    session.run("check", "sample.counterpoint", says=r".*(sample\.counterpoint|[Nn]o problems?).*")
    json.loads(session.run("analyse", "sample.counterpoint", "--json", says=".*"))
    for reader in ("recruiter", "private"):
        book = f"{reader}.xlsx"
        session.run("export", "sample.counterpoint", "--for", reader, "-o", book, says=rf".*{book}.*")
        if not zipfile.is_zipfile(session.folder / book):
            raise SmokeError(f"export --for {reader} wrote no workbook to {book}")
        check_pdf(session, reader)
    letter = session.run("words", "sample.counterpoint", "counter_email", says=".*")
    if not letter.startswith("Subject: "):
        raise SmokeError(f"words wrote no letter but:\n{letter}")
    session.run("batch", ".", "-o", "all")
    if not zipfile.is_zipfile(session.folder / "all/summary.xlsx"):
        raise SmokeError("batch wrote no summary to all/summary.xlsx")
    check_pay_file(session)
    check_letters(session)


def check_pdf(session: Session, reader: str) -> None:
    """Write the pages of a workbook; what draws them, and its font, are read only then."""
    pdf = f"{reader}.pdf"
    session.run("export", "sample.counterpoint", "--for", reader, "-o", pdf, says=rf".*{pdf}.*")
    content = (session.folder / pdf).read_bytes()
    if not content.startswith(b"%PDF-") or b"+LiberationSansBold" not in content:
        raise SmokeError(f"export --for {reader} wrote no pages to {pdf}")


def check_pay_file(session: Session) -> None:
    """Read a pay file with what only the readers of large tables bring."""
    rows = "".join(f"PM,Acorn,{150 + number}000\n" for number in range(9))
    (session.folder / "pay.csv").write_text("Job title,Company,Base salary\n" + rows, encoding="utf-8")
    answer = json.loads(session.run("read", "pay.csv", "--json", "--where", "title=pm", says=".*"))
    if answer["filters"][0]["measures"]["base"]["p50"] != 154_000:
        raise SmokeError(f"read found other quantiles in pay.csv: {answer}")


def check_letters(session: Session) -> None:
    """Let the app read a letter in each format; the libraries for them are imported only then."""
    for name, content in letters().items():
        (session.folder / name).write_bytes(content)
        answer = json.loads(session.run("read", name, "--json", "--today", "2026-11-30", says=".*"))
        offers = (answer["plan"] or {"offers": [{}]})["offers"]
        if [(offer.get("company"), offer.get("base")) for offer in offers] != [(COMPANY, BASE)]:
            raise SmokeError(f"read {name} did not find the offer but:\n{offers}")


def report(what: str, code: int, output: str, errors: str, says: str) -> None:
    """Print that a step worked, or raise SmokeError: its code is not 0 or a line was not expected."""
    strange = [line for line in output.splitlines() if not re.fullmatch(says, line)] + errors.splitlines()
    if code or strange:
        raise SmokeError("\n".join([f"`{what}` ended with {code} and said:", *strange]))
    print(f"smoke: {what or 'window'}: as expected", flush=True)


def check_window(session: Session) -> None:
    """Start without arguments from elsewhere, then through the installed menu entry with the sample."""
    installed = subprocess.run(
        [str(session.program.parent / "install")],
        env=session.environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    report(
        "install",
        installed.returncode,
        installed.stdout,
        installed.stderr,
        says="Counterpoint is in the menu.*",
    )
    entry = (session.folder / "data/applications/counterpoint.desktop").read_text(encoding="utf-8")
    with screen() as display:
        environment = {**session.environment, "DISPLAY": display}
        open_and_quit([str(session.program)], environment, "Counterpoint")
        open_and_quit(launched_by(entry, session.folder / "sample.counterpoint"), environment, "sample")


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


def open_and_quit(command: Sequence[str], environment: Mapping[str, str], title: str) -> None:
    """Start the window, wait until it is seen, press Ctrl+Q, and expect silence and the exit code 0."""
    with tempfile.TemporaryFile("w+") as output:
        with subprocess.Popen(
            command, env=environment, cwd="/", stdout=output, stderr=subprocess.STDOUT, text=True
        ) as process:
            try:
                window = wait_for_window(process, environment, title)
                press(window, environment)
                code = process.wait(PATIENCE)
            except (SmokeError, subprocess.TimeoutExpired) as error:
                process.kill()
                output.seek(0)
                raise SmokeError(f"{command}: {error}\nIt said: {output.read()}") from error
        output.seek(0)
        report(f"window titled {title}", code, output.read(), "", says="")


def wait_for_window(process: subprocess.Popen[str], environment: Mapping[str, str], title: str) -> str:
    """Return the X id of the visible window with this title; raise SmokeError when none comes."""
    search = ["xdotool", "search", "--onlyvisible", "--name", title]
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end and process.poll() is None:
        completed_process = subprocess.run(
            search, env=environment, capture_output=True, text=True, check=False
        )
        if completed_process.stdout.strip():
            return completed_process.stdout.split()[0]
        time.sleep(0.2)
    raise SmokeError(f"no window titled {title!r} was shown in {PATIENCE} s (exit code: {process.poll()})")


def press(window: str, environment: Mapping[str, str]) -> None:
    """Give the window the keyboard, as a window manager would, and press Ctrl+Q."""
    keys = ["xdotool", "windowfocus", "--sync", window, "key", "ctrl+q"]
    subprocess.run(keys, env=environment, check=True, timeout=PATIENCE)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
