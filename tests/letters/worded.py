"""Three plans with every word that a letter may need: shares, the sample, and cash alone."""

import datetime
from typing import Any

from msgspec.structs import replace

from planner.disk.folders import resource
from planner.files.reading import SAMPLE, sample_plan
from planner.plan import Counter, Instalment, Offer, Person, Plan, Round, edits
from planner.plan.entry.condition_text import read_conditions
from planner.plan.fields.round import Who
from planner.plan.letter_versions import LetterCopy
from tests.workbook.plans import TODAY, storied_plan

WORDS: dict[str, Any] = {
    "because": "you measure wrong answers by customer",
    "specific": "the drift case that you showed me",
    "team": "Theo and his team",
    "manager": "Theo",
    "recruiter": "Mara",
    "talk_on": datetime.date(2026, 11, 25),
    "reply_by": datetime.date(2026, 11, 26),
    "sign_by": datetime.date(2026, 11, 27),
    "due_elsewhere": datetime.date(2026, 12, 7),
    "until": datetime.date(2026, 12, 4),
    "will_sign": True,
    "rather": True,
    "statement": True,
    "two_payments": True,
    "may_stay": True,
    "next_step": "the on-site",
    "time_reason": "I'm finishing a conversation that I began before yours",
    "still_missing": "the team I haven't met",
    "refresh_ask": 123_000.0,
    "review_on": datetime.date(2027, 7, 12),
    "review_measures": "half the wrong answers, and a launch in June",
    "lives_in": "Denver",
    "works_from": "home",
    "office_weeks": 2.0,
    "place_proof": "I shipped two launches from another time zone",
    "leaving_for": "a product of my own",
    "project": "the search launch",
    "handover_on": datetime.date(2026, 12, 18),
    "stay_scope": "the platform team",
    "stay_pay": 241_000.0,
    "conditions": read_conditions("two engineers by June"),
}


def worded(plan: Plan, **changes: object) -> Plan:
    """Type every word of the negotiation with o1, log that they moved base, and a letter after that."""
    for key, value in (WORDS | changes).items():
        plan = edits.put(plan, f"counters.o1.{key}", value)
    mine = Round(id="r1", offer="o1", when=datetime.date(2026, 11, 18), value=233_000.0)
    theirs = Round(id="r2", offer="o1", when=datetime.date(2026, 11, 20), who=Who.THEY, value=214_000.0)
    when = datetime.datetime(2026, 11, 21, 9, 30)
    taken = LetterCopy(id="v1", offer="o1", kind="part_way", when=when, how="copied as text")
    return replace(plan, rounds=(mine, theirs), letter_copies=(taken,))


def cash_plan() -> Plan:
    """One offer of cash with a deadline; nothing else, and no posted band."""
    offer = Offer(
        id="o1",
        company="Nova",
        base=200_000.0,
        sign_on=(Instalment(id="s1", amount=20_000.0),),
        deadline=TODAY + datetime.timedelta(days=7),
    )
    counter = Counter(id="o1", base=220_000.0, reasons=("I took a pilot to 40 customers",))
    return Plan(person=Person(name="Ada"), offers=(offer,), counters=(counter,), chosen="o1")


def sample() -> Plan:
    """The plan that ships as a sample."""
    return sample_plan(resource(SAMPLE).read_text(encoding="utf-8"), TODAY)


def plans() -> dict[str, Plan]:
    """Three plans by name, each worded."""
    return {
        "shares": worded(storied_plan()),
        "sample": worded(sample()),
        "cash": worded(cash_plan(), recruiter=""),
    }
