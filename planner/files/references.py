"""What in a plan refers to another part of it: kept only where that part is there.

A release to or of an offer that is gone must not stand until a new offer takes its name.
"""

from planner.files.validate import Fields
from planner.plan import PRESENT_ID, Counter, Plan, Story
from planner.values import Problem


def settle_references(plan: Plan) -> tuple[Plan, list[Problem]]:
    """Return the plan without references to what is not there, and a problem for each."""
    known = {offer.id for offer in plan.offers}
    fields = Fields(plan)
    problems = [
        Problem(f"counters.{counter.id}", "There is no such offer; its proposal is left out.")
        for counter in plan.counters
        if counter.id not in known
    ]
    problems += [
        Problem(path, "There is no such field; what was typed into it is left out.")
        for path in plan.typed
        if path not in fields
    ]
    if plan.chosen and plan.chosen not in known:
        problems.append(Problem("chosen", f"The chosen offer “{plan.chosen[:60]}” is not in the plan."))
    kept = tuple(counter for counter in plan.counters if counter.id in known)
    told = {story.id for story in plan.stories}
    priced = {"", *(scenario.id for scenario in plan.scenarios)}
    counters = tuple(_settled(counter, known | {PRESENT_ID}, told, priced) for counter in kept)
    problems += [
        Problem(f"counters.{counter.id}.release", "It releases what is not in the plan; left out.")
        for counter, settled in zip(kept, counters, strict=True)
        if counter is not settled
    ]
    problems += [
        Problem(f"rounds.{round_.id}", "It belongs to an offer that is not in the plan; left out.")
        for round_ in plan.rounds
        if round_.offer not in known
    ]
    rounds = tuple(round_ for round_ in plan.rounds if round_.offer in known)
    problems += [
        Problem(f"stories.{story.id}", "Its cost scenario is not in the plan; the link is left out.")
        for story in plan.stories
        if story.scenario not in priced
    ]
    remaining = Fields(plan.model_copy(update={"rounds": rounds}))
    changes = {
        "counters": counters,
        "rounds": rounds,
        "stories": tuple(_linked(story, priced) for story in plan.stories),
        "typed": {path: typed for path, typed in plan.typed.items() if path in remaining},
        "chosen": plan.chosen if plan.chosen in known else "",
    }
    return (plan.model_copy(update=changes) if problems else plan), problems


def _linked(story: Story, priced: set[str]) -> Story:
    return story if story.scenario in priced else story.model_copy(update={"scenario": ""})


def _settled(counter: Counter, offers: set[str], stories: set[str], scenarios: set[str]) -> Counter:
    release, shown = counter.release, counter.trade_off
    if shown is not None and shown.scenario not in scenarios:
        counter = counter.model_copy(update={"trade_off": None})
    marks = tuple(offer for offer in release.offers if offer.id in offers)
    told = tuple(story for story in release.stories if story.id in stories)
    if (marks, told) == (release.offers, release.stories):
        return counter
    settled = release.model_copy(update={"offers": marks, "stories": told})
    return counter.model_copy(update={"release": settled})
