"""Writes what has to go with the works of others in the program: a list, every licence text, the bill."""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from build.archive import source_time
from build.records import Entry
from build.works.bundled import bundled_parts
from build.works.contained import contained_parts
from build.works.crates import FOLDER as CRATES
from build.works.crates import crate_files
from build.works.parts import Part, collect_parts
from build.works.sbom import bill_of_materials
from planner import __version__
from planner.disk.notices import FOLDER, LIST

BILL = "sbom.cdx.json"


def write_notices(folder: Path, collected: Iterable[Entry]) -> list[Entry]:
    """Write the notices on collected files into a folder; return them as files to collect."""
    sources = [Path(source) for _, source, _ in collected if source]
    distributed = collect_parts(sources)
    crates = sorted(contained_parts(distributed), key=_name)
    parts = sorted([*distributed, *bundled_parts(sources, distributed), *crates], key=_name)
    texts = {BILL: bill_of_materials(__version__, source_time(), parts), **dict(licence_files(parts))}
    texts |= {f"{FOLDER}/{CRATES}/{name}": text for name, text in crate_files(crates)}
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8", newline="\n")
    return [(name, str(folder / name), "DATA") for name in texts]


def licence_files(parts: Iterable[Part]) -> Iterator[tuple[str, str]]:
    """Give the list of the parts, and each licence text under its part's name."""
    lines = []
    for part in parts:
        lines.append(f"{f'{part.name} {part.version}'.strip()}: {part.licence}\n")
        for name, text in part.texts.items():
            yield f"{FOLDER}/{_plain(part.name)}/{_plain(name)}", text
    yield f"{FOLDER}/{LIST}", "".join(lines)


def _name(part: Part) -> str:
    return part.name.lower()


def _plain(name: str) -> str:
    return re.sub(r"[^\w.+-]", "-", name)
