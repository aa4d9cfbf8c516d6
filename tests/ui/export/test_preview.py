"""The preview shows what leaves, bars what may not, and writes exactly what it shows."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QToolButton

from planner.plan import Counter, Grant, Offer, Plan, edits
from planner.plan.edits.stories import argue_for
from planner.plan.fields.counter import Export
from planner.plan.fields.terms import Component, GrantKind
from planner.ui.export.preview import ExportPreview
from planner.ui.export.sheet_table import PADDING, SheetTable
from planner.ui.letters.sheet import LettersSheet
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)


def preview(user: User, keys: str = "Ctrl+Shift+E") -> ExportPreview:
    user.press(keys)
    return next(
        export_preview
        for export_preview in user.window.findChildren(ExportPreview)
        if export_preview.isVisible()
    )


def click(button: QPushButton | None) -> None:
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def said(shown: ExportPreview) -> str:
    return " ".join(label.text() for label in shown.bars.findChildren(QLabel) if label.isVisible())


def test_what_is_written_is_what_was_shown(sampled: User, tmp_path: Path) -> None:
    shown = preview(sampled)
    sampled.answers.path = tmp_path / "out.xlsx"
    book = shown.pending.book
    assert book is not None
    click(shown.write)
    assert (tmp_path / "out.xlsx").read_bytes() == book.to_bytes()
    names = [shown.tabs.tabText(place) for place in range(shown.tabs.count())]
    assert load_workbook(tmp_path / "out.xlsx").sheetnames == names[:-1]
    assert str(tmp_path / "out.xlsx") in shown.status.text()


def test_enter_exports_once_and_then_closes(sampled: User, tmp_path: Path) -> None:
    shown = preview(sampled)
    assert shown.write.property("primary") == "true"
    sampled.answers.path = tmp_path / "out.xlsx"
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert (tmp_path / "out.xlsx").exists()
    (tmp_path / "out.xlsx").unlink()
    QTest.keyClick(shown, Qt.Key.Key_Return)
    assert not (tmp_path / "out.xlsx").exists()
    assert not shown.isVisible()


def test_an_export_is_logged_in_the_plan(sampled: User, tmp_path: Path) -> None:
    shown = preview(sampled)
    sampled.answers.path = tmp_path / "out.xlsx"
    click(shown.write)
    logged = sampled.plan.exports[-1]
    assert (logged.offer, logged.company, logged.file) == ("o1", "Aurora AI", "out.xlsx")
    assert ("base", 234_000) in logged.figures


def test_another_company_in_the_text_bars_the_export(sampled: User) -> None:
    session = sampled.window.session
    session.apply("Write", edits.put(sampled.plan, "counters.o1.intent", "Beacon ML offers more."))
    shown = preview(sampled)
    assert not shown.write.isEnabled()
    assert "Beacon ML" in said(shown)
    click(shown.bars.findChild(QPushButton))
    assert not shown.isVisible()
    assert isinstance(sampled.window.sheet, LettersSheet)


def test_a_wrong_entry_bars_the_export_and_is_named(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.enter("lots")
    shown = preview(sampled)
    assert not shown.write.isEnabled()
    assert "lots" in said(shown)


def test_openings_are_proposed_where_nothing_was(sampled: User) -> None:
    session = sampled.window.session
    session.apply(
        "Clear", edits.clear(sampled.plan, [f"counters.o1.{component.value}" for component in Component])
    )
    shown = preview(sampled)
    assert "Nothing is proposed yet" in said(shown)
    click(shown.bars.findChild(QPushButton))
    assert sampled.plan.counter("o1").base is not None
    assert said(shown) == ""


def test_a_folder_that_may_not_be_written_is_told_in_a_sentence(sampled: User, tmp_path: Path) -> None:
    shown = preview(sampled)
    sampled.answers.path = tmp_path / "missing" / "out.xlsx"
    click(shown.write)
    assert "there is no such folder" in shown.status.text()
    assert sampled.plan.exports == ()


def test_the_private_workbook_is_not_logged_as_sent(sampled: User, tmp_path: Path) -> None:
    shown = preview(sampled, "Ctrl+Alt+E")
    sampled.answers.path = tmp_path / "private.xlsx"
    click(shown.write)
    assert (tmp_path / "private.xlsx").exists()
    assert sampled.plan.exports == ()


@pytest.mark.parametrize("keys", ["Ctrl+Shift+E"])
def test_without_an_offer_it_says_what_to_do(user: User, keys: str) -> None:
    while user.plan.offers:
        user.press("Ctrl+Shift+Del")
    user.press(keys)
    assert "There is no offer to export" in user.answers.said[-1]


def test_a_doubt_is_let_pass_in_the_preview_and_the_log_notes_it(sampled: User, tmp_path: Path) -> None:
    session = sampled.window.session
    session.apply("Write", edits.put(sampled.plan, "counters.o1.intent", "At crest level I am ready."))
    shown = preview(sampled)
    assert not shown.write.isEnabled()
    [let_pass] = [
        qpush_button
        for qpush_button in shown.bars.findChildren(QPushButton)
        if qpush_button.text() == "Let it pass"
    ]
    click(let_pass)
    assert shown.write.isEnabled()
    sampled.bot.waitUntil(lambda: "1 doubt let pass" in said(shown))
    sampled.answers.path = tmp_path / "out.xlsx"
    click(shown.write)
    [line] = sampled.plan.exports[-1].passed
    assert "counters.o1.intent: “crest”" in line


def test_what_was_let_pass_is_asked_again_once_the_text_changes(sampled: User) -> None:
    session = sampled.window.session
    session.apply("Write", edits.put(sampled.plan, "counters.o1.intent", "At crest level I am ready."))
    shown = preview(sampled)
    click(
        next(
            qpush_button
            for qpush_button in shown.bars.findChildren(QPushButton)
            if qpush_button.text() == "Let it pass"
        )
    )
    session.apply("Write", edits.put(sampled.plan, "counters.o1.intent", "At crest I am ready."))
    assert not shown.write.isEnabled()


def test_a_certain_leak_cannot_be_let_pass(sampled: User) -> None:
    session = sampled.window.session
    session.apply("Write", edits.put(sampled.plan, "counters.o1.intent", "Beacon ML offers more."))
    shown = preview(sampled)
    assert [qpush_button.text() for qpush_button in shown.bars.findChildren(QPushButton)] == ["Go there"]


def test_a_doubt_is_amber_and_a_stop_is_red_each_with_its_word(sampled: User) -> None:
    session, theme = sampled.window.session, sampled.window.desk.look.theme
    plan = edits.put(sampled.plan, "counters.o1.intent", "At crest level I am ready.")
    session.apply("Write", edits.put(plan, "counters.o1.reasons", ("Beacon ML offers more.",)))
    shown = preview(sampled)
    drawn = {
        label.text().partition(": ")[0]: label.palette().windowText().color().name().upper()
        for label in shown.bars.findChildren(QLabel)
        if label.isVisible()
    }
    assert drawn == {"Doubt": theme.amber.upper(), "Stop": theme.bad.upper()}


def test_an_ask_at_odds_with_what_they_heard_is_named(sampled: User) -> None:
    day = sampled.window.session.today
    line = Export(
        offer="o1", company="Aurora AI", when=day, file="first.xlsx", figures=(("base", 220_000.0),)
    )
    sampled.window.session.apply("Export", edits.log_export(sampled.plan, line))
    shown = preview(sampled)
    assert "At odds: You ask Aurora AI for 234,000 of base, and they heard 220,000 from you" in said(shown)
    assert "first.xlsx" in said(shown)
    assert shown.write.isEnabled()


def test_a_raised_line_without_a_reason_is_named_the_largest_first(sampled: User) -> None:
    argued = argue_for(sampled.plan, "o1", "y2", Component.SIGN_ON)
    sampled.window.session.apply("Argue for the sign-on", argued)
    shown = preview(sampled)
    assert "Doubt: asked for without a reason: equity (from 0.07 % of the company to 0.0965 %" in said(shown)
    release = replace(sampled.plan.counter("o1").release, causes=(), stories=())
    plan = edits.put(sampled.plan, "counters.o1.release", release)
    sampled.window.session.apply("Release nothing", plan)
    click(shown.shut)
    texts = said(preview(sampled))
    assert texts.index("equity (from") < texts.index("sign-on (from 30,000 to 90,000)")


def test_a_figure_is_shown_as_the_workbook_formats_it(sampled: User) -> None:
    shown = preview(sampled)
    table = shown.tabs.widget(0)
    assert table is not None
    model = table.findChildren(SheetTable)[0].model()
    texts = [
        str(model.index(row, column).data() or "").strip()
        for row in range(model.rowCount())
        for column in range(model.columnCount())
    ]
    for text in ("0.0965%", "+0.0265 pts", "Over four years, +437,800 against the offer", "2 Jan 2026"):
        assert text in texts
    assert "No line answered yet" in texts


def test_a_long_opening_sentence_is_said_in_the_preview(sampled: User) -> None:
    plan = edits.put(sampled.plan, "counters.o1.intent", "I want this job. " * 20)
    sampled.window.session.apply("Write", plan)
    assert "Doubt: Your opening sentence has 339 letters" in said(preview(sampled))


def test_an_opening_without_room_is_said_to_have_a_page_of_its_own(sampled: User) -> None:
    plan = edits.put(sampled.plan, "counters.o1.intent", "I want this job. " * 60)
    sampled.window.session.apply("Write", plan)
    shown = preview(sampled)
    assert "Doubt: Your opening has 1,019 letters: the proposal has its beginning" in said(shown)
    assert shown.tabs.tabText(shown.tabs.count() - 2) == "Opening"


def test_no_figure_of_a_proposal_is_cut_and_wrapped_reasons_share_an_edge(sampled: User) -> None:
    """A change in per cent of the company ended in dots, and spaces indented the first line of a reason."""
    tables = preview(sampled).findChildren(SheetTable)
    table = next(table for table in tables if "Proposal" in table.accessibleName())
    model = table.model()
    cells = [
        model.index(row, column) for row in range(model.rowCount()) for column in range(model.columnCount())
    ]
    texts = [(cell, str(cell.data())) for cell in cells if cell.data()]
    (cell, text) = next((cell, text) for cell, text in texts if text.startswith("+0.0265"))
    width = QFontMetrics(cell.data(Qt.ItemDataRole.FontRole)).horizontalAdvance(text)
    assert width + 2 * PADDING <= table.columnWidth(cell.column())
    assert any(text.startswith("Covers what I give up") for _, text in texts)


def test_no_label_of_options_is_cut(sampled: User) -> None:
    """“Worth today: price less …”, in a window whose letters are wider than those of a spreadsheet."""
    grant = Grant(id="g1", kind=GrantKind.OPTION, units=45_000, strike=2.1, price=9.4)
    offer = Offer(id="o1", company="Tern Labs", title="Lead AI PM", base=195_000, grants=(grant,))
    counter = Counter(id="o1", base=210_000, equity=559_300, why_base="I led it.", why_equity="It grew.")
    plan = Plan(offers=(offer,), chosen="o1", counters=(counter,))
    sampled.window.session.apply("Take", plan)
    tables = preview(sampled).findChildren(SheetTable)
    table = next(table for table in tables if "Proposal" in table.accessibleName())
    model = table.model()
    labels = [model.index(row, 0) for row in range(model.rowCount())]
    label = next(cell for cell in labels if "price less strike" in str(cell.data()))
    width = QFontMetrics(label.data(Qt.ItemDataRole.FontRole)).horizontalAdvance(label.data())
    assert width + 2 * PADDING <= table.columnWidth(0)


def test_the_arrows_beside_many_tabs_are_seen(sampled: User) -> None:
    """The room around them, as around the text of a button, left none for the arrows."""
    shown = preview(sampled, "Ctrl+Alt+E")
    bar = shown.tabs.tabBar()
    right = [button for button in bar.findChildren(QToolButton) if button.isVisible()][-1]
    assert right.isEnabled()
    ground = QColor(sampled.window.desk.look.theme.raised)
    picture = right.grab().toImage()
    across, down = range(3, picture.width() - 3), range(3, picture.height() - 3)  # within a border
    inked = [picture.pixelColor(x, y) for x in across for y in down]
    assert sum(abs(colour.lightness() - ground.lightness()) > 60 for colour in inked) >= 8
    shown.close()
