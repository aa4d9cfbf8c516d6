"""What programs and libraries of Linux ask for, read with `readelf` of binutils as PyInstaller does."""

import re
import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path

MAGIC = b"\x7fELF"
_FILE = re.compile(r"^File: (.+)$")
_NEEDED = re.compile(r"\(NEEDED\) .*\[(.+)\]$")
_SEARCHED = re.compile(r"\((?:RPATH|RUNPATH)\) .*\[(.*)\]$")
_GLIBC = re.compile(r"Name: GLIBC_(\d+)\.(\d+)")


def elf_files(folder: Path) -> list[Path]:
    """Return the programs and libraries below a folder, each once, without links to them."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return [path for path in files if is_elf(path)]


def is_elf(path: Path) -> bool:
    """Say whether a file is a program or library of Linux, from its first bytes."""
    with path.open("rb") as file:
        return file.read(4) == MAGIC


def needed(files: Iterable[Path]) -> Mapping[Path, frozenset[str]]:
    """Return the names of libraries that each file asks the loader for (NEEDED)."""
    names: dict[Path, set[str]] = {path: set() for path in files}
    current: set[str] = set()
    for line in _readelf("--dynamic", names):
        if match := _FILE.search(line):
            current = names[Path(match[1])]
        elif match := _NEEDED.search(line):
            current.add(match[1])
    return {path: frozenset(found) for path, found in names.items()}


def with_debug_sections(files: Iterable[Path]) -> list[Path]:
    """Return the files that hold debug symbols, in order."""
    fat: dict[Path, None] = {}
    current = Path()
    for line in _readelf("--section-headers", files):
        if match := _FILE.search(line):
            current = Path(match[1])
        elif " .debug_info " in line:
            fat[current] = None
    return list(fat)


def with_absolute_search_path(files: Iterable[Path]) -> list[Path]:
    """Return the files that name an absolute folder to look for libraries in (RPATH, RUNPATH), in order."""
    found: dict[Path, None] = {}
    current = Path()
    for line in _readelf("--dynamic", files):
        if match := _FILE.search(line):
            current = Path(match[1])
        elif (match := _SEARCHED.search(line)) and not all(map(_is_relative, match[1].split(":"))):
            found[current] = None
    return list(found)


def _is_relative(folder: str) -> bool:
    return folder.startswith("$ORIGIN")


def newest_glibc(files: Iterable[Path]) -> tuple[int, int]:
    """Return the newest version of the C library whose functions the files ask for."""
    found = (_GLIBC.search(line) for line in _readelf("--version-info", files))
    return max((int(match[1]), int(match[2])) for match in found if match)


def reached(needs: Mapping[str, Iterable[str]], roots: Iterable[str]) -> set[str]:
    """Return the roots and what they ask for, also through others; `needs` by file name."""
    names: set[str] = set()
    waiting = list(roots)
    while waiting:
        name = waiting.pop()
        if name not in names:
            names.add(name)
            waiting.extend(needs.get(name, ()))
    return names


def _readelf(option: str, files: Iterable[Path]) -> list[str]:
    """Return what readelf prints; `-W` keeps lines whole. Two files at least, so that it names each."""
    paths = [str(path) for path in files]
    command = ["readelf", "-W", option, *paths, *paths[:1]]
    result = subprocess.run(command, capture_output=True, text=True, check=True, env={"LC_ALL": "C.UTF-8"})
    return result.stdout.splitlines()
