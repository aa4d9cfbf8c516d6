"""The Summary says who wins, what to say next, below what not to sign, until when, and what changed."""

import datetime
import re

import pytest
from msgspec.structs import replace

from planner.analysis import Analysis, analyse
from planner.ask.rounds.accept import accept
from planner.plan import Counter, Export, Grant, Instalment, Offer, Plan, edits
from planner.plan.fields.round import Round, Who
from planner.plan.fields.terms import OUTSIDE_US, Component, GrantKind, OfferForm, Stage
from planner.workbook.private.summary.changes import changes
from planner.workbook.private.summary.say_next import say_next
from planner.workbook.private.summary.summary_sheet import put_summary
from planner.workbook.sheets.sheet import SheetCell, Value
from tests.inputs import known_inputs
from tests.workbook.plans import TODAY, generated_plan, real_plan

GIVEN = known_inputs(TODAY)
Rows = list[tuple[Value, ...]]


def rows_of(plan: Plan) -> Rows:
    return list(put_summary(analyse(plan, GIVEN)).sheet().rows())


@pytest.fixture(scope="module")
def analysis() -> Analysis:
    return analyse(real_plan(), GIVEN)


@pytest.fixture(scope="module")
def rows(analysis: Analysis) -> Rows:
    return list(put_summary(analysis).sheet().rows())


def row_of(rows: Rows, label: str) -> tuple[Value, ...]:
    return next(row for row in rows if row[0] == label)


def test_the_headline_names_the_winner_and_by_how_much(analysis: Analysis, rows: Rows) -> None:
    crest, aurora = (analysis.offers[offer].worth for offer in ("o3", "o1"))
    assert crest is not None
    assert aurora is not None
    assert rows[2][0] == (
        f"Crest is worth the most to you: {crest.per_year:,.0f} a year, "
        f"{crest.per_year - aurora.per_year:,.0f} more than Aurora AI"
    )


def test_offers_stand_by_worth_live_against_the_best(analysis: Analysis) -> None:
    page = put_summary(analysis)
    names = [page.cells[row, 0].value for row in range(6, 10)]
    assert names == ["Crest", "Aurora AI", "Beacon ML", "Present job"]
    against: SheetCell = page.cells[7, 4]
    assert against.formula == "B8-MAX($B$7:$B$10)"
    assert against.value == pytest.approx(
        float(str(page.cells[7, 1].value)) - float(str(page.cells[6, 1].value))
    )
    assert page.cells[7, 5].style == "below.change"  # under the walk-away: red
    assert page.cells[6, 5].style == "winner.change"
    assert page.cells[7, 6].value == TODAY + datetime.timedelta(days=9)
    assert page.cells[6, 6].value == "no date given"


def test_say_next_has_words_to_say_and_where_to_settle(analysis: Analysis, rows: Rows) -> None:
    start = next(place for place, row in enumerate(rows) if row[0] == "Say next")
    say_next = {row[0]: str(row[1]) for row in rows[start + 1 : start + 4]}
    ask = analysis.offers["o3"].asks[Component.BASE]
    assert say_next["Crest"].startswith(f"“Could the base be {ask.opening:,.0f}, the grant ")
    assert f"Settle from {ask.target:,.0f} of base" in say_next["Crest"]
    assert "Could the base be 227,000" in say_next["Aurora AI"]  # the user's own figure


def test_an_open_ask_is_waited_for_and_a_spoken_offer_written_down_first() -> None:
    plan = real_plan()
    offers = (replace(plan.offer("o1"), standing=OfferForm.VERBAL), *plan.offers[1:])
    asked = Round(id="r1", offer="o1", when=TODAY, value=230_000.0)
    plan = replace(plan, offers=offers, rounds=(asked,))
    analysis = analyse(plan, GIVEN)
    text = say_next(analysis, analysis.plan.offer("o1"))
    assert text.startswith("Ask for the offer in writing first. Wait for their answer to 230,000 of base.")
    assert "the base be" not in text


def test_a_figure_for_what_they_do_not_offer_is_no_ask() -> None:
    """Equity was chosen, but the offer has no grant that it could be asked for: nothing is said of it."""
    analysis = analyse(generated_plan(0), GIVEN)
    result = analysis.offers["o1"]
    assert set(result.asked.amounts) - set(result.asks) == {Component.EQUITY}
    assert "the grant" not in say_next(analysis, analysis.plan.offer("o1"))


def test_the_walk_away_is_the_floor_with_who_gives_it(analysis: Analysis, rows: Rows) -> None:
    start = next(place for place, row in enumerate(rows) if row[0] == "Walk-away, only for you")
    walk = analysis.offers["o1"].walk_away
    assert walk is not None
    text = str(rows[start + 1][0])
    assert text.startswith(f"Do not sign with Aurora AI below {walk.floor:,.0f} a year of worth: Crest gives")
    assert f"In base alone it takes {walk.break_even[Component.BASE]:,.0f}" in text


def test_deadlines_have_the_days_that_are_left(rows: Rows) -> None:
    row = row_of(rows, "Deadlines")
    at = rows.index(row)
    assert rows[at + 1][0] == TODAY + datetime.timedelta(days=9)
    assert rows[at + 1][1] == "Aurora AI: offer ends"
    assert rows[at + 1][6] == "9 days left"


def test_an_offer_past_its_day_is_asked_whether_it_stands_before_anything_else() -> None:
    late = Offer(id="o1", company="Aurora", base=2e5, deadline=TODAY - datetime.timedelta(days=2))
    rows = rows_of(Plan(offers=(late,), chosen="o1"))
    at = rows.index(row_of(rows, "Deadlines"))
    assert (rows[at + 1][1], rows[at + 1][6]) == ("Aurora: offer was to be answered", "over")
    words = " ".join(str(value) for row in rows for value in row if value)
    assert "Its day to answer has passed: ask first whether it still stands. “Could the base be" in words


def test_what_changed_since_the_last_export_is_named_with_was_and_is() -> None:
    sent = Export(
        offer="o1",
        company="Aurora AI",
        when=TODAY,
        file="a.xlsx",
        figures=(("base", 235_000.0), ("bonus", 0.175)),
    )
    plan = edits.log_export(real_plan(), sent)
    later = Round(
        id="r1",
        offer="o1",
        who=Who.THEY,
        when=TODAY + datetime.timedelta(days=2),
        value=215_000.0,
        note="By phone",
    )
    plan = replace(plan, rounds=(later,))
    changed = {change.label: (change.was, change.now, change.why) for change in changes(plan)}
    assert changed["Aurora AI, base proposed"] == (235_000.0, 227_000.0, "Your proposal on Counter")
    assert "Aurora AI, bonus proposed" not in changed
    assert changed["Aurora AI, base offered"] == (None, 215_000.0, "By phone")
    rows = rows_of(plan)
    heading = row_of(rows, "Changed since the last export, 22 November 2026")
    assert rows[rows.index(heading) + 1][2:4] == (235_000.0, 227_000.0)


def test_an_ask_of_the_log_is_no_proposal_that_was_given_up() -> None:
    figures = (("base", 220_000.0), ("bonus", 0.0), ("sign_on", 0.0), ("equity", 0.0))
    sent = Export(offer="o1", company="Nova", when=TODAY, file="a.xlsx", figures=figures)
    asked = Round(id="r1", offer="o1", who=Who.YOU, component=Component.BASE, value=225_000.0)
    offer = Offer(id="o1", company="Nova", base=200_000.0)
    plan = edits.log_export(Plan(offers=(offer,), rounds=(asked,)), sent)
    [changed] = changes(plan)
    assert (changed.was, changed.now, changed.why) == (220_000.0, 225_000.0, "Asked on Rounds")


def test_without_an_export_nothing_is_said_to_have_changed(rows: Rows) -> None:
    assert not any(str(row[0]).startswith("Changed since") for row in rows)


def test_a_plan_with_a_base_alone_and_an_empty_one_have_a_summary() -> None:
    alone = rows_of(Plan(offers=(Offer(id="o1", base=200_000.0),)))
    assert str(alone[2][0]).startswith("Offer 1 is worth ")
    assert str(rows_of(Plan())[2][0]).startswith("Type the base salary of an offer")


def test_two_offers_alike_are_called_worth_the_same() -> None:
    twins = tuple(Offer(id=f"o{n}", company=name, base=200_000.0) for n, name in enumerate("AB"))
    assert " are worth the same to you: " in str(rows_of(Plan(offers=twins))[2][0])


def test_what_was_exported_as_they_offered_it_was_no_proposal() -> None:
    figures = (("base", 220_000.0), ("bonus", 0.0), ("sign_on", 10_000.0), ("equity", 0.0))
    sent = Export(offer="o1", company="Nova", when=TODAY, file="a.xlsx", figures=figures)
    offer = Offer(id="o1", company="Nova", base=200_000.0, sign_on=(Instalment(id="s1", amount=10_000.0),))
    plan = edits.log_export(Plan(offers=(offer,), counters=(Counter(id="o1", base=220_000.0),)), sent)
    assert list(changes(plan)) == []
    [dropped] = changes(edits.propose(plan, "o1", Component.BASE, None))
    assert dropped.why == "Not proposed any more"


def test_an_amount_of_another_currency_is_named_with_it() -> None:
    abroad = {"state": OUTSIDE_US, "tax_rate": 0.3, "currency": "JPY", "rate": 0.0067}
    yen = replace(Offer(id="o1", company="Nun", base=15_000_000.0), **abroad)
    dollars = Offer(id="o2", company="Rova", base=140_000.0)
    text = "\n".join(str(cell) for row in rows_of(Plan(offers=(yen, dollars), chosen="o1")) for cell in row)
    assert re.search(r"Do not sign with Nun below .* In base alone it takes [0-9,]+ JPY, the rest", text)


def test_counted_shares_are_said_without_their_worth() -> None:
    option = Grant(id="g1", kind=GrantKind.OPTION, units=40_000, price=9.0, strike=4.0)
    offer = Offer(id="o1", company="Rho", base=180_000.0, grants=(option,), stage=Stage.SERIES_B)
    plan = edits.propose(Plan(offers=(offer,)), "o1", Component.EQUITY, 60_000 * 9.0)
    text = say_next(analyse(plan, GIVEN), offer)
    assert "“Could the grant be 60,000 options?”" in text
    assert "at face" not in text
    assert " of equity" not in text


def test_an_offer_that_was_accepted_is_not_to_be_declined() -> None:
    asked = Round(id="r1", offer="o1", value=2.1e5)
    given = Round(id="r2", offer="o1", who=Who.THEY, value=2.1e5)
    plan = Plan(offers=(Offer(id="o1", company="Aurora", base=2e5),), rounds=(asked, given))
    rows = rows_of(accept(plan, "o1", TODAY))
    assert any("You accepted it: nothing more to ask." in row for row in rows)


def test_an_offer_that_cannot_be_read_is_to_be_mended_not_typed_again() -> None:
    """It asked for a base salary that was typed: what is missing is the strike of its options."""
    options = Grant(id="g1", units=20_000, kind=GrantKind.OPTION, confirmed=("kind",))
    rows = rows_of(Plan(offers=(Offer(id="o1", company="Dune", base=1.5e5, grants=(options,)),)))
    assert rows[2][0] == "Mend the entries of an offer: nothing can be compared yet"
    assert any("Mend its entries first: see Offers." in row for row in rows)
