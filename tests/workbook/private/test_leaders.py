"""Titles of charts and headlines name the best of all offers, and tell namesakes apart."""

import datetime
import re

import pytest

from planner.analysis import ModelInputs, analyse
from planner.plan import Offer, Plan, edits
from planner.workbook.private.private_book import private_book
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY

COMPARED = ("pays most", "guarantees most", "worth most", "leaves most", "ahead in all", "leaves you most")


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def titles(plan: Plan, inputs: ModelInputs) -> dict[str, str]:
    """The title of each chart that names a winner, by what it says of it."""
    book = private_book(analyse(plan, inputs))
    drawn = [chart.title for sheet in book.sheets for chart in sheet.charts]
    drawn += [str(sheet.cells[2, 0].value) for sheet in book.sheets]
    return {what: title for what in COMPARED for title in drawn if what in title}


def plan_of(*offers: tuple[str, float, str]) -> Plan:
    """Offers of a company, a base and a role; the present job is empty, so that it is not compared."""
    made = tuple(
        Offer(id=f"o{number}", company=company, base=base, title=role)
        for number, (company, base, role) in enumerate(offers, 1)
    )
    return Plan(offers=made)


def test_the_eighth_offer_wins_and_all_are_drawn(inputs: ModelInputs) -> None:
    names = titles(
        plan_of(*((f"Firm {number}", 100_000.0 + 10_000 * number, "") for number in range(1, 9))), inputs
    )
    assert set(names) == set(COMPARED)
    for title in names.values():
        assert "Firm 8" in title
    assert names["guarantees most"] == "Firm 8 guarantees most in year 1: 180,000"


def test_a_hidden_offer_does_not_win(inputs: ModelInputs) -> None:
    plan = edits.hide_offer(plan_of(("Low", 100_000.0, ""), ("High", 300_000.0, "")), "o2")
    for title in titles(plan, inputs).values():
        assert "Low" in title


def test_of_two_offers_of_one_company_the_better_one_is_named_by_its_role(inputs: ModelInputs) -> None:
    twins = plan_of(("Acme", 250_000.0, "AI PM"), ("Acme", 150_000.0, "ML PM"), ("Bolt", 200_000.0, ""))
    names = titles(twins, inputs)
    assert set(names) == set(COMPARED)
    for title in names.values():
        assert "Acme (AI PM)" in title
    assert names["guarantees most"] == "Acme (AI PM) guarantees most in year 1: 250,000"


def every_title(plan: Plan, inputs: ModelInputs) -> str:
    book = private_book(analyse(plan, inputs))
    drawn = [chart.title for sheet in book.sheets for chart in sheet.charts]
    return "\n".join((*drawn, *(str(sheet.cells[2, 0].value) for sheet in book.sheets)))


def test_one_offer_leads_nobody(inputs: ModelInputs) -> None:
    plan = plan_of(("Acme", 200_000.0, ""))
    assert titles(plan, inputs) == {}
    text = every_title(plan, inputs)
    assert "Acme guarantees 200,000 in year 1" in text
    assert "Acme pays 800,000 in all of 4 years" in text


def test_of_two_equal_offers_none_leads(inputs: ModelInputs) -> None:
    plan = plan_of(("Acme", 200_000.0, ""), ("Bolt", 200_000.0, ""))
    assert titles(plan, inputs) == {}
    text = every_title(plan, inputs)
    assert "Acme and Bolt guarantee the same in year 1: 200,000" in text
    assert "Acme and Bolt pay the same over 4 years: 800,000 at face value" in text
    assert analyse(plan, inputs).worth_most == ""


def test_what_would_flip_a_tie_is_anything(inputs: ModelInputs) -> None:
    text = every_title(plan_of(("Acme", 200_000.0, ""), ("Bolt", 200_000.0, "")), inputs)
    assert "Acme and Bolt are worth the same: the least change makes one of them the better offer" in text
    assert "Acme and Bolt are worth the same: what each input does to that" in text
    assert "(−0)" not in text


def test_not_to_ask_is_said_once(inputs: ModelInputs) -> None:
    offer = Offer(id="o1", company="Acme", base=200_000.0, bonus_target=0.1)
    cells = private_book(analyse(Plan(offers=(offer,)), inputs)).sheet("Asks").cells.values()
    texts = [str(cell.value) for cell in cells]
    assert any(text.startswith("Do not ask for more bonus:") for text in texts)
    assert not any("Do not ask. Do not ask" in text for text in texts)


@pytest.mark.parametrize("base", [150_000.0, 250_000.0])
def test_a_present_job_without_a_name_is_yours_in_every_sentence(base: float, inputs: ModelInputs) -> None:
    """Both where it leads and where the offer does; in a heading or a row it is a label."""
    plan = edits.enter(plan_of(("Acme", 200_000.0, "")), "present.base", f"{base:.0f}", TODAY)
    book = private_book(analyse(plan, inputs))
    texts = {str(cell.value) for sheet in book.sheets for cell in sheet.cells.values()}
    texts |= {chart.title for sheet in book.sheets for chart in sheet.charts}
    labels = re.compile(r"Present job( \(USD\)|, year \d|, taxed in [A-Z]{2}|: [\d,]+ a year to you.*)?")
    assert [text for text in texts if "Present job" in text and not labels.fullmatch(text)] == []
    assert sum("our present job" in text for text in texts) > 3
    assert any(text.startswith("Your present job is worth the most to you") for text in texts) is (base > 2e5)


def test_the_first_day_ahead_is_named_not_one_that_is_over(inputs: ModelInputs) -> None:
    """It said that an offer ends first whose day had passed."""
    days = {"o1": -3, "o2": 4, "o3": 9}
    offers = tuple(
        Offer(id=key, company=key.upper(), base=2e5, deadline=TODAY + datetime.timedelta(days=ahead))
        for key, ahead in days.items()
    )
    book = private_book(analyse(Plan(offers=offers), inputs))
    assert [chart.title for chart in book.sheet("Rounds").charts] == [
        "O2 ends first: 2026-11-26, 4 days left"
    ]


def test_a_present_job_that_nobody_typed_is_not_counted(inputs: ModelInputs) -> None:
    alone = Plan(offers=(Offer(id="o1", company="Aurora", base=2e5),))
    with_job = edits.put(alone, "present.base", 1.5e5)
    heads = [
        str(private_book(analyse(plan, inputs)).sheet("Offers").cells[2, 0].value)
        for plan in (alone, with_job)
    ]
    assert heads == ["1 offer; nothing to mend", "1 offer and the present job; nothing to mend"]


def test_above_the_walk_away_no_amount_is_needed(inputs: ModelInputs) -> None:
    """Alone, an offer is above what searching on is worth, and has no sign-on."""
    book = private_book(analyse(Plan(offers=(Offer(id="o1", company="Aurora", base=2e5),)), inputs))
    texts = {cell.value for cell in book.sheet("Packages").cells.values()}
    assert "none needed" in texts
    assert "no amount" not in texts
    assert "To match none" not in texts  # there is no other offer
