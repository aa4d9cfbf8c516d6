"""The posted band of an offer from a job post: which ranges can be it, and the step into the plan."""

import datetime
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from msgspec import Struct

from planner.intake.job_posts.posted_range import JobPost, PayKind, Per, PostedRange
from planner.intake.job_posts.range_labels import parts_of
from planner.plan import Offer, Plan, edits, entry
from planner.plan.edits.letters import keep_letter
from planner.plan.entry.number import EntryError
from planner.plan.paths import offer_path
from planner.plan.places import plain_place, state_of
from planner.plan.registry import FIELDS
from planner.plan.source_letter import LONGEST_LETTER, SourceLetter

POST = "job post"
"""The name under which a post is kept with the plan."""
_YEARLY: Mapping[Per, int] = MappingProxyType(
    {Per.YEAR: 1, Per.MONTH: 12, Per.TWO_WEEKS: 26, Per.WEEK: 52, Per.NOT_SAID: 1}
)
_KINDS: Mapping[PayKind, str] = MappingProxyType(
    {
        PayKind.OTE: "It is on-target earnings, and not base.",
        PayKind.TOTAL: "It is total pay, and not base.",
        PayKind.BONUS: "It is a bonus.",
        PayKind.SIGN_ON: "It is a sign-on payment.",
        PayKind.EQUITY: "It is equity.",
    }
)
EXCHANGED = "The post has the larger amount first: check it."
PAY_ALONE = "The post does not say whether this is base alone."
ASSUMED_YEAR = "The post does not say per what; by its size it is a year's pay."


class BandChoice(Struct, frozen=True):
    """A range of a post for one offer: the band a year that it would be, or why it cannot be one.

    `low` and `high` are in the offer's currency a year; an end is None where it is open. `remarks` are whole
    sentences on what was converted and what to check.
    """

    posted: PostedRange
    low: float | None = None
    high: float | None = None
    why_not: str = ""
    remarks: tuple[str, ...] = ()
    is_elsewhere: bool = False
    fit: int = 0

    @property
    def is_usable(self) -> bool:
        """Whether it can be the posted band."""
        return not self.why_not


def band_choices(plan: Plan, offer_id: str, post: JobPost) -> tuple[BandChoice, ...]:
    """Return a choice for each range of a post, in its order."""
    offer = plan.offer(offer_id)
    return tuple(_choice(offer, post, posted) for posted in post.ranges)


def suggested(choices: Sequence[BandChoice]) -> BandChoice | None:
    """Return the choice to select first; None if none fits, several fit alike, or it must be checked."""
    usable = [choice for choice in choices if choice.is_usable and not choice.posted.are_ends_exchanged]
    best = [choice for choice in usable if choice.fit == max(other.fit for other in usable)]
    bands = {(choice.low, choice.high) for choice in best}
    return best[0] if len(bands) == 1 and not best[0].is_elsewhere else None


def with_posted_band(
    plan: Plan, offer_id: str, post: JobPost, choice: BandChoice, today: datetime.date
) -> Plan:
    """Return the plan with a choice as the offer's posted band, and the post's words kept as its origin."""
    where = offer_path(offer_id)
    plan = edits.put(plan, f"{where}.posted_min", choice.low)
    plan = edits.put(plan, f"{where}.posted_max", choice.high)
    start, end = choice.posted.span.start, choice.posted.span.end
    first = max(0, end - LONGEST_LETTER)  # of a long page, what leads up to the range is kept
    letter = SourceLetter(id="", offer=offer_id, name=POST, day=today, text=post.text[first:])
    places = [
        (key, start - first, end - first)
        for key, value in (("posted_min", choice.low), ("posted_max", choice.high))
        if value is not None
    ]
    return keep_letter(plan, letter, places)


def _choice(offer: Offer, post: JobPost, posted: PostedRange) -> BandChoice:
    why_not = _why_not(offer, posted)
    if why_not:
        return BandChoice(posted, why_not=why_not)
    times = _YEARLY[posted.per]
    low, high = (None if end is None else round(end * times, 2) for end in (posted.low, posted.high))
    if refusal := _refusal(low, high):
        return BandChoice(posted, why_not=refusal)
    fit, is_elsewhere = _fit(offer, post, posted)
    return BandChoice(posted, low, high, "", tuple(_remarks(posted, times)), is_elsewhere, fit)


def _why_not(offer: Offer, posted: PostedRange) -> str:
    if posted.kind in _KINDS:
        return _KINDS[posted.kind]
    if posted.per in (Per.HOUR, Per.DAY):
        return f"It is pay by the {posted.per}: a year's range needs hours or days a year. Type the range."
    if posted.currency and posted.currency != offer.currency:
        return f"It is in {posted.currency}; the offer is paid in {offer.currency}."
    if posted.per is Per.NOT_SAID:
        return "The post does not say per what, and its size does not tell. Type the range."
    return ""


def _refusal(low: float | None, high: float | None) -> str:
    """Return why the fields of the band refuse its ends; empty if they take them."""
    try:
        for key, end in (("posted_min", low), ("posted_max", high)):
            entry.read_value(FIELDS[f"{Offer.__name__}.{key}"], end)
    except EntryError as reason:
        return str(reason)
    return ""


def _remarks(posted: PostedRange, times: int) -> list[str]:
    remarks = [f"Times {times}: the post has pay by the {posted.per.replace('_', ' ')}."] if times > 1 else []
    if posted.are_ends_exchanged:
        remarks.append(EXCHANGED)
    if posted.kind is PayKind.PAY:
        remarks.append(PAY_ALONE)
    if posted.is_period_assumed:
        remarks.append(ASSUMED_YEAR)
    if posted.low is None:
        remarks.append("The post has no lower end.")
    if posted.high is None:
        remarks.append("The post has no upper end.")
    return remarks


def _fit(offer: Offer, post: JobPost, posted: PostedRange) -> tuple[int, bool]:
    """Return how well a range's place and label fit an offer, and whether it is for another place."""
    fit = 0
    is_elsewhere = False
    if posted.place.end:
        places = list(parts_of(posted.place.words(post.text)))
        states = {named[0] for place in places if (named := state_of(place))}
        if _names_metro(offer, places):
            fit += 4
        elif states:
            fit += 2 if offer.state in states else -4
            is_elsewhere = offer.state not in states
    label = posted.label.words(post.text).casefold()
    if label and offer.title and offer.title.casefold() == label.strip(" -:*"):
        fit += 3
    elif label and offer.level.casefold() in label.split():
        fit += 1
    return fit, is_elsewhere


def _names_metro(offer: Offer, places: Sequence[str]) -> bool:
    metro = plain_place(offer.metro.partition(",")[0])
    cities = [plain_place(part) for part in metro.split("-") if part]
    return any(city and city == plain_place(place.partition(",")[0]) for city in cities for place in places)
