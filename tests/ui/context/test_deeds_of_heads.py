"""What the lines of the menus of heads and of the tabs do, by the right button."""

from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from planner.plan import Scenario
from planner.ui.grid.view import GridView
from planner.ui.job_post.dialog import JobPostDialog
from planner.ui.paste_letter.dialog import PasteLetterDialog
from planner.ui.query_cost.sheet import QueryCostSheet
from tests.ui.conftest import User
from tests.ui.context.by_hand import choose, click_line, lines, right_click

pytestmark = pytest.mark.same_window


def sheet_name(user: User) -> str:
    return user.window.tabs.tabText(user.window.tabs.currentIndex())


def ids(user: User) -> list[str]:
    return [offer.id for offer in user.plan.offers]


def on_column(view: GridView, item: str) -> None:
    """Open the menu of the head of a column."""
    place = view.grid_model.place_of(item)
    right_click(view.across.viewport(), QPoint(view.across.sectionViewportPosition(place) + 20, 20))


def on_head(user: User, offer: str) -> None:
    """Open the menu of the head of an offer."""
    on_column(user.sheet.view, offer)


def test_a_head_renames_its_offer(sampled: User) -> None:
    on_head(sampled, "o2")
    click_line("Rename")
    sampled.press("Ctrl+A")
    sampled.enter("Beacon")
    assert sampled.plan.offer("o2").company == "Beacon"


def test_a_head_makes_its_offer_the_first_to_ask(sampled: User) -> None:
    on_head(sampled, "o2")
    click_line("Ask this one first")
    assert sampled.plan.chosen == "o2"


def test_a_head_duplicates_its_offer(sampled: User) -> None:
    on_head(sampled, "o1")
    click_line("Duplicate")
    assert len(ids(sampled)) == 4
    assert [offer.base for offer in sampled.plan.offers[:2]] == [210_000, 210_000]


def test_a_head_moves_its_offer_to_the_right(sampled: User) -> None:
    on_head(sampled, "o1")
    choose("Move right")
    assert ids(sampled) == ["o2", "o1", "o3"]


def test_a_head_hides_its_offer_and_shows_it_again(sampled: User) -> None:
    on_head(sampled, "o2")
    choose("Hide")
    assert [offer.hidden for offer in sampled.plan.offers] == [False, True, False]
    on_head(sampled, "o1")
    click_line("Show hidden offers")
    assert not any(offer.hidden for offer in sampled.plan.offers)


def test_a_head_fits_the_widths(sampled: User) -> None:
    view, place = sampled.sheet.view, sampled.sheet.model.place_of("o1")
    before = view.columnWidth(place)
    view.setColumnWidth(place, before + 150)
    on_head(sampled, "o1")
    click_line("Fit widths")
    assert view.columnWidth(place) == before


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Paste its letter or reply…", PasteLetterDialog),
        ("Posted range from a job post…", JobPostDialog),
    ],
)
def test_a_head_reads_a_letter_or_a_post_into_its_offer(
    line: str, kind: type[QWidget], sampled: User
) -> None:
    on_head(sampled, "o2")
    click_line(line)
    (dialog,) = sampled.window.findChildren(kind)
    assert dialog.isVisible()
    assert sampled.window.session.current_offer_id == "o2"
    dialog.close()
    dialog.deleteLater()


def on_tab(user: User, name: str) -> None:
    tabs = user.window.tabs
    place = [tabs.tabText(at) for at in range(tabs.count())].index(name)
    right_click(tabs, tabs.tabRect(place).center())


@pytest.mark.parametrize(("line", "shown"), [("Previous sheet", "Compare"), ("Next sheet", "Letters")])
def test_a_tab_leads_to_its_neighbours(line: str, shown: str, sampled: User) -> None:
    on_tab(sampled, "Counter")
    choose(line)
    assert sheet_name(sampled) == shown


def test_a_tab_finds_on_its_sheet(sampled: User) -> None:
    on_tab(sampled, "Compare")
    click_line("Find on this sheet…")
    panel = sampled.window.command_field.panel
    assert panel.isVisible()
    assert sheet_name(sampled) == "Compare"
    sampled.press("Esc")
    assert not panel.isVisible()


def test_a_tab_prints_its_sheet(sampled: User, tmp_path: Path) -> None:
    sampled.answers.path, sampled.answers.keys = tmp_path / "page.pdf", ["pdf"]
    on_tab(sampled, "Compare")
    click_line("Print or PDF…")
    assert (tmp_path / "page.pdf").read_bytes().startswith(b"%PDF")
    assert "Compare of" in sampled.answers.said[0]


def test_the_present_job_lists_what_can_be_done_with_it(sampled: User) -> None:
    on_head(sampled, "present")
    assert lines() == ["Rename", "Duplicate as an offer", "Show hidden offers", "Fit widths"]
    choose("Duplicate as an offer")
    added = sampled.plan.offers[0]
    assert (len(ids(sampled)), added.base) == (4, sampled.plan.present.base)
    on_head(sampled, "present")
    click_line("Rename")
    sampled.press("Ctrl+A")
    sampled.enter("Elm")
    assert sampled.plan.present.company == "Elm"


@pytest.fixture
def scenarios(sampled: User) -> QueryCostSheet:
    """Two scenarios, whose heads have the menu of a column."""
    pair = (Scenario(id="s1", name="Large"), Scenario(id="s2", name="Routed"))
    sampled.window.session.apply("Begin", replace(sampled.plan, scenarios=pair))
    sampled.turn_to("Cost per query")
    sheet = sampled.window.sheet
    assert isinstance(sheet, QueryCostSheet)
    return sheet


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Duplicate", ["Large", "Large (copy)", "Routed"]),
        ("Move right", ["Routed", "Large"]),
        ("Delete", ["Routed"]),
    ],
)
def test_a_scenario_is_copied_moved_and_deleted_by_its_head(
    line: str, names: list[str], sampled: User, scenarios: QueryCostSheet
) -> None:
    on_column(scenarios.view, "s1")
    assert lines() == ["Rename", "Duplicate", "Move left", "Move right", "Fit widths", "Delete"]
    click_line(line)
    assert [scenario.name for scenario in sampled.plan.scenarios] == names


def test_a_scenario_is_renamed_by_its_head(sampled: User, scenarios: QueryCostSheet) -> None:
    on_column(scenarios.view, "s2")
    click_line("Rename")
    sampled.press("Ctrl+A")
    sampled.enter("Small first")
    assert [scenario.name for scenario in sampled.plan.scenarios] == ["Large", "Small first"]
