"""What letters may fill in: `Shared` turned into pieces, each spelled and with its plan path."""

from dataclasses import dataclass, fields
from functools import partial
from typing import Any

from planner.share import Cover, LatestTerm, OtherOffer, Proposed, ReleasedCause, Shared, SharedStory
from planner.values import Unit
from planner.words import spelling
from planner.words.said import Said, said, sentence
from planner.words.terms import TermLine, figure_of, now_of, term_lines

FIELDS = {"base": "base", "bonus": "bonus_target", "sign_on": "sign_on", "equity": "grants"}
"""Field of an offer by component."""
WHOLE = {"sign_on": " in all", "equity": " at face value"}
"""What follows another offer's figure: all payments, and all grants at face."""
TAILS = {"base": " a year", "bonus": " of base"}
"""What follows a figure of a component."""


@dataclass(frozen=True, slots=True)
class Told:
    """A released story: its title and the sentences that may be told, in the order of the role's lens."""

    title: Said
    headline: Said
    sentences: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Better:
    """Another offer or the present job as far as it is released; a figure that is better than theirs."""

    where: str
    present: bool
    written: bool
    company: Said
    figure: Said


@dataclass(frozen=True, slots=True)
class Covered:
    """A released line of the sign-on case; `kind` chooses its words."""

    kind: str
    figure: Said


@dataclass(frozen=True, slots=True)
class Point:
    """One component: its figures as they stand and as wanted, and what argues for it.

    `covers` are the released lines of a sign-on case; `covers_all` is False where the ask is below their sum.
    """

    noun: Said
    a_noun: Said
    label: Said
    now: Said
    wanted: Said
    final: bool
    band: Said
    better: tuple[Better, ...]
    covers: tuple[Covered, ...]
    covers_all: bool
    case: Said
    stories: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Shape:
    """One package that may be shown: its name and its parts as (noun, figure)."""

    name: Said
    parts: tuple[tuple[Said, Said], ...]


@dataclass(frozen=True, slots=True)
class Traded:
    """What an answer costs without and with savings, and how often it is right; empty where not typed."""

    plain: Said
    cost: Said
    plain_accuracy: Said
    accuracy: Said
    same: bool

    def __bool__(self) -> bool:
        return bool(self.cost)


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything a letter can say. Empty where there is nothing to say or it is not released."""

    tone: str
    written: bool
    recruiter: Said
    author: Said
    company: Said
    role: Said
    level: Said
    next_level: Said
    intent: Said
    reasons: tuple[Said, ...]
    stories: tuple[Told, ...]
    general: tuple[Told, ...]
    asks: tuple[Point, ...]
    open: tuple[Point, ...]
    fixed: tuple[Point, ...]
    gives: tuple[Point, ...]
    wanted: tuple[Point, ...]
    terms: tuple[TermLine, ...]
    band: Said
    others: tuple[Better, ...]
    packages: tuple[Shape, ...]
    deadline: Said
    until: Said
    start: Said
    traded: Traded

    def names(self) -> dict[str, Any]:
        """The facts by name, for a template."""
        return {field.name: getattr(self, field.name) for field in fields(self)}


def facts_of(shared: Shared) -> Facts:
    """Spell what may leave to one recruiter."""
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
    return Facts(
        tone=shared.tone.value,
        written=shared.standing == "written"
        and all(stated.where.startswith(offer) for stated in shared.latest_terms),
        recruiter=said(shared.recruiter, f"{counter}.recruiter"),
        author=said(shared.author, "person.name"),
        company=said(spelling.company(shared.company, shared.wording.company.value), f"{offer}.company"),
        role=said(shared.role, f"{offer}.title"),
        level=Said(shared.level.value, f"{offer}.level"),
        next_level=Said(shared.next_level.value if shared.next_level else ""),
        intent=sentence(shared.intent, f"{counter}.intent"),
        reasons=tuple(sentence(reason, f"{counter}.reasons") for reason in shared.reasons),
        stories=tuple(_told(story) for story in shared.stories),
        general=tuple(_told(story) for story in shared.stories if story.component is None),
        asks=asks,
        open=tuple(point for point in asks if not point.final),
        fixed=tuple(point for point in points if point.final),
        gives=tuple(point for point, change in changes if change < 0),
        wanted=tuple(point for point in points if point.wanted),
        terms=term_lines(shared),
        band=_band(shared),
        others=_unsaid(shared, asks),
        packages=_packages(shared),
        deadline=day(shared.deadline if ahead else None, f"{offer}.deadline"),
        until=day(shared.until, f"{counter}.until"),
        start=day(shared.start, f"{offer}.start"),
        traded=_traded(shared),
    )


def _point(shared: Shared, line: Proposed, stated: LatestTerm) -> Point:
    key = line.component.value
    figure, tail = partial(figure_of, shared, line.unit), TAILS.get(key, "")
    noun = line.component.long_noun
    posted = shared.posted
    covers = shared.covers(line.proposed) if key == "sign_on" else Cover.NOTHING
    within = key == "base" and posted is not None and posted[0] <= line.proposed <= posted[1]
    return Point(
        noun=Said(noun),
        a_noun=Said(f"{'an' if key == 'equity' else 'a'} {noun}"),
        label=Said(noun.capitalize()),
        now=now_of(shared, line, stated),
        wanted=figure(tail, line.proposed, f"counters.{shared.offer_id}.{key}"),
        final=stated.final,
        band=_band(shared) if within else Said(""),
        better=_better(shared, line, stated),
        covers=() if covers is Cover.NOTHING else tuple(_covered(shared, cause) for cause in shared.causes),
        covers_all=covers is Cover.ALL,
        case=_case(shared) if covers is Cover.PART else Said(""),
        stories=tuple(_told(story) for story in shared.stories if story.component is line.component),
    )


def _case(shared: Shared) -> Said:
    """The sum of a case of several lines; a single line says it by itself."""
    where = shared.causes[0].where
    return figure_of(shared, Unit.MONEY, "", shared.case, where) if len(shared.causes) > 1 else Said("")


def _better(shared: Shared, line: Proposed, stated: LatestTerm) -> tuple[Better, ...]:
    """Name what is better elsewhere in the same currency: a worse figure is no reason."""
    place = shared.lines.index(line)
    return tuple(
        _other(
            other,
            figure_of(
                shared,
                line.unit,
                WHOLE.get(line.component.value, ""),
                amount,
                f"{other.where}.{FIELDS[line.component.value]}",
            ),
        )
        for other in shared.others
        if other.amounts
        and other.currency == shared.currency
        and (amount := other.amounts[place][1]) > stated.value
    )


def _unsaid(shared: Shared, asks: tuple[Point, ...]) -> tuple[Better, ...]:
    """Name the other offers that no ask names already."""
    named = {other.where for point in asks for other in point.better}
    return tuple(
        _other(other, Said(""))
        for other in shared.others
        if other.where not in named and other.where != "present"
    )


def _other(rival: OtherOffer, figure: Said) -> Better:
    return Better(
        rival.where,
        rival.where == "present",
        rival.written,
        said(rival.name, f"{rival.where}.company"),
        figure,
    )


def _covered(shared: Shared, cause: ReleasedCause) -> Covered:
    return Covered(cause.cause.value, figure_of(shared, Unit.MONEY, "", cause.amount, cause.where))


def _told(story: SharedStory) -> Told:
    first = "result" if "result" in dict(story.parts) else story.parts[0][0]
    return Told(
        said(story.title, f"{story.where}.title"),
        sentence(story.headline, f"{story.where}.{first}"),
        tuple(sentence(text, f"{story.where}.{key}") for key, texts in story.parts for text in texts),
    )


def _band(shared: Shared) -> Said:
    if shared.posted is None:
        return Said("")
    low, high = (spelling.money(one, shared.currency, shared.wording.money.value) for one in shared.posted)
    text = spelling.span(low, high, shared.wording.ranges.value)
    return Said(text, f"offers.{shared.offer_id}.posted_max", figure=True)


def _packages(shared: Shared) -> tuple[Shape, ...]:
    where = f"counters.{shared.offer_id}.packages"
    return tuple(
        Shape(
            Said(package.name),
            tuple(
                (Said(line.component.long_noun), figure)
                for line, amount in zip(shared.lines, package.amounts, strict=True)
                if (figure := figure_of(shared, line.unit, "", amount, where))
            ),
        )
        for package in shared.packages
    )


def _traded(shared: Shared) -> Traded:
    off = shared.trade_off
    if off is None:
        return Traded(Said(""), Said(""), Said(""), Said(""), same=False)
    where = f"scenarios.{off.scenario}.name"
    plain, cost = (
        Said(spelling.price(one, off.currency), where, figure=True) for one in (off.plain, off.cost)
    )
    before, after = (
        Said("" if one is None else spelling.amount(one, Unit.SHARE, "", ""), where, figure=True)
        for one in (off.plain_accuracy, off.accuracy)
    )
    return Traded(plain, cost, before, after, same=before == after)


def _day(shared: Shared, date: Any, where: str) -> Said:
    return Said(spelling.day(date, shared.today), where, figure=True) if date else Said("")
