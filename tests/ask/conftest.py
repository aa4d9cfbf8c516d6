"""What the tests of asks share: a plain offer, a cache, and asks with facts by name."""

from collections.abc import Callable, Mapping

import pytest

from planner.ask.opening.asks import asks
from planner.ask.recruiters.ask_facts import AskFacts
from planner.ask.results import Ask
from planner.ask.rounds.turns import TurnCache
from planner.plan import Assumptions, Grant, Instalment, Offer, Round
from planner.plan.fields.terms import Component, Stage
from tests.ask.cases import CONSTANTS

Asked = Callable[..., Mapping[Component, Ask]]


@pytest.fixture
def cache() -> TurnCache:
    """A cache with nothing in it."""
    return TurnCache()


@pytest.fixture(scope="session")
def plain() -> Offer:
    """An offer of 210k, 17.5 %, 30k sign-on and a grant of 400k at a late private company."""
    return Offer(
        id="o1",
        company="Acme",
        base=210_000.0,
        bonus_target=0.175,
        bonus_individual=True,
        stage=Stage.LATE_PRIVATE,
        sign_on=(Instalment(id="i1", amount=30_000.0),),
        grants=(Grant(id="g1", value=400_000.0),),
    )


@pytest.fixture(scope="session")
def asked() -> Asked:
    """Asks of an offer from an empty cache."""

    def ask(
        offer: Offer, facts: AskFacts | None = None, rounds: tuple[Round, ...] = ()
    ) -> Mapping[Component, Ask]:
        return asks(offer, facts or AskFacts(), Assumptions(), CONSTANTS, TurnCache(), rounds)

    return ask
