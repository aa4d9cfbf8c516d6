"""Packages by keys, in the real window with the sample plan."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from planner.ask.package.concession import amounts
from planner.ask.package.package_results import Packaging
from planner.plan import PRESENT_ID
from planner.plan.fields.terms import Component, Hold
from planner.plan.title import within_sentence
from planner.ui.counter.packages_panel import PackagesPanel
from planner.ui.counter.push_back import PushBackPage
from planner.ui.counter.sheet import CounterSheet
from planner.ui.session import UNCHANGED
from tests.ui.conftest import User
from tests.ui.counter.conftest import turn

pytestmark = pytest.mark.same_window(same_sheets=True)

LEADS = (Component.BASE, Component.EQUITY, Component.SIGN_ON)


@pytest.fixture
def panel(sampled: User) -> PackagesPanel:
    """The packages of the sample's chosen offer, reached by the key of the sheet."""
    sampled.turn_to("Counter")
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    turn(sheet, "Three packages")
    return sheet.packages


def found(user: User) -> Packaging:
    analysis = user.window.session.analysis
    assert analysis is not None
    packaging = analysis.packages["o1"]
    assert packaging is not None
    return packaging


def test_the_cheapest_package_begins_at_the_edge_of_the_page(sampled: User, panel: PackagesPanel) -> None:
    """It was five pixels in: the button kept room around its text as in a column."""
    ground = QColor(sampled.window.desk.look.theme.background)
    picture = panel.cheapest.grab().toImage()
    inked = [
        x
        for x in range(picture.width())
        if any(picture.pixelColor(x, y) != ground for y in range(picture.height()))
    ]
    assert panel.cheapest.text()
    assert inked[0] <= 2 * picture.devicePixelRatio()


def test_three_cards_of_equal_height_stand_side_by_side(panel: PackagesPanel) -> None:
    cards = [panel.cards[lead] for lead in LEADS]
    assert all(card.isVisible() for card in cards)
    assert len({card.height() for card in cards}) == 1
    assert len({card.y() for card in cards}) == 1


def test_a_package_becomes_the_proposal_in_one_step(sampled: User, panel: PackagesPanel) -> None:
    before = sampled.plan.counter("o1")
    package = found(sampled).package(Component.EQUITY)
    assert package is not None
    panel.cards[Component.EQUITY].take.setFocus()
    sampled.press("Space")
    counter = sampled.plan.counter("o1")
    assert counter.base == package.amounts[Component.BASE]
    assert counter.equity == package.amounts[Component.EQUITY]
    assert counter.sign_on == package.amounts[Component.SIGN_ON]
    assert counter.bonus == pytest.approx(package.amounts[Component.BONUS] / 100)
    sampled.press("Ctrl+Z")
    assert sampled.plan.counter("o1") == before


def test_the_same_package_again_makes_no_step(sampled: User, panel: PackagesPanel) -> None:
    """Undo must not be offered then: it would take back the step before."""
    card, session = panel.cards[Component.EQUITY], sampled.window.session
    said: list[str] = []
    session.status_message.connect(said.append)
    card.take.setFocus()
    sampled.press("Space")
    assert sampled.window.undo.toast.isVisible()
    count = session.stack.count()
    sampled.window.undo.toast.hide()
    card.take.setFocus()
    sampled.press("Space")
    assert session.stack.count() == count
    assert said[-1] == UNCHANGED
    assert not sampled.window.undo.toast.isVisible()
    session.status_message.disconnect(said.append)


def test_a_component_is_locked_by_keys_and_the_cards_follow(sampled: User, panel: PackagesPanel) -> None:
    panel.holds.boxes[Component.BASE].setFocus()
    sampled.press("End")
    assert sampled.plan.counter("o1").hold(Component.BASE) is Hold.AS_PROPOSED
    assert not panel.cards[Component.BASE].isVisible()
    assert panel.remarks.text() == "No base-led package: it is held as proposed."
    assert panel.cards[Component.EQUITY].figures["base"].text().startswith("234,000")
    sampled.press("Ctrl+Z")
    assert sampled.plan.counter("o1").held == ()
    assert panel.cards[Component.BASE].isVisible()
    assert panel.holds.boxes[Component.BASE].currentText() == "free"


def test_locks_that_leave_no_package_are_named(sampled: User, panel: PackagesPanel) -> None:
    for lead in LEADS:
        panel.holds.boxes[lead].setFocus()
        sampled.press("Home", "Down")
    assert not any(card.isVisible() for card in panel.cards.values())
    assert panel.remarks.text().startswith("No package: base, equity and sign-on cannot lead while held.")


def test_a_package_is_shown_to_the_recruiter_by_its_box(sampled: User, panel: PackagesPanel) -> None:
    card = panel.cards[Component.BASE]
    card.show_it.setFocus()
    sampled.press("Space")
    [stored] = sampled.plan.counter("o1").packages
    package = found(sampled).package(Component.BASE)
    assert package is not None
    assert (stored.lead, stored.base) == (Component.BASE, package.amounts[Component.BASE])
    assert QApplication.focusWidget() is card.show_it
    sampled.press("Space")
    assert sampled.plan.counter("o1").packages == ()
    sampled.press("Ctrl+Z", "Ctrl+Z")
    assert not card.show_it.isChecked()


def test_a_shown_package_stays_as_it_was_and_says_so(sampled: User, panel: PackagesPanel) -> None:
    card = panel.cards[Component.BASE]
    card.show_it.setFocus()
    sampled.press("Space")
    stored = sampled.plan.counter("o1").packages
    assert card.stale.text() == ""
    panel.holds.boxes[Component.EQUITY].setFocus()
    sampled.press("Down")
    assert sampled.plan.counter("o1").packages == stored
    assert card.stale.text().startswith(f"Shown to this recruiter: base salary {stored[0].base:,.0f}")


def test_every_figure_of_a_card_is_explained(sampled: User, panel: PackagesPanel) -> None:
    package = found(sampled).package(Component.BASE)
    assert package is not None
    panel.cards[Component.BASE].figures["base"].setFocus()
    sampled.press("Space")
    base = package.amounts[Component.BASE]
    assert sampled.explained().startswith(f"Base-led package · base · {base:,.0f}")
    assert "the top of its range to open at" in sampled.explained()


def test_the_cheapest_figures_of_the_packages_worth_are_told_and_explained(
    sampled: User, panel: PackagesPanel
) -> None:
    cheapest = found(sampled).cheapest
    assert cheapest is not None
    assert panel.cheapest.text().startswith("Worth as much, and cheapest for them: base ")
    panel.cheapest.setFocus()
    sampled.press("Space")
    assert sampled.explained().startswith("Worth as much as the packages · its cost to them")
    assert "The cheapest of the packages costs them" in sampled.explained()


@pytest.fixture
def push_back(sampled: User, panel: PackagesPanel) -> PushBackPage:
    """The page for when they push back, by a click on its tab."""
    del panel
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    turn(sheet, "If they push back")
    return sheet.push_back


def test_what_is_kept_of_a_dollar_is_explained(sampled: User, push_back: PushBackPage) -> None:
    kept = push_back.concessions.own_values[Component.SIGN_ON]
    assert kept.text() == "0.72"
    kept.setFocus()
    sampled.press("Space")
    assert "sign-on · 0.72" in sampled.explained()


def test_each_figure_of_the_concessions_is_explained(sampled: User, push_back: PushBackPage) -> None:
    panel = push_back
    texts = [panel.concessions.figures[number, Component.BASE].text() for number in range(4)]
    first, *_, target = (float(text.replace(",", "")) for text in texts)
    lines = amounts(first, target, 500.0, used=0)
    assert texts == [f"{amount:,.0f}" for amount in lines]
    assert [bool(label.text()) for label in panel.concessions.requests.values()] == [False, True, True, True]
    panel.concessions.figures[1, Component.BASE].setFocus()
    sampled.press("Space")
    assert sampled.explained().startswith(f"If they push back, step 1 · base · {texts[1]}")
    assert "55 %" in sampled.explained()


def test_the_level_above_is_told_apart(push_back: PushBackPage) -> None:
    assert push_back.level.text().startswith("Ask for Staff apart from this counter")
    assert "5 to 20 in 100 agree" in push_back.level.text()  # they know one story of three: under .7


@pytest.mark.usefixtures("panel")
def test_matching_amounts_stand_behind_the_lock(sampled: User) -> None:
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    turn(sheet, "Walk-away")
    assert not sheet.walk_away.match.isVisible()
    sheet.walk_away.lock.setFocus()
    sampled.press("Space")
    assert sheet.walk_away.match.text.text().startswith("To be worth what Crest is, the rest held: base ")


@pytest.mark.usefixtures("panel")
def test_any_other_offer_or_the_present_job_can_be_matched(sampled: User) -> None:
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    turn(sheet, "Walk-away")
    match = sheet.walk_away.match
    sheet.walk_away.lock.setFocus()
    sampled.press("Space")
    best = match.text.text()
    match.combo.setFocus()
    sampled.press("Home")
    assert match.combo.currentData() == PRESENT_ID
    assert match.text.text().startswith(f"To be worth what {within_sentence(match.combo.currentText())} is")
    assert match.text.text() != best
    steps = sampled.window.session.stack.count()
    turn(sheet, "Ask")
    sheet.asks.curve_panel.curve.setFocus()
    sampled.press("Right", "Return")
    assert sampled.window.session.stack.count() == steps + 1
    assert match.combo.currentData() == PRESENT_ID  # the choice outlives an edit, and is none itself


def test_an_offer_that_cannot_be_read_has_no_packages_and_says_why(
    sampled: User, panel: PackagesPanel
) -> None:
    session = sampled.window.session
    session.enter("Type base", "offers.o1.base", "lots")
    assert panel.note.text().startswith("No packages yet")
    assert not any(card.isVisible() for card in panel.cards.values())
    sampled.press("Ctrl+Z")  # which goes to the cell that it changes
    sampled.turn_to("Counter")
    assert all(card.isVisible() for card in panel.cards.values())


def test_the_chart_below_the_cards_draws_each_amount_and_a_bar_is_explained(
    sampled: User, panel: PackagesPanel
) -> None:
    chart, packages = panel.reach, found(sampled).packages
    assert chart.isVisible()
    amounts = sorted(mark.figure.value or 0.0 for mark in chart.marks)
    moved = (Component.BASE, Component.EQUITY, Component.SIGN_ON)
    assert amounts == sorted(package.amounts[component] for package in packages for component in moved)
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    assert "Base-led package · base" in chart.accessible_value()
    sampled.press("Down")
    assert sampled.window.session.selection == found(sampled).figures["package.equity.base"]


def test_the_page_of_replies_draws_each_step(sampled: User, panel: PackagesPanel) -> None:
    sheet = sampled.window.sheet
    assert panel
    assert isinstance(sheet, CounterSheet)
    turn(sheet, "If they push back")
    chart, steps = sheet.push_back.reach, found(sampled).concessions
    assert chart.title.startswith("After 3 replies you still ask ")
    assert len(chart.marks) == sum(len(step.amounts) for step in steps)
    widths = [mark.area.width() for mark in chart.marks[: len(steps)]]
    assert widths == sorted(widths, reverse=True)
    sampled.turn_to("Offers")
    sampled.go("offers.o1.base")
    sampled.enter("lots")
    sampled.turn_to("Counter")
    assert not chart.isVisible()
