"""Figures whose component is not named beside them: by what was talked about, by their order, or by size."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from planner.intake.letters.replies.amounts import is_plausible_base, whole_figure
from planner.intake.letters.replies.figure_kinds import FigureKind
from planner.intake.letters.replies.figures import ReplyFigure
from planner.intake.letters.replies.grammar import ReplyGrammar
from planner.intake.letters.results import Question, Span
from planner.intake.letters.tokens.token import Percent
from planner.plan.fields.terms import Component

COMPONENT_NOT_NAMED = "It is not said what this figure is for; it reads as base."
PACKAGE = (Component.BASE, Component.BONUS, Component.EQUITY, Component.SIGN_ON)
MOST_BONUS = 60
"""The largest second number of `222/15/400` that is a bonus in per cent."""
LEAST_BONUS = 0.03
FAR = 3.0
"""How many times the last figure of a component a bare one may be that goes on about it."""
_SLASH = re.compile(r"\s*/\s*")


class Slots(Struct, frozen=True):
    """Components last talked about, in order, with their figures: what bare numbers are read by."""

    components: tuple[Component, ...] = ()
    values: tuple[float, ...] = ()

    def after(self, figures: Mapping[Component, float]) -> "Slots":
        """Return what the next bare numbers are read by, after figures of some components."""
        if not figures:
            return self
        known = dict(zip(self.components, self.values, strict=True))
        if len(figures) == 1 and len(known) > 1 and next(iter(figures)) in known:
            known |= figures
            return Slots(self.components, tuple(known[component] for component in self.components))
        return Slots(tuple(figures), tuple(figures.values()))


def with_components(
    plain: str, sentence: Span, figures: Sequence[ReplyFigure], slots: Slots, grammar: ReplyGrammar
) -> tuple[tuple[ReplyFigure, ...], tuple[Question, ...]]:
    """Return figures with their components where clear, and what to ask about those only presumed."""
    ordered = _by_order(plain, figures, slots)
    read, questions = list[ReplyFigure](), list[Question]()
    for figure in ordered:
        if _is_bonus(figure, ordered):
            figure = replace(figure, component=Component.BONUS)  # noqa: PLW2901
        elif _is_open(figure):
            component = _by_slots(figure, ordered, slots)
            if component is None and _may_be_base(figure, ordered):
                component, asked = _base(plain, sentence, figure, ordered, grammar)
                questions += asked
            figure = replace(figure, component=component)  # noqa: PLW2901
        read.append(figure)
    return tuple(read), tuple(questions)


def _is_bonus(figure: ReplyFigure, figures: Sequence[ReplyFigure]) -> bool:
    """Whether a per cent without a name is the bonus of a list that names the base: `205k base / 15%`."""
    if figure.component is not None or figure.kind is not FigureKind.WHOLE:
        return False
    named = {other.component for other in figures}
    is_size = isinstance(figure.token, Percent) and LEAST_BONUS <= figure.token.value <= MOST_BONUS / 100
    return is_size and Component.BASE in named and Component.BONUS not in named


def _is_open(figure: ReplyFigure) -> bool:
    is_wanted = figure.kind in (FigureKind.WHOLE, FigureKind.DIFFERENCE)
    return figure.component is None and is_wanted and not isinstance(figure.token, Percent)


def _by_order(plain: str, figures: Sequence[ReplyFigure], slots: Slots) -> tuple[ReplyFigure, ...]:
    """Read bare numbers in the order of what was talked about, and packages with slashes."""
    bare = [figure for figure in figures if figure.component is None and figure.kind is FigureKind.WHOLE]
    order = _package(plain, bare)
    if not order and len(bare) == len(figures) and len(bare) == len(slots.components) > 1:
        order = slots.components
    named = dict(zip((figure.span for figure in bare), order, strict=False))
    return tuple(
        replace(figure, component=named[figure.span]) if figure.span in named else figure
        for figure in figures
    )


def _package(plain: str, bare: Sequence[ReplyFigure]) -> tuple[Component, ...]:
    """Return the components of `222/15/400`: base, bonus and equity, then a sign-on."""
    if len(bare) < len(PACKAGE) - 1 or not all(
        _SLASH.fullmatch(plain, first.span.end, second.span.start) for first, second in pairwise(bare[:3])
    ):
        return ()
    second = bare[1].token
    is_bonus = isinstance(second, Percent) or second.value <= MOST_BONUS
    return PACKAGE if is_bonus and is_plausible_base(bare[0].token) else ()


def _by_slots(figure: ReplyFigure, figures: Sequence[ReplyFigure], slots: Slots) -> Component | None:
    """Return the component that was talked about last, or the only one whose last figure is of this size."""
    if len(slots.components) == 1 and len(figures) == 1:
        component, value = slots.components[0], slots.values[0]
        read = whole_figure("", figure, component).value
        is_far = bool(value) and read is not None and not 1 / FAR <= read / value <= FAR
        return None if is_far and is_plausible_base(figure.token) else component
    near = [
        component
        for component, value in zip(slots.components, slots.values, strict=True)
        if _is_near(whole_figure("", figure, component).value, value)
    ]
    return near[0] if len(near) == 1 else None


def _is_near(value: float | None, other: float) -> bool:
    return value is not None and other > 0 and 0.7 <= value / other <= 1.4


def _may_be_base(figure: ReplyFigure, figures: Sequence[ReplyFigure]) -> bool:
    """Whether a figure is the first without a name, of the size of a base, and no other is the base."""
    if figure.kind is not FigureKind.WHOLE or not is_plausible_base(figure.token):
        return False
    named = any(other.component is Component.BASE for other in figures)
    whole = (other for other in figures if other.component is None and other.kind is FigureKind.WHOLE)
    return not named and figure is next(whole)


def _base(
    plain: str, sentence: Span, figure: ReplyFigure, figures: Sequence[ReplyFigure], grammar: ReplyGrammar
) -> tuple[Component | None, tuple[Question, ...]]:
    """Return base for `230 + 20k sign-on`; for a lone figure of an answer too, with a question."""
    if any(other.component is not None for other in figures):
        return Component.BASE, ()
    named = any(p.search(plain, sentence.start, sentence.end) for p in grammar.components.values())
    answers = (grammar.weak, grammar.strong, grammar.asks, grammar.you, grammar.you_opening, grammar.they)
    if named or not any(p.search(plain, sentence.start, sentence.end) for p in answers):
        return None, ()
    return Component.BASE, (Question("rounds.base", COMPONENT_NOT_NAMED, (), (figure.span,)),)
