"""The words of an imagined recruiter, the same for the same seed. They name figures, and no limit."""

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct, field

from planner.ask.sentences import amount
from planner.plan.fields.terms import Component
from planner.practice.lines import ComponentAnswer, Figures, TheirMove
from planner.values.listing import listed
from planner.values.share_measure import ShareMeasure

YES = ("{what} {be} fine. You have {them}.", "I can do {what}.", "They said yes to {what}.")
PART = (
    "I went back to them. I can get you to {what}.",
    "All of it is too much. {what} I can do.",
    "You pushed me a bit, and I pushed them: {what}.",
)
NO = ("There is no room in {what}.", "I can't move {what}.", "{what} {stay} where {it} {be}, I'm afraid.")
FINAL = (
    "As I said, {what} {be} final.",
    "That's our last word on {what}.",
    "I've nothing more to give on {what}.",
)
LAST = ("That's as far as I can go on {what}.", "I can go no further on {what}: that's final.")
ONE = {"be": "is", "stay": "stays", "it": "it", "them": "it"}
SEVERAL = {"be": "are", "stay": "stay", "it": "they", "them": "them"}
"""Verbs and pronouns of one component, and of several."""
WAITING = ("Are you still there?", "Take your time. What do you think?", "So … would that work for you?")
NO_FIGURE = (
    "I hear you. What would it take?",
    "I'd have to ask. What figure did you have in mind?",
    "Both, really. Where would you need to be?",
)
_BEGIN = re.compile(r"(?:^|(?<=[.?!] ))[a-z]")
SILENCE = "(They say nothing.)"


class RecruiterWords(Struct, frozen=True, eq=False):
    """Sentences about the components of one offer. `measures`: what shares are counted in."""

    company: str
    seed: int = 0
    measures: Mapping[Component, ShareMeasure] = field(default_factory=dict)
    present_pay: str = "Before I go back to them: what are you making now?"
    after_pay: str = "Fair enough. So what do you say to the offer?"
    time: str = "Of course. Until Friday? I'd like to hear before the weekend."
    withdrawn: str = (
        "I've talked to them, and they'd rather go on with somebody else. The offer is withdrawn. I'm sorry."
    )
    parted: str = "I'm sorry to hear that. If things change, write to me."

    def offer(self, standing: Figures) -> str:
        """Say what they offer."""
        company = self.company or "We"
        return f"{company} would love to have you. We offer {self._offered(standing)}. What do you think?"

    def agreed(self, standing: Figures) -> str:
        """Say what is agreed."""
        return f"Wonderful. That is {self._offered(standing)}. I'll send you the papers."

    def waiting(self, turn: int) -> str:
        """Say something into your silence: it moves nothing."""
        return self._one_of(WAITING, turn)

    def no_figure(self, turn: int) -> str:
        """Answer a line without a figure."""
        return self._one_of(NO_FIGURE, turn)

    def answer(self, move: TheirMove, answers: Mapping[Component, ComponentAnswer], turn: int) -> str:
        """Say the answers to an ask, those that give first; what they took for no ask they pass over."""
        if move is TheirMove.SILENCE:
            return SILENCE
        if not answers:
            return "That one is set for everybody; I can't change it."
        parts = [
            self._of(YES, TheirMove.YES, answers, turn),
            self._of(PART, TheirMove.PART, answers, turn),
            self._of(NO, TheirMove.NO, answers, turn),
            self._of(FINAL, TheirMove.FINAL, answers, turn),
            self._last(answers, turn),
        ]
        return _capitals(" ".join(part for part in parts if part))

    def _of(
        self,
        forms: Sequence[str],
        move: TheirMove,
        answers: Mapping[Component, ComponentAnswer],
        turn: int,
    ) -> str:
        meant = {at: answer for at, answer in answers.items() if answer.move is move}
        if not meant:
            return ""
        gives = move in (TheirMove.YES, TheirMove.PART)
        figures = {component: answer.figure for component, answer in meant.items()}
        what = self._figures(figures) if gives else listed([component.noun for component in meant])
        numbers = ONE if len(meant) == 1 else SEVERAL
        return self._one_of(forms, turn).format(what=what, **numbers)

    def _last(self, answers: Mapping[Component, ComponentAnswer], turn: int) -> str:
        """Say which figures that they moved are final now."""
        last = [at.noun for at, answer in answers.items() if answer.final and answer.move is TheirMove.PART]
        return self._one_of(LAST, turn).format(what=listed(last)) if last else ""

    def _offered(self, standing: Figures) -> str:
        """Name what is offered: nothing of which there is none."""
        return self._figures({at: figure for at, figure in standing.items() if figure > 0} or standing)

    def _figures(self, figures: Figures) -> str:
        return listed([f"{at.noun} {self.amount(at, figure)}" for at, figure in figures.items()])

    def amount(self, component: Component, figure: float) -> str:
        """Write a figure of a component."""
        return amount(component, figure, self.measures.get(component))

    def _one_of(self, forms: Sequence[str], turn: int) -> str:
        return forms[(self.seed + turn) % len(forms)]


def _capitals(text: str) -> str:
    """Begin each sentence with a capital."""
    return _BEGIN.sub(lambda match: match.group().upper(), text)
