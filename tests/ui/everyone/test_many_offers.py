"""Ten offers with long names: what is cut, and what is not."""

import pytest
from msgspec.structs import replace
from PySide6.QtWidgets import QApplication, QLabel

from planner.ui.charts.ink import Ink
from planner.ui.market.level_page import THE_OFFER
from planner.ui.market.sheet import MarketSheet
from planner.ui.stories.tell_page import fit_of
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

NAMES = ("Aurora Artificial Intelligence Research Laboratories", "R&D Labs of the Northern Universities")


@pytest.fixture
def ten(sampled: User) -> User:
    plan = sampled.plan
    others = [replace(plan.offers[place % 3], id=f"x{place}", company=NAMES[place % 2]) for place in range(7)]
    named = replace(plan.offers[0], company=NAMES[0])
    offers = (named, *plan.offers[1:], *others)
    sampled.window.session.apply("Ten offers", replace(plan, offers=offers))
    QApplication.processEvents()
    return sampled


def test_where_one_scrolls_anyway_no_text_of_a_column_is_cut(ten: User) -> None:
    view = ten.sheet.view
    view.widths.fit()
    assert view.horizontalHeader().length() > view.viewport().width()
    metrics = view.fontMetrics()
    model = ten.sheet.model
    city = [model.index_of(f"offers.{offer.id}.metro") for offer in ten.plan.offers]
    cut = [
        index.data()
        for index in city
        if metrics.horizontalAdvance(index.data()) > view.columnWidth(index.column()) - 8
    ]
    assert cut == []
    widths = [view.columnWidth(place) for place in range(1, 9)]
    assert max(widths) < 170  # a title of a job in its short form


def test_a_title_without_room_does_without_how_many_are_shown(ten: User) -> None:
    ink = Ink(ten.window.desk.look.theme, ten.window.font())
    title = "Crest is worth most to you: 17.7k a year above Aurora AI; 7 of 11 shown"
    assert ink.whole(title, 2_000) == title
    assert ink.whole(title, 420) == "Crest is worth most to you: 17.7k a year above Aurora AI"
    assert ink.whole("Base; and more", 20) == "Base; and more"


def test_offers_that_a_story_fits_alike_are_named_together(ten: User) -> None:
    text = fit_of(ten.plan, ten.plan.stories[0], ten.window.desk.lexicon())
    lines = text.splitlines()
    assert len(lines) == 3
    assert lines[2].startswith("Beacon ML, ")
    assert lines[2].endswith(": it fits the role.")
    assert all(sum(name in line for line in lines[1:]) >= 1 for name in (*NAMES, "Crest"))


def test_a_long_name_heads_no_column_of_figures(ten: User) -> None:
    ten.turn_to("Market")
    sheet = ten.window.sheet
    assert isinstance(sheet, MarketSheet)
    texts = [label.text() for label in sheet.findChildren(QLabel)]
    assert f"{THE_OFFER} is at" in texts
