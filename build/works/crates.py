"""The licences that the Rust crates in libraries are used under, their texts, and the notices they ask for.

Wheels name their crates and bring no texts. Most crates offer several licences; `CHOICE` says which is taken.
"""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from license_expression import get_spdx_licensing

from build.works.parts import UNSAID, Part

TEXTS = Path(__file__).resolve().parents[2] / "resources" / "licences" / "standard"
NOTICES = Path(__file__).with_name("crates.toml")
FOLDER = "Rust-crates"
LIST = "CRATES.txt"
CHOICE = (
    "Unlicense", "Apache-2.0", "Apache-2.0 WITH LLVM-exception", "Zlib", "Unicode-3.0", "Unicode-DFS-2016",
)  # fmt: skip
"""Taken first, in this order: they ask for no copyright line with compiled code, or have it in their text."""
HEAD = """\
Rust crates in the libraries of this program
============================================

These crates are compiled into {users}. Each is used under one of
the licences that it offers; the text of every licence lies beside this list, and whoever wrote
a crate is named where its licence asks for it.

What is not known: the libraries bring neither licence files nor NOTICE files of the crates. The
copyright lines are from the crates' licence files, most as other projects' notices reproduce them
and some of another version; a crate with a line "by" has none that we know of, and its authors
are those that the library's bill of materials names. Which of the listed crates left code in a
compiled library cannot be seen from it.
"""


class NoTextError(Exception):
    """The text of a licence is not in resources/licences/standard."""


def crate_files(crates: Iterable[Part]) -> Iterator[tuple[str, str]]:
    """Give the list of crates and the text of each licence that one is used under, by file name."""
    groups: dict[tuple[str, ...], list[Part]] = {}
    for crate in crates:
        key = (UNSAID,) if crate.licence == UNSAID else licences_used(crate.licence)
        groups.setdefault(key, []).append(crate)
    if not groups:
        return
    names = sorted({text for used in groups if used != (UNSAID,) for text in texts_of(used)})
    for name in names:
        yield f"{name}.txt", text_of(name)
    yield (
        LIST,
        HEAD.format(users=_users(groups.values()))
        + "".join(_section(used, groups[used]) for used in sorted(groups)),
    )


def licences_used(expression: str) -> tuple[str, ...]:
    """Return the licences of an SPDX expression that a crate is used under: one of each choice."""
    return tuple(sorted(set(_chosen(_spdx().parse(expression, validate=True)))))


def notices_of(crate: str) -> tuple[str, ...]:
    """Return the copyright lines of a crate that are known."""
    return tuple(_notices().get(crate, ()))


def texts_of(licences: Iterable[str]) -> list[str]:
    """Return the names of the texts that licences consist of: one with an exception has two."""
    return [text for licence in licences for text in licence.split(" WITH ")]


def text_of(name: str) -> str:
    """Return the text of a licence or exception; raise NoTextError where it is not known."""
    file = TEXTS / f"{name}.txt"
    if not file.is_file():
        raise NoTextError(f"put the text of {name} into {TEXTS}: a crate is used under it")
    return file.read_text(encoding="utf-8")


def _chosen(expression: Any) -> Sequence[str]:
    parts = [_chosen(part) for part in expression.args]
    if not parts:
        return (str(expression),)
    if isinstance(expression, _spdx().OR):
        return min(parts, key=lambda part: max(map(_rank, part)))
    return [licence for part in parts for licence in part]


def _rank(licence: str) -> int:
    return CHOICE.index(licence) if licence in CHOICE else len(CHOICE)


def _section(used: tuple[str, ...], crates: Iterable[Part]) -> str:
    if used == (UNSAID,):
        head = "Under a licence whose text is in a folder of the crate's name"
    else:
        files = ", ".join(f"{name}.txt" for name in texts_of(used))
        head = f"Used under {' and '.join(used)} ({files})"
    asked = any(licence not in (*CHOICE, UNSAID) for licence in used)
    lines = [line for crate in crates for line in _lines(crate, asked=asked)]
    return "\n".join(("", head, "-" * len(head), *lines, ""))


def _lines(crate: Part, *, asked: bool) -> Iterator[str]:
    yield f"{f'{crate.name} {crate.version}'.strip()}: {crate.licence}"
    yield from (f"    {line}" for line in crate.notices)
    if asked and not crate.notices:
        yield f"    by {crate.authors or 'authors whom its library does not name'}"


def _users(groups: Iterable[Iterable[Part]]) -> str:
    inside = {
        user
        for crates in groups
        for crate in crates
        for user in crate.name.partition(" (in ")[2][:-1].split(", ")
    }
    *first, last = sorted(inside)
    return f"{', '.join(first)} and {last}" if first else last


@cache
def _spdx() -> Any:
    return get_spdx_licensing()


@cache
def _notices() -> dict[str, list[str]]:
    return tomllib.loads(NOTICES.read_text(encoding="utf-8"))
