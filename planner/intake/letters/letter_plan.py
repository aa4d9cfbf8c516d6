"""A plan made of a letter's reading in one step, for those without a window to review it in.

What is clear enters. A value with a doubt, or a question about words of the letter, is kept in its cell as
the text that was read, marked with the reason, so that no figure is made of it before somebody looked.
"""

import datetime
from collections.abc import Iterator

from msgspec import Struct

from planner.intake.letters.results import LetterReading, OfferReading, Span
from planner.intake.letters.review.accepting import NEW, accept
from planner.intake.letters.review.review import Review
from planner.plan import PRESENT_ID, Plan
from planner.plan.edits import keep_texts
from planner.plan.paths import has_field, offer_path
from planner.plan.schema.model import Typed

LONGEST = 200
"""Characters of the words kept in a cell."""


class OpenEntry(Struct, frozen=True):
    """What the letter leaves open: the path in the plan, its words, and why."""

    path: str
    words: str
    why: str


class LetterPlan(Struct, frozen=True):
    """The plan of a letter, the entries that it marks, and questions that no cell can hold."""

    plan: Plan
    marked: tuple[OpenEntry, ...]
    asked: tuple[OpenEntry, ...]


def plan_of_letter(reading: LetterReading, today: datetime.date, name: str) -> LetterPlan:
    """Return a plan of the offers of a reading; `name` is that of the file, kept with the letter."""
    accepted = accept(Plan(), Review.of(reading), NEW, today, name)
    plan = accepted.plan
    names = iter(offer.id for offer in plan.offers)
    marked = [OpenEntry(path, typed.text, typed.wrong) for path, typed in plan.unreadable_entries().items()]
    asked: list[OpenEntry] = []
    for offer in reading.offers:
        column = PRESENT_ID if offer.is_present else next(names, "")
        if not column:
            continue
        for entry in _open(offer, reading.text, offer_path(column)):
            (marked if entry.words and _is_cell(plan, entry.path) else asked).append(entry)
    texts = {entry.path: Typed(text=entry.words, wrong=entry.why) for entry in marked}
    return LetterPlan(keep_texts(plan, texts), tuple(marked), tuple(asked))


def _open(offer: OfferReading, text: str, where: str) -> Iterator[OpenEntry]:
    """Yield doubtful values and questions of an offer, at most one for each path."""
    seen: set[str] = set()
    sure = {value.path for value in offer.values if not value.doubt}
    doubtful = [(value.path, (value.span,), value.doubt) for value in offer.values if value.doubt]
    questions = [(question.path, question.spans, question.why) for question in offer.questions]
    for path, spans, why in (*doubtful, *questions):
        if path not in seen:
            seen.add(path)
            words = "" if path in sure else _words(text, spans)
            yield OpenEntry(f"{where}.{path}", words, why)


def _words(text: str, spans: tuple[Span, ...]) -> str:
    return " / ".join(" ".join(span.words(text).split()) for span in spans)[:LONGEST]


def _is_cell(plan: Plan, path: str) -> bool:
    return "." not in path.split(".", 2)[-1] and has_field(plan, path)
