"""One smaller ask after the first answer that gave a part, as a coach makes it though it may bring little.

Whoever gave a part at once is seldom at the end. “Accept, or walk” comes after that ask.
"""

from math import floor

from msgspec.structs import replace

from planner.ask.results import Ask
from planner.ask.rounds.talk import SLIP, Talk
from planner.market.asks.groups import TalkConstants


def with_one_more(ask: Ask, talk: Talk, constants: TalkConstants) -> Ask:
    """Return the ask, or one smaller ask where the first answer gave a part or a courtesy and none follows.

    It comes down from the last one by a share of what was not conceded, a step at least, within the reach.
    """
    if ask.opening is not None or not _gave_a_part_once(talk):
        return ask
    asked = talk.last_ask or talk.standing
    down = max(ask.step, constants.give_back * (asked - talk.standing))
    opening = _stepped(ask, min(ask.standing + ask.reach, asked - down))
    if opening <= ask.standing + SLIP:
        return ask
    hoped = _stepped(ask, ask.standing + ask.target_reach)
    target = min(max(hoped, _stepped(ask, ask.standing) + ask.step), opening)
    return replace(ask, opening=opening, target=target, low=target, high=opening, why_not="")


def _gave_a_part_once(talk: Talk) -> bool:
    """Say whether one ask was answered, with a part of it, and nothing was called final or accepted since."""
    if talk.accepted or talk.waiting is not None or talk.answered != 1:
        return False
    last = talk.replies[-1]
    return last.asked is not None and not last.final and SLIP < last.gained < last.over - SLIP


def _stepped(ask: Ask, amount: float) -> float:
    return floor(amount / ask.step + SLIP) * ask.step
