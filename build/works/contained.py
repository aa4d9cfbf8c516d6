"""What the extension modules of a distribution contain, from the bill of materials that its wheel brings.

Wheels built with maturin have one of the Rust crates in them (PEP 770), without Rust's own library, which all
have. They bring no licence texts: build/works/crates.py has them.
"""

import base64
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from importlib import metadata
from pathlib import Path
from typing import Any

from build.works.crates import notices_of
from build.works.parts import UNSAID, Part

CRATE = "pkg:cargo/"
OWN = "file://"
"""In the purl of a crate that is the distribution's own."""
RUST = Part(
    "Rust's standard library",
    "",
    "(MIT OR Apache-2.0) AND Apache-2.0 WITH LLVM-exception",
    "pkg:generic/rust-std",
    {},
    notices=("Copyright (c) The Rust Project Contributors",),
)


def contained_parts(parts: Iterable[Part]) -> list[Part]:
    """Return the crates in the distributions among the parts, each once, with the distributions it is in."""
    crates: dict[str, tuple[Part, list[str]]] = {}
    for part in parts:
        if part.purl.startswith("pkg:pypi/"):
            own = list(crates_of(metadata.distribution(part.name)))
            for crate in (*own, RUST) if own else ():
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
                    yield _crate(component)


def _crate(component: Mapping[str, Any]) -> Part:
    name = component["name"]
    named = re.sub(r"\s*<[^>]*>", "", component.get("author", "")).split(", ")
    return Part(
        name,
        component["version"],
        _licence(component),
        component["purl"],
        _texts(component),
        notices=notices_of(name),
        authors=", ".join(author for author in named if "@" not in author),
    )


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
