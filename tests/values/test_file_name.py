"""One rule for the names of files."""

import pytest

from planner.values.file_name import companion_name, file_name, named_after, with_suffix

PLAN = ".counterpoint"


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Plan", "Plan.counterpoint"),
        ("Plan v1.2", "Plan v1.2.counterpoint"),
        ("offers.xlsx", "offers.xlsx.counterpoint"),
        ("Plan.counterpoint", "Plan.counterpoint"),
        ("PLAN.COUNTERPOINT", "PLAN.COUNTERPOINT"),
        (".counterpoint", ".counterpoint.counterpoint"),
    ],
)
def test_a_suffix_is_added_unless_it_is_there(typed: str, name: str) -> None:
    assert with_suffix(typed, PLAN) == name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("", "Plan.counterpoint"),
        ("../..", "-.counterpoint"),
        ("Offers 2026/27: mine?", "Offers 2026-27- mine-.counterpoint"),
        ("a\nb\0", "a-b-.counterpoint"),
        ("nul", "nul-.counterpoint"),
        ("Café 年", "Café 年.counterpoint"),
        ("\ud83d", "-.counterpoint"),
    ],
)
def test_a_title_becomes_a_name_that_every_disk_takes(title: str, name: str) -> None:
    assert named_after(title, PLAN, "Plan") == name


def test_a_proposed_name_leaves_room_for_what_lies_beside_it() -> None:
    letter = "\N{CJK UNIFIED IDEOGRAPH-20000}"  # 4 bytes
    assert named_after(letter * 300, PLAN, "Plan") == letter * 50 + PLAN
    assert file_name(letter * 300, "private") == letter * 50 + ".xlsx"


def test_a_companion_of_a_short_name_is_named_after_the_whole() -> None:
    assert companion_name("a.counterpoint", ".", ".lock") == ".a.counterpoint.lock"


def test_a_companion_of_a_long_name_fits_and_is_not_anothers() -> None:
    names = [companion_name("é" * 121 + end + PLAN, "", ".previous") for end in ("", "x", "y")]
    assert len(set(names)) == 3
    assert all(len(name.encode()) <= 255 for name in names)
    assert names[0].endswith(".previous")
