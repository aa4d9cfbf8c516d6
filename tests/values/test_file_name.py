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


def test_a_proposed_name_leaves_bytes_for_companion_files() -> None:
    letter = "\N{CJK UNIFIED IDEOGRAPH-20000}"  # 4 bytes
    assert named_after(letter * 300, PLAN, "Plan") == letter * 50 + PLAN
    assert file_name(letter * 300, "private", "2026-01-02") == letter * 45 + "-private-2026-01-02.xlsx"


def test_a_companion_of_a_short_name_is_named_after_the_whole() -> None:
    assert companion_name("a.counterpoint", ".", ".lock") == ".a.counterpoint.lock"


def test_a_companion_of_a_long_name_fits_and_is_not_anothers() -> None:
    names = [companion_name("é" * 121 + end + PLAN, "", ".previous") for end in ("", "x", "y")]
    assert len(set(names)) == 3
    assert all(len(name.encode()) <= 255 for name in names)
    assert names[0].endswith(".previous")


def test_long_names_of_exports_still_differ_by_kind_and_day() -> None:
    title = "word " * 40
    private, proposal = (file_name(title, kind, "2026-01-02") for kind in ("private", "proposal"))
    assert len(private) <= 85
    assert private.endswith("-w-private-2026-01-02.xlsx")
    assert proposal.endswith("-proposal-2026-01-02.xlsx")


def test_a_short_name_of_an_export_is_all_its_words() -> None:
    assert (
        file_name("Ada L.", "Aurora AI", "proposal", "2026-01-02")
        == "Ada-L-Aurora-AI-proposal-2026-01-02.xlsx"
    )
    assert file_name("", "", "proposal", "2026-01-02") == "proposal-2026-01-02.xlsx"
