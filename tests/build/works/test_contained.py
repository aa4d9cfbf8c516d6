"""Rust crates in wheels are listed from the wheels' own bills of materials."""

from importlib import metadata

import pytest

from build.works.contained import RUST as RUST_ITSELF
from build.works.contained import contained_parts, crates_of
from build.works.parts import UNSAID, Part, distribution_part

RUST = ("pyrage", "python-calamine")


@pytest.fixture(scope="module")
def crates() -> list[Part]:
    return contained_parts([distribution_part(metadata.distribution(name)) for name in RUST])


@pytest.mark.parametrize(("name", "crate"), [("pyrage", "age"), ("python-calamine", "calamine")])
def test_the_crate_that_a_wheel_wraps_is_in_it(name: str, crate: str) -> None:
    names = {part.name for part in crates_of(metadata.distribution(name))}
    assert crate in names
    assert "autocfg" not in names  # only builds


def test_a_crate_of_several_wheels_is_listed_once_with_them_all(crates: list[Part]) -> None:
    purls = [part.purl for part in crates]
    assert len(purls) == len(set(purls)) > 100
    assert "proc-macro2 (in pyrage, python-calamine)" in {part.name for part in crates}


def test_every_crate_has_a_version_and_a_licence_by_name_or_in_full(crates: list[Part]) -> None:
    assert [part.name for part in crates if not part.version] == [
        f"{RUST_ITSELF.name} (in {', '.join(RUST)})"
    ]
    assert [part.name for part in crates if part.licence == UNSAID and not part.texts] == []
    unnamed = [text for part in crates if part.licence == UNSAID for text in part.texts.values()]
    assert all("license" in text.lower() for text in unnamed)


def test_a_distribution_without_a_bill_and_a_package_of_debian_contain_none_that_is_known() -> None:
    debian = Part("libz", "1", "Zlib", "pkg:deb/debian/libz@1", {})
    assert contained_parts([distribution_part(metadata.distribution("jinja2")), debian]) == []
