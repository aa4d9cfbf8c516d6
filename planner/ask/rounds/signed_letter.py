"""Whether the letter to sign was compared with the terms as they are now agreed.

The plan stores a digest of the terms that it was compared with: when the offer or its rounds change, it does
not fit them any more, and no edit need clear it.
"""

import hashlib
import json

from planner.ask.rounds.accept import take_over
from planner.plan import Offer, Plan
from planner.plan.edits import put
from planner.plan.registry import FIELDS
from planner.plan.schema.content import content_of
from planner.values import Privacy

DIGITS = 16
NOT_LOOKED_AT = (
    "The letter to sign was not compared with what was agreed, or the offer changed since. Compare it first: "
    "what was only said may be missing in it."
)
AGREED_KEYS = tuple(
    spec.key
    for spec in FIELDS.values()
    if spec.owner is Offer and spec.about.privacy is Privacy.OWN and spec.key != "deadline"
)
"""Fields of an offer that the employer set."""


def terms_digest(plan: Plan, offer_id: str) -> str:
    """Return what identifies the terms of an offer as its rounds left them, and what was called final."""
    agreed = content_of(take_over(plan, offer_id).offer(offer_id))
    final = [round_.component for round_ in plan.rounds_of(offer_id) if round_.final]
    text = json.dumps([{key: agreed[key] for key in AGREED_KEYS}, final], sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:DIGITS]


def is_looked_at(plan: Plan, offer_id: str) -> bool:
    """Whether the letter to sign was compared with the terms as they are now."""
    return plan.counter(offer_id).signed_terms == terms_digest(plan, offer_id)


def looked_at(plan: Plan, offer_id: str) -> Plan:
    """Return the plan in which the letter to sign was compared with the terms as they are now."""
    return put(plan, f"counters.{offer_id}.signed_terms", terms_digest(plan, offer_id))


def not_looked_at(plan: Plan, offer_id: str) -> str:
    """Return the warning of the acceptance; empty once the letter to sign was compared."""
    return "" if is_looked_at(plan, offer_id) else NOT_LOOKED_AT
