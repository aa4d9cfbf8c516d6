"""The title of a panel names the best of all offers, ticked or not, as the private workbook does."""

import pytest
from PySide6.QtWidgets import QCheckBox, QTabBar

from planner.plan import Offer, Plan, edits
from planner.ui.compare.sheet import CompareSheet
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window


def compared(user: User, plan: Plan) -> CompareSheet:
    """Return the Compare sheet of a plan."""
    user.window.session.apply("Put offers", plan)
    user.turn_to("Compare")
    sheet = user.window.sheet
    assert isinstance(sheet, CompareSheet)
    tabs = sheet.findChild(QTabBar)
    assert tabs is not None
    tabs.setFocus()
    user.press("Right")
    return sheet


def firms(count: int) -> Plan:
    """Return offers of which each has 10,000 more base than the one before it."""
    offers = tuple(
        Offer(id=f"o{place}", company=f"Firm {place}", base=100_000.0 + 10_000 * place)
        for place in range(1, count + 1)
    )
    return Plan(offers=offers)


def untick(user: User, sheet: CompareSheet, name: str) -> None:
    box = [box for box in sheet.findChildren(QCheckBox) if box.accessibleName() == f"Compare {name}"][-1]
    user.bot.waitUntil(box.isVisible)
    box.setFocus()
    user.press("Space")
    assert not box.isChecked()


def test_the_eighth_offer_wins_and_is_drawn_among_six(user: User) -> None:
    """A title spoke of an offer that was not in its chart: the first six of the plan were drawn."""
    for panel in compared(user, firms(8)).panels():
        assert panel.title.startswith("Firm 8 ")
        assert panel.title.endswith("; 6 of 8 shown")
        assert "Firm 8" in panel.accessibleDescription().removeprefix(panel.title)


def test_an_offer_that_is_unticked_still_wins(user: User) -> None:
    sheet = compared(user, firms(3))
    assert all("shown" not in panel.title for panel in sheet.panels())
    untick(user, sheet, "Firm 3")
    for panel in sheet.panels():
        assert panel.title.startswith("Firm 3 ")
        assert panel.title.endswith("; 2 of 3 shown")


def test_a_hidden_offer_neither_wins_nor_counts(user: User) -> None:
    for panel in compared(user, edits.hide_offer(firms(3), "o3")).panels():
        assert panel.title.startswith("Firm 2 ")
        assert "shown" not in panel.title


def test_of_two_offers_of_one_company_the_better_one_is_named(user: User) -> None:
    twins = Plan(
        offers=(
            Offer(id="o1", company="Acme", base=250_000.0, title="AI"),
            Offer(id="o2", company="Acme", base=150_000.0, title="ML"),
        )
    )
    for panel in compared(user, twins).panels():
        assert panel.title.startswith("Acme (AI) ")


@pytest.mark.parametrize("count", [1, 2])
def test_without_a_ticked_offer_there_is_nothing_to_compare(user: User, count: int) -> None:
    sheet = compared(user, firms(count))
    for place in range(1, count + 1):
        untick(user, sheet, f"Firm {place}")
    assert {panel.title for panel in sheet.panels()} == {"Nothing to compare yet"}
