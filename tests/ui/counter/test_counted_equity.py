"""Shares are asked for, typed and logged as their number, in the real window."""

import pytest

from planner.plan import Round, edits
from planner.plan.edits.negotiation import append_rounds
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component, Stage
from planner.ui.appearance.theme import GRID
from planner.ui.counter.sheet import CounterSheet
from planner.ui.rounds.sheet import RoundsSheet
from tests.ui.conftest import TODAY, User
from tests.ui.counter.conftest import turn

pytestmark = pytest.mark.same_window(same_sheets=True)

GRANT = "50,000 shares at 4"


def counter_of(user: User) -> CounterSheet:
    user.go("offers.o1.grants")
    user.enter(GRANT)
    user.window.session.apply("Stage", edits.put(user.plan, "offers.o1.stage", Stage.SERIES_A))
    user.turn_to("Counter")
    sheet = user.window.sheet
    assert isinstance(sheet, CounterSheet)
    field = sheet.asks.rows[Component.EQUITY].field
    assert field is not None
    user.bot.waitUntil(field.isVisible)
    return sheet


def test_the_counter_counts_units_with_their_dollars(sampled: User) -> None:
    counter = counter_of(sampled)
    row = counter.asks.rows[Component.EQUITY]
    assert "now 50,000 shares (200,000)" in row.track.accessibleDescription()
    assert "shares" not in counter.asks.rows[Component.BASE].track.accessibleDescription()


def test_what_is_asked_is_read_whole_in_its_unit(sampled: User) -> None:
    """“59,500 options” was cut at its end."""
    field = counter_of(sampled).asks.rows[Component.EQUITY].field
    assert field is not None
    sampled.window.session.enter("Type", "offers.o1.grants", "45,000 options strike 2.10 price 9.40")
    field.setFocus()
    sampled.bot.waitUntil(field.hasFocus)
    sampled.enter("159,500 options")
    assert field.text() == "159,500 options"
    assert field.fontMetrics().horizontalAdvance(field.text()) <= field.width() - 2 * GRID


def test_a_proposal_is_typed_in_units_and_shown_so(sampled: User) -> None:
    field = counter_of(sampled).asks.rows[Component.EQUITY].field
    assert field is not None
    field.setFocus()
    sampled.bot.waitUntil(field.hasFocus)
    sampled.enter("60,000 shares")
    assert sampled.plan.counter("o1").equity == 240_000
    assert field.text() == "60,000 shares"
    field.setFocus()
    sampled.bot.waitUntil(field.hasFocus)
    sampled.enter("0.5%")
    assert sampled.plan.counter("o1").equity == 240_000
    assert field.text() == "0.5%"
    assert "counted in shares" in field.toolTip()


def test_an_answer_is_shown_in_units_in_the_log(sampled: User) -> None:
    counter_of(sampled)
    plan = append_rounds(
        sampled.plan,
        [
            Round(id="", offer="o1", who=Who.THEY, component=Component.EQUITY, value=220_000.0),
            Round(id="", offer="o1", who=Who.THEY, component=Component.BASE, value=220_000.0),
        ],
    )
    sampled.window.session.apply("Log", edits.choose_offer(plan, "o1"))
    sampled.turn_to("Rounds")
    sheet = sampled.window.sheet
    assert isinstance(sheet, RoundsSheet)
    value, base = (f"rounds.{round_.id}.value" for round_ in plan.rounds[-2:])
    assert str(sheet.model.index_of(value).data()) == "55,000 shares"
    assert str(sheet.model.index_of(base).data()) == "220,000"


def test_options_are_counted_at_every_stage(sampled: User) -> None:
    sampled.go("offers.o1.grants")
    sampled.enter("50,000 options strike 1 price 4")
    sampled.turn_to("Counter")
    sheet = sampled.window.sheet
    assert isinstance(sheet, CounterSheet)
    description = sheet.asks.rows[Component.EQUITY].track.accessibleDescription()
    assert "now 50,000 options (150,000 at face)" in description


def test_counted_shares_are_named_once_in_rounds(sampled: User) -> None:
    """It was “52,000 shares equity” in what to ask next, and in how to give way."""
    counter_of(sampled)
    sampled.turn_to("Rounds")
    sheet = sampled.window.sheet
    assert isinstance(sheet, RoundsSheet)
    texts = (sheet.next.title.text(), *sheet.give_way.lines)
    assert any(" shares" in text for text in texts)
    assert not any("shares equity" in text for text in texts)


def test_a_walk_away_without_a_worth_says_what_is_missing(sampled: User) -> None:
    """It asked for the base salary, which was typed: the options have no strike."""
    counter = counter_of(sampled)
    sampled.window.session.enter("Type", "offers.o1.grants", "20,000 options")
    turn(counter, "Walk-away")
    counter.walk_away.lock.setFocus()
    sampled.press("Space")
    assert counter.walk_away.text.text().startswith("No worth yet to compare it with: mend the entries")
    hidden = edits.hide_offer(sampled.plan, "o1")
    sampled.window.session.apply("Hide", edits.enter(hidden, "offers.o1.grants", GRANT, TODAY))
    assert counter.walk_away.text.text() == "This offer is hidden: it is compared once you show it."
