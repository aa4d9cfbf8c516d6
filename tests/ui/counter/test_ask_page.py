"""The page Ask by keys and clicks: its finding, its rows, what they will learn, and its buttons."""

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from planner.ask.headline import headline, moving
from planner.plan import edits
from planner.plan.fields.terms import Component
from planner.ui.charts.ink import Ink
from planner.ui.counter.head import KNOWN_PAGE
from planner.ui.counter.sheet import CounterSheet
from planner.ui.export.preview import ExportPreview
from planner.ui.parts.links import FigureButton
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window(same_sheets=True)


def test_the_finding_is_the_opening_and_how_many_move_on_it(sampled: User, counter: CounterSheet) -> None:
    analysis = sampled.window.session.analysis
    assert analysis is not None
    ask = analysis.offers["o1"].asks[Component.BASE]
    text = counter.asks.finding.text()
    assert text == headline(analysis.offers["o1"].asks, analysis.offers["o1"].asked)
    assert text.startswith(f"Open at {ask.opening:,.0f} base: {moving(ask.chances)} in 100 ")
    assert counter.asks.second.text().endswith("Leave the target bonus.")


def test_a_row_has_the_chances_of_what_you_ask_for(sampled: User, counter: CounterSheet) -> None:
    row = counter.asks.rows[Component.BASE]
    before = row.chances.counts.text()
    assert row.field is not None
    row.field.setFocus()
    sampled.enter("250k")
    assert row.chances.counts.text() != before
    assert row.chances.bar.accessibleName().startswith(row.chances.counts.text().split()[0])
    assert "you ask 250,000" in row.track.accessibleDescription()


def test_a_component_to_leave_says_why_and_has_no_bar(counter: CounterSheet) -> None:
    row = counter.asks.rows[Component.BONUS]
    assert row.reason.text().startswith("Do not ask for more bonus")
    assert not row.track.isVisible()
    assert not row.chances.isVisible()
    assert row.field is not None
    assert (row.field.text(), row.field.placeholderText()) == ("", "leave it")


def test_before_anything_is_chosen_no_ask_is_called_left(user: User) -> None:
    user.press("Ctrl+Shift+N")
    user.enter("Aurora AI", "210k", "15 %", "30k")
    user.turn_to("Counter")
    sheet = user.window.sheet
    assert isinstance(sheet, CounterSheet)
    fields = {component: row.field for component, row in sheet.asks.rows.items()}
    base, sign_on = fields[Component.BASE], fields[Component.SIGN_ON]
    assert base is not None
    assert sign_on is not None
    assert (base.placeholderText(), sign_on.placeholderText()) == ("not chosen", "not chosen")
    base.setFocus()
    user.enter("225k")
    assert sign_on.placeholderText() == "leave it"


def test_labels_of_a_track_never_collide(sampled: User, counter: CounterSheet) -> None:
    for row in counter.asks.rows.values():
        track = row.track
        ink = Ink(sampled.window.desk.look.theme, track.font())
        spots = [spot for _, spot in track.labels(track.rect().toRectF(), ink)]
        assert not any(spot.intersects(other) for spot in spots for other in spots if spot is not other)


def test_an_entry_leaves_the_keyboard_on_the_fact_that_it_was_on(
    sampled: User, counter: CounterSheet
) -> None:
    counter.asks.look_at(Component.BASE)
    facts = counter.asks.curve_panel.findChildren(FigureButton)
    fact = next(fact for fact in facts if fact.text() != "no change")
    fact.setFocus()
    before = fact.text()
    sampled.window.session.enter("Type", "offers.o1.base", "180,000")
    QApplication.processEvents()
    assert QApplication.focusWidget() is fact
    assert fact.text() != before
    sampled.press("Space")
    assert fact.accessibleName().rpartition(":")[0] in sampled.explained()


class Made(QObject):
    """Lists the widgets under another that are made, shown or hidden."""

    KINDS = (QEvent.Type.ChildAdded, QEvent.Type.ShowToParent, QEvent.Type.HideToParent)

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page, self.events = page, list[str]()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        inside = isinstance(watched, QWidget) and self._page.isAncestorOf(watched)
        if inside and event.type() in self.KINDS:
            self.events.append(f"{event.type().name} {type(watched).__name__}")
        return False


def test_an_entry_makes_shows_and_hides_no_widget(sampled: User, counter: CounterSheet) -> None:
    session, made, app = sampled.window.session, Made(counter.asks), QApplication.instance()
    assert app is not None
    session.enter("Type", "offers.o1.base", "200,000")
    QApplication.processEvents()
    app.installEventFilter(made)
    session.enter("Type", "offers.o1.base", "200,500")
    QApplication.processEvents()
    app.removeEventFilter(made)
    assert made.events == []


def test_what_they_will_learn_follows_the_releases(sampled: User, counter: CounterSheet) -> None:
    texts = counter.asks.learned.list.texts
    assert "That another written offer exists (Crest)" in texts
    assert "that Beacon ML made an offer" in texts
    plan = edits.release_offer(sampled.plan, "o1", "o2", "existence", on=True)
    sampled.window.session.apply("Release", plan)
    assert "That another offer exists (Beacon ML)" in counter.asks.learned.list.texts
    assert "that Beacon ML made an offer" not in counter.asks.learned.list.texts


def test_change_leads_to_what_they_may_know(sampled: User, counter: CounterSheet) -> None:
    changing = counter.asks.learned.findChildren(type(counter.asks.curve_panel.imagined))[0]
    changing.setFocus()
    sampled.press("Return")
    assert counter.head.pages.currentIndex() == KNOWN_PAGE
    assert counter.known.isVisible()


def test_preview_what_leaves_opens_the_preview(sampled: User, counter: CounterSheet) -> None:
    QTest.mouseClick(counter.head.preview, Qt.MouseButton.LeftButton)
    assert any(preview.isVisible() for preview in sampled.window.findChildren(ExportPreview))
