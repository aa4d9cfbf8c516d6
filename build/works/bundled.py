"""Works of others that no installed distribution names: fonts and data of ours, and what libraries contain.

`bundled.toml` lists them. Qt's libraries and msgspec's module contain others, and their wheels name none.
"""

import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from build.works.parts import UNSAID, Part

ROOT = Path(__file__).resolve().parents[2]
RESOURCES = ROOT / "resources"
TEXTS = RESOURCES / "licences" / "bundled"
LIST = Path(__file__).with_name("bundled.toml")
QT = "PySide6_Essentials"
"""The distribution that brings Qt's libraries."""


def bundled_parts(
    sources: Iterable[Path], parts: Iterable[Part], system: str = sys.platform
) -> tuple[Part, ...]:
    """Return the works in collected files: of our resources, and in Qt and msgspec if these are parts.

    `system` is a name of sys.platform: what Qt contains differs.
    """
    listed = read_list()
    collected = {path.resolve() for path in sources}
    own = [work for work in listed["works"] if any(RESOURCES / file in collected for file in work["files"])]
    versions = [part.version for part in parts if part.name.lower() == QT.lower()]
    data = (replace(_part(work), kind="data") for work in own)
    compiled = map(_in_msgspec, listed["msgspec"]) if any(part.name == "msgspec" for part in parts) else ()
    return (*data, *(part for version in versions for part in _qt(listed["qt"], version, system)), *compiled)


def read_list() -> Mapping[str, Any]:
    """Return the list of works as it is written."""
    return tomllib.loads(LIST.read_text(encoding="utf-8"))


def _qt(listed: Mapping[str, Any], version: str, system: str) -> Iterator[Part]:
    """Give Qt with every text, then what it contains on a system."""
    purl = f"pkg:generic/qt@{version}"
    yield _part({**listed, "version": version, "purl": purl})
    for work in listed["contains"]:
        if system in work.get("systems", (system,)):
            word = "-".join(work["name"].lower().replace(",", "").split())
            place = f"pkg:generic/{word}" + (f"@{work['version']}" if "version" in work else "")
            yield Part(f"{work['name']} (in Qt)", work.get("version", ""), work["licence"], place, {})


def _in_msgspec(work: Mapping[str, Any]) -> Part:
    part = _part({**work, "name": f"{work['name']} (in msgspec)", "version": ""})
    return replace(part, notices=(work["notice"],))


def _part(work: Mapping[str, Any]) -> Part:
    texts = {Path(name).name: _text(name) for name in work["texts"]}
    return Part(work["name"], work["version"], work.get("licence", UNSAID), work["purl"], texts)


def _text(name: str) -> str:
    return ((RESOURCES if "/" in name else TEXTS) / name).read_text(encoding="utf-8")
