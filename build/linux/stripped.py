"""Takes out of libraries what only those who built them need: debug symbols, absolute search paths.

A Python of pyenv has both, the wheels of fontTools the first.
"""

import hashlib
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from build.linux.elf import is_elf, with_absolute_search_path, with_debug_sections
from build.linux.search_path import remove_absolute_paths
from build.records import Entry


def stripped(entries: Sequence[Entry], folder: Path) -> list[Entry]:
    """Return the collected files, in place of those with either copies in a folder without.

    Other files are left as they are: `strip` breaks some libraries of NumPy, which have no such symbols.
    """
    binaries = [Path(source) for _, source, kind in entries if kind in {"BINARY", "EXTENSION"}]
    files = [path for path in binaries if is_elf(path)]
    fat, searching = set(with_debug_sections(files)), set(with_absolute_search_path(files))
    copies = {str(path): str(_copy(path, folder)) for path in sorted(fat | searching)}
    for path in fat:
        subprocess.run(["strip", "--strip-unneeded", copies[str(path)]], check=True)
    for path in searching:
        remove_absolute_paths(Path(copies[str(path)]))
    return [(place, copies.get(source, source), kind) for place, source, kind in entries]


def _copy(path: Path, folder: Path) -> Path:
    """Copy a file into a folder, under a name that no other of the same name takes."""
    folder.mkdir(parents=True, exist_ok=True)
    copy = folder / f"{hashlib.sha256(bytes(path)).hexdigest()[:8]}-{path.name}"
    shutil.copyfile(path, copy)
    return copy
