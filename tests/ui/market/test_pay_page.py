"""Public pay data by keys: import in a process of its own, Stop, filters, bands, columns by hand, undo."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from planner.files import read_bytes, to_bytes
from planner.plan.fields.terms import Component
from planner.ui.frame.sheets import SHEETS
from planner.ui.market.pay.page import PayPage
from planner.ui.market.sheet import PAGES, MarketSheet
from tests.ui.conftest import User

PLACE = [entry.name for entry in SHEETS].index("Market")
PATIENCE = 60_000  # milliseconds until a test that waits in vain is ended
HEADERS = "Job title,Company,Location,Base salary,Submit date\n"
CALIFORNIA = [
    f'Senior Product Manager,Acorn,"San Jose, CA",{200 + number}000,2025-03-01' for number in range(20)
]
ELSEWHERE = [f'Product Manager,Bracken,"Austin, TX",{150 + number}000,2024-03-01' for number in range(7)]
FILINGS = HEADERS + "\n".join([*CALIFORNIA, *ELSEWHERE, 'PM,Cobalt,"Austin, TX",2002000,2024-03-01'])


@pytest.fixture
def page(sampled: User) -> PayPage:
    sheet = sampled.window.show_sheet(PLACE)
    assert isinstance(sheet, MarketSheet)
    sheet.tabs.setFocus()
    sampled.press("Home", *["Right"] * PAGES.index("Comparable jobs"))
    sheet.take_focus()
    return sheet.pay


def write(user: User, text: str, name: str = "filings.csv") -> Path:
    path = user.folder / name
    path.write_text(text, encoding="utf-8")
    return path


def choose(user: User, page: PayPage, path: Path) -> None:
    user.answers.path = path
    page.import_file.setFocus()
    user.press("Space")


def read(user: User, page: PayPage, text: str = FILINGS, name: str = "filings.csv") -> None:
    choose(user, page, write(user, text, name))
    finish(user, page)


def finish(user: User, page: PayPage) -> None:
    user.bot.waitUntil(lambda: not page.is_reading, timeout=PATIENCE)


def texts(page: PayPage) -> set[str]:
    QApplication.processEvents()
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible()}


def filter_by(user: User, page: PayPage, key: str, text: str) -> None:
    page.filters.lines[key].setFocus()
    page.filters.lines[key].selectAll()
    user.type(text)
    user.press("Return")


def test_a_file_is_read_and_summed_up_as_one_step(sampled: User, page: PayPage) -> None:
    read(sampled, page)
    [file] = sampled.plan.pay_files
    assert (file.name, file.rows, file.used, dict(file.left_out)) == (
        "filings.csv",
        28,
        27,
        {"wage_outside": 1},
    )
    assert file.summary[0].n == 27
    assert {"Rows used", "27", "pay outside 20,000 to 1,500,000"} <= texts(page)
    assert page.rows.rowCount() == 27
    sampled.press("Ctrl+Z")
    assert not sampled.plan.pay_files
    sampled.press("Ctrl+Y")
    assert sampled.plan.pay_files == (file,)


def test_a_filter_is_typed_and_undone(sampled: User, page: PayPage) -> None:
    read(sampled, page)
    filter_by(sampled, page, "title", "senior product")
    assert sampled.plan.pay_files[0].n == 20
    assert "200,000 to" not in page.finding.text()
    assert {"20 rows of 27", "P10", "209,500"} <= texts(page)  # the middle of 200k to 219k
    filter_by(sampled, page, "metro", "austin")
    assert sampled.plan.pay_files[0].n == 0
    sampled.press("Ctrl+Z")
    assert (sampled.plan.pay_files[0].n, page.filters.lines["metro"].text()) == (20, "")


def test_below_eight_rows_there_is_no_quantile_and_no_band(sampled: User, page: PayPage) -> None:
    read(sampled, page)
    filter_by(sampled, page, "state", "TX")
    assert "Quantiles need at least 8." in texts(page)
    assert not page.take.isEnabled()


def test_a_wrong_year_is_marked_and_not_taken(sampled: User, page: PayPage) -> None:
    read(sampled, page)
    filter_by(sampled, page, "year", "soon")
    assert page.filters.lines["year"].property("wrong") == "true"
    assert sampled.plan.pay_files[0].filter.year is None
    filter_by(sampled, page, "year", "2024")
    assert sampled.plan.pay_files[0].n == 7


def test_a_band_is_made_with_source_and_n_as_one_step(sampled: User, page: PayPage) -> None:
    read(sampled, page)
    filter_by(sampled, page, "title", "senior")
    page.take.setFocus()
    sampled.press("Space")
    [band] = sampled.plan.bands
    assert (band.base_low, band.base_high) == (204_750, 214_250)
    assert band.source == "filings.csv, P25 to P75 of base, 20 rows (“senior”)"
    offer = sampled.plan.chosen_offer()
    assert offer is not None
    assert (band.track, band.level) == (offer.track, offer.level)
    sampled.press("Ctrl+Z")
    assert not sampled.plan.bands


def test_a_plan_with_pay_beyond_any_amount_can_be_saved(sampled: User, page: PayPage) -> None:
    rows = "\n".join(f'PM,A{number},"Austin, TX",150000,inf,2025-01-01' for number in range(9))
    read(sampled, page, f"Job title,Company,Location,Base salary,Stock,Submit date\n{rows}")
    [file] = sampled.plan.pay_files
    assert [measured.measure for measured in file.summary] == ["base"]
    assert read_bytes(to_bytes(sampled.plan), "plan.counterpoint").plan == sampled.plan


def test_a_year_that_no_band_takes_stays_in_its_cell_with_the_reason(sampled: User, page: PayPage) -> None:
    read(sampled, page, FILINGS.replace("2025-03-01", "1950-03-01"))
    filter_by(sampled, page, "year", "1950")
    page.take.setFocus()
    sampled.press("Space")
    [band] = sampled.plan.bands
    typed = sampled.plan.typed[f"bands.{band.id}.year"]
    assert (band.base_low, band.year, typed.text) == (204_750, None, "1950")
    assert typed.wrong == "Year must be 1990 or more."


def test_an_ask_made_from_data_stays_within_reach(sampled: User, page: PayPage) -> None:
    rows = "\n".join(f'PM,Acorn,"Austin, TX",{1_400_000 + number},2025-01-01' for number in range(30))
    before = opening(sampled)
    read(sampled, page, HEADERS + rows)
    page.take.setFocus()
    sampled.press("Space")
    assert sampled.plan.bands
    assert before is not None
    after = opening(sampled)
    assert after is not None
    assert after < 1.5 * before


def opening(user: User) -> float | None:
    analysis, offer = user.window.session.analysis, user.plan.chosen_offer()
    assert analysis is not None
    assert offer is not None
    return analysis.offers[offer.id].asks[Component.BASE].opening


def test_another_currency_makes_no_band(sampled: User, page: PayPage) -> None:
    rows = "\n".join(f"PM,£{90 + number}k" for number in range(9))
    read(sampled, page, "Job title,Base salary\n" + rows)
    assert sampled.plan.pay_files[0].currency == "GBP"
    assert not page.take.isEnabled()
    assert "GBP" in page.take.toolTip()
    assert "not compared" in page.under.text()


def test_stop_ends_the_process_and_keeps_what_was_there(sampled: User, page: PayPage) -> None:
    read(sampled, page)
    before = sampled.plan
    choose(sampled, page, write(sampled, FILINGS * 3, "more.csv"))
    work = page.importing.work
    assert work is not None
    process = work._process
    page.panel.stop.setFocus()
    sampled.press("Space")
    assert not page.is_reading
    with pytest.raises(ValueError, match="closed"):
        process.is_alive()
    assert sampled.plan is before
    assert any("Nothing was imported" in text for text in texts(page))
    assert len(list((sampled.folder / "data" / "pay").iterdir())) == 1


def test_the_window_works_while_a_file_is_read(sampled: User, page: PayPage) -> None:
    choose(sampled, page, write(sampled, FILINGS))
    assert page.is_reading
    sampled.turn_to("Offers")
    sampled.go("offers.o1.base")
    sampled.enter("222k")
    finish(sampled, page)
    assert sampled.plan.offer("o1").base == 222_000
    assert sampled.plan.pay_files


def test_columns_are_chosen_by_hand_and_read_again(sampled: User, page: PayPage) -> None:
    rows = "\n".join(f"PM,{150 + number}000" for number in range(9))
    read(sampled, page, "rolle,geld\n" + rows)
    assert not sampled.plan.pay_files
    assert any("Say which column is what" in text for text in texts(page))
    assert not page.panel.again.isEnabled()
    picker = page.panel.pickers[1]
    picker.setFocus()
    while picker.currentData() != "base":
        sampled.press("Down")
    page.panel.again.setFocus()
    sampled.press("Space")
    finish(sampled, page)
    assert sampled.plan.pay_files[0].used == 9


def test_the_other_columns_are_shown_on_demand(sampled: User, page: PayPage) -> None:
    rows = "\n".join(f"PM,{150 + number}000,fine" for number in range(9))
    read(sampled, page, "Job title,Base salary,Mood\n" + rows)
    assert list(page.panel.pickers) == [0, 1]
    page.panel.others.setFocus()
    sampled.press("Space")
    assert list(page.panel.pickers) == [0, 1, 2]
    assert not page.panel.again.isEnabled()


def test_a_file_that_is_no_table_says_why(sampled: User, page: PayPage) -> None:
    read(sampled, page, "%PDF-1.7 nothing", "pay.csv")
    assert not sampled.plan.pay_files
    assert any("no table" in text for text in texts(page))


def test_a_plan_without_its_rows_says_so_and_shows_the_summary(sampled: User, page: PayPage) -> None:
    read(sampled, page)
    path = sampled.folder / "plan.counterpoint"
    sampled.answers.path = path
    sampled.press("Ctrl+S")
    for file in (sampled.folder / "data" / "pay").iterdir():
        file.unlink()
    page._stored.digest = ""
    sampled.window.document.open(path)
    sampled.window.show_sheet(PLACE)
    assert "not on this computer" in page.under.text()
    assert "27" in texts(page)
    assert not page.filters.isEnabled()


def test_a_file_is_removed_and_comes_back(sampled: User, page: PayPage) -> None:
    read(sampled, page)
    page.remove.setFocus()
    sampled.press("Space")
    assert not sampled.plan.pay_files
    sampled.press("Ctrl+Z")
    assert len(sampled.plan.pay_files) == 1
    assert page.rows.rowCount() == 27


def test_without_a_file_the_page_has_all_the_room_until_one_is_read(sampled: User, page: PayPage) -> None:
    assert page.none.isVisible()
    assert not page.panel.isVisible()
    read(sampled, page)
    assert page.panel.isVisible()


def test_why_the_first_file_was_not_read_is_said(sampled: User, page: PayPage) -> None:
    read(sampled, page, "Only,words\nno,pay\n")
    assert page.panel.isVisible()
    texts = [label.text() for label in page.panel.findChildren(QLabel) if label.isVisible()]
    assert any(len(text) > 30 for text in texts), texts
