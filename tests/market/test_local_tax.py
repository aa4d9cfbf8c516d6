"""Local income tax against the checked cases, and in the sums and words of an offer."""

import datetime
from typing import Any

import numpy as np
import pytest

from planner.analysis import ModelInputs, analyse
from planner.market.tables import sources
from planner.market.tax import TaxTerms, local_tax
from planner.market.tax_rules.local_tax import typed_rate
from planner.plan import Offer, Person, Plan, edits
from planner.plan.edits import enter
from planner.plan.fields.terms import PLACES, Filing
from planner.plan.schema.validation import model_from
from tests.inputs import known_inputs
from tests.pay.vectors import cases, real_tables

TODAY = datetime.date(2026, 11, 22)
TABLES = real_tables()
TABLE = TABLES.local_tax


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def added(state: str, terms: TaxTerms, filing: Filing, wages: float, other: float = 0.0) -> float:
    """Tax with the local tax less tax without it."""
    bare = TABLES.tax.net_pay(state, filing, other, None)
    return float(TABLES.tax.net_pay(state, filing, other, None, terms).tax(wages) - bare.tax(wages))


@pytest.mark.parametrize(
    "case", cases("local_tax"), ids=lambda case: f"{case['place']} {case['filing']} {case['wages']:.0f}"
)
def test_each_checked_case_is_met(case: dict[str, Any]) -> None:
    local = TABLE.place(case["state"], case["place"])
    assert local is not None
    within = 1.0 if local.state_share else 0.01
    tax = added(case["state"], TaxTerms(local), Filing(case["filing"]), case["wages"])
    assert tax == pytest.approx(case["local_tax"], abs=within)


def test_every_place_is_found_by_its_own_name_in_a_taxed_state() -> None:
    for local in TABLE.places:
        assert local.state in PLACES
        assert TABLE.place(local.state, local.place) is local
        assert TABLE.place(local.state, f"{local.place.lower()}, {local.state}") is local


@pytest.mark.parametrize(
    ("state", "text", "place"),
    [
        ("MD", "montgomery", "Montgomery County"),
        ("MD", "prince georges", "Prince George's County"),
        ("MD", "Baltimore", None),  # the city or the county
        ("IN", "Indianapolis", "Marion County (Indianapolis)"),
        ("KY", "Louisville", "Louisville (Jefferson County)"),
        ("OR", "portland", "Portland (Multnomah County and Metro)"),
        ("PA", "Montgomery County", None),
        ("CA", "", None),
    ],
)
def test_a_part_of_a_name_that_no_other_place_has_is_enough(state: str, text: str, place: str | None) -> None:
    local = TABLE.place(state, text)
    assert (local.place if local else None) == place


def test_marginal_brackets_tax_each_part_at_its_own_rate() -> None:
    """Portland, single, on 300,000: 2,835 off, 2.5 % from 125,000 and 4 % from 250,000."""
    by_hand = 0.025 * 125_000 + 0.04 * (300_000 - 2_835 - 250_000)
    assert added("OR", TaxTerms(TABLE.place("OR", "Portland")), Filing.SINGLE, 300_000) == pytest.approx(
        by_hand
    )


def test_where_a_bracket_turns_between_two_rows_the_table_is_within_four_dollars() -> None:
    local = TABLE.place("OR", "Portland")
    assert local is not None
    wages = np.arange(120_000.0, 260_000.0, 7.0)
    exact = local_tax(local, wages, Filing.SINGLE, np.zeros_like(wages))
    table = TABLES.tax.local_pay("OR", Filing.SINGLE, 0.0, TaxTerms(local)).tax(wages)
    assert np.abs(table - exact).max() < 4


def test_a_typed_rate_is_of_all_wages_and_other_income_lifts_brackets() -> None:
    assert added("TX", TaxTerms(typed_rate(0.02)), Filing.SINGLE, 100_000, 60_000) == pytest.approx(2_000)
    portland = TaxTerms(TABLE.place("OR", "Portland"))
    assert added("OR", portland, Filing.SINGLE, 100_000) == pytest.approx(0)
    taxed = 0.025 * (160_000 - 2_835 - 125_000)
    assert added("OR", portland, Filing.SINGLE, 100_000, 60_000) == pytest.approx(taxed)


def offer(**typed: object) -> Offer:
    return model_from(Offer, {"id": "o1", "company": "Aurora", "base": 200_000.0, **typed})


def net_of(plan: Plan, inputs: ModelInputs) -> float:
    net = analyse(plan, inputs).offers["o1"].net
    assert net is not None
    return float(net.net[0])


def test_maryland_without_a_place_takes_the_default_county_and_says_so(inputs: ModelInputs) -> None:
    """3.2 % of 200,000 less 3,350."""
    plan = Plan(offers=(offer(state="MD"),))
    analysis = analyse(plan, inputs)
    assumed = analysis.assumed["o1"]["locality"]
    assert assumed.value == "Montgomery County"
    assert "every county of MD has an income tax of its own and none is typed" in assumed.reason
    assert net_of(enter(plan, "offers.o1.local_rate", "0", TODAY), inputs) - net_of(
        plan, inputs
    ) == pytest.approx(0.032 * (200_000 - 3_350))
    named = enter(plan, "offers.o1.locality", "worcester", TODAY)
    assert "locality" not in analyse(named, inputs).assumed["o1"]
    assert analyse(named, inputs).plan.offer("o1").locality == "Worcester County"


def test_elsewhere_and_outside_the_us_nothing_is_added_until_a_place_is_typed(inputs: ModelInputs) -> None:
    ohio = Plan(offers=(offer(state="OH"),))
    assert "locality" not in analyse(ohio, inputs).assumed["o1"]
    in_columbus = enter(ohio, "offers.o1.locality", "Columbus", TODAY)
    assert net_of(ohio, inputs) - net_of(in_columbus, inputs) == pytest.approx(5_000)
    abroad = Plan(offers=(offer(state="outside US", tax_rate=0.3, locality="Columbus", local_rate=0.1),))
    assert net_of(abroad, inputs) == pytest.approx(140_000)


def test_the_tax_names_its_local_part_and_what_is_to_be_checked(inputs: ModelInputs) -> None:
    def lines(**typed: object) -> list[tuple[str, float, str]]:
        figure = analyse(Plan(offers=(offer(**typed),)), inputs).offers["o1"].figures["net_1"]
        return [
            (line.text, round(line.value or 0, 2), line.source)
            for line in figure.because
            if "local" in line.text
        ]

    [(text, value, source)] = lines(state="PA", locality="Philadelphia")
    assert (text, value) == ("Of it local tax of Philadelphia", -7_480)
    assert "on all wages of a resident" in source
    [(text, value, source)] = lines(state="PA", locality="Pittsburgh")
    assert (text, value) == ("Of it local tax of Pittsburgh, to be checked", -6_000)
    assert "recalled, not read in the source" in source
    assert lines(state="WA") == []
    assert lines(state="WA", local_rate=0.01)[0][:2] == (
        "Of it local tax of the place, at the rate typed",
        -2_000,
    )


@pytest.mark.parametrize(
    ("typed", "said_so"),
    [
        (
            {"state": "OH", "locality": "Atlantis"},
            "so no local tax is counted. Type a place of the list, as Columbus",
        ),
        ({"state": "MD", "locality": "Atlantis"}, "so that of Montgomery County is counted"),
        (
            {"state": "CA", "locality": "Oakland"},
            "so no local tax is counted. Type the rate on wages, as 2.5%.",
        ),
        ({"state": "NYC", "locality": "Queens"}, "has its local tax in it already"),
        ({"state": "outside US", "tax_rate": 0.3, "locality": "Paris"}, "the tax rate that you type is all"),
    ],
)
def test_an_unknown_place_is_a_problem_that_says_what_counts(
    typed: dict[str, object], said_so: str, inputs: ModelInputs
) -> None:
    plan = Plan(offers=(offer(**typed),))
    problems = [
        problem for problem in analyse(plan, inputs).problems if problem.where == "offers.o1.locality"
    ]
    assert [said_so in problem.message for problem in problems] == [True]
    rated = enter(plan, "offers.o1.local_rate", "1%", TODAY)
    assert not [problem for problem in analyse(rated, inputs).problems if problem.where.endswith("locality")]


def test_a_rate_of_150_per_cent_is_refused_and_stays_as_typed() -> None:
    plan = enter(edits.add_offer(Plan()), "offers.o1.local_rate", "150%", TODAY)
    assert plan.offer("o1").local_rate is None
    assert plan.typed["offers.o1.local_rate"].text == "150%"
    assert plan.typed["offers.o1.local_rate"].wrong == "Local tax rate must be 20 % or less."


def test_the_fast_table_agrees_with_the_exact_one_under_local_tax() -> None:
    wages = np.linspace(0, 4e6, 5_001)
    terms = TaxTerms(TABLE.place("MD", "Frederick County"))
    pay = TABLES.tax.net_pay("MD", Filing.JOINT, 77_777.0, None, terms)
    net, _ = pay.net_and_slope(wages.astype(np.float32))
    assert np.abs(net - pay.net(wages)).max() < 1


def test_the_sources_name_what_was_read_and_what_was_not() -> None:
    source = dict(sources(TABLES))["Local income tax"]
    assert "Maryland payroll withholding tables" in source
    assert "To be checked, as recalled and not read: " in source
    assert "Pittsburgh (PA)" in source.partition("To be checked")[2]
    assert "Philadelphia (PA)" not in source


def test_the_place_of_the_net_pay_is_the_offers_own() -> None:
    person = Person()
    taxed = TABLES.net_pay(offer(state="OH", locality="Columbus"), person)
    assert float(
        taxed.tax(100_000) - TABLES.net_pay(offer(state="OH"), person).tax(100_000)
    ) == pytest.approx(2_500)
