"""How long the order of moves of four offers takes, beside the exponentials that it cannot do without."""

from collections.abc import Callable, Iterator

import numpy as np

from build.benchmarks.measure import Measure
from build.benchmarks.plans import TODAY, plan_of
from planner.analysis import analyse
from planner.ask.moves.moves import MoveQuestion, move_advice, with_names
from planner.ask.moves.path_recruiters import GAP_POINTS
from planner.ask.moves.paths import COUNT
from planner.ask.moves.search_inputs import ASKED
from planner.ask.rule.reach import GRID
from planner.model_inputs import load_model_inputs

OFFERS = 4
TALKS = 104
"""Talks of four offers in all orders, each once."""


def measures() -> Iterator[Measure]:
    """Search all orders with every amount released, off the keystroke path."""
    question = analyse(plan_of(OFFERS), load_model_inputs(TODAY)).move_question()
    released = released_question(question)
    yield Measure(
        name=f"Order of moves, {OFFERS} offers",
        ours=lambda: move_advice(released),
        yardstick=exponentials(),
        milliseconds=150,
    )


def released_question(question: MoveQuestion) -> MoveQuestion:
    """Return the question with every amount released: one search instead of two."""
    return MoveQuestion(
        with_names(question.search, known=True), question.cases, question.constants, question.trait_draws
    )


def exponentials() -> Callable[[], object]:
    """Return the bare work: two exponentials for each reach on its grid, and two for each talk."""
    generator = np.random.default_rng(1)
    reach = generator.random((GRID + 1, COUNT), np.float32)
    talks = generator.random((TALKS * len(ASKED), COUNT), np.float32)
    count = OFFERS * len(ASKED) * (2 * len(GAP_POINTS) + 1)

    def worked() -> None:
        for _ in range(2):
            for _ in range(count):
                np.exp(reach).mean(axis=1)
            np.exp(talks)

    return worked
