"""A default that a file names was typed; one that it leaves out is assumed."""

from typing import Any

import pytest

from planner.files.content.named_fields import with_named_defaults
from planner.plan import Grant, Instalment, Offer, Plan

GRANT, PAYMENT = Grant(id="g1", value=400_000.0), Instalment(id="s1", amount=50_000.0)
PLAN = Plan(offers=(Offer(id="o1", grants=(GRANT,), sign_on=(PAYMENT,)),))


def confirmed(**content: Any) -> tuple[tuple[str, ...], ...]:
    """The typed defaults of an offer, of its grant and of its payment."""
    [offer] = with_named_defaults(PLAN, {"offers": [{"id": "o1", **content}]}, ()).offers
    return offer.confirmed, offer.grants[0].confirmed, offer.sign_on[0].confirmed


def test_a_named_default_was_typed_in_the_row_that_names_it() -> None:
    assert confirmed(state=PLAN.offers[0].state) == (("state",), (), ())
    assert confirmed(grants=[{"id": "g1", "cliff": GRANT.cliff}]) == ((), ("cliff",), ())
    assert confirmed(sign_on=[{"id": "s1", "month": PAYMENT.month}]) == ((), (), ("month",))


def test_a_row_of_another_identity_names_nothing_of_this_one() -> None:
    assert confirmed(sign_on=[{"id": "s2", "month": PAYMENT.month}]) == ((), (), ())


def test_a_refused_value_was_not_typed() -> None:
    content = {"offers": [{"id": "o1", "sign_on": [{"id": "s1", "month": "soon"}]}]}
    assert with_named_defaults(PLAN, content, [("offers", "o1", "sign_on", "s1", "month")]) is PLAN


@pytest.mark.parametrize(
    "body", [{}, {"offers": 7}, {"offers": [7]}, {"offers": [{"id": "o1", "grants": 7}]}]
)
def test_a_plan_of_which_nothing_is_named_is_the_same(body: dict[str, Any]) -> None:
    assert with_named_defaults(PLAN, body, ()) is PLAN
