"""Identities in a plan's content, each usable in a path and unique, and references to them.

A release to or of an offer that is gone must not apply to a new offer that takes its identity.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count
from types import MappingProxyType
from typing import Any

from msgspec.structs import replace

from planner.plan import PRESENT_ID, Counter, Plan, Round, Story
from planner.plan.fields.story_versions import StoryVersion
from planner.plan.letter_versions import EditedLetter, LetterCopy
from planner.plan.paths import Lookup, offer_of
from planner.plan.source_letter import SourceLetter
from planner.values import Problem

LISTS: Mapping[str, str] = MappingProxyType(
    {
        "offers": "o",
        "rounds": "r",
        "stories": "y",
        "bands": "b",
        "comparables": "k",
        "scenarios": "c",
        "letters": "m",
        "letter_drafts": "d",
        "letter_copies": "v",
        "story_versions": "w",
        "pay_files": "f",
    }
)
"""Lists of a plan with identities of our own, and the letter of a fresh one."""
INNER: Mapping[str, str] = MappingProxyType({"grants": "g", "sign_on": "s"})
"""The same for lists inside an offer."""

_USABLE = re.compile(r"[A-Za-z0-9_-]{1,60}")


def repair_identities(body: dict[str, Any]) -> list[Problem]:
    """Give every item of a plan's lists a unique identity, in place; return a problem for each change."""
    problems: list[Problem] = []
    present = body.setdefault("present", {"company": "Present job"})
    if isinstance(present, dict):
        if present.setdefault("id", PRESENT_ID) != PRESENT_ID:
            problems.append(Problem("present.id", f"The present job is always called “{PRESENT_ID}”."))
            present["id"] = PRESENT_ID
        problems += _inner_lists(present, "present")
    problems += [problem for key, letter in LISTS.items() for problem in _named_items(body, key, letter, "")]
    for offer in _objects(body.get("offers")):
        problems += _inner_lists(offer, f"offers.{offer['id']}")
    if isinstance(prep := body.get("prep"), dict):
        problems += _named_items(prep, "answers", "d", "prep.")
    problems += _without_duplicates(body, "counters", "")
    problems += [problem for counter in _objects(body.get("counters")) for problem in _of_counter(counter)]
    return problems + _without_duplicates(body.get("assumptions"), "stages", "assumptions.")


def _inner_lists(offer: dict[str, Any], where: str) -> list[Problem]:
    lists = (_named_items(offer, key, letter, where + ".") for key, letter in INNER.items())
    return [problem for problems in lists for problem in problems]


def _of_counter(counter: dict[str, Any]) -> list[Problem]:
    """Name its conditions; holds and releases have the identity of what they are of."""
    where = f"counters.{counter.get('id')}."
    return [
        *_named_items(counter, "conditions", "n", where),
        *_without_duplicates(counter, "held", where),
        *_without_duplicates(counter.get("release"), "offers", f"{where}release."),
        *_without_duplicates(counter.get("release"), "stories", f"{where}release."),
    ]


def _named_items(owner: dict[str, Any], key: str, letter: str, prefix: str) -> list[Problem]:
    problems, taken = [], {PRESENT_ID}
    items = _objects(owner.get(key))
    known = {str(item.get("id")) for item in items}
    fresh = (name for number in count(1) if (name := f"{letter}{number}") not in known)
    for item in items:
        old = item.get("id")
        if not isinstance(old, str) or not _USABLE.fullmatch(old) or old in taken:
            item["id"] = next(fresh)
            old_name = "nothing" if old is None else f"“{str(old)[:60]}”"
            message = f"It was called {old_name}, which cannot be used or is taken."
            problems.append(Problem(f"{prefix}{key}.{item['id']}", message))
        taken.add(item["id"])
    return problems


def _without_duplicates(owner: Any, key: str, prefix: str) -> list[Problem]:
    """Keep the first of several items with the same identity: no path would reach the others."""
    items = owner.get(key) if isinstance(owner, dict) else None
    if not isinstance(items, list):
        return []
    by_name: dict[str, Any] = {}
    problems = []
    for place, item in enumerate(items):
        name = str(item.get("id")) if isinstance(item, dict) else f"#{place}"
        if name in by_name:
            problems.append(Problem(f"{prefix}{key}.{name}", "This stands twice; the first one is taken."))
        by_name.setdefault(name, item)
    owner[key] = list(by_name.values())
    return problems


def _objects(value: Any) -> list[dict[str, Any]]:
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def repair_references(plan: Plan) -> tuple[Plan, list[Problem]]:
    """Return the plan without references to parts that do not exist, and a problem for each."""
    known = {offer.id for offer in plan.offers}
    problems = [
        Problem(f"counters.{counter.id}", "There is no such offer; its proposal is left out.")
        for counter in plan.counters
        if counter.id not in known
    ]
    problems += [
        Problem(path, "There is no such field; what was typed into it is left out.")
        for path in _lost_texts(plan)
    ]
    if plan.chosen and plan.chosen not in known:
        problems.append(Problem("chosen", f"The chosen offer “{plan.chosen[:60]}” is not in the plan."))
    own = tuple(counter for counter in plan.counters if counter.id in known)
    stories = {story.id for story in plan.stories}
    scenarios = {"", *(scenario.id for scenario in plan.scenarios)}
    counters = tuple(_repaired_counter(counter, known | {PRESENT_ID}, stories, scenarios) for counter in own)
    problems += [
        Problem(f"counters.{counter.id}.release", "It releases what is not in the plan; left out.")
        for counter, repaired in zip(own, counters, strict=True)
        if counter is not repaired
    ]
    problems += _orphans("rounds", plan.rounds, known)
    problems += _orphans("letters", plan.letters, known | {PRESENT_ID})
    problems += _orphans("letter_drafts", plan.letter_drafts, known)
    problems += _orphans("letter_copies", plan.letter_copies, known)
    versions, lost = _versions_of(plan, stories)
    problems += lost
    rounds = tuple(round_ for round_ in plan.rounds if round_.offer in known)
    problems += [
        Problem(f"stories.{story.id}", "Its cost scenario is not in the plan; the link is left out.")
        for story in plan.stories
        if story.scenario not in scenarios
    ]
    changes: dict[str, Any] = {
        "counters": counters,
        "rounds": rounds,
        "letters": tuple(letter for letter in plan.letters if letter.offer in known | {PRESENT_ID}),
        "letter_drafts": tuple(draft for draft in plan.letter_drafts if draft.offer in known),
        "letter_copies": tuple(taken for taken in plan.letter_copies if taken.offer in known),
        "story_versions": versions,
        "stories": tuple(_repaired_story(story, scenarios) for story in plan.stories),
        "chosen": plan.chosen if plan.chosen in known else "",
    }
    return (_without_lost_texts(replace(plan, **changes)) if problems else plan), problems


def _without_lost_texts(plan: Plan) -> Plan:
    """Return the plan without what was typed into parts that it has no more."""
    lost = frozenset(_lost_texts(plan))
    return replace(plan, typed={path: typed for path, typed in plan.typed.items() if path not in lost})


def _lost_texts(plan: Plan) -> Iterator[str]:
    """Yield the paths of typed texts that are no fields, or of a proposal to an offer that is gone."""
    lookup, columns = Lookup(plan), {"", *(offer.id for offer in plan.columns())}
    yield from (path for path in plan.typed if not lookup.has_field(path) or offer_of(path) not in columns)


def _orphans(
    name: str, rows: Sequence[Round | SourceLetter | EditedLetter | LetterCopy], known: set[str]
) -> list[Problem]:
    """Return a problem for each row of an offer that is not in the plan."""
    why = "It belongs to an offer that is not in the plan; left out."
    return [Problem(f"{name}.{row.id}", why) for row in rows if row.offer not in known]


def _versions_of(plan: Plan, stories: set[str]) -> tuple[tuple[StoryVersion, ...], list[Problem]]:
    """Return the earlier versions of stories that are in the plan, and a problem for each other one."""
    why = "It belongs to a story that is not in the plan; left out."
    lost = [version for version in plan.story_versions if version.story not in stories]
    kept = tuple(version for version in plan.story_versions if version.story in stories)
    return kept, [Problem(f"story_versions.{version.id}", why) for version in lost]


def _repaired_story(story: Story, scenarios: set[str]) -> Story:
    return story if story.scenario in scenarios else replace(story, scenario="")


def _repaired_counter(counter: Counter, offers: set[str], stories: set[str], scenarios: set[str]) -> Counter:
    release, shown = counter.release, counter.trade_off
    if shown is not None and shown.scenario not in scenarios:
        counter = replace(counter, trade_off=None)
    marks = tuple(offer for offer in release.offers if offer.id in offers)
    released_stories = tuple(story for story in release.stories if story.id in stories)
    if (marks, released_stories) == (release.offers, release.stories):
        return counter
    repaired = replace(release, offers=marks, stories=released_stories)
    return replace(counter, release=repaired)
