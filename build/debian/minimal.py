"""Uses archive and .deb in a Debian without the build's libraries: `python -m build.debian.minimal`, as root.

On the build machine every library is there, so neither a missing dependency nor a missing file would be seen.
"""

import platform
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from PIL import Image, ImageGrab

from build.debian.root import APT, USER, Root, minimal_root
from build.smoke.linux import Xdotool, launched_by, screen
from build.smoke.session import PATIENCE, SmokeError, report, unpack
from build.smoke.window import open_and_quit

DIST = Path(__file__).resolve().parents[2] / "dist"
COLOURS = 200  # a window with text and charts has thousands; an empty one a handful


def main() -> int:
    """Make the root, use what was built in it, and say what was seen."""
    (archive,), (deb,) = sorted(DIST.glob("counterpoint-*.tar.xz")), sorted(DIST.glob("counterpoint_*.deb"))
    suite = platform.freedesktop_os_release()["VERSION_CODENAME"]
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="root-", dir=DIST) as name:
        try:
            with minimal_root(Path(name) / "root", suite) as root:
                say("a minimal root is made", start)
                use_both(root, archive, deb, start)
        except SmokeError as error:
            print(f"minimal root: {error}", file=sys.stderr)
            return 1
    return 0


def use_both(root: Root, archive: Path, deb: Path, start: float) -> None:
    """Try the archive before there are libraries, then the package, then the archive with its installer."""
    program = unpack_for_user(root, archive)
    check_without_libraries(root, program)
    say("without libraries, commands work and the window names the packages", start)
    with screen() as display:
        check_package(root, deb, display)
        say("the package is installed, used and removed", start)
        check_archive(root, program, display)
        say("the archive is put into the menu, used and taken out", start)


def unpack_for_user(root: Root, archive: Path) -> str:
    """Unpack the archive for the user; return the program's path inside."""
    unpack(archive, root.home)
    subprocess.run(["chown", "-R", f"{USER}:{USER}", str(root.home)], check=True)
    return f"/{root.home.relative_to(root.folder)}/apps/counterpoint/counterpoint"


def check_without_libraries(root: Root, program: str) -> None:
    """Commands need no library of the screen; the window ends with 2 and one sentence."""
    use_commands(root, program, "before.xlsx")
    asked = root.run(program, DISPLAY=":0")
    lines = asked.stderr.splitlines()
    if asked.returncode != 2 or len(lines) != 1 or "apt-get install libegl1 libgl1" not in lines[0]:
        raise SmokeError(f"without libGL the window ended with {asked.returncode} and said:\n{asked.stderr}")
    print(f"minimal root: {lines[0]}", flush=True)


def use_commands(root: Root, program: str, book: str) -> None:
    """Ask for the version, write the sample plan and export it."""
    for arguments in (
        ("--version",),
        ("sample", "-o", "sample.counterpoint"),
        ("export", "sample.counterpoint", "--for", "private", "-o", book),
    ):
        done = root.run(program, *arguments)
        report(
            " ".join(arguments), done.returncode, done.stdout, done.stderr, says="Counterpoint .*|.*Wrote.*"
        )
    if not (root.home / book).read_bytes().startswith(b"PK"):
        raise SmokeError(f"export wrote no workbook to {book}")
    (root.home / "sample.counterpoint").rename(root.home / "my sample.counterpoint")


def check_package(root: Root, deb: Path, display: str) -> None:
    """Install the package, use it, remove it, and see nothing of it left."""
    before = root.packages()
    (root.folder / "tmp/counterpoint.deb").write_bytes(deb.read_bytes())
    root.administer(*APT, "install", "/tmp/counterpoint.deb")
    print(f"minimal root: {len(root.packages() - before) - 1} packages came with it", flush=True)
    use_commands(root, "/usr/bin/counterpoint", "package.xlsx")
    show(root, ["/usr/bin/counterpoint", "my sample.counterpoint"], display, "deb.png")
    if not (root.folder / "usr/share/man/man1/counterpoint.1.gz").exists():
        raise SmokeError("the package brought no manual")
    root.administer(*APT, "purge", "counterpoint")
    left = [path for part in ("usr", "etc", "var", "opt") for path in traces(root.folder / part)]
    if left:
        raise SmokeError(f"removing the package left {left}")


def check_archive(root: Root, program: str, display: str) -> None:
    """Run the installer of the archive, start from the menu entry, and take it out again."""
    installer = str(Path(program).with_name("install"))
    done = root.run(installer)
    report("install", done.returncode, done.stdout, done.stderr, says="Counterpoint is in the menu.*")
    entry = root.home / ".local/share/applications/counterpoint.desktop"
    plan = Path("my sample.counterpoint")
    show(root, launched_by(entry.read_text(encoding="utf-8"), plan), display, "archive.png")
    done = root.run(installer, "--uninstall")
    report("uninstall", done.returncode, done.stdout, done.stderr, says="Counterpoint was taken out.*")
    left = [path for part in ("applications", "icons", "mime") for path in traces(entry.parents[1] / part)]
    if left:
        raise SmokeError(f"the installer left {left}")


def traces(folder: Path) -> list[Path]:
    """Return what is named after the program in a folder."""
    return sorted(folder.rglob("*counterpoint*"))


@dataclass(frozen=True)
class Photographer(Xdotool):
    """Windows found with xdotool; one that is quit is photographed first."""

    picture: Path

    def quit(self, title: str) -> None:
        """Wait until the window is painted and rests, keep its picture, then quit it."""
        end = time.monotonic() + PATIENCE
        earlier, image = None, self._picture()
        while image != earlier or is_empty(image):
            if time.monotonic() > end:
                raise SmokeError("the window stayed empty")
            time.sleep(2)
            earlier, image = image, self._picture()
        image.save(self.picture)
        super().quit(title)

    def _picture(self) -> Image.Image:
        return ImageGrab.grab(xdisplay=self.environment["DISPLAY"])


def is_empty(image: Image.Image) -> bool:
    """Say whether a picture of the screen has fewer colours than a painted window."""
    return len(image.getcolors(image.width * image.height) or ()) < COLOURS


def show(root: Root, command: list[str], display: str, picture: str) -> None:
    """Open the window from inside the root on our screen; keep its picture in dist/."""
    environment = {**root.environment, "DISPLAY": display}
    desktop = Photographer(environment | {"PATH": "/usr/bin:/bin"}, DIST / f"window-{picture}")
    open_and_quit(root.command(*command), environment, "sample", desktop)


def say(what: str, start: float) -> None:
    """Print a step that worked and the seconds since the start."""
    print(f"minimal root: {what} ({time.monotonic() - start:.0f} s)", flush=True)


if __name__ == "__main__":
    sys.exit(main())
