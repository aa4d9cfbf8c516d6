"""The base of one offer among the ranges of pay for its level: posted, typed, published, in files, and above.

Amounts are base a year in the offer's currency. Pure: what the page Your level of Market shows.
"""

from collections.abc import Iterator

from msgspec import Struct

from planner.analysis import Analysis
from planner.ask.package.level_up import next_level
from planner.ask.sentences import effect
from planner.compare.chart_values import Party
from planner.market.bands import TYPED, BandRow, market_band
from planner.plan import Offer, Plan
from planner.plan.entry import choice_name
from planner.plan.fields.terms import Component
from planner.plan.pay_file import PayFile
from planner.plan.title import sentence_start, title
from planner.values import Certainty, Figure, Line, Unit, shown
from planner.values.listing import listed

MIDDLE_HALF, TAIL_ENDS = (0.25, 0.5, 0.75), (0.1, 0.9)
IN_OFFERS = "typed in Offers"
NO_RANGE = "No range of pay for such a job yet"
NO_RANGE_HOW = "Type the posted range in Offers or a range of your own on Ranges, or import a table of pay."


class LevelRange(Struct, frozen=True):
    """One range of base. `phrase` names it within a sentence; `middle` holds quartiles where known.

    `own_level` is False for the level above, in which the offer has no place.
    """

    name: str
    note: str
    phrase: str
    low: float
    high: float
    source: str
    middle: tuple[float, float, float] | None = None
    own_level: bool = True

    @property
    def figure(self) -> Figure:
        """The middle of the range with its ends and its source."""
        middle = self.middle[1] if self.middle else (self.low + self.high) / 2
        what = Line(f"{self.note[:1].upper()}{self.note[1:]}", source=self.source)
        return Figure(self.name, middle, Unit.MONEY_YEAR, (what,), Certainty.ASSUMPTION, self.low, self.high)

    def place(self, amount: float) -> str:
        """Return where an amount lies, to follow "is": at 44 % of it, under it, above it."""
        if amount < self.low:
            return f"under {self.phrase}"
        if amount > self.high or (amount == self.high > self.low):
            return f"{'at the top of' if amount == self.high else 'above'} {self.phrase}"
        if self.low == self.high:
            return f"at {self.phrase}"
        return f"at {shown(self.share(amount), Unit.SHARE)} of {self.phrase}"

    def share(self, amount: float) -> float:
        """Return the part of the range that lies under an amount, to a whole per cent; not for equal ends."""
        return round((amount - self.low) / (self.high - self.low), 2)


class LevelLine(Struct, frozen=True):
    """An offer at its base, or what is asked of the one that is looked at."""

    party: Party
    figure: Figure
    is_ask: bool = False


class LevelView(Struct, frozen=True):
    """What the page says of one offer: its finding, the sentence under it, the ranges, and the lines."""

    finding: str
    under: str
    ranges: tuple[LevelRange, ...] = ()
    lines: tuple[LevelLine, ...] = ()


def level_view(plan: Plan, analysis: Analysis, offer: Offer, asked: float | None) -> LevelView:
    """Return the ranges around an offer. `asked`: the base that is asked for, None where nothing is."""
    name, amount = title(plan, offer), _standing(analysis, offer)
    ranges = tuple(_ranges(plan, analysis, offer, name))
    lines = tuple(_lines(plan, analysis, offer, asked))
    own = [shown_range for shown_range in ranges if shown_range.own_level]
    if not own:
        return LevelView(NO_RANGE, NO_RANGE_HOW, ranges, lines)
    begun = sentence_start(name)
    if amount is None:
        return LevelView(f"{begun} has no base salary yet", "Type it to see where it lies.", ranges, lines)
    under = f"{shown(amount, Unit.MONEY)} is {listed(shown_range.place(amount) for shown_range in own)}."
    moved = _range_effect(analysis, offer)
    return LevelView(f"{begun} pays {_verdict(own[-1], amount)}", f"{under} {moved}".strip(), ranges, lines)


def _verdict(of: LevelRange, amount: float) -> str:
    """Return how much an offer pays, measured by the last range of its own level: the widest evidence."""
    if of.middle is not None:
        low, _, high = of.middle
        if amount < low:
            return f"less than three in four of {of.phrase}"
        return f"more than three in four of {of.phrase}" if amount > high else f"the middle of {of.phrase}"
    if amount < of.low or amount > of.high:
        return f"{'less' if amount < of.low else 'more'} than {of.phrase}"
    if of.low == of.high:
        return f"what {of.phrase} says"
    share = of.share(amount)
    part = "lower part" if share < 1 / 3 else "middle" if share <= 2 / 3 else "upper part"
    return f"the {part} of {of.phrase}"


def _range_effect(analysis: Analysis, offer: Offer) -> str:
    """Return what the place in its range does to the ask for base; empty where it moves nothing."""
    ask = analysis.offers[offer.id].asks.get(Component.BASE)
    moved = [moved for moved in ask.moved if moved.by_range] if ask is not None else []
    if not moved:
        return ""
    text = effect(Component.BASE, sum(part.effect for part in moved))
    return "" if text == "no change" else f"Its place in the range moves the ask for base: {text}."


def _standing(analysis: Analysis, offer: Offer) -> float | None:
    """Return the base that is on the table: the last they named, else as offered."""
    result = analysis.offers.get(offer.id)
    ask = result.asks.get(Component.BASE) if result else None
    return offer.base if ask is None else ask.standing


def _ranges(plan: Plan, analysis: Analysis, offer: Offer, name: str) -> Iterator[LevelRange]:
    low, high = offer.posted_min, offer.posted_max
    if low is not None and high is not None and low <= high:
        yield LevelRange(f"Posted by {name}", IN_OFFERS, "its posted range", low, high, TYPED)
    yield from _market(plan, analysis, offer)
    for file in plan.pay_files:
        yield from _of_file(plan, offer, file)
    yield from _level_above(analysis, offer)


def _market(plan: Plan, analysis: Analysis, offer: Offer) -> Iterator[LevelRange]:
    """Yield the typed market range, then the first row of the user's and the first published one."""
    bands = analysis.tables.bands.with_own(plan.bands)
    typed = market_band(offer, bands)
    if typed is not None and typed.source == TYPED and offer.market_min is not None:
        text = "your market range"
        yield LevelRange("Market range", IN_OFFERS, text, typed.low, typed.high, TYPED)
    for is_own, name, phrase in (
        (True, "Your range", "your range"),
        (False, "Published", "the published range"),
    ):
        rows = [row for row in bands.rows if bool(row.own) is is_own and row.is_for(offer, offer.level)]
        yield from _first(rows, offer, name, phrase)


def _level_above(analysis: Analysis, offer: Offer) -> Iterator[LevelRange]:
    above = next_level(offer.level)
    if above is None:
        return
    name, phrase = f"Level above: {above.value}", "the level above"
    low, high = offer.next_min, offer.next_max
    if low is not None and high is not None and low <= high:
        yield LevelRange(name, IN_OFFERS, phrase, low, high, TYPED, own_level=False)
        return
    rows = [row for row in analysis.tables.bands.rows if row.is_for(offer, above)]
    yield from _first(rows, offer, name, phrase, own_level=False)


def _first(
    rows: list[BandRow], offer: Offer, name: str, phrase: str, *, own_level: bool = True
) -> Iterator[LevelRange]:
    row = next((row for row in rows if row.base is not None), None)
    if row is None or row.base is None:
        return
    low, high = (end / offer.rate for end in row.base)
    track = choice_name(row.track)
    note = ", ".join(filter(None, (track, row.level, str(row.year) if row.year else "")))
    source = ". ".join(filter(None, (row.place, row.source)))
    yield LevelRange(name, note, phrase, low, high, source, own_level=own_level)


def _of_file(plan: Plan, offer: Offer, file: PayFile) -> Iterator[LevelRange]:
    """Yield what a file says of base; nothing for too few rows or a currency that cannot be converted."""
    rate = _rate(plan, offer, file)
    points = {summary.measure: dict(summary.points) for summary in file.summary}
    if rate is None:
        return
    base = points.get("base", {})
    if all(share in base for share in MIDDLE_HALF):
        low, middle, high = (base[share] * rate for share in MIDDLE_HALF)
        ends = [
            base.get(share, base[near]) * rate for share, near in zip(TAIL_ENDS, (0.25, 0.75), strict=True)
        ]
        what = "8 of 10, middle half dark" if TAIL_ENDS[0] in base else "middle half"
        phrase = f"{file.n:,} such jobs"
        yield LevelRange(
            file.name, f"{phrase}: {what}", phrase, ends[0], ends[1], file.name, (low, middle, high)
        )
    elif 0.5 in points.get("band_from", {}) and 0.5 in points.get("band_to", {}):
        low, high = (points[key][0.5] * rate for key in ("band_from", "band_to"))
        note = f"{file.n:,} posted ranges: medians of their ends"
        yield LevelRange(file.name, note, f"the usual range of {file.n:,} posts", low, high, file.name)


def _rate(plan: Plan, offer: Offer, file: PayFile) -> float | None:
    """Return what one unit of the file's currency is in the offer's; None where that is not known."""
    if file.currency == offer.currency:
        return 1.0
    if file.currency == plan.currency:
        return 1 / offer.rate
    return plan.dollar / offer.rate if file.currency == "USD" and plan.dollar_rate is not None else None


def _lines(plan: Plan, analysis: Analysis, offer: Offer, asked: float | None) -> Iterator[LevelLine]:
    for place, other in enumerate(plan.offers):
        amount = _standing(analysis, other)
        if other.hidden or amount is None:
            continue
        name = title(plan, other)
        because = Line(f"Base salary of {name}", amount * other.rate, Unit.MONEY_YEAR)
        figure = Figure(
            name, amount * other.rate / offer.rate, Unit.MONEY_YEAR, (because,), Certainty.GUARANTEED
        )
        party = Party(other.id, name, place)
        yield LevelLine(party, figure)
        if other.id == offer.id and asked is not None and asked > amount:
            because = Line(f"You ask {name} for, base", asked, Unit.MONEY_YEAR)
            ask = Figure("your ask", asked, Unit.MONEY_YEAR, (because,), Certainty.CHOSEN)
            yield LevelLine(party, ask, is_ask=True)
