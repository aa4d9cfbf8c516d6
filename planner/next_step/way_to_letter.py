"""The way to a letter: seven steps of a new plan, each with what it is for, where it is done, and a tick."""

from types import MappingProxyType

from msgspec import Struct

from planner.next_step.about_room import brings_of_stories
from planner.next_step.first_nine import has_typed
from planner.next_step.line import ADD_STORY, Action
from planner.next_step.plan_facts import PlanFacts
from planner.plan import PRESENT_ID
from planner.plan.fields.terms import Component
from planner.plan.paths import offer_path

REST = MappingProxyType(
    {"grants": "the equity grant", "bonus_target": "the bonus", "deadline": "the day of your answer"}
)
"""Fields of the fourth step, by key, with their words."""


class WayStep(Struct, frozen=True):
    """One step with its note; `done` where the plan shows that it was taken."""

    title: str
    note: str
    done: bool
    action: Action
    target: str


def way_to_a_letter(facts: PlanFacts) -> tuple[WayStep, ...]:
    """Return the steps in their order; any of them may be done first, or none."""
    offer = facts.live[0] if facts.live else None
    path = "offers" if offer is None else offer_path(offer.id)

    def typed(*keys: str) -> bool:
        return offer is not None and all(has_typed(facts.plan, offer, key) for key in keys)

    named = offer is not None and bool(offer.company.strip()) and bool(offer.base)
    sent = offer is not None and facts.turns[offer.id].sent
    room = bool(facts.plan.present.base) or sum(bool(live.base) for live in facts.live) > 1
    stories = brings_of_stories(facts)
    first = "company" if offer is not None and not offer.company.strip() else "base"
    missing = tuple(key for key in REST if not typed(key))
    asks = facts.analysis.offers[offer.id].asks if offer is not None else {}

    def field(title: str, note: str, key: str, *, done: bool) -> WayStep:
        return WayStep(title, note, done, Action.FIELD, f"{path}.{key}")

    first_note = _first_note(named=named, answered=bool(asks))
    rest_note = _rest_note(missing, answered=Component.EQUITY in asks)
    return (
        field("Company and base salary", first_note, first, done=named),
        field("Sign-on", "if there is one", "sign_on", done=typed("sign_on")),
        field("City", "for tax and prices: moves what it is worth", "metro", done=typed("metro")),
        field("Equity, bonus, answer due", rest_note, (*missing, "grants")[0], done=not missing),
        WayStep(
            "A second offer, or your present job",
            "what you could turn to: it sets your walk-away",
            room,
            Action.FIELD,
            f"{PRESENT_ID}.base",
        ),
        WayStep(
            "One story",
            f"what you did, in six sentences{f'; three bring {stories}' if stories else ''}",
            bool(facts.plan.stories),
            Action.SHEET if facts.plan.stories else Action.COMMAND,
            "Stories" if facts.plan.stories else ADD_STORY,
        ),
        WayStep(
            "Read the letter, and send it",
            "drafted for you; each ask needs a reason",
            sent,
            Action.SHEET,
            "Letters",
        ),
    )


def _rest_note(missing: tuple[str, ...], *, answered: bool) -> str:
    """Say which fields of the step are left, that an ask for equity needs its grant, and if there is one."""
    if not missing:
        return "the ask for equity is above" if answered else "typed, all three"
    if len(missing) == len(REST):
        return "three fields; an ask for equity needs the grant"
    return f"left: {', '.join(REST[key] for key in missing)}"


def _first_note(*, named: bool, answered: bool) -> str:
    if not named:
        return "the first answer comes with them"
    return "the first answer is above" if answered else "typed, both"
