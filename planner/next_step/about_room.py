"""Lines 9 to 14: what makes room for an ask, or moves it most, before it is sent."""

from collections.abc import Iterator

from planner.ask.opening.evidence_effects import Effect
from planner.ask.sentences import amount
from planner.next_step.about_entries import GO_THERE
from planner.next_step.first_nine import has_typed
from planner.next_step.line import ADD_STORY, Action, NextLine
from planner.next_step.plan_facts import PlanFacts
from planner.plan import PRESENT_ID, Offer
from planner.plan.fields.terms import OUTSIDE_US, Component
from planner.plan.letter_versions import EXTENSION
from planner.plan.paths import offer_path
from planner.story.rubric.improvements import GOOD_STORY, short_titles

SOON = 4
"""Days before an answer is due from which on time itself is the first thing to ask for."""
WORTH_TYPING = (
    ("metro", "the city", "it sets tax and prices, and the range for the level"),
    ("grants", "the equity grant", "an ask for equity comes with it"),
    ("title", "the role", "it says which published range counts"),
)
"""Fields that move the asks of an offer most, each with its words and its reason."""
OF_THE_US = ("metro", "title")
"""Those of them that choose from tables of the United States: elsewhere they move no figure."""
PLURAL = ("both ", "more ")
"""How a missing part of a story begins that is more than one thing."""
STAGE = ("stage", "the stage", "Public, large is assumed, and it says how risky the shares are")
"""The same of an offer with equity."""


def answer_due(facts: PlanFacts) -> Iterator[NextLine]:
    """9: an answer is due soon, and nothing was sent yet."""
    for offer in facts.live:
        if offer.deadline is None:
            continue
        days = (offer.deadline - facts.analysis.today).days
        if 0 <= days < SOON and not facts.turns[offer.id].sent:
            when = {0: "today", 1: "in 1 day"}.get(days, f"in {days} days")
            text = f"{facts.names[offer.id]} wants an answer {when}. Ask for time, or counter."
            yield NextLine(9, text, "Open the letter", Action.FIELD, f"letter.{offer.id}.{EXTENSION}")


def no_choice(facts: PlanFacts) -> Iterator[NextLine]:
    """10: two offers, and none chosen to be asked first."""
    known = {offer.id for offer in facts.plan.offers}
    if len(facts.live) > 1 and facts.plan.chosen not in known:
        yield NextLine(10, "Choose whom to ask first.", "Choose", Action.CHOOSE)


def missing_field(facts: PlanFacts) -> Iterator[NextLine]:
    """11: fields that move an ask and were not typed."""
    offer = facts.chosen
    if offer is None or not facts.is_open:
        return
    unread = facts.plan.unreadable_entries(offer_path(offer.id))
    abroad = offer.state == OUTSIDE_US
    worth_typing = [row for row in WORTH_TYPING if not (abroad and row[0] in OF_THE_US)]
    for key, name, why in (*worth_typing, *((STAGE,) if offer.granted else ())):
        path = f"{offer_path(offer.id)}.{key}"
        if not has_typed(facts.plan, offer, key) and path not in unread:
            text = f"Type {name} of {facts.names[offer.id]}: {why}."
            yield NextLine(11, text, GO_THERE, Action.FIELD, path)
    yield from _missing_days(facts)
    yield from _other_stages(facts)


def _other_stages(facts: PlanFacts) -> Iterator[NextLine]:
    """Ask for the stage of each other offer with shares: its worth is what the chosen one is measured by."""
    for offer in facts.live[1:]:
        path = f"{offer_path(offer.id)}.stage"
        asks = offer.base is not None and offer.granted and not has_typed(facts.plan, offer, "stage")
        if asks and path not in facts.plan.unreadable_entries():
            text = f"Type the stage of {facts.names[offer.id]}: {STAGE[2]}."
            yield NextLine(11, text, GO_THERE, Action.FIELD, path)


def _missing_days(facts: PlanFacts) -> Iterator[NextLine]:
    """Ask when an answer is due: of one offer it decides the time to ask for, of several whom to ask."""
    several = len(facts.live) > 1
    why = "it decides whom to push first" if several else "it says how long there is to ask"
    for offer in facts.live:
        path = f"{offer_path(offer.id)}.deadline"
        if offer.deadline is None and offer.base is not None and path not in facts.plan.unreadable_entries():
            text = f"Type when {facts.names[offer.id]} wants its answer: {why}."
            yield NextLine(11, text, GO_THERE, Action.FIELD, path)


def no_rival(facts: PlanFacts) -> Iterator[NextLine]:
    """12: one offer, and no present job: nothing that it could be weighed against."""
    if facts.is_open and len(facts.live) == 1 and not facts.plan.present.base:
        text = "Type your present job or a second offer: what you could turn to sets your walk-away."
        yield NextLine(12, text, GO_THERE, Action.FIELD, f"{PRESENT_ID}.base")


def stories_first(facts: PlanFacts) -> Iterator[NextLine]:
    """13 and 14: stories, until the figures to ask for are chosen or shown: then the letter is first."""
    if not facts.is_asking:
        yield from no_story(facts)
        yield from unfinished_story(facts)


def stories_later(facts: PlanFacts) -> Iterator[NextLine]:
    """13 and 14 behind the letter, which is drafted without a story too."""
    if facts.is_asking:
        yield from no_story(facts)
        yield from unfinished_story(facts)


def no_story(facts: PlanFacts) -> Iterator[NextLine]:
    """13: no story of the user's work; with what good ones bring, as the analysis computed it."""
    offer = facts.chosen
    if offer is None or not facts.is_open or facts.plan.stories:
        return
    brings = brings_of_stories(facts)
    text = f"Write one story: three good ones bring {brings}." if brings else "Write one story of your work."
    yield NextLine(13, text, "Write it", Action.COMMAND, ADD_STORY)


def brings_of_stories(facts: PlanFacts) -> str:
    """Say what good stories bring where there are none; empty where there are, or they bring nothing."""
    offer = facts.chosen
    if offer is None or facts.plan.stories:
        return ""
    first = next((effect for effect in facts.analysis.effects[offer.id] if not effect.story_id), None)
    return _base(first, offer)


def unfinished_story(facts: PlanFacts) -> Iterator[NextLine]:
    """14: what raises the asks most in a story that is not good yet."""
    offer, evidence = facts.chosen, facts.analysis.evidence
    if offer is None or not facts.is_open:
        return
    names = short_titles(facts.plan.stories)
    for effect in facts.analysis.effects[offer.id]:
        brings = _base(effect, offer)
        if not effect.story_id or not brings or evidence.points(effect.story_id) >= GOOD_STORY:
            continue
        missing, _, rest = effect.what.partition(f" in “{names[effect.story_id]}”")
        if rest or missing.startswith("No "):  # what to leave out is no part that is missing
            continue
        part = f"{missing[0].lower()}{missing[1:]}"
        verb = "are" if part.startswith(PLURAL) else "is"
        text = f"Finish “{names[effect.story_id]}”: {part} {verb} missing, {brings}."
        yield NextLine(14, text, GO_THERE, Action.FIELD, f"stories.{effect.story_id}.title")


def _base(effect: Effect | None, offer: Offer) -> str:
    """Say by how much base rises at most; empty where it does not."""
    gain = 0.0 if effect is None else effect.by_component.get(Component.BASE, 0.0)
    return f"up to +{amount(Component.BASE, gain)} on base" if gain >= 1 and offer.base else ""
