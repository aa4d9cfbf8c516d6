"""Whole asks of an offer: where there is one, what belongs together in it, and when not to ask."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.ask.opening.alternatives import losses
from planner.ask.opening.asks import asks
from planner.ask.opening.figures import ask_figures, standing_figure
from planner.ask.recruiters.ask_facts import AskFacts
from planner.ask.recruiters.build_case import step_for
from planner.ask.results import Ask
from planner.ask.rounds.turns import TurnCache
from planner.pay.results import Worth
from planner.plan import Assumptions, Grant, Instalment, Offer
from planner.plan.fields.terms import Component, Stage
from planner.values import Certainty, Figure, Line
from tests.ask.cases import CONSTANTS
from tests.ask.conftest import Asked
from tests.draws import amounts

STEP_SLIP = 1e-6


def assert_consistent(ask: Ask) -> None:
    assert ask.opening is not None
    assert ask.standing <= ask.target <= ask.opening <= ask.ceiling
    assert ask.low <= ask.opening <= ask.high
    assert ask.target <= ask.say_low <= ask.say_high == ask.opening
    assert ask.say_high - ask.say_low <= CONSTANTS.of(ask.component).say_width * ask.opening + ask.step
    assert ask.withdrawn_low <= ask.chances.withdrawn <= ask.withdrawn_high
    chances = ask.chances
    assert chances.full + chances.part + chances.nothing + chances.withdrawn == pytest.approx(1)


def test_an_offer_with_everything_gets_three_asks_on_whole_steps(plain: Offer, asked: Asked) -> None:
    answers = dict(asked(plain))
    assert list(answers) == [Component.BASE, Component.EQUITY, Component.SIGN_ON, Component.BONUS]
    assert answers.pop(Component.BONUS).opening is None  # set by level: hardly anybody would move
    for ask in answers.values():
        assert_consistent(ask)
        assert ask.opening is not None
        assert (ask.opening / ask.step) == pytest.approx(round(ask.opening / ask.step))
        assert ask.moved == ()


def test_only_cash_that_is_promised_is_called_guaranteed(plain: Offer, asked: Asked) -> None:
    found = {component: standing_figure(ask, "o1").certainty for component, ask in asked(plain).items()}
    assert found == {
        Component.BASE: Certainty.GUARANTEED,
        Component.EQUITY: Certainty.PAPER,
        Component.SIGN_ON: Certainty.GUARANTEED,
        Component.BONUS: Certainty.TARGET,
    }


@given(
    base=amounts(20_000, 2_000_000),
    sign_on=amounts(0, 300_000),
    grant=amounts(10_000, 5_000_000),
    stage=st.sampled_from(Stage),
    rival=amounts(10_000, 3_000_000),
    documented=amounts(0, 400_000),
    loss=amounts(0, 200_000),
)
@settings(max_examples=25, deadline=None)
def test_every_ask_that_is_made_is_consistent(
    asked: Asked,
    base: float,
    sign_on: float,
    grant: float,
    stage: Stage,
    rival: float,
    documented: float,
    loss: float,
) -> None:
    offer = Offer(
        id="o1",
        base=base,
        bonus_target=0.15,
        stage=stage,
        sign_on=(Instalment(id="i", amount=sign_on),),
        grants=(Grant(id="g", value=grant),),
    )
    facts = AskFacts(
        losses=dict.fromkeys((Component.BASE, Component.EQUITY, Component.SIGN_ON), loss),
        competing=(replace(offer, id="o2", base=rival),),
        causes={"unvested": documented},
    )
    for ask in asked(offer, facts).values():
        if ask.opening is None:
            assert ask.why_not
        else:
            assert_consistent(ask)


@given(less=amounts(0, 150_000), more=amounts(0, 150_000))
@settings(max_examples=10, deadline=None)
def test_the_more_there_is_to_lose_the_less_an_ask_brings(
    plain: Offer, asked: Asked, less: float, more: float
) -> None:
    low, high = sorted((less, more))
    expected = [
        asked(plain, AskFacts(losses={Component.BASE: loss}))[Component.BASE].expected for loss in (low, high)
    ]
    assert expected[1] <= expected[0] + STEP_SLIP


@given(low=st.integers(0, 30), high=st.integers(0, 30))
@settings(max_examples=10, deadline=None)
def test_the_better_the_rival_the_higher_the_opening(plain: Offer, asked: Asked, low: int, high: int) -> None:
    openings = []
    for gap in sorted((low, high)):
        other = replace(plain, id="o2", base=210_000.0 + 2_000 * gap)
        openings.append(asked(plain, AskFacts(competing=(other,)))[Component.BASE].opening or 0.0)
    assert openings[1] >= openings[0]


def test_nothing_is_asked_without_a_base(plain: Offer, asked: Asked) -> None:
    assert asked(replace(plain, base=None)) == {}


def test_no_bonus_is_asked_where_there_is_no_plan(plain: Offer, asked: Asked) -> None:
    assert Component.BONUS not in asked(replace(plain, bonus_target=0.0))


def test_equity_of_unknown_size_is_not_asked_for(plain: Offer, asked: Asked) -> None:
    share = Grant(id="g1", percent=0.0007)
    assert Component.EQUITY not in asked(replace(plain, grants=(share,)))


def test_without_a_grant_the_market_is_the_reference(plain: Offer, asked: Asked) -> None:
    bare = replace(plain, grants=())
    assert Component.EQUITY not in asked(bare)
    ask = asked(bare, AskFacts(equity_middle=400_000.0))[Component.EQUITY]
    assert (ask.standing, ask.reference) == (0.0, 400_000.0)


def test_an_ask_not_worth_250_a_year_is_not_made(plain: Offer, asked: Asked) -> None:
    small = replace(plain, base=10_000.0)
    ask = asked(small)[Component.BASE]
    assert ask.opening is None
    assert 0 < ask.best < 250
    assert ask.why_not.startswith("Do not ask for more base: the best ask brings ")


def test_at_the_top_of_a_band_hardly_anybody_would_move(plain: Offer, asked: Asked) -> None:
    at_top = replace(plain, posted_min=150_000.0, posted_max=200_000.0)
    ask = asked(at_top)[Component.BASE]
    assert ask.opening is None
    assert "too few recruiters would move" in ask.why_not


def test_an_ask_that_risks_more_than_it_brings_says_so(plain: Offer, asked: Asked) -> None:
    ask = asked(plain, AskFacts(losses={Component.BASE: 5e6}))[Component.BASE]
    assert ask.opening is None
    assert "risks more than it brings" in ask.why_not
    assert "cost you more than any rise of base could make up" in ask.why_not


def test_an_ask_that_the_stake_alone_forbids_says_what_is_at_stake(plain: Offer, asked: Asked) -> None:
    """The same ask with less to lose is made: so it is the loss, and the sentence says how much."""
    loss = next(
        loss
        for loss in range(0, 2_000_000, 20_000)
        if asked(plain, AskFacts(losses={Component.BASE: float(loss)}))[Component.BASE].opening is None
    )
    ask = asked(plain, AskFacts(losses={Component.BASE: float(loss)}))[Component.BASE]
    assert asked(plain)[Component.BASE].opening is not None
    assert f"An offer taken back would cost you what {loss:,} more of base is worth" in ask.why_not
    assert ask.why_not.endswith("this offer, less what you could turn to.")


def test_a_documented_case_raises_a_sign_on_with_its_size(plain: Offer, asked: Asked) -> None:
    openings = [
        asked(plain, AskFacts(causes={"unvested": case}))[Component.SIGN_ON].opening or 0.0
        for case in (0.0, 60_000.0, 90_000.0, 120_000.0, 800_000.0)
    ]
    assert openings == sorted(openings)
    assert openings[-1] <= 30_000 + 0.6 * 210_000 + 0.03 * 210_000  # the cap, and what a lift adds


def test_a_case_smaller_than_the_standing_sign_on_moves_nothing(plain: Offer, asked: Asked) -> None:
    assert asked(plain, AskFacts(causes={"unvested": 30_000.0}))[Component.SIGN_ON].moved == ()


def test_the_curve_starts_at_asking_nothing(plain: Offer, asked: Asked) -> None:
    curve = asked(plain, AskFacts(losses={Component.BASE: 60_000.0}))[Component.BASE].curve
    assert (curve.asks[0], curve.expected[0], curve.nothing[0]) == (0, 0, 1)
    assert (curve.asks[1:] > curve.asks[:-1]).all()


def test_a_filled_cache_changes_no_answer(plain: Offer, cache: TurnCache, asked: Asked) -> None:
    causes = {"unvested": 90_000.0}
    facts = AskFacts(causes=causes, losses={Component.BASE: 10_000.0})
    asks(plain, AskFacts(causes=causes), Assumptions(), CONSTANTS, cache)
    for component, ask in asks(plain, facts, Assumptions(), CONSTANTS, cache).items():
        fresh = asked(plain, facts)[component]
        assert (ask.opening, ask.expected) == (fresh.opening, fresh.expected)


@pytest.mark.parametrize(("rate", "step"), [(1.0, 500), (1.1, 500), (0.0067, 100_000), (25.0, 20)])
def test_a_step_is_round_in_the_currency_of_the_offer(rate: float, step: float) -> None:
    assert step_for(Component.BASE, rate, CONSTANTS) == step


def test_a_loss_is_what_the_offer_is_better_by_over_the_value_of_a_dollar() -> None:
    worth = Worth(500e3, 140e3, 0, 0, 0, {Component.BASE: 2.0, Component.EQUITY: 0.5})
    assert losses(worth, 400e3) == {Component.BASE: 50_000, Component.EQUITY: 200_000}
    assert losses(worth, 600e3) == {Component.BASE: 0, Component.EQUITY: 0}


def test_the_opening_says_what_it_rests_on(plain: Offer, asked: Asked) -> None:
    facts = AskFacts(market=(200_000.0, 260_000.0))
    by_component = asked(plain, facts)
    ask = by_component[Component.BASE]
    figure = ask_figures(plain, by_component)["opening.base"]
    assert ask.opening is not None
    assert (figure.value, figure.low, figure.high) == (ask.opening, ask.low, ask.high)
    assert [(line.text, line.value) for line in figure.because if line not in _moved(figure, ask)] == [
        ("They offer, now", 210_000.0),
        ("Over it, as far as enough recruiters would follow", ask.opening - 210_000.0),
        ("Brings on average", ask.expected),
        ("Chance of all of it", ask.chances.full),
        ("Chance of a part", ask.chances.part),
        ("Chance that nothing moves", ask.chances.nothing),
        ("Chance that the offer is withdrawn", ask.chances.withdrawn),
    ]
    assert figure.because[0].where == "offers.o1.base"


def _moved(figure: Figure, ask: Ask) -> list[Line]:
    """The reasons that a fact moved the opening, which `ask.moved` names."""
    return [line for line in figure.because if line.text in {moved.text for moved in ask.moved}]


@pytest.mark.parametrize(
    ("base", "place"),
    [
        (190_000.0, "the offer is under it"),
        (230_000.0, "the offer is at 50 % of it"),
        (260_000.0, "the offer is at its top"),
        (270_000.0, "the offer is above it"),
    ],
)
def test_what_moved_an_ask_says_where_in_the_market_the_offer_is(
    base: float, place: str, plain: Offer, asked: Asked
) -> None:
    ask = asked(replace(plain, base=base), AskFacts(market=(200_000.0, 260_000.0)))[Component.BASE]
    assert [moved.text for moved in ask.moved] == [f"Market range 200,000 to 260,000: {place}."]
