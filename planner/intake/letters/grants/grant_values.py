"""A grant's facts as fields of the plan, each with its words, and the questions that they leave open."""

from collections.abc import Sequence

from msgspec import Struct, field
from msgspec.structs import replace

from planner.intake.letters.grants.grant_facts import GrantTerm, Size, SizeKind
from planner.intake.letters.grants.grant_groups import FoundGrant
from planner.intake.letters.grants.grant_kind import foreign_kind, kind_of, milestone_of, tax_of
from planner.intake.letters.grants.grant_words import GrantWords
from planner.intake.letters.grants.schedule import schedule_of
from planner.intake.letters.marks.marked_text import MarkKind
from planner.intake.letters.results import Question, ReadValue, Span
from planner.plan.fields.terms import GrantKind

USUAL_YEARS = 4
PAID_ON_DAYS = "It is paid on days of the calendar: in which months after the start?"
WINDOW_MONTHS = (1, 180)


class GrantValues(Struct):
    """What one grant gives: values and questions at paths below `grants.N`."""

    path: str
    values: list[ReadValue] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)

    def put(self, name: str, value: object, span: Span, doubt: str = "") -> None:
        """Add a value."""
        self.values.append(ReadValue(f"{self.path}.{name}", value, span, doubt))

    def ask(self, name: str, why: str, span: Span, choices: Sequence[object] = ()) -> None:
        """Add a question."""
        self.questions.append(Question(f"{self.path}.{name}", why, tuple(choices), (span,)))


def values_of(grant: FoundGrant, number: int, words: GrantWords, currency: str) -> GrantValues:
    """Return the fields of a grant, the `number`th of its offer; `currency` is that of the offer's pay."""
    out = GrantValues(f"grants.{number}")
    kind = _put_kind(grant, out, words)
    _put_size(grant, out, currency)
    years = next((size.years for size in grant.sizes if size.years), 0)
    schedule = schedule_of(grant.clauses, years, grant.size.span)
    for part in schedule.fields:
        out.put(part.name, part.value, part.span, part.doubt)
    for name, why, span in schedule.asked:
        out.ask(name, why, span)
    is_dated = any(part.text.marked(part.coded, MarkKind.DAY) for part in grant.parts)
    if kind is GrantKind.CASH and is_dated and not (schedule.fields or schedule.asked):
        out.ask("years", PAID_ON_DAYS, grant.size.span)
    _put_yearly(grant, out, years=any(part.name in ("years", "events") for part in schedule.fields))
    _put_prices(grant, out, kind)
    _put_milestone(grant, out, words)
    return out


def _put_kind(grant: FoundGrant, out: GrantValues, words: GrantWords) -> GrantKind:
    """Put the instrument and, of options, their tax kind; one that is none of ours is asked."""
    read = kind_of(grant, words)
    if read is None:
        if (place := foreign_kind(grant, words)) is not None:
            out.ask("kind", "It is neither RSUs nor options of ours: choose what comes nearest.", place)
        return GrantKind.RSU
    kind, span = read
    other = foreign_kind(grant, words)
    if other is not None and other.start <= span.start <= other.end + 1:  # `profits interest units`
        out.ask("kind", "It is neither RSUs nor options of ours: choose what comes nearest.", other)
        return GrantKind.RSU
    out.put("kind", kind.value, span)
    if kind is GrantKind.OPTION and (tax := tax_of(grant, words)) is not None:
        out.put("option_tax", tax[0].value, tax[1])
    return kind


def _put_size(grant: FoundGrant, out: GrantValues, currency: str) -> None:
    sizes = {size.kind: size for size in reversed(grant.sizes) if not size.is_yearly or len(grant.sizes) == 1}
    lead = next(size for size in grant.sizes if sizes.get(size.kind) is size)
    for kind, size in sizes.items():
        if size.amount is None or size.is_yearly:
            _ask_size(size, out)
        elif kind is SizeKind.VALUE and lead.kind is SizeKind.UNITS:
            if any(term.name in ("price", "at") and term.value for term in grant.terms):
                continue
            choices = (round(size.amount / lead.amount, 4),) if lead.amount else ()
            out.ask("price", "The text values the units without a price of one.", size.span, choices)
        elif kind is SizeKind.VALUE and size.currency and currency and size.currency != currency:
            why = f"The grant is in {size.currency}, the pay in {currency}: type it in {currency}."
            out.ask("value", why, size.span)
        else:
            amount: object = int(size.amount) if kind is SizeKind.UNITS else size.amount
            out.put(kind.value, amount, size.span, size.doubt)
            if size.doubt:
                out.ask(kind.value, size.doubt, size.span, (amount, *size.choices))


def _ask_size(size: Size, out: GrantValues) -> None:
    if not size.is_yearly:
        out.ask(size.kind.value, size.doubt or "The text gives no single amount.", size.span, size.choices)


def _put_yearly(grant: FoundGrant, out: GrantValues, *, years: bool) -> None:
    """Put a grant whose amount is by the year: its value needs the years, which are asked if not read."""
    size = grant.size
    if len(grant.sizes) > 1 or not size.is_yearly or size.amount is None:
        return
    count = USUAL_YEARS
    for value in out.values:
        if value.path.endswith(".years") and isinstance(value.value, tuple):
            count = len(value.value) if value.value.count(0.0) == 0 else 0
    name = size.kind.value
    if not count:
        out.ask(name, "The text gives an award for each year, not the whole of one grant.", size.span)
        return
    doubt = size.doubt if years else f"It is told by the year; {count} years are taken."
    whole = size.amount * count
    out.put(name, int(whole) if size.kind is SizeKind.UNITS else whole, size.span, doubt)
    if size.doubt:
        out.ask(name, size.doubt, size.span)
    if not years:
        out.ask("years", "The text gives the grant by the year and not for how many.", size.span)


def _put_prices(grant: FoundGrant, out: GrantValues, kind: GrantKind) -> None:
    terms = {term.name: term for term in reversed(grant.terms)}
    has_units = any(value.path.endswith(".units") for value in out.values)
    has_value = any(value.path.endswith(".value") for value in out.values)
    has_percent = any(value.path.endswith(".percent") for value in out.values)
    price, strike, fair = terms.get("price"), terms.get("strike"), terms.get("fair_value")
    signed = terms.get("at")
    if kind is not GrantKind.OPTION:
        price = price or fair or signed
    elif strike is None:
        strike = replace(signed, is_open=True) if signed else None
    else:
        price = price or signed
    if price is not None and price.value is not None and (has_units or not has_value):
        doubt = "The price is about this." if price.is_open else ""
        out.put("price", price.value, price.span, doubt)
        if price.is_open:
            out.ask("price", doubt, price.span, (price.value,))
    elif has_units and not has_value and not has_percent:
        out.ask("price", "The price of one share is missing.", price.span if price else grant.size.span)
    if kind is GrantKind.OPTION:
        _put_strike(strike, fair, grant, out)
        window = terms.get("window")
        if window and window.value and WINDOW_MONTHS[0] <= window.value <= WINDOW_MONTHS[1]:
            out.put("exercise_months", int(window.value), window.span)


def _put_strike(
    strike: GrantTerm | None, fair: GrantTerm | None, grant: FoundGrant, out: GrantValues
) -> None:
    if strike is None or strike.value is None:
        term = fair or strike
        choices = (fair.value,) if fair and fair.value is not None else ()
        why = "The strike is not named yet." if strike else "The text names no strike."
        out.ask("strike", why, term.span if term else grant.size.span, choices)
        return
    why = "“@” may name the strike or the price." if strike.name == "at" else "The strike is not set yet."
    doubt = why if strike.is_open else ""
    out.put("strike", strike.value, strike.span, doubt)
    if strike.is_open:
        out.ask("strike", doubt, strike.span, (strike.value,))


def _put_milestone(grant: FoundGrant, out: GrantValues, words: GrantWords) -> None:
    """Put the part that hangs on a goal: all of a performance grant, or the share that the text names."""
    if (read := milestone_of(grant, words)) is None:
        return
    share, kind, span = read
    out.put("milestone_share", share, span)
    if kind is not None:
        out.put("milestone", kind.value, span)
