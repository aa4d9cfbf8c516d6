"""Texts that leave: typed by the user, made from released facts, and the program's own words in them.

Own words such as “Best regards” or “Total” may equal a company's name. They reveal nothing in a line that is
the same when it is made from the redacted plan, which has no private company, unless they are typed there.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property
from typing import get_args

from msgspec import Struct

from planner.plan import PARTS, Plan
from planner.plan.letter_words import NegotiationWords
from planner.plan.paths import offer_path
from planner.plan.schema.model import fields_of
from planner.share.redact import redacted
from planner.share.shared import Shared

WORDS = tuple(key for key, field in fields_of(NegotiationWords).items() if get_args(field.type)[:1] == (str,))
"""The user's own words of a negotiation, by their keys."""
PlacedText = tuple[str, str]
"""A plan path, or the name of a place in a document, and the text there."""


def typed_texts(shared: Shared, plan: Plan) -> Iterator[PlacedText]:
    """Yield the user's own texts: all that a person may have phrased so that it gives something away."""
    counter, offer = f"counters.{shared.offer_id}", offer_path(shared.offer_id)
    yield f"{counter}.intent", shared.intent
    for reason in shared.reasons:
        yield f"{counter}.reasons", reason
    yield f"{offer}.title", shared.role
    yield f"{offer}.company", shared.company
    yield f"{counter}.recruiter", shared.recruiter
    for key in WORDS:
        yield f"{counter}.{key}", getattr(shared.words, key)
    for condition in shared.words.conditions:
        yield f"{counter}.conditions", condition.text
    yield "person.name", shared.author
    yield "person.contact", shared.contact
    for story in redacted(plan, shared.offer_id).stories:
        for key in ("title", *PARTS):
            yield f"stories.{story.id}.{key}", getattr(story, key)


def made_texts(shared: Shared) -> Iterator[PlacedText]:
    """Yield the texts that are made of them, and of released facts."""
    yield "document title", shared.title
    yield "file name", shared.file_name
    for line in shared.lines:
        yield f"reason for {line.component.noun}", line.why
    for other in shared.others:
        yield "another offer", other.description
    for cause in shared.causes:
        yield "why this sign-on is fair", cause.description
    for package in shared.packages:
        yield "package", package.name


class OwnWords(Struct, frozen=True, eq=False, dict=True):
    """Tells the program's own words from typed ones, in the lines of documents.

    `remake` gives the texts of the same documents made from the redacted plan; it is called once, and only
    where a name was found. `typed` are the texts of the user that leave.
    """

    remake: Callable[[], Iterable[PlacedText]]
    typed: tuple[str, ...]

    def hold(self, text: str, start: int, end: int) -> bool:
        """Whether the stretch of a document's text from `start` to `end` is the program's own words."""
        begin = text.rfind("\n", 0, start) + 1
        stop = text.find("\n", start)
        line = text[begin : len(text) if stop < 0 else stop]
        if end - begin > len(line) or line not in self._lines:
            return False
        return not any(
            at < end - begin and start - begin < at + len(typed)
            for typed in self._typed_lines
            for at in _places(line, typed)
        )

    @cached_property
    def _lines(self) -> frozenset[str]:
        return frozenset(line for _, text in self.remake() for line in text.split("\n"))

    @cached_property
    def _typed_lines(self) -> tuple[str, ...]:
        lines = (line.strip() for text in self.typed for line in text.splitlines())
        return tuple(dict.fromkeys(line for line in lines if line))


def _places(line: str, typed: str) -> Iterable[int]:
    """Yield each place of a typed text in a line."""
    at = line.find(typed)
    while at >= 0:
        yield at
        at = line.find(typed, at + 1)
