"""What a newcomer types and reads in the first minute: five cells, and the strip above them."""

from PySide6.QtWidgets import QApplication

from planner.plan.fields.terms import Component
from planner.ui.strip.strip import AnswerStrip
from tests.ui.conftest import User

FIVE = ("Aurora AI", "210k", "15 %", "30k", "400k/4y quarterly cliff 12")
"""Company, base salary, target bonus, sign-on, equity grant: the first five cells of a column, down."""
SECOND = ("Beacon ML", "190k", "15 %", "20k", "600k/4y quarterly cliff 12")
AT_THE_BASE = 2  # cells after which the first answer is there


def to_the_window(user: User) -> None:
    """Make the window active again, as a window manager does once a list or a dialog is gone."""
    user.window.activateWindow()
    QApplication.processEvents()


def strip(user: User) -> AnswerStrip:
    """Return the strip once it has followed the last key."""
    QApplication.processEvents()
    return user.window.strip


def asked(user: User, component: Component) -> float:
    """Return the amount that the strip says to ask for."""
    block = strip(user).asks[component]
    assert block.isVisible()
    return float(block.value.text().replace(",", ""))


def assert_answered(user: User) -> None:
    """The asks are on the screen, each over its offer, and the grid below says the same."""
    assert asked(user, Component.BASE) > 210_000
    assert asked(user, Component.SIGN_ON) > 30_000
    assert asked(user, Component.EQUITY) > 400_000
    analysis = user.window.session.analysis
    assert analysis is not None
    opening = analysis.offers["o1"].asks[Component.BASE].opening
    assert asked(user, Component.BASE) == opening


def next_sentence(user: User) -> str:
    """Return what comes next, as the strip says it."""
    shown = strip(user).next
    assert shown.isVisible()
    return shown.sentence.text()
