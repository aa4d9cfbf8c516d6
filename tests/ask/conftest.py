"""What the tests of asks share: one set of manners, a plain offer, and asks with facts given by name."""

from collections.abc import Callable, Mapping

import numpy as np
import pytest

from planner.ask.opening.asks import asks
from planner.ask.recruiters.ask_facts import AskFacts
from planner.ask.recruiters.cache import AskCache
from planner.ask.recruiters.recruiter_traits import RecruiterTraits, draw_recruiter_traits
from planner.ask.results import Ask
from planner.plan import Assumptions, Grant, Instalment, Offer
from planner.plan.fields.terms import Component, Stage

Asked = Callable[..., Mapping[Component, Ask]]


@pytest.fixture(scope="session")
def manners() -> RecruiterTraits:
    """The imagined recruiters."""
    return draw_recruiter_traits(np.random.default_rng(2026))


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
def asked(manners: RecruiterTraits) -> Asked:
    """Asks of an offer with nothing kept from before."""

    def ask(offer: Offer, facts: AskFacts | None = None) -> Mapping[Component, Ask]:
        return asks(offer, facts or AskFacts(), Assumptions(), AskCache(manners))

    return ask
