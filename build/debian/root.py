"""A Debian of its smallest set of packages, in a folder: made with mmdebstrap, entered with chroot."""

import shutil
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from build.smoke.session import PATIENCE, SmokeError

USER = 1000
HOME = "home/jordan"
SCREENS = Path("/tmp/.X11-unix")
APT = ("apt-get", "-qq", "-y", "--no-install-recommends")


@dataclass(frozen=True)
class Root:
    """The folder that is the system's root, and the surroundings of its user."""

    folder: Path
    environment: Mapping[str, str]

    @property
    def home(self) -> Path:
        """The user's folder, as seen from outside."""
        return self.folder / HOME

    def command(self, *arguments: str) -> list[str]:
        """Return what runs a command inside, as an ordinary user in their folder."""
        inside = ("env", f"--chdir=/{HOME}", *arguments)
        return ["chroot", f"--userspec={USER}:{USER}", str(self.folder), *inside]

    def run(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run a command inside as the user, with more surroundings; whatever it ends with."""
        return subprocess.run(
            self.command(*arguments),
            env={**self.environment, **more},
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )

    def administer(self, *arguments: str) -> None:
        """Run a command inside as root; raise SmokeError with its output when it fails."""
        done = subprocess.run(
            ["chroot", str(self.folder), *arguments],
            env={**self.environment, "DEBIAN_FRONTEND": "noninteractive"},
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise SmokeError(
                f"{' '.join(arguments)} ended with {done.returncode}:\n{done.stdout}{done.stderr}"
            )

    def packages(self) -> set[str]:
        """Return the names of the packages that are installed inside."""
        query = ["chroot", str(self.folder), "dpkg-query", "-f", "${Package}\n", "-W"]
        return set(subprocess.run(query, capture_output=True, text=True, check=True).stdout.split())


@contextmanager
def minimal_root(folder: Path, suite: str) -> Iterator[Root]:
    """Make the root of a release of Debian in a folder, with this machine's screens; unmounted at the end."""
    command = ["mmdebstrap", "--quiet", "--variant=minbase", "--skip=cleanup/apt/lists", suite, str(folder)]
    subprocess.run(command, check=True)
    shutil.copyfile("/etc/resolv.conf", folder / "etc/resolv.conf")
    home = folder / HOME
    home.mkdir(parents=True)
    shutil.chown(home, USER, USER)
    environment = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": f"/{HOME}", "LC_ALL": "C.UTF-8"}
    with ExitStack() as mounted:
        mounted.enter_context(mount(folder / "proc", "-t", "proc", "proc"))
        SCREENS.mkdir(exist_ok=True)
        mounted.enter_context(mount(folder / "tmp/.X11-unix", "--bind", str(SCREENS)))
        yield Root(folder, environment)


@contextmanager
def mount(place: Path, *what: str) -> Iterator[None]:
    """Mount something at a place inside the root for a while."""
    place.mkdir(parents=True, exist_ok=True)
    subprocess.run(["mount", *what, str(place)], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)
