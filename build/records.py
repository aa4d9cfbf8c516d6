"""What the build records with the program: its commit, and the libraries that the system brings."""

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from build.linux.elf import is_elf, needed, reached
from planner.cli.window.system_libraries import RECORD as SYSTEM_LIBRARIES
from planner.disk.commit import RECORD as COMMIT
from planner.disk.commit import describe

ROOT = Path(__file__).resolve().parent.parent
Entry = tuple[str, str, str]
"""A collected file as PyInstaller has it: place in the folder, source, kind."""
C_LIBRARY = {
    "libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libresolv.so.2", "libutil.so.1",
}  # fmt: skip
"""Of the package libc6, which every system has, as it has the loader (ld-linux-x86-64.so.2)."""


class UnnamedLibraryError(Exception):
    """A library that the system has to bring is not in resources/linux_libraries.json."""


def write_records(folder: Path, entries: Sequence[Entry]) -> list[Entry]:
    """Write the records of the collected files into a folder; return them as files to collect."""
    folder.mkdir(parents=True, exist_ok=True)
    texts = {COMMIT: f"{describe(ROOT)}\n"}
    if sys.platform.startswith("linux"):
        packages = packages_of(window_needs(entries))
        texts[SYSTEM_LIBRARIES] = json.dumps(packages, indent=2) + "\n"
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [(name, str(folder / name), "DATA") for name in texts]


def window_needs(entries: Sequence[Entry]) -> list[str]:
    """Return the libraries that the window on X loads and that are not shipped, sorted."""
    files = {
        PurePosixPath(place).name: Path(source)
        for place, source, kind in entries
        if kind in {"BINARY", "EXTENSION"} and is_elf(Path(source))
    }
    by_path = needed(files.values())
    needs = {name: by_path[path] for name, path in files.items()}
    roots = [name for name in needs if name == "libqxcb.so" or name.startswith("QtWidgets.")]
    return sorted(not_shipped(reached(needs, roots), needs.keys()))


def not_shipped(names: Iterable[str], shipped: Iterable[str]) -> set[str]:
    """Return the libraries that the system has to bring, but the C library."""
    return {name for name in names if not name.startswith("ld-linux")} - {*shipped} - C_LIBRARY


def packages_of(libraries: Iterable[str]) -> dict[str, str]:
    """Return package by library; raise UnnamedLibraryError for a library without a named package."""
    packages = named_packages()
    libraries = list(libraries)
    unnamed = [library for library in libraries if library not in packages]
    if unnamed:
        raise UnnamedLibraryError(f"name their packages in resources/linux_libraries.json: {unnamed}")
    return {library: packages[library] for library in libraries}


def named_packages() -> Mapping[str, str]:
    """Return the Debian package of each library that we know of."""
    known = json.loads((ROOT / "resources/linux_libraries.json").read_text(encoding="utf-8"))
    return {**known["x11"], **known["wayland"], **known["others"]}
