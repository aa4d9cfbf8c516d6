"""Leaves out the shared libraries that nothing which is shipped loads.

PyInstaller collects what every plugin of Qt links to, also for plugins that are left out afterwards: all of
GTK for its file dialog. A library is an orphan if no program, extension module or plugin asks for it, itself
or through another.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePosixPath

from build.linux.elf import is_elf, needed, reached
from build.records import Entry

LIBRARY = re.compile(r"lib(?!python).+\.so\.\d[\d.]*")
"""Names of shared libraries; that of Python is opened by the program itself, which links to nothing."""


def without_orphans(entries: Sequence[Entry]) -> list[Entry]:
    """Return the collected files but the libraries that no other of them loads, and the links to those."""
    sources = {place: Path(source) for place, source, kind in entries if kind in {"BINARY", "EXTENSION"}}
    needs = needed(path for path in sources.values() if is_elf(path))
    by_place = {place: needs[source] for place, source in sources.items() if source in needs}
    orphans = find_orphans(by_place)
    return [entry for entry in entries if _name(entry[0]) not in orphans]


def find_orphans(needs: Mapping[str, frozenset[str]]) -> set[str]:
    """Return the names of the libraries that nothing asks for; `needs` by place in the folder."""
    by_name: dict[str, frozenset[str]] = {}
    for place, names in needs.items():
        by_name[_name(place)] = by_name.get(_name(place), frozenset()) | names
    libraries = {name for name in by_name if LIBRARY.fullmatch(name)}
    return by_name.keys() - reached(by_name, by_name.keys() - libraries)


def _name(place: str) -> str:
    return PurePosixPath(place).name
