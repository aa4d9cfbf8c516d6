"""One page to cram from: latency budgets, adoption KPIs, vesting dates.

Every line is the user's own, or computed from an offer; a line says what was assumed of a grant.
"""

import datetime
from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec import Struct

from planner.pay.years.grant_size import grant_size, option_terms, option_text
from planner.pay.years.vesting import vesting
from planner.plan import Grant, Offer, Plan
from planner.plan.assumed import assumed_grant_text, is_typed
from planner.plan.fields.terms import GrantKind
from planner.plan.paths import offer_path
from planner.plan.title import titled
from planner.story.judged import NONE_JUDGED, Judged, JudgedStory, judged_stories
from planner.story.lexicon import Lexicon
from planner.story.text.quantities import quantities
from planner.story.text.quantity import Kind
from planner.story.text.sentences import sentences
from planner.values import Unit, shown
from planner.values.days import date_after

MOST_LINES = 8
"""Lines of one section: three sections of them fill a page."""
KINDS = {GrantKind.RSU: "RSUs", GrantKind.OPTION: "options", GrantKind.CASH: "cash plan"}
"""What a grant is, before its size: `options of 53,333 USD`."""


LATENCY = ("latency", frozenset({Kind.DURATION, Kind.PERCENTILE}))
ADOPTION = ("adoption", frozenset(Kind))
"""A topic of a lens, and the kinds of figures of which a sentence must have one."""


class CheatLine(Struct, frozen=True):
    """One line, and the plan path of what it came from."""

    text: str
    where: str


class CheatSection(Struct, frozen=True):
    """A headed part of the page. `left_out`: lines that did not fit; `hint`: what to do where it is empty.

    `where`: the plan path at which a line is added.
    """

    title: str
    lines: tuple[CheatLine, ...]
    left_out: int
    hint: str
    where: str


class CheatPart(Struct, frozen=True, eq=False):
    """A section before its lines are made: they are sought in the stories one by one, as they are read."""

    title: str
    lines: Iterable[CheatLine]
    hint: str
    where: str

    def is_empty(self) -> bool:
        """Whether it has no line; the lines after the first are not made."""
        return not any(True for _ in self.lines)

    def section(self) -> CheatSection:
        """Return it with as many lines as fit, each text once."""
        once = tuple({line.text: line for line in reversed(tuple(self.lines))}.values())[::-1]
        left_out, hint = max(0, len(once) - MOST_LINES), "" if once else self.hint
        return CheatSection(self.title, once[:MOST_LINES], left_out, hint, self.where)


def cheat_sheet(plan: Plan, lexicon: Lexicon, known: Judged = NONE_JUDGED) -> tuple[CheatSection, ...]:
    """Return the three sections: what the user typed first, then sentences of stories with such figures.

    `known`: stories judged already, whose topics are not sought again.
    """
    return tuple(part.section() for part in cheat_parts(plan, lexicon, known))


def cheat_parts(plan: Plan, lexicon: Lexicon, known: Judged = NONE_JUDGED) -> tuple[CheatPart, ...]:
    """Return the three sections of `cheat_sheet`, each to be read once."""
    stories = tuple(judged_stories(plan.stories, lexicon, known).values())
    return (
        CheatPart(
            "Latency budgets",
            chain(_typed(plan, "latency_budgets"), story_lines(stories, *LATENCY)),
            "Type latency budgets, or write a story with a latency in it.",
            "prep.latency_budgets",
        ),
        CheatPart(
            "Adoption KPIs",
            chain(_typed(plan, "adoption_kpis"), story_lines(stories, *ADOPTION)),
            "Type adoption KPIs, or write a story with adoption in figures.",
            "prep.adoption_kpis",
        ),
        CheatPart("Vesting dates", _vesting(plan), "Type a grant on the sheet Offers.", _grants_path(plan)),
    )


def _grants_path(plan: Plan) -> str:
    offer = plan.chosen_offer()
    return f"{offer_path(offer.id)}.grants" if offer else "offers"


def _typed(plan: Plan, key: str) -> Iterator[CheatLine]:
    return (CheatLine(line, f"prep.{key}") for line in getattr(plan.prep, key))


def story_lines(stories: Iterable[JudgedStory], topic: str, kinds: frozenset[Kind]) -> Iterator[CheatLine]:
    """Give the sentences of stories that speak of a topic and hold a figure of the kinds."""
    return (line for story in stories for line in _sentences(story, topic, kinds))


def _sentences(judged: JudgedStory, topic: str, kinds: frozenset[Kind]) -> Iterator[CheatLine]:
    spoken = [word for word in judged.lens.words if word.topic.name == topic]
    for part in dict.fromkeys(word.part for word in spoken):
        text: str = getattr(judged.story, part)
        figures = [figure.start for figure in quantities(text, judged.lexicon.units) if figure.kind in kinds]
        for sentence in sentences(text) if figures else ():
            here = range(sentence.start, sentence.end)
            is_spoken = any(word.part == part and word.start in here for word in spoken)
            if is_spoken and any(start in here for start in figures):
                yield CheatLine(sentence.text, f"stories.{judged.story.id}.{part}")


def _vesting(plan: Plan) -> Iterator[CheatLine]:
    for offer in plan.offers:
        if not offer.hidden:
            for grant in offer.granted:
                if vesting(grant).months.size:
                    yield CheatLine(
                        _grant(titled(plan, offer), grant), f"{offer_path(offer.id)}.grants.{grant.id}"
                    )


def _grant(offer: Offer, grant: Grant) -> str:
    """Return first and last vesting of a grant: `25 % on 2027-03-01, the last on 2030-03-01`."""
    events = vesting(grant)
    size = grant_size(grant, offer)
    named = f"{offer.company}, {KINDS[grant.kind] if is_typed(grant, 'kind') else 'equity'}"
    amount = f" of {shown(size, Unit.MONEY)} {offer.currency}" if size else ""
    options = option_terms(grant, offer)
    amount += f" ({option_text(options)})" if options else ""
    first, last = int(events.months[0]), int(events.months[-1])
    share = shown(round(float(events.fractions[0]), 4), Unit.SHARE)
    assumed = assumed_grant_text(grant)
    noted = f" ({assumed})" if assumed else ""
    if first == last:
        return f"{named}{amount}: all of it {_when(offer.start, first)}{noted}"
    return (
        f"{named}{amount}: {share} {_when(offer.start, first)}, then {len(events.months) - 1} more "
        f"until {_when(offer.start, last).removeprefix('on ').removeprefix('in ')}{noted}"
    )


def _when(start: datetime.date | None, month: int) -> str:
    return f"in month {month}" if start is None else f"on {date_after(start, month).isoformat()}"
