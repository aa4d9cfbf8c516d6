"""Your name, and the words to the chosen recruiter, as fields for the command field. No Qt."""

from collections.abc import Iterator, Sequence

from planner.plan import Plan
from planner.plan.differences import value_text
from planner.plan.letter_words import NegotiationWords
from planner.plan.registry import FIELDS, FieldSpec
from planner.plan.title import title
from planner.ui.find.cell_source import cell_entry
from planner.ui.find.entries import VALUE, Match, fold, rank

NAME = "Person.name"
KEYS = ("recruiter", *NegotiationWords.__struct_fields__, "until", "tone", "intent", "reasons")
"""Fields of a counter that letters use and that are typed beside them."""


class LetterFieldSource:
    """Your name, and the fields of the counter to the chosen offer, as cells that can be typed into."""

    def __init__(self, plan: Plan) -> None:
        self._plan, self._offer = plan, plan.chosen_offer()

    def matches(self, words: Sequence[str]) -> Iterator[Match]:
        """Yield the fields whose label fits, and those whose help does, as “reason” of why this base."""
        for spec, name, path, note in self._fields():
            fits = rank(words, fold(name))
            if fits is None and rank(words, fold(f"{name} {spec.about.help}")) is not None:
                fits = VALUE
            if fits is not None:
                yield Match(fits, cell_entry(self._plan, name, path, note))

    def _fields(self) -> Iterator[tuple[FieldSpec, str, str, str]]:
        """Yield the description, name, path and value of each field."""
        name = FIELDS[NAME]
        yield name, name.about.label, "person.name", value_text(name, self._plan.person.name)
        if self._offer is None:
            return
        company, counter = title(self._plan, self._offer), self._plan.counter(self._offer.id)
        for key in KEYS:
            spec = FIELDS[f"Counter.{key}"]
            text = value_text(spec, getattr(counter, key))
            yield spec, f"{spec.about.label}, {company}", f"counters.{self._offer.id}.{key}", text
