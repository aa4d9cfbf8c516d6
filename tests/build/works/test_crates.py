"""Each Rust crate is used under one of the licences offered, with its text, and named where asked for."""

from importlib import metadata

import pytest

from build.works.contained import contained_parts
from build.works.crates import CHOICE, LIST, TEXTS, NoTextError, crate_files, licences_used, texts_of
from build.works.parts import UNSAID, Part, distribution_part

RUST = ("pyrage", "python-calamine")
WITHOUT_A_LINE = {
    "cookie-factory",
    "i18n-config",
    "i18n-embed-fl",
    "i18n-embed-impl",
}
"""Crates under MIT without a licence file, or with none that we could read; the list names their authors."""


@pytest.fixture(scope="module")
def crates() -> list[Part]:
    return contained_parts([distribution_part(metadata.distribution(name)) for name in RUST])


@pytest.fixture(scope="module")
def files(crates: list[Part]) -> dict[str, str]:
    return dict(crate_files(crates))


@pytest.mark.parametrize(
    ("offered", "used"),
    [
        ("MIT", ("MIT",)),
        ("MIT OR Apache-2.0", ("Apache-2.0",)),
        ("Unlicense OR MIT", ("Unlicense",)),
        ("Apache-2.0 OR GPL-2.0-only", ("Apache-2.0",)),
        ("Apache-2.0 WITH LLVM-exception OR Apache-2.0 OR MIT", ("Apache-2.0",)),
        ("(MIT OR Apache-2.0) AND Unicode-3.0", ("Apache-2.0", "Unicode-3.0")),
        ("(MIT AND Zlib) OR (BSD-3-Clause OR Apache-2.0)", ("Apache-2.0",)),
    ],
)
def test_of_licences_that_are_offered_one_is_used_and_of_those_that_hold_together_all(
    offered: str, used: tuple[str, ...]
) -> None:
    assert licences_used(offered) == used


def test_every_licence_that_is_used_is_there_in_full_once(crates: list[Part], files: dict[str, str]) -> None:
    used = {
        name for crate in crates if crate.licence != UNSAID for name in texts_of(licences_used(crate.licence))
    }
    assert {*files} == {LIST, *(f"{name}.txt" for name in used)}
    assert used == {path.stem for path in TEXTS.iterdir()}
    assert {"MIT.txt", "Apache-2.0.txt", "BSD-3-Clause.txt", "Zlib.txt", "LLVM-exception.txt"} <= {*files}
    assert "TERMS AND CONDITIONS FOR USE, REPRODUCTION, AND DISTRIBUTION" in files["Apache-2.0.txt"]
    assert "The above copyright notice and this permission notice shall be included" in files["MIT.txt"]


def test_every_crate_is_listed_below_what_it_is_used_under(crates: list[Part], files: dict[str, str]) -> None:
    lines = files[LIST].splitlines()
    assert all(
        lines.count(f"{crate.name} {crate.version}".strip() + f": {crate.licence}") == 1 for crate in crates
    )
    below = files[LIST].split("Used under MIT (MIT.txt)")[1]
    assert "zip (in python-calamine)" in below.split("Used under")[0]
    assert "compiled into pyrage and python-calamine." in files[LIST]


def test_who_wrote_a_crate_is_said_where_its_licence_asks_for_it(
    crates: list[Part], files: dict[str, str]
) -> None:
    asked = [
        crate
        for crate in crates
        if crate.licence != UNSAID and not {*licences_used(crate.licence)} <= {*CHOICE}
    ]
    assert len(asked) > 20
    assert all(line in files[LIST] for crate in asked for line in crate.notices)
    without = {crate.name.partition(" ")[0]: crate.authors for crate in asked if not crate.notices}
    assert {*without} == WITHOUT_A_LINE
    assert all(authors and f"    by {authors}\n" in files[LIST] for authors in without.values())
    assert "@" not in "".join(crate.authors for crate in crates)


def test_a_crate_with_a_text_of_its_own_is_said_to_have_it(files: dict[str, str]) -> None:
    (last,) = files[LIST].split("Under a licence whose text is in a folder of the crate's name\n")[1:]
    assert f"tinystr (in pyrage) 0.7.5: {UNSAID}" in last


def test_rusts_own_library_is_in_each(crates: list[Part]) -> None:
    assert "Rust's standard library (in pyrage, python-calamine)" in {part.name for part in crates}


def test_a_licence_whose_text_is_not_there_stops_the_build() -> None:
    crate = Part("new (in pyrage)", "1.0", "MPL-2.0", "pkg:cargo/new@1.0", {})
    with pytest.raises(NoTextError, match=r"the text of MPL-2\.0"):
        dict(crate_files([crate]))


def test_a_program_without_rust_has_no_list() -> None:
    assert dict(crate_files([])) == {}
