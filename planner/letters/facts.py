"""What templates may fill in: `Shared` as pieces, each spelled and with its plan path."""

from dataclasses import dataclass, fields
from functools import partial
from typing import Any

from planner.letters import spelling
from planner.letters.letter import Piece, piece_of, sentence
from planner.letters.stated_terms import TermLine, figure_of, now_of, term_lines
from planner.share import Cover, LatestTerm, OtherOffer, Proposed, ReleasedCause, Shared, SharedStory
from planner.values import Unit

FIELDS = {"base": "base", "bonus": "bonus_target", "sign_on": "sign_on", "equity": "grants"}
"""Field of an offer by component."""
IN_FULL = {"sign_on": " in all", "equity": " at face value"}
"""What follows another offer's figure: all payments, and all grants at face."""
TAILS = {"base": " a year", "bonus": " of base"}
"""What follows a figure of a component."""


@dataclass(frozen=True, slots=True)
class StoryText:
    """A released story: its title and its released sentences, in the order of the role's lens."""

    title: Piece
    headline: Piece
    sentences: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class BetterElsewhere:
    """Another offer or the present job as far as it is released; a figure that is better than theirs."""

    where: str
    present: bool
    written: bool
    company: Piece
    figure: Piece
    letter: bool = False


@dataclass(frozen=True, slots=True)
class CoveredLoss:
    """A released line of the sign-on case; `kind` chooses its words."""

    kind: str
    figure: Piece


@dataclass(frozen=True, slots=True)
class ComponentText:
    """One component: its present and wanted figures, and what argues for it.

    `covers` are the released lines of a sign-on case; `covers_all` is False where the ask is below their sum.
    """

    noun: Piece
    a_noun: Piece
    label: Piece
    now: Piece
    wanted: Piece
    final: bool
    band: Piece
    better: tuple[BetterElsewhere, ...]
    covers: tuple[CoveredLoss, ...]
    covers_all: bool
    case: Piece
    stories: tuple[StoryText, ...]


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
class LetterFacts:
    """Everything a letter can say. Empty where there is nothing to say or it is not released."""

    tone: str
    written: bool
    recruiter: Piece
    author: Piece
    company: Piece
    role: Piece
    level: Piece
    next_level: Piece
    intent: Piece
    reasons: tuple[Piece, ...]
    stories: tuple[StoryText, ...]
    general: tuple[StoryText, ...]
    asks: tuple[ComponentText, ...]
    open: tuple[ComponentText, ...]
    fixed: tuple[ComponentText, ...]
    gives: tuple[ComponentText, ...]
    wanted: tuple[ComponentText, ...]
    terms: tuple[TermLine, ...]
    band: Piece
    others: tuple[BetterElsewhere, ...]
    letters: tuple[BetterElsewhere, ...]
    unnamed: tuple[BetterElsewhere, ...]
    packages: tuple[PackageText, ...]
    deadline: Piece
    until: Piece
    start: Piece
    traded: TradeOffText

    def names(self) -> dict[str, Any]:
        """The facts by name, for a template."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def facts_of(shared: Shared) -> LetterFacts:
    """Return everything that a letter to this recruiter may say, spelled."""
    offer, counter = f"offers.{shared.offer_id}", f"counters.{shared.offer_id}"
    day = partial(_day, shared)
    ahead = shared.deadline is not None and shared.deadline >= shared.today
    points = tuple(
        _point(shared, line, stated) for line, stated in zip(shared.lines, shared.latest_terms, strict=True)
    )
    changes = [
        (point, line.proposed - stated.value)
        for point, line, stated in zip(points, shared.lines, shared.latest_terms, strict=True)
    ]
    asks = tuple(point for point, change in changes if change > 0)
    return LetterFacts(
        tone=shared.tone.value,
        written=shared.standing == "written"
        and all(stated.where.startswith(offer) for stated in shared.latest_terms),
        recruiter=piece_of(shared.recruiter, f"{counter}.recruiter"),
        author=piece_of(shared.author, "person.name"),
        company=piece_of(spelling.company(shared.company, shared.wording.company.value), f"{offer}.company"),
        role=piece_of(shared.role, f"{offer}.title"),
        level=Piece(shared.level.value, f"{offer}.level"),
        next_level=Piece(shared.next_level.value if shared.next_level else ""),
        intent=sentence(shared.intent, f"{counter}.intent"),
        reasons=tuple(sentence(reason, f"{counter}.reasons") for reason in shared.reasons),
        stories=tuple(_story_text(story) for story in shared.stories),
        general=tuple(_story_text(story) for story in shared.stories if story.component is None),
        asks=asks,
        open=tuple(point for point in asks if not point.final),
        fixed=tuple(point for point in points if point.final),
        gives=tuple(point for point, change in changes if change < 0),
        wanted=tuple(point for point in points if point.wanted and shared.has_proposal),
        terms=term_lines(shared),
        band=_band(shared),
        others=_others_unnamed(shared, asks),
        letters=tuple(_other(other, Piece("")) for other in shared.others if other.letter),
        unnamed=tuple(
            _other(other, Piece("")) for other in shared.others if not other.name and other.where != "present"
        ),
        packages=_packages(shared),
        deadline=day(shared.deadline if ahead else None, f"{offer}.deadline"),
        until=day(shared.until, f"{counter}.until"),
        start=day(shared.start, f"{offer}.start"),
        traded=_trade_off_text(shared),
    )


def _point(shared: Shared, line: Proposed, stated: LatestTerm) -> ComponentText:
    key = line.component.value
    figure, tail = partial(figure_of, shared, line.unit), TAILS.get(key, "")
    noun = line.component.long_noun
    posted = shared.posted
    covers = shared.covers(line.proposed) if key == "sign_on" else Cover.NOTHING
    within = key == "base" and posted is not None and posted[0] <= line.proposed <= posted[1]
    return ComponentText(
        noun=Piece(noun),
        a_noun=Piece(f"{'an' if key == 'equity' else 'a'} {noun}"),
        label=Piece(noun.capitalize()),
        now=now_of(shared, line, stated),
        wanted=figure(tail, line.proposed, f"counters.{shared.offer_id}.{key}", line.measure),
        final=stated.final,
        band=_band(shared) if within else Piece(""),
        better=_better(shared, line, stated),
        covers=() if covers is Cover.NOTHING else tuple(_covered(shared, cause) for cause in shared.causes),
        covers_all=covers is Cover.ALL,
        case=_case(shared) if covers is Cover.PART else Piece(""),
        stories=tuple(_story_text(story) for story in shared.stories if story.component is line.component),
    )


def _case(shared: Shared) -> Piece:
    """The sum of a case of several lines; a single line says it by itself."""
    where = shared.causes[0].where
    return figure_of(shared, Unit.MONEY, "", shared.case, where) if len(shared.causes) > 1 else Piece("")


def _better(shared: Shared, line: Proposed, stated: LatestTerm) -> tuple[BetterElsewhere, ...]:
    """Return what is better elsewhere in the same currency: a worse figure is no reason."""
    place, counted = shared.lines.index(line), shared.counted(stated)
    return tuple(
        _other(
            other,
            figure_of(
                shared,
                line.unit,
                IN_FULL.get(line.component.value, ""),
                amount,
                f"{other.where}.{FIELDS[line.component.value]}",
            ),
        )
        for other in shared.others
        if other.amounts
        and other.currency == shared.currency
        and (amount := other.amounts[place][1]) > counted
    )


def _others_unnamed(shared: Shared, asks: tuple[ComponentText, ...]) -> tuple[BetterElsewhere, ...]:
    """Return the other offers that no ask names already."""
    named = {other.where for point in asks for other in point.better}
    return tuple(
        _other(other, Piece(""))
        for other in shared.others
        if other.where not in named and other.where != "present"
    )


def _other(rival: OtherOffer, figure: Piece) -> BetterElsewhere:
    return BetterElsewhere(
        rival.where,
        rival.where == "present",
        rival.written,
        piece_of(rival.name, f"{rival.where}.company"),
        figure,
        rival.letter,
    )


def _covered(shared: Shared, cause: ReleasedCause) -> CoveredLoss:
    return CoveredLoss(cause.cause.value, figure_of(shared, Unit.MONEY, "", cause.amount, cause.where))


def _story_text(story: SharedStory) -> StoryText:
    first = "result" if "result" in dict(story.parts) else story.parts[0][0]
    return StoryText(
        piece_of(story.title, f"{story.where}.title"),
        sentence(story.headline, f"{story.where}.{first}"),
        tuple(sentence(text, f"{story.where}.{key}") for key, texts in story.parts for text in texts),
    )


def _band(shared: Shared) -> Piece:
    if shared.posted is None:
        return Piece("")
    low, high = (
        spelling.money(amount, shared.currency, shared.wording.money.value) for amount in shared.posted
    )
    text = spelling.span(low, high, shared.wording.ranges.value)
    return Piece(text, f"offers.{shared.offer_id}.posted_max", figure=True)


def _packages(shared: Shared) -> tuple[PackageText, ...]:
    where = f"counters.{shared.offer_id}.packages"
    return tuple(
        PackageText(
            Piece(package.name),
            tuple(
                (Piece(line.component.long_noun), figure)
                for line, amount in zip(shared.lines, package.amounts, strict=True)
                if (figure := figure_of(shared, line.unit, "", amount, where, line.measure))
            ),
        )
        for package in shared.packages
    )


def _trade_off_text(shared: Shared) -> TradeOffText:
    off = shared.trade_off
    if off is None:
        return TradeOffText(Piece(""), Piece(""), Piece(""), Piece(""), same=False)
    where = f"scenarios.{off.scenario}.name"
    plain, cost = (
        Piece(spelling.price(amount, off.currency), where, figure=True) for amount in (off.plain, off.cost)
    )
    before, after = (
        Piece("" if share is None else spelling.amount(share, Unit.SHARE, "", ""), where, figure=True)
        for share in (off.plain_accuracy, off.accuracy)
    )
    return TradeOffText(plain, cost, before, after, same=before == after)


def _day(shared: Shared, date: Any, where: str) -> Piece:
    return Piece(spelling.day(date, shared.today), where, figure=True) if date else Piece("")
