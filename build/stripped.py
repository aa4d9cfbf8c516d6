"""Takes debug symbols out of libraries built with them: a Python of pyenv, the wheels of fontTools."""

import hashlib
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from build.elf import is_elf, with_debug_sections
from build.orphans import Entry


def without_symbols(entries: Sequence[Entry], folder: Path) -> list[Entry]:
    """Return the collected files, in place of those with debug symbols copies in a folder without.

    Other files are left as they are: `strip` breaks some libraries of NumPy, which have no such symbols.
    """
    files = [Path(source) for _, source, kind in entries if kind in {"BINARY", "EXTENSION"}]
    fat = with_debug_sections(path for path in files if is_elf(path))
    copies = dict(zip(map(str, fat), map(str, _strip(fat, folder)), strict=True))
    return [(place, copies.get(source, source), kind) for place, source, kind in entries]


def _strip(files: Iterable[Path], folder: Path) -> list[Path]:
    folder.mkdir(parents=True, exist_ok=True)
    copies = []
    for path in files:
        copy = folder / f"{hashlib.sha256(bytes(path)).hexdigest()[:8]}-{path.name}"
        shutil.copyfile(path, copy)
        subprocess.run(["strip", "--strip-unneeded", str(copy)], check=True)
        copies.append(copy)
    return copies
