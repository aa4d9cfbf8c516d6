"""The frame: explain bar, problems, panes and sheets, offers as columns, and what holds for all of it."""

import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget

from tests.ui.conftest import User


def watched(model: QAbstractItemModel) -> QAbstractItemModelTester:
    return QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_the_explain_bar_tells_of_a_field(sampled: User) -> None:
    sampled.go("offers.o1.base")
    said = "Yearly. From this recruiter; others learn it only when you release it."
    assert sampled.explained() == f"Base salary · Aurora AI · 210,000 · {said}"


def test_a_long_text_in_the_explain_bar_is_cut_at_its_end(sampled: User) -> None:
    long = "A company whose name goes on and on" + " and on" * 30
    sampled.rename("offers.o1.company", long)
    sampled.press("Up")
    bar = sampled.window.explain
    (value,) = [label for label in bar.findChildren(QLabel) if label.toolTip() == long]
    assert value.text().startswith("A company")
    assert value.text().endswith("…")
    assert value.width() < bar.width()


def test_the_explain_bar_opens_to_the_whole_chain(sampled: User) -> None:
    model = sampled.sheet.model
    sampled.go("offers.o1.base")
    row = next(
        r for r in range(model.rowCount()) if model.headerData(r, Qt.Orientation.Vertical) == "Base: open at"
    )
    sampled.sheet.view.setCurrentIndex(model.index(row, 1))
    sampled.press("Ctrl+E")
    chain = sampled.window.explain.chain
    assert chain.isVisible()
    assert chain.model().index(0, 0).data() == "They offer, now"
    sampled.press("Ctrl+E")
    assert not chain.isVisible()


def test_a_problem_leads_to_its_cell(sampled: User) -> None:
    sampled.go("offers.o2.base")
    sampled.enter("lots")
    sampled.go("offers.o1.company")
    assert "1 problem" in sampled.window.status.problems.text()
    QTest.mouseClick(sampled.window.status.problems, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is sampled.window.problems.list
    sampled.press("Return")
    assert sampled.sheet.view.currentIndex() == sampled.sheet.model.index_of("offers.o2.base")


def test_a_deleted_offer_comes_back_whole(sampled: User) -> None:
    before = sampled.plan
    watch = watched(sampled.sheet.model)
    sampled.go("offers.o2.base")
    sampled.press("Ctrl+Shift+Del")
    assert [offer.id for offer in sampled.plan.offers] == ["o1", "o3"]
    sampled.press("Ctrl+Z")
    assert sampled.plan == before
    assert sampled.sheet.model.columnCount() == 4
    del watch


def test_offers_are_duplicated_moved_hidden_and_shown(sampled: User) -> None:
    watch = watched(sampled.sheet.model)
    sampled.go("offers.o1.base")
    sampled.press("Ctrl+Shift+D")
    assert [offer.company for offer in sampled.plan.offers][:2] == ["Aurora AI", "Aurora AI (copy)"]
    sampled.press("Alt+Shift+Right")
    assert [offer.id for offer in sampled.plan.offers][2] == "o4"
    sampled.press("Ctrl+Shift+H")
    assert sampled.sheet.view.isColumnHidden(3)
    assert sampled.window.undo.toast.isVisible()
    assert "Hid Aurora AI (copy)" in sampled.window.undo.toast.label.text()
    sampled.press("Ctrl+Shift+U")
    assert not sampled.sheet.view.isColumnHidden(3)
    del watch


def test_an_action_that_changes_nothing_says_why(sampled: User) -> None:
    note, index = sampled.window.status.note, sampled.window.undo_stack.index
    sampled.go("offers.o1.base")
    for keys, said in (
        ("Alt+Shift+Left", "Aurora AI is the first offer already."),
        ("Ctrl+Shift+U", "No offer is hidden."),
    ):
        sampled.press(keys)
        assert (note.text(), index()) == (said, 0)
    sampled.go("offers.o3.base")
    sampled.press("Alt+Shift+Right")
    assert (note.text(), index()) == ("Crest is the last offer already.", 0)
    sampled.press("Ctrl+Shift+C", "Ctrl+Shift+C")
    assert (note.text(), index()) == ("Crest is asked first already.", 1)


def test_the_first_scenario_and_the_first_story_say_that_they_are(sampled: User) -> None:
    note, index = sampled.window.status.note, sampled.window.undo_stack.index
    sampled.turn_to("Cost per query")
    sampled.press("Alt+Shift+Left")
    assert (note.text(), index()) == ("FP16, a queue a tenant is the first scenario already.", 0)
    sampled.turn_to("Stories")
    sampled.window.run_command("story_up")
    assert (note.text(), index()) == ("This is the first story already.", 0)


def test_escape_leaves_the_list_of_problems(sampled: User) -> None:
    sampled.go("offers.o1.base")
    sampled.press("Ctrl+Shift+P")
    assert QApplication.focusWidget() is sampled.window.problems.list
    sampled.press("Esc")
    assert QApplication.focusWidget() is sampled.sheet.view
    assert not sampled.window.problems.isVisible()
    assert not sampled.window.actions_by_key["problems"].isChecked()


def test_the_present_job_is_not_deleted(sampled: User) -> None:
    sampled.go("present.base")
    sampled.press("Ctrl+Shift+Del")
    assert sampled.plan.present.base == 185_000
    assert "clear its cells" in sampled.window.status.note.text()


def test_f6_goes_round_the_panes(sampled: User) -> None:
    sampled.go("offers.o1.base")
    view = sampled.sheet.view
    sampled.press("F6")
    assert QApplication.focusWidget() is sampled.sheet.pinned
    sampled.press("F6")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert sampled.sheet.inspector.isAncestorOf(focused)
    sampled.press("F6")
    assert QApplication.focusWidget() is sampled.window.tabs
    sampled.press("F6")
    assert QApplication.focusWidget() is sampled.window.strip.next.button
    sampled.press("F6")
    assert QApplication.focusWidget() is view


def test_ctrl_page_down_goes_through_all_sheets_and_back(sampled: User) -> None:
    count = sampled.window.tabs.count()
    seen = []
    for _ in range(count):
        sampled.press("Ctrl+PgDown")
        seen.append(sampled.window.tabs.currentIndex())
    assert seen == [*range(1, count), 0]


def test_a_grant_is_edited_in_the_inspector_and_undone(sampled: User) -> None:
    sampled.go("offers.o1.grants")
    sampled.press("F6")
    cliff = sampled.sheet.inspector.findChildren(QLineEdit)
    line = next(qline_edit for qline_edit in cliff if qline_edit.accessibleName().startswith("First vesting"))
    line.setFocus()
    sampled.enter("0")
    assert sampled.plan.offer("o1").grants[0].cliff == 0
    sampled.press("Ctrl+Z")
    assert sampled.plan.offer("o1").grants[0].cliff == 12


def test_a_wrong_entry_in_the_inspector_is_kept_with_why(sampled: User) -> None:
    sampled.go("offers.o1.grants")
    line = next(
        qline_edit
        for qline_edit in sampled.sheet.inspector.findChildren(QLineEdit)
        if qline_edit.accessibleName().startswith("Vesting by year")
    )
    line.setFocus()
    sampled.enter("50/40")
    assert line.text() == "50/40"
    assert "sum to 90 %" in line.accessibleDescription()


def test_every_widget_that_takes_the_keyboard_has_a_name(sampled: User) -> None:
    sampled.go("offers.o1.grants")
    nameless = [
        widget
        for widget in sampled.window.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
        and not getattr(widget, "text", str)()
        and "qt_" not in widget.objectName()
    ]
    assert nameless == []


def test_a_thousand_repaints_do_not_harm(tmp_path: Path) -> None:
    code = (
        "import datetime, pathlib, sys\n"
        "from PySide6.QtCore import QSettings\n"
        "from planner import app\n"
        "here = pathlib.Path(sys.argv[1])\n"
        "made = app.Application([])\n"
        "settings = QSettings(str(here / 's.ini'), QSettings.Format.IniFormat)\n"
        "window = app.make_window(made, settings, here, datetime.date(2026, 1, 2), app.QtDialogs())\n"
        "window.show(); app.compute_and_open(window); window.run_command('sample')\n"
        "for _ in range(1000): window.sheet.view.viewport().repaint()\n"
        "names = [one.name for one in window.entries]\n"
        "charts = window.show_sheet(names.index('Compare')).panels()\n"
        "for _ in range(1000): [chart.repaint() for chart in charts]\n"
        "window.session.stack.setClean(); window.close()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)], capture_output=True, check=False, timeout=120
    )
    assert (done.returncode, done.stderr) == (0, b"")
