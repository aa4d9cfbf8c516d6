"""Explains a figure or a field of the plan in text: name, value, reason and where each part comes from."""

import datetime
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct

from planner.market.asks.number import TableNumber
from planner.market.asks.texts import source_text, unit_text, value_text
from planner.pay.years.grant_size import option_lines
from planner.plan import PRESENT_ID, Grant, Instalment, Offer, Person, Plan, entry
from planner.plan.assumed import (
    NOT_CHOSEN,
    NOT_TYPED,
    assumed_items_text,
    assumed_keys,
    is_assumed_at,
    is_confirmed_at,
)
from planner.plan.check import blocking_problems
from planner.plan.check.unreadable import NO_FIGURE_NEEDS
from planner.plan.edits.letters import quotations
from planner.plan.fields.terms import Component
from planner.plan.paths import (
    NoSuchPathError,
    column_of,
    constant_key,
    offer_of,
    offer_path,
    spec_at,
    value_at,
)
from planner.plan.registry import FieldSpec
from planner.plan.title import scenario_title, title
from planner.values import Certainty, Figure, Line, Privacy, Unit, shown
from planner.values.days import full_day, full_week_day

if TYPE_CHECKING:
    from planner.analysis import Analysis, OfferAnalysis

SENTENCES: Mapping[Certainty, str] = MappingProxyType(
    {
        Certainty.GUARANTEED: "The offer guarantees it.",
        Certainty.TARGET: "It comes if targets are met.",
        Certainty.PAPER: "It is worth this on paper.",
        Certainty.ASSUMPTION: "It is an estimate, not a promise.",
        Certainty.CHOSEN: "",  # its only reason says so
    }
)
"""The sentence on a figure before its reasons, by its certainty."""


class Reason(Struct, frozen=True):
    """A line of the chain of reasons. `path`: the field it was typed in."""

    text: str
    value: str
    source: str
    path: str = ""


class Explained(Struct, frozen=True):
    """Name, value and reason in one line, and the chain of reasons."""

    name: str = ""
    value: str = ""
    reason: str = ""
    wrong: bool = False
    lines: tuple[Reason, ...] = ()


def explained(plan: Plan, analysis: "Analysis | None", what: Figure | Explained | str | None) -> Explained:
    """Explain a figure or the field at a plan path; an `Explained` is returned as it is."""
    if what is None:
        return Explained(reason="Select any figure to see what it is and where it comes from.")
    if isinstance(what, Explained):
        return what
    if isinstance(what, Figure):
        return _figure(what)
    try:
        return _field(plan, analysis, what)
    except NoSuchPathError:  # the field's offer or grant was removed while it was selected
        return Explained(reason="What was selected is gone. Select any figure.")


def _figure(figure: Figure) -> Explained:
    value = figure.text
    ends = [figure.text_of(end) for end in (figure.low, figure.high) if end is not None]
    if len(set(ends)) == 2:  # a figure that is chosen, or certain, has no range
        value += f"  ({ends[0]} – {ends[1]})"
    lines = tuple(_reason(line) for line in figure.because)
    parts = [f"{line.text} {line.value}".strip() if line.value else line.text for line in lines]
    reason = " · ".join(parts) or "No reason was given."
    certainty = SENTENCES[figure.certainty] if figure.value is not None else ""
    return Explained(figure.name, value, f"{certainty} {reason}".strip(), lines=lines)


def _reason(line: Line) -> Reason:
    value = "" if line.value is None else shown(line.value, line.unit)
    source = line.source or ("typed by you" if line.where else "")
    return Reason(line.text, value, source, line.where)


def _field(plan: Plan, analysis: "Analysis | None", path: str) -> Explained:
    """Explain the field at a path: a constant of the asks, a text that is no value, or a value."""
    key = constant_key(path)
    if key and analysis is not None and key in analysis.tables.asks.numbers:
        return _constant(plan, analysis, path, analysis.tables.asks.numbers[key])
    spec, typed = spec_at(plan, path), plan.typed.get(path)
    name = f"{_label(plan, spec, path)}{_owner_suffix(plan, path)}"
    if typed and typed.wrong:
        return Explained(name, typed.text, typed.wrong, wrong=True)
    assumed = analysis.assumed.get(offer_of(path), {}).get(spec.key) if analysis else None
    if assumed is not None and path == f"{offer_path(offer_of(path))}.{spec.key}":
        display = entry.display(spec, assumed.value)
        return Explained(
            name, display, assumed.reason, lines=(Reason(spec.about.label, display, assumed.reason, path),)
        )
    return _value(plan, analysis, path, name)


def _value(plan: Plan, analysis: "Analysis | None", path: str, name: str) -> Explained:
    """Explain a value by what is wrong with it, else by what its field means and where it comes from."""
    spec, value, options = spec_at(plan, path), value_at(plan, path), _options(plan, path)
    display, is_untouched = _shown(spec, value), _is_untouched(plan, path, spec, value)
    origin = f"{_quoted(plan, path)}{_local_tax(analysis, path)}{_typed_as(plan, spec, path)}"
    source = f"{origin}{_source(spec, path, untouched=is_untouched)}"
    warning = "" if _is_awaited(plan, path) else _problem_at(analysis, path)
    option_text = "".join(f"{line.text}{f': {line.value}' if line.value else ''}. " for line in options)
    meaning = f"{_assumed(plan, path)}{option_text}{spec.about.help} {source}".strip()
    lines = (Reason(spec.about.help or spec.about.label, display, source, path), *options)
    return Explained(name, display, warning or meaning, wrong=bool(warning), lines=lines)


def _typed_as(plan: Plan, spec: FieldSpec, path: str) -> str:
    """Return the text of a field as it was typed, and what becomes of words that the field does not take."""
    typed = plan.typed.get(path)
    if typed is None:
        return ""
    asides = entry.asides_text(entry.without_asides(spec, typed.text)[1])
    return f"Typed as {typed.text}. {asides}{' ' if asides else ''}"


def _is_awaited(plan: Plan, path: str) -> bool:
    """Whether a path is the company or base of an offer without pay: it is still to be typed, not wrong."""
    above, _, key = path.rpartition(".")
    columns = plan.columns() if key in ("company", "base") else ()
    return any(offer_path(offer.id) == above and not offer.has_pay for offer in columns)


def _quoted(plan: Plan, path: str) -> str:
    """Return the words of the letter that the value came from; empty once it was edited."""
    quoted = quotations(plan, path)
    if not quoted:
        return ""
    day = quoted[0].day
    words = "”, “".join(" ".join(quotation.words.split()) for quotation in quoted)
    return f"From the letter{f' of {full_day(day)}' if day else ''}: “{words}”. "


def _local_tax(analysis: "Analysis | None", path: str) -> str:
    """Return the source of a place's local tax, with what is to be checked of it; empty for other fields."""
    if analysis is None or not path.endswith(".locality"):
        return ""
    local = analysis.tables.local_tax.of(analysis.plan.offer(offer_of(path)))
    return f"{local.reason()} " if local else ""


def _problem_at(analysis: "Analysis | None", path: str) -> str:
    problems = analysis.problems if analysis else ()
    return next((problem.message for problem in problems if problem.where == path), "")


def _constant(plan: Plan, analysis: "Analysis", path: str, number: TableNumber) -> Explained:
    """Explain a constant of the asks: its value, its default, and where that comes from."""
    typed, own = plan.typed.get(path), plan.ask_constants.get(number.key)
    name, source = number.spec.label, source_text(analysis.tables.asks, number.key)
    if typed and typed.wrong:
        return Explained(name, typed.text, typed.wrong, wrong=True)
    default = value_text(number, number.default)
    value = f"{default if own is None else value_text(number, own)} {unit_text(number)}"
    wrong = _problem_at(analysis, path)
    origin = "Left at its default" if own is None else f"From you; the default is {default}"
    lines = (
        Reason(name, value, source if own is None else "typed by you", path),
        Reason("Default", default, source),
    )
    return Explained(name, value, wrong or f"{origin}. {source}", wrong=bool(wrong), lines=lines)


def _assumed(plan: Plan, path: str) -> str:
    """Describe what is assumed in grants, payments or a field of theirs; empty if all was typed."""
    above, _, key = path.rpartition(".")
    item = value_at(plan, above) if above else None
    if isinstance(item, Grant | Instalment):
        return f"{NOT_TYPED} " if key in assumed_keys(item) else ""
    if isinstance(item, Person) and is_assumed_at(plan, path):
        return f"{NOT_CHOSEN} "
    if isinstance(item, Offer) and key in ("grants", "sign_on"):
        text = assumed_items_text(getattr(item, key))
        return f"{text} " if text else ""
    return ""


def _is_untouched(plan: Plan, path: str, spec: FieldSpec, value: object) -> bool:
    return value == spec.default and not is_confirmed_at(plan, path)


def _options(plan: Plan, path: str) -> tuple[Reason, ...]:
    """Return strike, spread and exercise cost of the options among the grants at a path."""
    head, _, key = path.rpartition(".")
    offer = next((offer for offer in plan.columns() if offer_path(offer.id) == head), None)
    if offer is None or key != "grants":
        return ()
    return tuple(_reason(line) for line in option_lines(offer))


def _source(spec: FieldSpec, path: str, *, untouched: bool) -> str:
    """Return where a field's value comes from, and who may learn it."""
    if path.startswith("rounds.") and spec.about.privacy is Privacy.OWN:
        return "Said between you and this recruiter; nobody else learns it."
    theirs = spec.about.privacy is Privacy.OWN and offer_of(path) not in ("", PRESENT_ID)
    if untouched:
        origin = "Not filled in" if spec.default in (None, "", ()) else "Left at its default"
    else:
        origin = "From this recruiter" if theirs else "From you"
    return f"{origin}; {'others learn it only when you release it' if theirs else _WHO[spec.about.privacy]}."


_WHO = {
    Privacy.OWN: "leaves only when you release it",
    Privacy.RELEASABLE: "leaves only when you release it",
    Privacy.PRIVATE: "never leaves",
}


def scenario_name(plan: Plan, path: str) -> str:
    """Return the name of the cost scenario that a plan path lies in; empty for others."""
    head, _, rest = path.partition(".")
    scenario_id = rest.partition(".")[0]
    scenarios = plan.scenarios if head == "scenarios" else ()
    return next(
        (scenario_title(plan, scenario) for scenario in scenarios if scenario.id == scenario_id),
        "",
    )


def _owner_suffix(plan: Plan, path: str) -> str:
    offer_id = column_of(plan, path)
    offer = next((column for column in plan.columns() if column.id == offer_id), None)
    if scenario := scenario_name(plan, path):
        return f" · {scenario}"
    return f" · {title(plan, offer)}" if offer else ""


def blank_figure(analysis: "Analysis", result: "OfferAnalysis", key: str, name: str) -> Figure | None:
    """Return a figure without a value: why it is better not to ask, or what to mend; None for other blanks.

    `key` and `name` are those of the blank's row on the Offers sheet, as in `ask.result_rows`.
    """
    kind, _, component = key.partition(".")
    if kind == "ask" and (ask := result.asks.get(Component(component))) is not None and ask.why_not:
        return Figure(name, None, Unit.MONEY, (Line(ask.why_not),), Certainty.ASSUMPTION)
    if result.offer.id == PRESENT_ID or result.offer.base is None or not _is_taken_away(result, key):
        return None
    line = next(_faults(analysis, result.offer.id), None)
    return None if line is None else Figure(name, None, Unit.MONEY, (line,), Certainty.ASSUMPTION)


def _is_taken_away(result: "OfferAnalysis", key: str) -> bool:
    """Whether all figures of the kind are missing, and not this one alone."""
    if key == "cushion" or key.startswith(("ask.", "opening.", "target.")):
        return not result.asks
    if key.startswith(("worth_", "net_", "real_")):
        return result.worth is None
    return result.pay is None and key != "clawback"


def _faults(analysis: "Analysis", offer_id: str) -> Iterator[Line]:
    """Yield what is wrong with entries that figures need, each with its cell."""
    above, plan = f"{offer_path(offer_id)}.", analysis.plan
    for problem, column in blocking_problems(plan, analysis.problems):
        key = problem.where.removeprefix(above).partition(".")[0]
        if column not in (offer_id, "") or (column and key in NO_FIGURE_NEEDS):
            continue
        label = spec_at(plan, problem.where).about.label
        yield Line(f"Mend {label} first: {problem.message.removeprefix(f'{label}: ')}", where=problem.where)


def _shown(spec: FieldSpec, value: object) -> str:
    """Return a value as the sheets show it: a day with its name, which entries are typed without."""
    return full_week_day(value) if isinstance(value, datetime.date) else entry.display(spec, value)


def _label(plan: Plan, spec: FieldSpec, path: str) -> str:
    """Return the label of a field; of the value of a round what it is for."""
    labels = (step.component.label for step in plan.rounds if path == f"rounds.{step.id}.value")
    return next((f"{label} said" for label in labels), spec.about.label)
