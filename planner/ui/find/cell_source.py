"""Cells and answers of the offers, found by field, company or value. No Qt.

With 200 offers there are over 10,000 cells: labels and titles are matched apart, an entry is made only where
both together fit, and values are written once for an offer and kept until it is another.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from planner.ask.result_rows import RESULT_ROWS
from planner.plan import Offer, Plan
from planner.plan.check.fault_text import fault_text
from planner.plan.differences import value_text
from planner.plan.entry.number import EntryError, read_number
from planner.plan.fields.plan import PRESENT_ID
from planner.plan.paths import offer_path
from planner.plan.registry import FieldSpec, fields
from planner.plan.schema.about import Applies, Editor
from planner.plan.title import titles
from planner.ui.find.entries import VALUE, FindEntry, FindKind, Match, fold, rank
from planner.ui.sheet_paths import figure_path
from planner.values import shown

if TYPE_CHECKING:
    from planner.analysis import Analysis

FEW = 3  # entries found by name, under which values are searched too
MOST = 400  # entries made for one search


def cell_entry(plan: Plan, name: str, path: str, value: str) -> FindEntry:
    """Return the entry of a field with its value, or with what is wrong where it cannot be read."""
    typed = plan.typed.get(path)
    if typed is None or not typed.wrong:
        return FindEntry(FindKind.CELL, name, path, value)
    return FindEntry(FindKind.CELL, name, path, fault_text(typed), is_bad=True)


class OfferValues:
    """The folded texts of each offer's cells, made when first searched, by identity of the offer."""

    def __init__(self) -> None:
        self._texts: dict[int, tuple[Offer, tuple[str, ...]]] = {}

    def of(self, offer: Offer, specs: Sequence[FieldSpec]) -> tuple[str, ...]:
        """Return the texts of an offer's fields without the commas of numbers."""
        cached = self._texts.get(id(offer))
        if cached is None or cached[0] is not offer:
            values = ((spec, getattr(offer, spec.key)) for spec in specs)
            texts = tuple(fold(value_text(spec, value)).replace(",", "") for spec, value in values)
            cached = self._texts[id(offer)] = (offer, texts)
        return cached[1]


class CellSource:
    """The typed fields of the present job and all offers."""

    def __init__(self, plan: Plan, values: OfferValues) -> None:
        self._plan, self._values = plan, values
        self._specs = fields(Offer, Editor.GRID)
        self._labels = [fold(spec.about.label) for spec in self._specs]
        self._titles = titles(plan)
        self._offers = {offer.id: offer for offer in plan.columns()}

    def matches(self, words: Sequence[str]) -> Iterator[Match]:
        """Yield cells by label and company; where these are few, and for a number, by value too."""
        by_name = list(islice(self._by_name(words), MOST))
        yield from by_name
        if len(by_name) < FEW or any(letter.isdigit() for letter in words[0]):
            known = {match.entry.target for match in by_name}
            yield from islice(self._by_value(words, known), MOST)

    def _by_name(self, words: Sequence[str]) -> Iterator[Match]:
        heads = [(fold(title), offer_id, title) for offer_id, title in self._titles.items()]
        in_heads = [_contained(words, head) for head, _, _ in heads]
        for spec, label in zip(self._specs, self._labels, strict=True):
            in_label = _contained(words, label)
            for (head, offer_id, title), in_head in zip(heads, in_heads, strict=True):
                if len(in_label | in_head) == len(words) and _applies(spec, offer_id):
                    fits = rank(words, f"{label}, {head}")
                    if fits is not None:
                        yield Match(fits, self._entry(spec, offer_id, title))

    def _by_value(self, words: Sequence[str], known: set[str]) -> Iterator[Match]:
        text = _plain_number(" ".join(words))
        for offer in self._plan.columns():
            texts = self._values.of(offer, self._specs)
            for spec, value in zip(self._specs, texts, strict=True):
                if text in value and f"{offer_path(offer.id)}.{spec.key}" not in known:
                    yield Match(VALUE, self._entry(spec, offer.id, self._titles[offer.id]))

    def _entry(self, spec: FieldSpec, offer_id: str, title: str) -> FindEntry:
        path = f"{offer_path(offer_id)}.{spec.key}"
        value = value_text(spec, getattr(self._offers[offer_id], spec.key))
        return cell_entry(self._plan, f"{spec.about.label}, {title}", path, value)


class AnswerSource:
    """The computed rows of the offers."""

    def __init__(self, plan: Plan, analysis: "Analysis | None") -> None:
        self._titles, self._analysis = titles(plan), analysis

    def matches(self, words: Sequence[str]) -> Iterator[Match]:
        """Yield figures by label and company."""
        offers = self._analysis.offers if self._analysis else {}
        for row in RESULT_ROWS:
            label = fold(row.label)
            for offer_id, title in self._titles.items():
                fits = rank(words, f"{label}, {fold(title)}")
                figure = (
                    offers[offer_id].figures.get(row.key) if fits is not None and offer_id in offers else None
                )
                if fits is not None and figure is not None and figure.value is not None:
                    path = figure_path(offer_id, row.key)
                    note = shown(figure.value, figure.unit) if figure.measure is None else figure.text
                    yield Match(fits, FindEntry(FindKind.ANSWER, f"{row.label}, {title}", path, note))


def _contained(words: Sequence[str], text: str) -> frozenset[str]:
    return frozenset(word for word in words if word in text)


def _applies(spec: FieldSpec, offer_id: str) -> bool:
    only = Applies.PRESENT if offer_id == PRESENT_ID else Applies.OFFER
    return spec.about.applies in (Applies.BOTH, only)


def _plain_number(text: str) -> str:
    """Return a text with an amount as a cell shows it, without commas: “210k” as 210000."""
    try:
        return f"{read_number(text):.10g}" if text[:1].isdigit() else text
    except EntryError:
        return text.replace(",", "")
