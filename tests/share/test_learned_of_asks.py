"""What a recruiter learns is said in the right number, and an offered figure is no ask."""

from planner.plan import Counter, Offer, Plan, edits
from planner.plan.fields.terms import Cause
from planner.share.learned import learned

OFFER = Offer(id="o1", company="Nova", base=200_000.0, bonus_target=0.15)


def test_a_figure_that_they_offer_is_no_ask() -> None:
    counter = Counter(id="o1", base=220_000.0, bonus=0.15)
    assert learned(Plan(offers=(OFFER,), counters=(counter,)), "o1") == ("Your ask for base",)


def test_causes_have_amounts_of_their_own() -> None:
    plan = edits.release_cause(Plan(offers=(OFFER,)), "o1", Cause.BONUS, on=True)
    assert learned(plan, "o1") == ("1 cause of the sign-on, with its amount",)
    plan = edits.release_cause(plan, "o1", Cause.UNVESTED, on=True)
    assert learned(plan, "o1") == ("2 causes of the sign-on, with their amounts",)
