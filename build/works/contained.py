"""What the extension modules of a distribution contain, from the bill of materials that its wheel brings.

Wheels built with maturin have one of the Rust crates in them (PEP 770). They bring no licence texts of these.
"""

import base64
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import Any

from build.works.parts import UNSAID, Part

CRATE = "pkg:cargo/"
OWN = "file://"
"""In the purl of a crate that is the distribution's own."""


def contained_parts(parts: Iterable[Part]) -> list[Part]:
    """Return the crates in the distributions among the parts, each once, with the distributions it is in."""
    crates: dict[str, tuple[Part, list[str]]] = {}
    for part in parts:
        if part.purl.startswith("pkg:pypi/"):
            for crate in crates_of(metadata.distribution(part.name)):
                crates.setdefault(crate.purl, (crate, []))[1].append(part.name)
    return [
        replace(crate, name=f"{crate.name} (in {', '.join(dict.fromkeys(users))})")
        for crate, users in crates.values()
    ]


def crates_of(distribution: metadata.Distribution) -> Iterator[Part]:
    """Give the crates that are compiled into a distribution, without those that only built it."""
    for file in distribution.files or ():
        if "sboms" in file.parts and file.suffix == ".json":
            bill = json.loads(Path(str(distribution.locate_file(file))).read_text(encoding="utf-8"))
            for component in bill.get("components", ()):
                purl = component.get("purl", "")
                if purl.startswith(CRATE) and OWN not in purl and component.get("scope") != "excluded":
                    licence, texts = _licence(component), _texts(component)
                    yield Part(component["name"], component["version"], licence, purl, texts)


def _licence(component: Mapping[str, Any]) -> str:
    """Return what a component of CycloneDX says of its licences, as an expression of SPDX."""
    entries = component.get("licenses", ())
    expressions = [entry.get("expression") or entry["license"].get("id", "") for entry in entries]
    return " AND ".join(text for text in expressions if text) or UNSAID


def _texts(component: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the licence texts of a component, which few have, by a name."""
    texts = [
        entry["license"].get("text", {}) for entry in component.get("licenses", ()) if "license" in entry
    ]
    decoded = [base64.b64decode(text["content"]) for text in texts if text.get("encoding") == "base64"]
    return {f"LICENSE-{place}.txt": text.decode() for place, text in enumerate(decoded, start=1)}
