"""Finds the user's words that a question reacts to, and writes the question about them."""

import re
from collections.abc import Iterator

from msgspec import Struct

from planner.plan import Story
from planner.plan.fields.story import PARTS
from planner.story.coach.coach_words import CoachWords, FigureShape, Reaction
from planner.story.coach.reading import CoachReading
from planner.story.rubric.passages import Passage
from planner.story.sums import sum_without_currency
from planner.story.text.quantity import Kind, Quantity

LONGEST_QUOTE = 60  # characters


class Reacted(Struct, frozen=True):
    """A question with the words of the story that it quotes; `quote` is empty where it quotes none."""

    ask: str
    text: str
    quote: str = ""


class Reactions(Struct, frozen=True, eq=False):
    """The questions that react to a story, or to a part of the `whole` that may name what is counted."""

    reading: CoachReading
    words: CoachWords
    whole: Story | None = None

    def reacted(self, reactions: tuple[Reaction, ...]) -> Iterator[Reacted]:
        """Yield the questions that have something to react to, in their order."""
        for reaction in reactions:
            if any(self._stands_anywhere(pattern) for pattern in reaction.anywhere):
                continue
            for passage in self.reading.passages:
                if any(pattern.search(passage.text) for pattern in reaction.unless):
                    continue
                if (question := self._question(reaction, passage)) is not None:
                    yield question
                    break

    def _stands_anywhere(self, pattern: re.Pattern[str]) -> bool:
        return any(pattern.search(getattr(self.reading.story, part)) for part in PARTS)

    def _question(self, reaction: Reaction, passage: Passage) -> Reacted | None:
        if reaction.figure:
            figure = next((figure for figure in _figures(reaction.figure, passage)), None)
            return self._filled(reaction.ask, _span(figure, passage.text), figure) if figure else None
        for pattern in reaction.seen:
            if match := pattern.search(passage.text):
                return self._filled(reaction.ask, match["quote" if pattern.groupindex else 0])
        return None

    def _filled(self, ask: str, quote: str, figure: Quantity | None = None) -> Reacted:
        shown = shortened(quote)
        text = ask.replace("{turn}", _turn(figure)).replace("{things}", self._things())
        return Reacted(ask, text.replace("{quote}", shown), shown)

    def _things(self) -> str:
        stories = (self.reading.story, self.whole or self.reading.story)
        texts = (getattr(story, part) for story in stories for part in PARTS)
        matches = (self.words.things.search(text) for text in texts)
        return next((match.group().lower() for match in matches if match), self.words.case)


def shortened(quote: str, most: int = LONGEST_QUOTE) -> str:
    """Return words on one line, cut after a whole word if they are long."""
    line = " ".join(quote.split())
    if len(line) <= most:
        return line
    cut = line[:most].rsplit(" ", 1)[0] or line[:most]
    return f"{cut.rstrip(' ,;:.')} …"


def _figures(shape: FigureShape, passage: Passage) -> Iterator[Quantity]:
    paid = sum_without_currency(passage.sentence)
    for figure in passage.sentence.figures:
        match shape:
            case FigureShape.CHANGE if figure.is_change:
                yield figure
            case FigureShape.COUNT if _is_measured(figure) and figure != paid:
                yield figure
            case FigureShape.MONEY if figure.kind is Kind.MONEY and "/" not in figure.unit:
                yield figure


def _is_measured(figure: Quantity) -> bool:
    """Whether a count was taken: a number in words only says which things (“ten author names”)."""
    in_digits = figure.text[:1].isdigit()
    return figure.kind is Kind.COUNT and not figure.is_change and bool(figure.unit) and in_digits


def _span(figure: Quantity, text: str) -> str:
    """Return a figure as it is written, a change with the “from” before it."""
    before = text[: figure.start]
    start = figure.start - 5 if figure.is_change and before.lower().endswith("from ") else figure.start
    return text[start : figure.end].rstrip(" .,;")


def _turn(figure: Quantity | None) -> str:
    if figure is None or figure.before is None or figure.after is None:
        return ""
    return "Down" if figure.after < figure.before else "Up"
