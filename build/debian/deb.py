"""Makes the .deb from the built folder: `python -m build.debian.deb` after build/make.py.

Libraries that Debian has by one name on all its systems are left to it, so that it mends them; what the rest
links to are the package's dependencies.
"""

import datetime
import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from build import versions
from build.archive import source_time
from build.debian import texts
from build.debian.manual import manual
from build.debian.shipped_parts import list_what_is_shipped
from build.linux.elf import elf_files, needed, newest_glibc
from build.linux.orphans import find_orphans
from build.records import Entry, named_packages, not_shipped, packages_of, window_needs
from planner import __version__
from planner.cli.window.system_libraries import RECORD as SYSTEM_LIBRARIES

ROOT = Path(__file__).resolve().parents[2]
HOME = "usr/lib/counterpoint"


def main() -> int:
    """Make the package of the folder that was built last."""
    print(make_deb(ROOT / "dist" / "counterpoint", ROOT / "dist"))
    return 0


def make_deb(built: Path, target: Path) -> Path:
    """Write the package of a built folder into another folder and return its path."""
    tree = target / "scratch" / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(built, tree / HOME, symlinks=True)
    (tree / HOME / "install").unlink(missing_ok=True)
    leave_to_debian(tree / HOME)
    add_links_and_texts(tree, source_time())
    add_desktop_files(tree)
    architecture = _output("dpkg", "--print-architecture")
    write_control(tree, architecture)
    file = target / f"counterpoint_{versions.debian(__version__)}_{architecture}.deb"
    build = ("dpkg-deb", "--root-owner-group", "-Zxz", "-z2", "--build", str(tree), str(file))
    subprocess.run(
        build,
        check=True,
        env={**os.environ, "SOURCE_DATE_EPOCH": str(source_time())},
        stdout=subprocess.DEVNULL,
    )
    return file


def leave_to_debian(home: Path) -> None:
    """Remove libraries with a package of their own and those that only they load; record what is needed."""
    for path in home.rglob("*"):
        if path.name in named_packages():
            path.unlink()
    by_place = {str(path.relative_to(home)): names for path, names in needed(elf_files(home)).items()}
    orphans = find_orphans(by_place)
    for path in list(home.rglob("*")):
        if path.name in orphans:
            path.unlink()
    list_what_is_shipped(home)
    record = home / "_internal" / SYSTEM_LIBRARIES
    record.write_text(json.dumps(packages_of(window_needs(entries_in(home))), indent=2) + "\n", "utf-8")


def entries_in(home: Path) -> list[Entry]:
    """Return the programs and libraries of a folder as PyInstaller lists collected files."""
    return [(str(path.relative_to(home)), str(path), "BINARY") for path in elf_files(home)]


def dependencies(home: Path) -> list[str]:
    """Return the packages of everything that the shipped files link to and that is not among them."""
    needs = needed(elf_files(home))
    names = {name for names in needs.values() for name in names}
    libraries = not_shipped(names, (path.name for path in home.rglob("*")))
    major, minor = newest_glibc(needs)
    return [f"libc6 (>= {major}.{minor})", *sorted(set(packages_of(sorted(libraries)).values()))]


def add_links_and_texts(tree: Path, stamp: int) -> None:
    """Add the command, the manual, the changelogs, the copyright and the overrides of lintian."""
    (tree / "usr/bin").mkdir(parents=True)
    (tree / "usr/bin/counterpoint").symlink_to("../lib/counterpoint/counterpoint")
    day = datetime.datetime.fromtimestamp(stamp, datetime.UTC).date()
    parts = tree / HOME / "_internal/licences/PARTS.txt"
    version, share = versions.debian(__version__), tree / "usr/share"
    listed = parts.read_text("utf-8").splitlines() if parts.exists() else []
    _write_packed(share / "man/man1/counterpoint.1.gz", manual(__version__, day))
    _write_packed(share / "doc/counterpoint/changelog.Debian.gz", texts.changelog(version, stamp))
    _write_packed(share / "doc/counterpoint/changelog.gz", (ROOT / "CHANGELOG.md").read_text("utf-8"))
    _write(share / "doc/counterpoint/copyright", texts.copyright_text(listed))
    _write(share / "lintian/overrides/counterpoint", texts.overrides())


def add_desktop_files(tree: Path) -> None:
    """Let the archive's own installer write menu entry, file type and icons; the entry names the command."""
    share, home = tree / "usr/share", tree / HOME
    shutil.copyfile(ROOT / "build/install.sh", home / "install")
    environment = {**os.environ, "XDG_DATA_HOME": str(share)}
    command = ["sh", str(home / "install")]
    subprocess.run(command, check=True, env=environment, stdout=subprocess.DEVNULL)
    (home / "install").unlink()
    for cache in (share / "mime").iterdir():  # made again by triggers on the system that it is installed on
        if cache.name != "packages":
            shutil.rmtree(cache) if cache.is_dir() else cache.unlink()
    (share / "applications/mimeinfo.cache").unlink(missing_ok=True)
    entry = share / "applications/counterpoint.desktop"
    _write(entry, re.sub(r"^Exec=.*$", "Exec=counterpoint %f", entry.read_text("utf-8"), flags=re.MULTILINE))


def write_control(tree: Path, architecture: str) -> None:
    """Write modes, checksums and control, from everything else in the tree."""
    files = sorted(path for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == tree / HOME / "counterpoint" else 0o644)
    size = sum(path.stat().st_size for path in files) // 1024
    sums = (f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(tree)}\n" for path in files)
    _write(tree / "DEBIAN/md5sums", "".join(sums))
    version, depends = versions.debian(__version__), dependencies(tree / HOME)
    _write(tree / "DEBIAN/control", texts.control(version, architecture, depends, size))


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def _write_packed(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


def _output(*command: str) -> str:
    run: Sequence[str] = command
    return subprocess.run(run, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    sys.exit(main())
