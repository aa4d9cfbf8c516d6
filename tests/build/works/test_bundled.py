"""Fonts and data of others among the resources, and what is in Qt, are listed with their licences."""

import re
import sys
from pathlib import Path
from typing import Any

import fontTools.ttLib
import PySide6
import pytest
from license_expression import get_spdx_licensing

from build.works.bundled import RESOURCES, TEXTS, bundled_parts, read_list
from build.works.parts import UNSAID, Part

LISTED = read_list()
FONTS = {".otf", ".ttf", ".ttc", ".woff", ".woff2", ".pfb"}
QT = Part("PySide6_Essentials", "6.11.3", "LGPL", "pkg:pypi/pyside6-essentials@6.11.3", {})


def listed_files() -> list[str]:
    return [file for work in LISTED["works"] for file in work["files"]]


def within(path: Path) -> str:
    return path.relative_to(RESOURCES).as_posix()


def names(parts: tuple[Part, ...]) -> set[str]:
    return {part.name for part in parts}


def test_every_font_of_the_resources_is_listed_once_with_its_version() -> None:
    fonts = [path for path in RESOURCES.rglob("*") if path.suffix.lower() in FONTS]
    assert len(fonts) >= 5
    assert sorted(map(within, fonts)) == sorted(file for file in listed_files() if file.startswith("fonts/"))
    versions = {file: work["version"] for work in LISTED["works"] for file in work["files"]}
    for path in fonts:
        with fontTools.ttLib.TTFont(path) as font:
            named = str(font["name"].getDebugName(5))
        assert versions[within(path)].split(".")[:2] == [
            part.lstrip("0") for part in named.removeprefix("Version ").split(";")[0].split(".")[:2]
        ], named


def test_every_table_with_a_source_is_listed_as_data_or_as_quoted_figures() -> None:
    tables = [path for path in (RESOURCES / "tables").iterdir() if path.is_file()]
    sourced = {within(path) for path in tables if re.search(rb"(?i)\bsources?\b", path.read_bytes())}
    listed = [file for file in listed_files() if file.startswith("tables/")] + LISTED["quoted"]["files"]
    assert len(listed) == len(set(listed))
    assert set(listed) == sourced


def test_every_text_that_is_named_is_there_and_no_other() -> None:
    named = {name for work in (*LISTED["works"], LISTED["qt"], *LISTED["msgspec"]) for name in work["texts"]}
    assert {name for name in named if "/" not in name} == {path.name for path in TEXTS.iterdir()}
    assert all((RESOURCES / name).is_file() for name in named if "/" in name)


def test_every_licence_is_one_of_spdx_or_given_in_full() -> None:
    spdx = get_spdx_licensing()
    for work in (*LISTED["works"], *LISTED["qt"]["contains"], *LISTED["msgspec"]):
        known = not spdx.validate(work["licence"]).errors
        assert known or work["licence"] in {UNSAID, "public domain"}, work["name"]


@pytest.mark.linux
@pytest.mark.parametrize("work", [work for work in LISTED["qt"]["contains"] if "seen" in work], ids=str)
def test_what_is_in_qt_is_in_the_version_that_is_listed(work: dict[str, Any]) -> None:
    file, sign = work["seen"]
    library = Path(PySide6.__file__).parent / "Qt" / file
    assert sign.encode() in library.read_bytes()
    assert work["version"] in sign


def test_no_work_is_taken_for_a_package_of_debian() -> None:
    """Those leave the notices of the .deb when their libraries are left to Debian."""
    assert not [work["purl"] for work in LISTED["works"] if work["purl"].startswith("pkg:deb/")]


def test_a_font_is_a_part_with_its_licence_only_if_it_is_shipped() -> None:
    (part,) = bundled_parts([RESOURCES / "fonts/Inter-Regular.otf"], [])
    assert (part.name, part.licence, part.kind) == ("Inter", "OFL-1.1", "data")
    assert "SIL OPEN FONT LICENSE" in part.texts["OFL.txt"]
    assert bundled_parts([Path(__file__)], []) == ()


def test_qt_brings_what_it_contains_on_each_system() -> None:
    on = {system: names(bundled_parts([], [QT], system)) for system in ("linux", "win32", "darwin")}
    assert {"Qt", "libpng (in Qt)", "HarfBuzz (in Qt)"} <= on["linux"] & on["win32"] & on["darwin"]
    assert "ICU (in Qt)" in on["linux"] - on["win32"]
    assert "FreeType (in Qt)" in on["win32"] & on["darwin"]
    assert names(bundled_parts([], [QT])) == on.get(sys.platform, on["linux"])


def test_qts_texts_have_the_terms_that_ask_to_be_shown() -> None:
    qt = next(part for part in bundled_parts([], [QT]) if part.name == "Qt")
    everything = "\n".join(qt.texts.values())
    for holder in (
        "Cosmin Truta",
        "Independent JPEG Group",
        "University of Cambridge",
        "Sam Leffler",
        "Carsten Haitzler",
    ):
        assert holder in everything
    for title in ("The FreeType Project LICENSE", "UNICODE LICENSE V3", "Apache License", "IAccessible2"):
        assert title in everything


def test_msgspec_brings_what_is_compiled_into_it() -> None:
    msgspec = Part("msgspec", "0.23.0", "BSD-3-Clause", "pkg:pypi/msgspec@0.23.0", {})
    parts = {part.name: part for part in bundled_parts([], [msgspec])}
    assert set(parts) == {f"{name} (in msgspec)" for name in ("Wuffs", "Ryu", "yyjson", "musl")}
    assert parts["yyjson (in msgspec)"].notices == ("Copyright (c) 2020 YaoYuan <ibireme@gmail.com>",)
    assert "Permission is hereby granted" in parts["yyjson (in msgspec)"].texts["MIT.txt"]
    assert bundled_parts([], []) == ()
