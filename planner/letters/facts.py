"""What templates may fill in: `Shared` as pieces, each spelled and with its plan path."""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import partial
from typing import Any

from planner.letters import spelling
from planner.letters.ask_texts import (
    BetterElsewhere,
    ComponentText,
    band_text,
    component_texts,
    other_text,
    story_text,
)
from planner.letters.letter import Piece, aloud, brief, figure_piece, piece_of, sentence
from planner.letters.missing_terms import MissingTerm, missing_terms
from planner.letters.stated_terms import TermLine, figure_of, term_lines
from planner.share import Shared
from planner.values import Unit

PRESENT = "present"


@dataclass(frozen=True, slots=True)
class PackageText:
    """One package that may be shown: its name and its parts as (noun, figure)."""

    name: Piece
    parts: tuple[tuple[Piece, Piece], ...]


@dataclass(frozen=True, slots=True)
class TradeOffText:
    """Cost of an answer without and with savings, and how often it is right; empty where not typed."""

    plain: Piece
    cost: Piece
    plain_accuracy: Piece
    accuracy: Piece
    same: bool

    def __bool__(self) -> bool:
        return bool(self.cost)


@dataclass(frozen=True, slots=True)
class DayTexts:
    """Days that a letter may name; empty where not typed, or over."""

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


@dataclass(frozen=True, slots=True)
class WordTexts:
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


@dataclass(frozen=True, slots=True)
class Promises:
    """What the user ticked: a letter promises nothing else."""

    will_sign: bool
    rather: bool
    statement: bool
    two_payments: bool
    stays: bool
    may_stay: bool


@dataclass(frozen=True, slots=True)
class RivalTexts:
    """Other offers that no ask tells of; those whose letter can be shown; all without a name."""

    others: tuple[BetterElsewhere, ...] = ()
    letters: tuple[BetterElsewhere, ...] = ()
    unnamed: tuple[BetterElsewhere, ...] = ()


@dataclass(frozen=True, slots=True)
class LetterFacts:
    """Everything a letter can say. Empty where there is nothing to say or it is not released.

    `asks` are those with a reason, `unreasoned` the others; `rival_told` whether an earlier letter told of
    another offer.
    """

    offer_id: str
    tone: str
    written: bool
    rival_told: bool
    recruiter: Piece
    author: Piece
    company: Piece
    role: Piece
    level: Piece
    next_level: Piece
    intent: Piece
    reasons: tuple[Piece, ...]
    scope: tuple[Piece, ...]
    points: tuple[ComponentText, ...]
    asks: tuple[ComponentText, ...]
    unreasoned: tuple[ComponentText, ...]
    gives: tuple[ComponentText, ...]
    terms: tuple[TermLine, ...]
    missing: tuple[MissingTerm, ...]
    band: Piece
    rivals: RivalTexts
    packages: tuple[PackageText, ...]
    conditions: tuple[Piece, ...]
    agreed: tuple[Piece, ...]
    days: DayTexts
    words: WordTexts
    promises: Promises
    traded: TradeOffText

    def names(self) -> dict[str, Any]:
        """The facts by name, for a template: those of days, words and promises beside the others."""
        nested = (self, self.days, self.words, self.promises, self.rivals)
        return {field.name: getattr(part, field.name) for part in nested for field in fields(part)}

    @property
    def figures(self) -> dict[str, str]:
        """Every figure by its link: what an edited letter follows. What is not asked for is none."""
        asked = {point.key for point in (*self.asks, *self.gives, *self.unreasoned)}
        at_rest = {f"counters.{self.offer_id}.{point.key}" for point in self.points if point.key not in asked}
        pieces = [piece for piece in _pieces(self) if piece.link and piece.text]
        written = [piece for piece in pieces if piece.source not in at_rest]
        return {
            piece.link: piece.text for figure in written for piece in (figure, aloud(figure), brief(figure))
        }

    @property
    def open(self) -> tuple[ComponentText, ...]:
        """The asks of what was not called final."""
        return tuple(point for point in self.asks if not point.final)

    @property
    def fixed(self) -> tuple[ComponentText, ...]:
        """What they called final."""
        return tuple(point for point in self.points if point.final)

    def point(self, key: str) -> ComponentText:
        """Return one component."""
        return next(point for point in self.points if point.key == key)


def facts_of(shared: Shared, kind: str = "") -> LetterFacts:
    """Return everything that a letter to this recruiter may say, spelled.

    `kind` is the letter's own: what it told itself, it may say again.
    """
    offer, counter = f"offers.{shared.offer_id}", f"counters.{shared.offer_id}"
    rival_told = any(other != kind for other in shared.rival_in)
    points = component_texts(shared, is_told=rival_told)
    rising = tuple(point for point in points if point.gap)
    asks = tuple(point for point in rising if point.has_reason)
    lower = {line.component.value for line, stated in _paired(shared) if line.proposed < stated.value}
    words = shared.words
    conditions = f"{counter}.conditions"
    return LetterFacts(
        offer_id=shared.offer_id,
        tone=shared.tone.value,
        written=shared.standing == "written"
        and all(stated.where.startswith(offer) for stated in shared.latest_terms),
        rival_told=rival_told,
        recruiter=piece_of(shared.recruiter, f"{counter}.recruiter"),
        author=piece_of(shared.author, "person.name"),
        company=piece_of(spelling.company(shared.company, shared.wording.company.value), f"{offer}.company"),
        role=piece_of(shared.role, f"{offer}.title"),
        level=Piece(shared.level.value, f"{offer}.level"),
        next_level=Piece(shared.next_level.value if shared.next_level else ""),
        intent=sentence(shared.intent, f"{counter}.intent"),
        reasons=tuple(sentence(reason, f"{counter}.reasons") for reason in shared.reasons),
        scope=_scope(shared),
        points=points,
        asks=asks,
        unreasoned=tuple(point for point in rising if not point.has_reason),
        gives=tuple(point for point in points if point.key in lower),
        terms=term_lines(shared),
        missing=missing_terms(shared),
        band=band_text(shared),
        rivals=RivalTexts() if rival_told else _rivals(shared, asks),
        packages=_packages(shared),
        conditions=tuple(piece_of(need.text, conditions) for need in words.conditions if not need.agreed),
        agreed=tuple(piece_of(need.text, conditions) for need in words.conditions if need.agreed),
        days=_days(shared),
        words=_words(shared),
        promises=Promises(**{field.name: getattr(words, field.name) for field in fields(Promises)}),
        traded=_trade_off_text(shared),
    )


def _paired(shared: Shared) -> Iterator[tuple[Any, Any]]:
    return zip(shared.lines, shared.latest_terms, strict=True)


def _scope(shared: Shared) -> tuple[Piece, ...]:
    """Return what shows the level: released stories that argue for no sign-on, else the user's reasons."""
    stories = [
        story_text(story).headline
        for story in shared.stories
        if story.component is None or story.component.value != "sign_on"
    ]
    reasons = (sentence(reason, f"counters.{shared.offer_id}.reasons") for reason in shared.reasons)
    return tuple(stories or reasons)[:2]


def _rivals(shared: Shared, asks: tuple[ComponentText, ...]) -> RivalTexts:
    """Return the other offers as far as they are released; `others` are those that no ask tells of."""
    told_of = {other.where for point in asks for other in point.better}
    rivals = {other: other_text(other, Piece("")) for other in shared.others if other.where != PRESENT}
    return RivalTexts(
        others=tuple(text for other, text in rivals.items() if other.where not in told_of),
        letters=tuple(text for other, text in rivals.items() if other.letter),
        unnamed=tuple(text for other, text in rivals.items() if not other.name),
    )


def _days(shared: Shared) -> DayTexts:
    offer, counter, words = f"offers.{shared.offer_id}", f"counters.{shared.offer_id}", shared.words
    day = partial(_day, shared)
    own = {
        key: day(getattr(words, key), f"{counter}.{key}")
        for key in ("talk_on", "reply_by", "sign_by", "due_elsewhere", "review_on", "handover_on")
    }
    ahead = shared.deadline is not None and shared.deadline >= shared.today
    more = (shared.until - shared.deadline).days if shared.until and shared.deadline else 0
    return DayTexts(
        deadline=day(shared.deadline if ahead else None, f"{offer}.deadline"),
        until=day(shared.until, f"{counter}.until"),
        start=day(shared.start, f"{offer}.start"),
        asked_on=day(shared.asked_on, f"{counter}.recruiter", "#asked"),
        more_days=figure_piece(spelling.more_days(more) if more > 0 else "", f"{counter}.until", "#more"),
        **own,
    )


MONEY_WORDS = {"refresh_ask": Unit.MONEY, "stay_pay": Unit.MONEY_YEAR}


def _words(shared: Shared) -> WordTexts:
    counter, words = f"counters.{shared.offer_id}", shared.words
    texts = {
        field.name: piece_of(str(getattr(words, field.name)).rstrip(". "), f"{counter}.{field.name}")
        for field in fields(WordTexts)
        if field.name not in (*MONEY_WORDS, "refresh_drop", "office_weeks")
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


def _last_year(shared: Shared) -> Piece:
    """Return what the grants pay in their last twelve months, which is gone after them."""
    amount = 0.0
    for grant in shared.terms.grants:
        whole = sum(part for _, part in grant.events)
        last = max((month for month, _ in grant.events), default=0)
        late = sum(part for month, part in grant.events if month > last - 12)
        amount += (grant.size or 0.0) * late / whole if whole else 0.0
    return figure_of(shared, Unit.MONEY, "", amount, f"offers.{shared.offer_id}.grants", None, "#drop")


def _packages(shared: Shared) -> tuple[PackageText, ...]:
    where = f"counters.{shared.offer_id}.packages"
    return tuple(
        PackageText(
            Piece(package.name),
            tuple(
                (Piece(line.component.long_noun), figure)
                for line, amount in zip(shared.lines, package.amounts, strict=True)
                if (
                    figure := figure_of(
                        shared,
                        line.unit,
                        "",
                        amount,
                        where,
                        line.measure,
                        f"#{place}.{line.component.value}",
                    )
                )
            ),
        )
        for place, package in enumerate(shared.packages)
    )


def _trade_off_text(shared: Shared) -> TradeOffText:
    off = shared.trade_off
    if off is None:
        return TradeOffText(Piece(""), Piece(""), Piece(""), Piece(""), same=False)
    where = f"scenarios.{off.scenario}.name"
    plain, cost = (
        figure_piece(spelling.price(amount, off.currency), where, role)
        for role, amount in (("#plain", off.plain), ("#cost", off.cost))
    )
    before, after = (
        figure_piece("" if share is None else spelling.amount(share, Unit.SHARE, "", ""), where, role)
        for role, share in (("#before", off.plain_accuracy), ("#after", off.accuracy))
    )
    return TradeOffText(plain, cost, before, after, same=before.text == after.text)


def _day(shared: Shared, date: datetime.date | None, where: str, role: str = "") -> Piece:
    return figure_piece(spelling.day(date, shared.today), where, role) if date else Piece("")


def _pieces(part: Any) -> Iterator[Piece]:
    """Yield every piece of the facts, at any depth."""
    if isinstance(part, Piece):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from _pieces(item)
    elif is_dataclass(part):
        for field in fields(part):
            yield from _pieces(getattr(part, field.name))
