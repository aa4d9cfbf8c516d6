"""The user's own days, words and promises of one negotiation; empty where not typed."""

import datetime
from collections.abc import Callable, Mapping
from functools import partial
from types import MappingProxyType

from msgspec import Struct

from planner.letters import spelling
from planner.letters.letter import Piece, figure_piece, piece_of
from planner.letters.offer_terms import figure_of
from planner.letters.words.word_forms import begins_with_preposition, clause, inside
from planner.share import Shared
from planner.values import Unit


class DayTexts(Struct, frozen=True):
    """Days that a letter may name; empty where not typed, or over. Flags: days in an order that is untrue."""

    deadline: Piece
    until: Piece
    start: Piece
    talk_on: Piece
    reply_by: Piece
    sign_by: Piece
    due_elsewhere: Piece
    review_on: Piece
    handover_on: Piece
    asked_on: Piece
    more_days: Piece  # from the deadline to the day asked for
    signs_after_deadline: bool
    talks_after_deadline: bool
    replies_after_deadline: bool
    asked_today: bool
    signs_after_elsewhere: bool
    until_too_late: bool


class WordTexts(Struct, frozen=True):
    """The user's own words of this negotiation; empty where not typed."""

    because: Piece
    specific: Piece
    team: Piece
    manager: Piece
    next_step: Piece
    time_reason: Piece
    still_missing: Piece
    review_measures: Piece
    lives_in: Piece
    works_from: Piece
    place_proof: Piece
    leaving_for: Piece
    project: Piece
    stay_scope: Piece
    refresh_ask: Piece
    refresh_drop: Piece  # what falls away a year once the first grants have vested
    office_weeks: Piece
    stay_pay: Piece


class Promises(Struct, frozen=True):
    """What the user ticked: a letter promises nothing else."""

    will_sign: bool
    rather: bool
    statement: bool
    two_payments: bool
    stays: bool
    may_stay: bool


def day_texts(shared: Shared) -> DayTexts:
    """Return the days that a letter may name."""
    offer, counter, words = f"offers.{shared.offer_id}", f"counters.{shared.offer_id}", shared.words
    day = partial(_day, shared)
    own = {
        key: day(getattr(words, key), f"{counter}.{key}")
        for key in ("talk_on", "reply_by", "sign_by", "due_elsewhere", "review_on", "handover_on")
    }
    more = (shared.until - shared.deadline).days if shared.until and shared.deadline else 0
    return DayTexts(
        deadline=day(shared.deadline, f"{offer}.deadline"),
        until=day(shared.until, f"{counter}.until"),
        start=day(shared.start, f"{offer}.start"),
        asked_on=_spelled_day(shared, shared.asked_on, f"{counter}.recruiter", "#asked"),
        more_days=figure_piece(spelling.more_days(more) if more > 0 else "", f"{counter}.until", "#more"),
        signs_after_deadline=_is_after(words.sign_by, shared.deadline),
        talks_after_deadline=_is_after(words.talk_on, shared.deadline),
        replies_after_deadline=_is_after(words.reply_by, shared.deadline),
        asked_today=shared.asked_on == shared.today,
        signs_after_elsewhere=_is_after(words.sign_by, words.due_elsewhere),
        until_too_late=shared.until == words.due_elsewhere or _is_after(shared.until, words.due_elsewhere),
        **own,
    )


def _is_after(day: datetime.date | None, other: datetime.date | None) -> bool:
    """Whether a day is after another; False where either is not typed."""
    return day is not None and other is not None and day > other


def _day(shared: Shared, date: datetime.date | None, where: str) -> Piece:
    """Write a day that is not over."""
    return _spelled_day(shared, date, where) if date and date >= shared.today else Piece("")


def _spelled_day(shared: Shared, date: datetime.date | None, where: str, role: str = "") -> Piece:
    return figure_piece(spelling.day(date, shared.today), where, role) if date else Piece("")


_FORMS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        **dict.fromkeys(("because", "time_reason", "place_proof"), clause),
        "lives_in": lambda text: inside(text, "in", "at"),
        "works_from": lambda text: inside(text, "from"),
        "leaving_for": lambda text: inside(text, "for"),
    }
)
"""How the words of a field stand in a sentence, where not as a noun alone."""
MONEY_WORDS = {"refresh_ask": Unit.MONEY, "stay_pay": Unit.MONEY_YEAR}


def word_texts(shared: Shared) -> WordTexts:
    """Return the user's own words."""
    counter, words = f"counters.{shared.offer_id}", shared.words
    texts = {
        name: piece_of(_FORMS.get(name, inside)(getattr(words, name)), f"{counter}.{name}")
        for name in WordTexts.__struct_fields__
        if name not in (*MONEY_WORDS, "refresh_drop", "office_weeks")
    }
    money = {
        key: figure_of(shared, unit, "", getattr(words, key) or 0.0, f"{counter}.{key}")
        for key, unit in MONEY_WORDS.items()
    }
    weeks = spelling.weeks(words.office_weeks) if words.office_weeks else ""
    return WordTexts(
        **texts,
        **money,
        refresh_drop=_last_year(shared),
        office_weeks=figure_piece(weeks, f"{counter}.office_weeks"),
    )


NAMED_KINDS = ("title", "review date", "start", "compute budget")
"""Kinds of conditions whose text needs its kind: “Staff” is a title."""


def condition_piece(shared: Shared, kind: str, text: str) -> Piece:
    """Return a condition as a noun: `Staff as the title`, where its text does not name what it is about."""
    words = {word.strip(".,").casefold() for word in text.split()}
    needs_kind = kind in NAMED_KINDS and not words & set(kind.split())
    noun = inside(text)
    if needs_kind:
        noun = f"a {kind} {noun}" if begins_with_preposition(text) else f"{noun} as the {kind}"
    return piece_of(noun, f"counters.{shared.offer_id}.conditions")


def _last_year(shared: Shared) -> Piece:
    """Return what the grants pay in their last twelve months, which is gone after them."""
    amount = 0.0
    for grant in shared.terms.grants:
        whole = sum(part for _, part in grant.events)
        last = max((month for month, _ in grant.events), default=0)
        late = sum(part for month, part in grant.events if month > last - 12)
        amount += (grant.size or 0.0) * late / whole if whole else 0.0
    return figure_of(shared, Unit.MONEY, "", amount, f"offers.{shared.offer_id}.grants", None, "#drop")


def promises(shared: Shared) -> Promises:
    """Return what the user ticked."""
    return Promises(**{name: getattr(shared.words, name) for name in Promises.__struct_fields__})
