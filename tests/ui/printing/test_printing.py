"""Ctrl+P: what the sheet shows, as a PDF whose first line says PRIVATE; the proposal without it."""

import re
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.ui.export.preview import ExportPreview
from planner.ui.frame.sheets import SHEETS
from planner.ui.prep.sheet import PrepSheet
from planner.ui.printing.blocks import PrintedPicture, PrintedTable, PrintedText, parts_of, without_repeats
from planner.ui.printing.pages import column_shares
from tests.ui.conftest import User
from tests.ui.prep.test_prep_sheet import turn_to

pytestmark = pytest.mark.same_window


def printed(user: User, folder: Path) -> list[str]:
    """Return the lines of the PDF that Ctrl+P saves, blanks as one."""
    user.answers.path, user.answers.keys = folder / "page.pdf", ["pdf"]
    user.press("Ctrl+P")
    return lines_of(folder / "page.pdf")


def lines_of(path: Path) -> list[str]:
    pages = pypdf.PdfReader(path).pages
    return [" ".join(line.split()) for page in pages for line in page.extract_text().splitlines()]


def test_a_sheet_is_saved_as_a_pdf_with_private_in_its_first_line(sampled: User, tmp_path: Path) -> None:
    lines = printed(sampled, tmp_path)
    assert lines[0].startswith("PRIVATE")
    assert "Offers" in lines[1]
    assert "210,000" in lines
    assert lines[-1].startswith("PRIVATE")


@pytest.mark.parametrize("name", [entry.name for entry in SHEETS])
def test_every_sheet_is_printed_with_private_in_its_first_line(
    name: str, sampled: User, tmp_path: Path
) -> None:
    sampled.turn_to(name)
    QApplication.processEvents()
    lines = printed(sampled, tmp_path)
    assert lines[0].startswith("PRIVATE")
    assert lines[1].startswith(f"{name} of")
    assert len([line for line in lines if not line.startswith("PRIVATE")]) > 4
    assert re.fullmatch(r"PRIVATE (\d+) of \1", lines[-1])
    assert not re.search("[\ue000-\uf8ff\ufffd]", "".join(lines))  # a glyph that has no letter


def test_the_cheat_sheet_is_printed_whole(sampled: User, tmp_path: Path) -> None:
    sampled.turn_to("Prep")
    sheet = sampled.window.sheet
    assert isinstance(sheet, PrepSheet)
    turn_to(sampled, sheet, "Cheat sheet")
    shown = sheet.cheat.page.toPlainText().split()
    lines = printed(sampled, tmp_path)
    assert lines[0].startswith("PRIVATE: for you alone")
    assert lines[-1] == "PRIVATE 1 of 1"
    words = [word for line in lines[2:-1] for word in line.split()]
    assert len(shown) > 30
    assert words == ["One", "page", *shown]


def test_rounds_is_printed_with_its_log_and_its_charts(sampled: User, tmp_path: Path) -> None:
    sampled.turn_to("Rounds")
    sheet = sampled.window.sheet
    assert sheet is not None
    parts = parts_of(sheet)
    (table,) = [part for part in parts if isinstance(part, PrintedTable)]
    assert table.heads[:4] == ("When", "Who", "How", "Base")
    assert table.rows[0][:4] == ("offer", "They", "", "210,000")
    assert len([part for part in parts if isinstance(part, PrintedPicture)]) == 2
    assert printed(sampled, tmp_path)[0].startswith("PRIVATE")


def test_charts_are_printed_in_the_light_colours(sampled: User) -> None:
    look = sampled.window.desk.look
    look.set_mode("dark")
    dark = look.theme
    with look.on_paper():
        assert look.theme.name == "light"
    assert look.theme is dark


def test_the_properties_name_no_time_and_no_tool(sampled: User, tmp_path: Path) -> None:
    printed(sampled, tmp_path)
    raw = (tmp_path / "page.pdf").read_bytes()
    assert b"Qt " not in raw
    assert not {"/CreationDate", "/Producer", "/Creator"} & set(pypdf.PdfReader(BytesIO(raw)).metadata or {})
    assert b"2026-" not in raw


def test_cancel_prints_nothing(sampled: User, tmp_path: Path) -> None:
    sampled.answers.path, sampled.answers.keys = tmp_path / "page.pdf", ["cancel"]
    sampled.press("Ctrl+P")
    assert not (tmp_path / "page.pdf").exists()


def test_the_proposal_is_printed_as_it_leaves_and_logged(sampled: User, tmp_path: Path) -> None:
    sampled.press("Ctrl+Shift+E")
    (preview,) = sampled.window.findChildren(ExportPreview)
    sampled.answers.path, sampled.answers.keys = tmp_path / "proposal.pdf", ["pdf"]
    before = len(sampled.plan.exports)
    QTest.mouseClick(preview.print, Qt.MouseButton.LeftButton)
    text = "\n".join(lines_of(tmp_path / "proposal.pdf"))
    assert "PRIVATE" not in text
    assert "Aurora AI" in text
    assert "Crest" not in text
    assert len(sampled.plan.exports) == before + 1


LONG = "Assumptions anchored on weekly volatility of large public shares 2018-19. " + "Cochrane 2005. " * 4


def test_an_ending_that_the_texts_above_share_is_said_once() -> None:
    rows = without_repeats(
        (("a", f"25 %. {LONG}"), ("b", f"30 %. {LONG}"), ("c", "Short."), ("d", f"40 %. {LONG}"))
    )
    assert rows == (
        ("a", f"25 %. {LONG}"),
        ("b", "30 %. The rest as above."),
        ("c", "Short."),
        ("d", "40 %. The rest as above."),
    )


def test_short_endings_are_said_each_time() -> None:
    rows = (("a", "1. Assumed."), ("b", "2. Assumed."))
    assert without_repeats(rows) == rows


def test_a_title_before_a_text_stays_the_only_strong_part() -> None:
    line = PrintedText("Tax", strong=True).followed_by(PrintedText("policyengine-us 2.68.0"))
    assert (line.text[: line.lead], line.strong) == ("Tax", False)
    both = PrintedText("Asked", strong=True).followed_by(PrintedText("Given", strong=True))
    assert (both.lead, both.strong) == (0, True)


def test_columns_are_as_wide_as_their_texts_need() -> None:
    """Four letters of room and 6, 7 and 60 of text: 10, 11 and 64 of 85; a heading goes across."""
    rows = (("Raises", "120,000", "a source " * 20), ("The heading of a group", "", ""))
    table = PrintedTable(("Name", "Value", "Source"), rows)
    assert column_shares(table) == pytest.approx([100 * 10 / 85, 100 * 11 / 85, 100 * 64 / 85])


def test_assumptions_are_printed_on_ten_pages_with_sources_from_the_left(
    sampled: User, tmp_path: Path
) -> None:
    """They took fifteen: the source of all stages was repeated in each of their rows."""
    sampled.turn_to("Assumptions")
    QApplication.processEvents()
    lines = printed(sampled, tmp_path)
    assert len(pypdf.PdfReader(tmp_path / "page.pdf").pages) <= 10
    assert sum("Cochrane 2005" in line for line in lines) <= 3
    table = next(part for part in parts_of(shown_sheet(sampled)) if isinstance(part, PrintedTable))
    assert table.right == {table.heads.index("Value"), table.heads.index("Default")}


def shown_sheet(user: User) -> QWidget:
    sheet = user.window.sheet
    assert isinstance(sheet, QWidget)
    return sheet
