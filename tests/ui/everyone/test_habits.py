"""Habits of newcomers: a summary to print, words to look up, Esc, an empty offer, a lock, little motion."""

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QSettings
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from planner.ui.appearance import motion
from planner.ui.counter.sheet import CounterSheet
from planner.ui.counter.walk_away_panel import WHO
from planner.ui.documents.settings import MOTION, has_motion
from planner.ui.frame.menus import ACTIONS
from planner.ui.parts.lock_heading import LockSign
from planner.ui.prep.cheat_page import document
from tests.ui.conftest import User
from tests.ui.context.by_hand import menu_bar
from tests.ui.counter.conftest import turn


def test_the_menu_share_has_one_private_summary_with_the_cheat_sheet(sampled: User, tmp_path: Path) -> None:
    texts = [entry.text.replace("&", "").lower() for entry in ACTIONS if entry.menu == "Share"]
    assert [text for text in texts if "summary" in text or "cheat" in text] == ["private summary…"]
    sampled.answers.path = tmp_path / "summary.pdf"
    menu_bar(sampled, "Share", "Private summary…")
    text = "".join(page.extract_text() for page in pypdf.PdfReader(tmp_path / "summary.pdf").pages)
    assert "cheat sheet" in text.lower()
    assert text.startswith("PRIVATE")


def test_without_documents_a_file_dialog_begins_at_home(sampled: User) -> None:
    menu_bar(sampled, "Share", "Private summary…")
    suggested = Path(sampled.answers.said[-1].rpartition(" ")[2])
    assert suggested.parent == Path.home()


def test_without_an_offer_there_is_no_summary(user: User) -> None:
    menu_bar(user, "Share", "Private summary…")
    assert "Type an offer first" in user.window.status.note.text()


def test_find_says_what_a_word_of_the_window_means(sampled: User) -> None:
    sampled.press("Ctrl+K")
    sampled.type("settle from")
    entries = sampled.window.command_field.panel.model.findings.entries
    (word,) = [entry for entry in entries if entry.name == "What is “Settle from”?"]
    assert "one recruiter in three" in word.note


def test_a_new_offer_is_no_problem_yet(sampled: User) -> None:
    before = sampled.window.status.problems.text()
    sampled.press("Ctrl+Shift+N")
    assert sampled.window.status.problems.text() == before
    sampled.enter("Delta")
    assert sampled.window.status.problems.text() == before
    sampled.enter("lots")  # as its base
    assert sampled.window.status.problems.text() == "1 problem"


def test_the_cheat_sheet_begins_with_private() -> None:
    assert document("Cheat sheet", (), QFont("Inter", 10)).begin().text().startswith("PRIVATE: for you alone")


def test_the_walk_away_has_a_lock_and_says_that_it_never_leaves(sampled: User) -> None:
    sampled.turn_to("Counter")
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    turn(sheet, "Walk-away")
    sign = sheet.walk_away.findChild(LockSign)
    assert sign is not None
    assert sign.isVisible()
    assert "never leaves" in WHO


def test_esc_ends_the_entry_first_and_closes_the_drawer_then(sampled: User) -> None:
    sampled.window.resize(1100, 700)
    QApplication.processEvents()
    inspector = sampled.sheet.inspector
    sampled.go("offers.o1.grants")
    sampled.press("F4")
    inspector.reveal("offers.o1.grants.g1.percent")
    before = sampled.plan.offer("o1").grants
    sampled.type("9")
    sampled.press("Escape")
    assert inspector.isVisible()
    assert sampled.plan.offer("o1").grants == before
    sampled.press("Escape")
    assert not inspector.isVisible()
    assert sampled.sheet.view.hasFocus()


@pytest.mark.parametrize(("factor", "reduced"), [("0", True), ("1", False), ("0.5", False)])
def test_kde_without_animations_asks_for_little_motion(tmp_path: Path, factor: str, reduced: bool) -> None:
    path = tmp_path / "kdeglobals"
    path.write_text(f"[KDE]\nAnimationDurationFactor={factor}\n", encoding="utf-8")
    assert motion.kde_reduces(path) is reduced


def test_a_desktop_that_says_nothing_leaves_motion(tmp_path: Path) -> None:
    assert not motion.kde_reduces(tmp_path / "none")


def test_what_the_user_chose_goes_before_the_desktop(tmp_path: Path) -> None:
    settings = QSettings(str(tmp_path / "s.ini"), QSettings.Format.IniFormat)
    assert not has_motion(settings, usually=False)
    settings.setValue(MOTION, "true")
    assert has_motion(settings, usually=False)
