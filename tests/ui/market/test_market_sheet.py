"""The Market sheet by keyboard: read, copy a published band, type one, import jobs, use what they pay."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from planner.plan.fields.terms import Component, Track
from planner.ui.frame.sheets import SHEETS
from planner.ui.market.sheet import PAGES, MarketSheet
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window

PLACE = [entry.name for entry in SHEETS].index("Market")
JOBS = "Company\tTrack\tLevel\tBase\tBonus\n" + "\n".join(
    f"Job {number}\tAI PM\tSenior\t{200 + 10 * number}k\t15%" for number in range(8)
)


@pytest.fixture
def market(sampled: User) -> MarketSheet:
    sheet = sampled.window.show_sheet(PLACE)
    assert isinstance(sheet, MarketSheet)
    return sheet


def turn_to(user: User, market: MarketSheet, page: str) -> None:
    market.tabs.setFocus()
    user.press("Home", *["Right"] * PAGES.index(page))
    market.take_focus()


def texts(market: MarketSheet) -> list[str]:
    QApplication.processEvents()  # labels that are new are shown then
    return [label.text() for label in market.findChildren(QLabel) if label.isVisible()]


def test_the_tracks_stand_side_by_side_with_their_source(sampled: User, market: MarketSheet) -> None:
    turn_to(sampled, market, "AI PM and ML PM")
    found = texts(market)
    assert {"AI PM", "ML PM", "Adoption and revenue", "Latency, drift and false positives"} <= set(found)
    assert any("Valenx Press" in one for one in found)
    assert {"n", "318", "193,000"} <= set(found)


def test_a_published_band_is_only_read_and_names_its_source(sampled: User, market: MarketSheet) -> None:
    turn_to(sampled, market, "Ranges")
    view, model = market.bands.view, market.bands.model
    assert model.head("published0").title == "AI PM, Senior"
    down = Qt.Orientation.Vertical
    row = next(one for one in range(model.rowCount()) if model.headerData(one, down) == "Base from")
    view.setCurrentIndex(model.index(row, 0))
    assert "200,000" in sampled.explained()
    figure = model.cell(model.index(row, 0)).figure
    assert figure is not None
    assert "Valenx Press" in figure.because[0].source
    sampled.type("1")
    assert not sampled.plan.bands


def test_a_copy_of_a_published_band_is_typed_over_and_moves_the_ask(
    sampled: User, market: MarketSheet
) -> None:
    before = opening(sampled)
    turn_to(sampled, market, "Ranges")
    go_to_published(market, "ML PM, Senior")
    sampled.press("Ctrl+Shift+D")
    [band] = sampled.plan.bands
    assert (band.track, band.base_low, band.sign_on_high) == (Track.ML_PM, 180e3, 25e3)
    sampled.enter("300k", "340k")
    assert (sampled.plan.bands[0].base_low, sampled.plan.bands[0].base_high) == (300e3, 340e3)
    assert opening(sampled) != before
    sampled.press("Ctrl+Z", "Ctrl+Z", "Ctrl+Z")
    assert not sampled.plan.bands
    assert opening(sampled) == before


def test_a_wrong_entry_stays_in_its_cell(sampled: User, market: MarketSheet) -> None:
    turn_to(sampled, market, "Ranges")
    sampled.press("Ctrl+Shift+N")
    assert market.reveal("bands.b1.base_low")
    sampled.enter("lots")
    assert "bands.b1.base_low" in sampled.plan.unreadable_entries()
    sampled.press("Up")
    assert "lots" in sampled.explained()


def test_deleting_a_published_band_is_refused_and_an_own_one_goes(sampled: User, market: MarketSheet) -> None:
    turn_to(sampled, market, "Ranges")
    sampled.press("Ctrl+Shift+N")
    sampled.press("Ctrl+Shift+Del")
    assert not sampled.plan.bands
    go_to_published(market, "AI PM, Senior")
    sampled.press("Ctrl+Shift+Del")
    assert "published range stays" in sampled.window.status.note.text()


def test_pasted_jobs_are_shown_first_then_counted(sampled: User, market: MarketSheet) -> None:
    turn_to(sampled, market, "Jobs you typed")
    sampled.clipboard = JOBS
    sampled.answers.keys = ["take"]
    market.jobs.pasted.setFocus()
    sampled.press("Space")
    assert "Understood: 8 jobs." in sampled.answers.said[-1]
    assert len(sampled.plan.comparables) == 8
    found = texts(market)
    # 200k to 270k in steps of 10k: places 1.75, 3.5, 5.25
    assert {"217,500", "235,000", "252,500"} <= set(found)
    assert "0 rows have it; quantiles need at least 8." in found


def test_too_few_jobs_are_refused_with_their_number(sampled: User, market: MarketSheet) -> None:
    turn_to(sampled, market, "Jobs you typed")
    sampled.clipboard = "\n".join(JOBS.splitlines()[:8])
    sampled.answers.keys = ["take"]
    market.jobs.pasted.setFocus()
    sampled.press("Space")
    assert "7 rows have it; quantiles need at least 8." in texts(market)
    assert not market.jobs.panel.take.isEnabled()


def test_what_they_pay_becomes_the_market_band_in_one_step(sampled: User, market: MarketSheet) -> None:
    test_pasted_jobs_are_shown_first_then_counted(sampled, market)
    market.jobs.panel.take.setFocus()
    sampled.press("Space")
    chosen = next(offer for offer in sampled.plan.offers if offer.market_min is not None)
    assert (chosen.market_min, chosen.market_max) == (217_500, 252_500)
    sampled.press("Ctrl+Z")
    assert all(offer.market_min != 217_500 for offer in sampled.plan.offers)


def test_a_clipboard_that_is_no_table_says_why(sampled: User, market: MarketSheet) -> None:
    turn_to(sampled, market, "Jobs you typed")
    sampled.clipboard = "Mood\tWeather\ngood\tfine\n"
    market.jobs.pasted.setFocus()
    sampled.press("Space")
    assert "no labels of pay" in sampled.answers.said[-1]
    assert not sampled.plan.comparables


def test_jobs_are_typed_and_deleted_by_keys(sampled: User, market: MarketSheet) -> None:
    turn_to(sampled, market, "Jobs you typed")
    sampled.press("Ctrl+Shift+N")
    sampled.enter("Aurora")
    assert sampled.plan.comparables[0].company == "Aurora"
    sampled.press("Ctrl+Shift+Del")
    assert not sampled.plan.comparables
    sampled.press("Ctrl+Z")
    assert sampled.plan.comparables[0].company == "Aurora"


def go_to_published(market: MarketSheet, name: str) -> None:
    model, source = market.bands.model, market.bands.source
    item = next(item for item in model.items if source.published_at(item) and model.head(item).title == name)
    market.bands.view.setCurrentIndex(model.index_at(item, 1))


def opening(user: User) -> float | None:
    analysis = user.window.session.analysis
    assert analysis is not None
    return analysis.offers["o2"].asks[Component.BASE].opening
