"""Archives the built folder: the same files give the same bytes, with names in order, one owner, one time."""

import gzip
import hashlib
import lzma
import os
import subprocess
import tarfile
import time
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import IO

ROOT = Path(__file__).resolve().parent.parent
EARLIEST = 315_532_800  # s, 1 January 1980: no zip has an earlier time
PRESET = (
    2  # of xz: on our files 30 % smaller than gzip's best in twice its time; 6 saves 12 % more in seven times
)
SUFFIXES = {"win32": ".zip", "darwin": ".tar.gz"}


def source_time() -> int:
    """Return the time that everything built is stamped with, in seconds: that of the commit.

    SOURCE_DATE_EPOCH goes before it, by https://reproducible-builds.org/specs/source-date-epoch/.
    """
    named = os.environ.get("SOURCE_DATE_EPOCH")
    if named is None:
        asked = subprocess.run(
            ["git", "-C", str(ROOT), "log", "-1", "--format=%ct"], capture_output=True, text=True, check=False
        )
        named = asked.stdout.strip() or str(EARLIEST)
    return max(EARLIEST, int(named))


def build_environment(environment: Mapping[str, str]) -> dict[str, str]:
    """Return surroundings in which PyInstaller writes the same program from the same sources."""
    return {**environment, "SOURCE_DATE_EPOCH": str(source_time()), "PYTHONHASHSEED": "0"}


def pack(folder: Path, stem: str, system: str, stamp: int) -> Path:
    """Archive a folder beside itself, under the name and in the format for a system (sys.platform)."""
    target = folder.parent / f"{stem}{SUFFIXES.get(system, '.tar.xz')}"
    with target.open("wb") as file:
        if target.suffix == ".zip":
            write_zip(folder, file, stamp)
        elif target.suffix == ".xz":
            with lzma.open(file, "wb", preset=PRESET) as packed:
                write_tar(folder, packed, stamp)
        else:
            with gzip.GzipFile("", "wb", 9, file, mtime=0) as packed:
                write_tar(folder, packed, stamp)
    return target


def write_tar(folder: Path, file: IO[bytes] | gzip.GzipFile, stamp: int) -> None:
    """Write a folder as a tar that is root's, with plain modes."""

    def plain(entry: tarfile.TarInfo) -> tarfile.TarInfo:
        entry.mtime, entry.uid, entry.gid, entry.uname, entry.gname = stamp, 0, 0, "root", "root"
        entry.mode = 0o755 if entry.isdir() or entry.mode & 0o100 else 0o644
        return entry

    with tarfile.open(fileobj=file, mode="w", format=tarfile.GNU_FORMAT) as tar:
        for path in (folder, *_inside(folder)):
            tar.add(path, path.relative_to(folder.parent).as_posix(), recursive=False, filter=plain)


def write_zip(folder: Path, file: IO[bytes], stamp: int) -> None:
    """Write a folder as a zip; Windows has no modes and no links that matter."""
    moment = time.gmtime(stamp)[:6]
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as writer:
        for path in _inside(folder):
            if path.is_file():
                name = path.relative_to(folder.parent).as_posix()
                entry = zipfile.ZipInfo(name, moment)
                entry.compress_type = zipfile.ZIP_DEFLATED
                writer.writestr(entry, path.read_bytes())


def _inside(folder: Path) -> Iterator[Path]:
    return iter(sorted(folder.rglob("*")))


def write_checksums(files: list[Path], target: Path) -> None:
    """Write the SHA-256 of files in the format that `sha256sum --check` reads."""
    lines = [f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n" for path in sorted(files)]
    target.write_text("".join(lines), encoding="ascii", newline="\n")
