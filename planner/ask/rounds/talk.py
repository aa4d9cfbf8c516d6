"""The talk about one component: its asks and answers, read from the log of rounds in order.

A figure of theirs that answers no ask only updates the standing offer; one of yours that equals the standing
offer accepts it.
"""

from collections.abc import Iterable

from msgspec import Struct
from msgspec.structs import replace

from planner.plan import Round
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component

SLIP = 1e-6


class Reply(Struct, frozen=True):
    """An ask and its answer, whole figures in the component's unit: it stood at `before`, now at `after`.

    `asked` is None where they moved, or called a figure final, unasked. `where`: plan path of the answer.
    `known`: what was released to them by then; None: not recorded, so all of it.
    """

    asked: float | None
    before: float
    after: float
    final: bool
    where: str
    known: frozenset[str] | None = None

    @property
    def over(self) -> float:
        """What was asked over the standing offer; 0 where nothing was."""
        return 0.0 if self.asked is None else self.asked - self.before

    @property
    def gained(self) -> float:
        """By how much the offer rose."""
        return self.after - self.before


class Talk(Struct, frozen=True):
    """The talk about one component: first and present offer, the replies, and an ask not answered yet.

    `lowered` and `short` hold paths of their figures and of your asks that were lower than the standing
    offer. A lower figure of theirs is the standing offer from then on, and no evidence.
    """

    start: float
    standing: float
    replies: tuple[Reply, ...] = ()  # with what they moved unasked
    waiting: float | None = None
    accepted: bool = False
    lowered: tuple[str, ...] = ()
    short: tuple[str, ...] = ()

    @property
    def last_ask(self) -> float | None:
        """The last ask that was answered; None before there was one."""
        return next((reply.asked for reply in reversed(self.replies) if reply.asked is not None), None)

    @property
    def final(self) -> bool:
        """Whether their last word was final."""
        return bool(self.replies) and self.replies[-1].final

    @property
    def answered(self) -> int:
        """How many asks were answered."""
        return sum(reply.asked is not None for reply in self.replies)


def read_talk(start: float, rounds: Iterable[Round], component: Component) -> Talk:
    """Read an offer's log for a component that stood at `start`; steps without a figure say nothing."""
    talk = Talk(start, start)
    begun = False
    for round_ in rounds:
        if round_.component is not component or round_.value is None:
            continue
        if round_.who is Who.YOU:
            talk = _you(talk, round_.value, round_)
        elif not begun:
            talk = _they(
                Talk(round_.value, round_.value), round_.value, round_
            )  # the first offer, said in the log
        else:
            talk = _they(talk, round_.value, round_)
        begun = True
    return talk


def _you(talk: Talk, value: float, round_: Round) -> Talk:
    if value < talk.standing - SLIP:
        return replace(talk, short=(*talk.short, f"rounds.{round_.id}.value"))
    if value <= talk.standing + SLIP:
        return replace(talk, accepted=True, waiting=None)
    return replace(talk, waiting=value, accepted=False)


def _they(talk: Talk, value: float, round_: Round) -> Talk:
    lowered, replies = talk.lowered, talk.replies
    if value < talk.standing - SLIP:
        lowered = (*lowered, f"rounds.{round_.id}.value")
    if talk.waiting is not None or round_.final or abs(value - talk.standing) > SLIP:
        replies = (*replies, _reply(talk, value, round_))
    return replace(talk, standing=value, replies=replies, waiting=None, accepted=False, lowered=lowered)


def _reply(talk: Talk, value: float, round_: Round) -> Reply:
    known = None if round_.known is None else frozenset(round_.known)
    return Reply(talk.waiting, talk.standing, value, round_.final, f"rounds.{round_.id}.value", known)
