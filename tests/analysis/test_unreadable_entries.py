"""An entry that cannot be read takes away the figures that need it alone; a blank says what to mend."""

import datetime

import pytest
from msgspec.structs import replace

from planner.analysis import Analysis, ModelInputs, analyse
from planner.analysis.explained import blank_figure
from planner.ask.result_rows import RESULT_ROWS
from planner.figures_json.analysis import figures_json
from planner.plan import Grant, Instalment, Offer, Plan, edits
from planner.plan.fields.terms import Clawback, Component
from planner.plan.registry import FIELDS
from planner.plan.schema.model import Typed
from planner.ui.offers.cells import NO_ASK, column
from planner.ui.offers.source import ROWS
from tests.inputs import known_inputs

TODAY = datetime.date(2026, 11, 22)
CITY = "San Francisco-Oakland-Berkeley, CA"


@pytest.fixture(scope="module")
def known() -> ModelInputs:
    return known_inputs(TODAY)


def two_offers() -> Plan:
    def offer(offer_id: str, company: str, base: float) -> Offer:
        return Offer(
            id=offer_id,
            company=company,
            title="Senior AI PM",
            base=base,
            metro=CITY,
            sign_on=(Instalment(id="s1", amount=40_000.0, clawback=Clawback.CLIFF),),
            grants=(Grant(id="g1", value=400_000.0),),
            confirmed=("stage", "month", "clawback_months"),
        )

    return Plan(offers=(offer("o1", "Aurora AI", 210_000.0), offer("o2", "Crest", 205_000.0)), chosen="o1")


def with_wrong(key: str) -> Plan:
    plan = two_offers()
    return replace(plan, typed={f"offers.o1.{key}": Typed(text="?", wrong="“?” is nothing.")})


def blanks(analysis: Analysis) -> set[str]:
    figures = analysis.offers["o1"].figures
    return {row.key for row in RESULT_ROWS if row.key not in figures}


PAY = {"headline_1", "guaranteed_1", "target_1", "headline_average", "headline_sum", "equity_face"}


def test_a_posted_range_takes_away_the_asks_and_leaves_pay_and_worth(known: ModelInputs) -> None:
    whole, broken = analyse(two_offers(), known), analyse(with_wrong("posted_max"), known)
    result, before = broken.offers["o1"], whole.offers["o1"]
    assert dict(result.asks) == {}
    assert result.worth is not None
    kept = {"worth_year", "net_1", "clawback", *PAY}
    assert {key: result.figures[key].value for key in kept} == {
        key: before.figures[key].value for key in kept
    }
    assert broken.offers["o2"].asks[Component.BASE].opening == whole.offers["o2"].asks[Component.BASE].opening


def test_a_city_takes_away_worth_and_leaves_pay_at_face(known: ModelInputs) -> None:
    broken = analyse(with_wrong("metro"), known)
    assert broken.offers["o1"].worth is None
    assert not PAY & blanks(broken)
    assert {"worth_year", "net_1", "ask.base"} <= blanks(broken)


def test_a_base_takes_away_all(known: ModelInputs) -> None:
    assert PAY | {"worth_year", "ask.base"} <= blanks(analyse(with_wrong("base"), known))


@pytest.mark.parametrize("key", ["deadline", "start", "standing"])
def test_what_no_figure_needs_takes_away_none(key: str, known: ModelInputs) -> None:
    assert blanks(analyse(with_wrong(key), known)) == blanks(analyse(two_offers(), known))


@pytest.mark.parametrize("key", ["posted_max", "level", "metro", "base", "grants"])
def test_a_blank_says_which_cell_to_mend(key: str, known: ModelInputs) -> None:
    broken = analyse(with_wrong(key), known)
    label = FIELDS[f"Offer.{key}"].about.label
    blank = blank_figure(broken, broken.offers["o1"], "ask.base", "Ask for base")
    assert blank is not None
    assert (blank.name, blank.value) == ("Ask for base", None)
    [line] = blank.because
    assert (line.text, line.where) == (f"Mend {label} first: “?” is nothing.", f"offers.o1.{key}")


def test_a_row_that_is_blank_for_another_reason_names_no_cell(known: ModelInputs) -> None:
    plan = with_wrong("posted_max")
    bare = replace(plan.offers[0], sign_on=())
    broken = analyse(replace(plan, offers=(bare, plan.offers[1])), known)
    assert "clawback" in blanks(broken)
    assert blank_figure(broken, broken.offers["o1"], "clawback", "Pay back") is None
    whole = analyse(two_offers(), known)
    assert blank_figure(whole, whole.offers["o1"], "ask.base", "Ask for base") is None


@pytest.mark.parametrize("key", ["posted_max", "final_base", "relocation_cost", "metro", "failure", "base"])
def test_every_part_of_an_analysis_bears_an_entry_that_cannot_be_read(key: str, known: ModelInputs) -> None:
    broken = analyse(with_wrong(key), known)
    assert broken.moves is None or broken.moves
    for part in (broken.offers, broken.packages, broken.effects, broken.advice, broken.assumed):
        assert set(dict(part)) <= {"o1", "o2", "present"}
    for matches in broken.matches.values():
        assert all(dict(amounts) for amounts in matches.values())
    assert broken.who_answers("o1") is not None
    assert figures_json(broken)


def test_the_entry_mended_brings_all_back(known: ModelInputs) -> None:
    broken = analyse(with_wrong("posted_max"), known)
    mended = analyse(edits.clear(with_wrong("posted_max"), ["offers.o1.posted_max"]), known, broken)
    assert blanks(mended) == blanks(analyse(two_offers(), known))


def test_a_row_without_an_ask_says_why(known: ModelInputs) -> None:
    """A range whose top is the standing base: hardly anybody would move."""
    plan = two_offers()
    at_top = replace(plan.offers[0], posted_min=150_000.0, posted_max=210_000.0)
    analysis = analyse(replace(plan, offers=(at_top, plan.offers[1])), known)
    result = analysis.offers["o1"]
    blank = blank_figure(analysis, result, "ask.base", "Ask for base")
    assert blank is not None
    assert [line.text for line in blank.because] == [result.asks[Component.BASE].why_not]
    cells = column(analysis.plan, analysis, at_top, ROWS)
    assert NO_ASK in [cell.text for cell in cells]


def test_one_offer_that_can_be_valued_is_not_worth_most_of_two(known: ModelInputs) -> None:
    assert analyse(with_wrong("base"), known).worth_most == ""
    whole = analyse(two_offers(), known)
    assert whole.worth_most == whole.best == "o1"
