"""Ctrl+P: what the sheet shows, as a PDF whose first line says PRIVATE; the proposal without it."""

import re
from io import BytesIO
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextTable
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from planner.plan.fields.terms import Paper
from planner.ui.compare.summary_page import SummaryPage
from planner.ui.counter.asks.otherwise_note import COMPUTING, OtherwiseNote
from planner.ui.export.preview import ExportPreview
from planner.ui.frame.sheets import SHEETS
from planner.ui.parts.panel_parts import PageTabs
from planner.ui.prep.sheet import PrepSheet
from planner.ui.printing.blocks import parts_of, without_repeats
from planner.ui.printing.pages import Printout, as_pdf, column_shares
from planner.ui.printing.parts import PrintedPicture, PrintedTable, PrintedText
from planner.ui.rounds.moves_panel import MovesPanel
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


@pytest.mark.parametrize("name", ["Rounds", "Compare"])
def test_a_sheet_printed_at_once_has_the_order_of_moves(name: str, sampled: User, tmp_path: Path) -> None:
    """It is worked out off the keys: paper waits for it, and never says that it is being worked out."""
    sampled.turn_to(name)
    text = " ".join(printed(sampled, tmp_path))
    assert "being worked out" not in text
    findings = [panel.finding for panel in sampled.window.findChildren(MovesPanel)]
    findings += [page.moves_title for page in sampled.window.findChildren(SummaryPage)]
    assert any(shown.isVisible() and shown.text() in text for shown in findings)


def test_counter_printed_at_once_has_what_moves_an_ask_most(sampled: User, tmp_path: Path) -> None:
    sampled.turn_to("Counter")
    text = " ".join(printed(sampled, tmp_path))
    assert COMPUTING not in text
    notes = [note.text() for note in sampled.window.findChildren(OtherwiseNote) if note.isVisible()]
    assert notes
    assert all(" ".join(note.split()) in text for note in notes)


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
    table = next(part for part in parts if isinstance(part, PrintedTable))
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


def test_a_sheet_is_printed_on_the_paper_that_was_chosen(sampled: User, tmp_path: Path) -> None:
    sampled.window.session.enter("Type Paper", "person.paper", "A4")
    printed(sampled, tmp_path)
    box = pypdf.PdfReader(tmp_path / "page.pdf").pages[0].mediabox
    assert sorted(map(round, (box.width, box.height))) == [595, 842]


def shown_sheet(user: User) -> QWidget:
    sheet = user.window.sheet
    assert isinstance(sheet, QWidget)
    return sheet


LINES_OF_WORDS = tuple(
    (f"Row {row}", " ".join(f"word{row}-{place}" for place in range(5 + row * 37 % 90))) for row in range(40)
)
"""Rows of one to a dozen lines, on some pages."""


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("lines_above", range(4))
def test_no_row_of_a_table_is_parted_by_the_end_of_a_page(lines_above: int) -> None:
    above = [PrintedText(f"Line {line}") for line in range(lines_above)]
    printout = Printout(
        "", "Title", [*above, PrintedTable(("Label", "Text"), LINES_OF_WORDS), PrintedText("End")], QFont()
    )
    pages = [
        page.extract_text().split()
        for page in pypdf.PdfReader(BytesIO(as_pdf(printout, "", Paper.LETTER))).pages
    ]
    assert len(pages) > 3
    assert all(len(page) > 5 for page in pages)
    for label, text in LINES_OF_WORDS:
        number = label.split()[1]
        holding = [
            place for place, page in enumerate(pages) if any(w.startswith(f"word{number}-") for w in page)
        ]
        words = [word for page in pages for word in page if word.startswith(f"word{number}-")]
        assert (len(holding), words) == (1, text.split())


@pytest.mark.usefixtures("qtbot")
def test_a_row_higher_than_a_page_is_parted_and_all_of_it_printed() -> None:
    text = " ".join(f"word{place}" for place in range(2_000))
    printout = Printout(
        "", "Title", [PrintedTable(("Label", "Text"), (("Row", text), ("Next", "short")))], QFont()
    )
    pages = pypdf.PdfReader(BytesIO(as_pdf(printout, "", Paper.LETTER))).pages
    letters = "".join("".join(page.extract_text().split()) for page in pages)
    assert len(pages) > 1
    assert all(end in letters for end in ("word0", "word1999", "Nextshort"))


GROUPED = tuple((f"Group{row}", "") if row % 4 == 0 else (f"Row{row}", f"Value{row}") for row in range(130))
"""Every fourth row of three pages is a heading."""


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("lines_above", range(4))
def test_no_heading_is_the_last_line_of_a_page(lines_above: int) -> None:
    """Of a table, or above one: four groups end on another line of the page each."""
    above = [PrintedText(f"Line{line}") for line in range(lines_above)]
    titled = [
        part
        for place in range(12)
        for part in (
            PrintedText(f"Title{place}", strong=True),
            PrintedTable(("Label", "Value"), tuple((f"Cell{place}-{row}", "Value") for row in range(6))),
        )
    ]
    parts = [*above, PrintedTable(("Label", "Value"), GROUPED), *titled]
    pages = [
        page.extract_text().split()
        for page in pypdf.PdfReader(BytesIO(as_pdf(Printout("", "", parts, QFont()), "", Paper.LETTER))).pages
    ]
    assert len(pages) > 4
    words = [word for page in pages for word in page]
    assert [word for word in words if word.startswith("Row")] == [row[0] for row in GROUPED if row[1]]
    for page in pages:
        last = [word for word in page if word[:5] not in ("Label", "Value")][-4]  # before "1 of 5"
        assert not last.startswith(("Group", "Title")), page


@pytest.mark.usefixtures("qtbot")
def test_heads_that_are_empty_take_no_row() -> None:
    table = PrintedTable(("", ""), (("Base", "1"), ("Bonus", "2")))
    made = Printout("", "Title", [table], QFont()).document().document
    (shown,) = made.rootFrame().childFrames()
    assert isinstance(shown, QTextTable)
    assert (shown.rows(), shown.format().toTableFormat().headerRowCount()) == (2, 0)


def test_the_published_figures_of_assumptions_are_printed_as_a_table(sampled: User) -> None:
    sampled.turn_to("Assumptions")
    QApplication.processEvents()
    parts = parts_of(shown_sheet(sampled))
    table = [part for part in parts if isinstance(part, PrintedTable)][1]
    assert table.heads[1:] == ("Published", "Imagined", "90 % interval", "Published lies")
    assert table.rows[0] == (
        "Of those who asked for more: all of it (Pew 2023)", "0.28", "0.22", "0.13 to 0.35", "within"
    )  # fmt: skip
    assert (len(table.rows), sorted(table.right)) == (15, [1, 2, 3, 4])
    sources = [part.text for part in parts if isinstance(part, PrintedText)]
    assert any(text.startswith("Cost of living   US Bureau of Economic Analysis") for text in sources)


@pytest.mark.parametrize(
    ("name", "page", "heads", "first"),
    [
        ("Rounds", "", ("", "they offer now", "settle from", "ask for", "of 100, move"), "Base salary"),
        ("Counter", "If they push back", ("", "Base salary", "Equity grant"), "Next ask"),
        ("Counter", "What they may know", ("", "Exists", "Amount", "Name", "Letter"), "Present job"),
        ("Market", "Your level", ("Range", "From", "To", "Aurora AI is at"), "Posted by Aurora AI"),
        ("Market", "AI PM and ML PM", ("", "n", "Min", "Mid", "Max"), "Mid"),
        ("Prep", "Interview loop", ("Round", "It tests", "Stories that answer it"), "Phone screen"),
    ],
)
def test_labels_in_a_grid_are_printed_as_a_table(
    sampled: User, name: str, page: str, heads: tuple[str, ...], first: str
) -> None:
    sampled.turn_to(name)
    for bar in shown_sheet(sampled).findChildren(PageTabs):
        names = [bar.tabText(place) for place in range(bar.count())]
        if page in names:
            bar.setCurrentIndex(names.index(page))
    QApplication.processEvents()
    tables = [part for part in parts_of(shown_sheet(sampled)) if isinstance(part, PrintedTable)]
    (table,) = [table for table in tables if table.heads[: len(heads)] == heads]
    assert table.rows[0][0].startswith(first)


def test_paper_has_no_marks_of_keys_and_of_a_choice_only_what_is_chosen(sampled: User) -> None:
    sampled.turn_to("Letters")
    QApplication.processEvents()
    texts = [part.text for part in parts_of(shown_sheet(sampled)) if isinstance(part, PrintedText)]
    assert texts[0] == "To   Aurora AI   Plain"
    assert not any("&" in text for text in texts)


def test_a_name_with_the_mark_of_a_key_is_printed_as_it_is(sampled: User) -> None:
    session = sampled.window.session
    session.enter("Rename", "offers.o2.company", "R&D Labs")
    sampled.turn_to("Compare")
    bar = shown_sheet(sampled).findChildren(PageTabs)[0]
    bar.setCurrentIndex([bar.tabText(place) for place in range(bar.count())].index("Side by side"))
    QApplication.processEvents()
    texts = [part.text for part in parts_of(shown_sheet(sampled)) if isinstance(part, PrintedText)]
    assert "✓ R&D Labs" in texts[0]


@pytest.mark.parametrize(
    ("name", "hint"),
    [("Assumptions", "Del sets it back"), ("Rounds", "Ctrl+Enter ends"), ("Counter", "Drag the line")],
)
def test_what_keys_do_is_not_printed(sampled: User, name: str, hint: str) -> None:
    sampled.turn_to(name)
    QApplication.processEvents()
    sheet = shown_sheet(sampled)
    assert any(hint in label.text() for label in sheet.findChildren(QLabel) if label.isVisible())
    texts = [part.text for part in parts_of(sheet) if isinstance(part, PrintedText)]
    assert texts
    assert not any(hint in text or text.endswith("   Change") for text in texts)
