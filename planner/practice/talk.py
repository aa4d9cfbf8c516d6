"""A talk that is practised: each line of yours is answered, and nothing of it enters a plan."""

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from planner.plan.fields.terms import Component
from planner.practice.answers import answered
from planner.practice.lines import (
    ENDS,
    NO_FIGURES,
    ComponentAnswer,
    Figures,
    TheirLine,
    TheirMove,
    YourLine,
    YourMove,
)
from planner.practice.recruiter import ImaginedRecruiter, Luck, Room
from planner.practice.recruiter_words import RecruiterWords

NO_LUCK = Luck(1.0, 1.0, 1.0)


class Exchange(Struct, frozen=True):
    """A line of yours and what they said to it; `yours` is None where they begin."""

    yours: YourLine | None
    theirs: TheirLine


class PracticeTalk(Struct, frozen=True, eq=False):
    """A talk so far. `rooms`: what the recruiter can still do. `pending`: an ask not answered yet.

    `pay_asked`: they asked what you make now, once in each talk; `pay_open`: and wait for an answer.
    """

    recruiter: ImaginedRecruiter
    words: RecruiterWords
    rooms: Mapping[Component, Room]
    exchanges: tuple[Exchange, ...] = ()
    pending: Figures = field(default_factory=lambda: NO_FIGURES)
    pay_asked: bool = False
    pay_open: bool = False
    round: int = 0

    @property
    def standing(self) -> Figures:
        """What they offer now."""
        return {component: room.standing for component, room in self.rooms.items()}

    @property
    def final(self) -> frozenset[Component]:
        """The components that they called final."""
        return frozenset(component for component, room in self.rooms.items() if room.final)

    @property
    def last(self) -> TheirLine:
        """What they said last."""
        return self.exchanges[-1].theirs

    @property
    def is_over(self) -> bool:
        """Whether the talk is over."""
        return self.last.move in ENDS

    def say(self, line: YourLine) -> "PracticeTalk":
        """Return the talk after a line of yours; after its end nothing is answered."""
        if self.is_over:
            return self
        talk = replace(self, pay_open=False) if self.pay_open else self
        if line.move is YourMove.ASK:
            return talk._asked(line, line.figures)
        if self.pay_open and line.move not in (YourMove.ACCEPT, YourMove.LEAVE):
            return talk._after_pay(line)
        return talk._with(line, talk._reply_to(line.move))

    def _reply_to(self, move: YourMove) -> TheirLine:
        """Return what they say to a line that asks for nothing."""
        words = self.words
        match move:
            case YourMove.ACCEPT:
                return TheirLine(TheirMove.AGREED, words.agreed(self.standing))
            case YourMove.LEAVE:
                return TheirLine(TheirMove.PARTED, words.parted)
            case YourMove.TIME:
                return TheirLine(TheirMove.WAIT, words.time)
            case YourMove.WAIT:
                return TheirLine(TheirMove.WAIT, words.waiting(len(self.exchanges)))
            case _:
                return TheirLine(TheirMove.WAIT, words.no_figure(len(self.exchanges)))

    def _asked(self, line: YourLine, figures: Figures) -> "PracticeTalk":
        if not self.pay_asked:
            asking = replace(self, pay_asked=True, pay_open=True, pending=figures)
            return asking._with(line, TheirLine(TheirMove.PRESENT_PAY, self.words.present_pay))
        return self._answered(line, {**self.pending, **figures})

    def _after_pay(self, line: YourLine) -> "PracticeTalk":
        """A refusal is fine, and so is a figure: neither moves what the recruiter can do."""
        if self.pending:
            return self._answered(line, self.pending)
        return self._with(line, TheirLine(TheirMove.WAIT, self.words.after_pay))

    def _answered(self, line: YourLine, figures: Figures) -> "PracticeTalk":
        recruiter, luck = self.recruiter, self._luck()
        if any(self._withdraws(component, figure, luck) for component, figure in figures.items()):
            return self._with(line, TheirLine(TheirMove.WITHDRAWN, self.words.withdrawn))
        rooms, answers = dict(self.rooms), dict[Component, ComponentAnswer]()
        for component, figure in figures.items():
            if component in rooms:
                answers[component], rooms[component] = answered(
                    rooms[component],
                    figure,
                    luck.get(component, NO_LUCK),
                    recruiter.most_rounds,
                    recruiter.later_risk,
                )
        move = _as_a_whole(answers)
        theirs = TheirLine(move, self.words.answer(move, answers, self.round), answers)
        talk = replace(self, rooms=rooms, pending=NO_FIGURES, round=self.round + 1)
        return talk._with(line, theirs)

    def _withdraws(self, component: Component, figure: float, luck: Mapping[Component, Luck]) -> bool:
        room = self.rooms.get(component)
        if room is None or room.final or figure <= room.standing:
            return False
        return luck.get(component, NO_LUCK).withdraw < room.withdrawal(figure - room.standing)

    def _luck(self) -> Mapping[Component, Luck]:
        luck = self.recruiter.luck
        return luck[self.round] if self.round < len(luck) else {}

    def _with(self, line: YourLine, theirs: TheirLine) -> "PracticeTalk":
        return replace(self, exchanges=(*self.exchanges, Exchange(line, theirs)))


def begun(recruiter: ImaginedRecruiter, words: RecruiterWords) -> PracticeTalk:
    """Return a talk that begins with what they offer, and perhaps with what you make now."""
    talk = PracticeTalk(recruiter, words, dict(recruiter.rooms))
    if not recruiter.asks_pay_first:
        opening = TheirLine(TheirMove.OFFER, words.offer(talk.standing))
        return replace(talk, exchanges=(Exchange(None, opening),))
    opening = TheirLine(TheirMove.PRESENT_PAY, f"{words.offer(talk.standing)} {words.present_pay}")
    return replace(talk, exchanges=(Exchange(None, opening),), pay_asked=True, pay_open=True)


def _as_a_whole(answers: Mapping[Component, ComponentAnswer]) -> TheirMove:
    """Return what an answer comes to: the best of its parts, silence only where all of it is."""
    moves = {answer.move for answer in answers.values()}
    if not moves:
        return TheirMove.NO
    if moves == {TheirMove.YES}:
        return TheirMove.YES
    if moves & {TheirMove.YES, TheirMove.PART}:
        return TheirMove.PART
    return next(move for move in (TheirMove.FINAL, TheirMove.NO, TheirMove.SILENCE) if move in moves)
