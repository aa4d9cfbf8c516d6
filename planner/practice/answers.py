"""How a recruiter answers an ask of one component, as the model has it (MODEL 5)."""

from msgspec.structs import replace

from planner.practice.lines import ComponentAnswer, TheirMove
from planner.practice.recruiter import SLIP, Luck, Room


def answered(room: Room, figure: float, luck: Luck, rounds: int, risk: float) -> tuple[ComponentAnswer, Room]:
    """Return the answer to an ask of a whole figure, and the room after it; `rounds`: asks that they answer.

    Nothing moves past a final. Whoever has given all, or was asked in vain before, says so.
    """
    over = figure - room.standing
    if over <= SLIP * room.step:
        return ComponentAnswer(TheirMove.YES, room.standing, room.final), room
    if room.final or room.asked >= rounds:
        closed = replace(room, final=True)
        return ComponentAnswer(TheirMove.FINAL, room.standing, final=True), closed
    if room.could(over) and luck.accept < room.accepts:
        after = room.after(over, risk, gave_all=False)
        return ComponentAnswer(TheirMove.YES, after.standing, final=False), after
    if luck.serious >= room.serious(over):
        return ComponentAnswer(TheirMove.SILENCE, room.standing, final=False), room.after(
            0.0, risk, gave_all=False
        )
    return _conceded(room, over, rounds, risk)


def _conceded(room: Room, over: float, rounds: int, risk: float) -> tuple[ComponentAnswer, Room]:
    gained = room.concession(over)
    is_empty = room.headroom - gained < room.step * (1 - SLIP)
    after = room.after(gained, risk, gave_all=is_empty)
    if gained > 0:
        final = is_empty or after.asked >= rounds
        return ComponentAnswer(TheirMove.PART, after.standing, final), replace(after, final=final)
    final = after.asked > 1
    move = TheirMove.FINAL if final else TheirMove.NO
    return ComponentAnswer(move, after.standing, final), replace(after, final=final)
