"""The summary gathers what the analysis computed, and marks what is missing."""

import datetime

import pytest
from msgspec.structs import replace

from planner.analysis import Analysis, ModelInputs, analyse
from planner.ask.package import packaging
from planner.compare.summary import PlanRow, summary
from planner.plan import Offer, Plan
from planner.plan.fields.counter import Counter, Release, Released
from planner.plan.fields.terms import OfferForm
from tests.inputs import known_inputs

TODAY = datetime.date(2026, 1, 2)
AURORA = Offer(
    id="o1",
    company="Aurora",
    base=210_000.0,
    standing=OfferForm.WRITTEN,
    deadline=datetime.date(2026, 1, 9),
)
BEACON = Offer(id="o2", company="Beacon", base=190_000.0, standing=OfferForm.VERBAL)
PLAN = Plan(
    present=Offer(id="present", base=150_000.0),
    offers=(AURORA, BEACON),
    chosen="o2",
    counters=(Counter(id="o2", release=Release(offers=(Released(id="o1", existence=True),))),),
)


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


@pytest.fixture(scope="module")
def analysed(inputs: ModelInputs) -> Analysis:
    return analyse(PLAN, inputs)


def row(analysis: Analysis, label: str) -> PlanRow:
    return next(row for row in summary(analysis).offers.rows if row.label == label)


def test_every_figure_is_that_of_the_analysis(analysed: Analysis) -> None:
    worth = row(analysed, "Worth to you, a year")
    expected = [analysed.offers[offer].figures["worth_year"].text for offer in ("present", "o1", "o2")]
    assert [cell.text for cell in worth.cells] == expected
    assert worth.strong


def test_a_missing_day_is_asked_for_where_it_counts(analysed: Analysis) -> None:
    due = row(analysed, "Answer due").cells
    assert [cell.text for cell in due] == ["", "Fri 9 Jan", "when?"]
    assert due[2].tone == "amber"
    assert due[2].path == "offers.o2.deadline"


def test_it_says_what_brings_the_chosen_offer_level(analysed: Analysis) -> None:
    page = summary(analysed)
    assert page.asks is not None
    assert page.level is not None
    assert page.level.title == "What would bring Beacon level with Aurora"
    made = analysed.packages["o2"]
    assert made is not None
    assert len(page.level.rows) == len(made.matches)


def test_of_an_offer_that_is_ahead_it_says_how_little_would_keep_it_level(inputs: ModelInputs) -> None:
    level = summary(analyse(replace(PLAN, chosen="o1"), inputs)).level
    assert level is not None
    assert level.title == "How little would keep Aurora level with Beacon"
    assert level.note == "Below this, with the rest as it is, Beacon is the better offer."
    texts = [(line.label, line.cells[0].text) for line in level.rows]
    assert texts[0] == ("Base salary", "190,000")  # all else is alike: Beacon's base
    assert {text for _, text in texts[1:]} == {"better without any"}


def test_what_brings_level_waits_for_no_package(inputs: ModelInputs, monkeypatch: pytest.MonkeyPatch) -> None:
    searched: list[object] = []
    monkeypatch.setattr(packaging, "_packed", lambda *inputs: searched.append(inputs))
    analysis = analyse(PLAN, inputs)
    assert summary(analysis).level is not None
    made = analysis.packages["o2"]
    assert made is not None
    assert [concession.number for concession in made.concessions][:1] == [0]
    assert searched == []


def test_it_says_who_may_know_what(analysed: Analysis) -> None:
    known = [pointer.text for pointer in summary(analysed).known]
    assert known == ["Beacon: Aurora (that it exists)", "Aurora: nothing yet"]


def test_an_empty_plan_says_what_to_type(inputs: ModelInputs) -> None:
    page = summary(analyse(Plan(), inputs))
    assert page.line.startswith("Type the base salary")
    assert page.asks is None
    assert page.level is None


def test_offers_that_are_worth_the_same_are_not_brought_level(inputs: ModelInputs) -> None:
    twin = replace(AURORA, id="o2", company="Beacon")
    level = summary(analyse(Plan(offers=(AURORA, twin), chosen="o1"), inputs)).level
    assert level is not None
    assert level.title == "Aurora and Beacon are worth the same to you"
    assert "stays" not in level.note


def test_worth_is_not_said_to_count_living_costs_which_it_leaves_out(inputs: ModelInputs) -> None:
    """118.2 of 100 in San Francisco changes what pay buys there, not what an offer is worth."""
    lines = set()
    for metro in ("", "San Francisco-Oakland-Berkeley, CA"):
        plan = replace(PLAN, offers=(replace(AURORA, metro=metro),))
        lines.add(summary(analyse(plan, inputs)).line)
    assert len(lines) == 1
    assert "price" not in lines.pop()


def test_a_base_that_is_typed_is_not_asked_for_again(inputs: ModelInputs) -> None:
    hidden = Plan(offers=(Offer(id="o1", base=2e5, hidden=True),))
    assert summary(analyse(hidden, inputs)).line.startswith("No offer that is shown has a base salary")
