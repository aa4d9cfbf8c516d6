"""The clock of a drill: seconds to think, then the time of the round. It reads no time itself."""

from enum import StrEnum

from msgspec import Struct


class ClockPhase(StrEnum):
    """What the clock counts."""

    THINK = "think"
    ANSWER = "answer"
    OVER = "over"


class ClockReading(Struct, frozen=True):
    """A phase and its whole seconds: left of it, or over the time. `share`: used of the phase, 0 to 1."""

    phase: ClockPhase
    seconds: int
    share: float

    @property
    def text(self) -> str:
        """The reading as the window shows it."""
        match self.phase:
            case ClockPhase.THINK:
                return f"Think: {self.seconds} s"
            case ClockPhase.ANSWER:
                return f"{minutes(self.seconds)} left"
            case ClockPhase.OVER:
                return f"{minutes(self.seconds)} over"


def read_clock(elapsed: float, think: int, limit: int) -> ClockReading:
    """Return what the clock shows so many seconds after its start; `limit`: seconds for the answer."""
    if elapsed < think:
        return ClockReading(ClockPhase.THINK, _left(think, elapsed), elapsed / think)
    spoken = elapsed - think
    if spoken < limit:
        return ClockReading(ClockPhase.ANSWER, _left(limit, spoken), spoken / limit)
    return ClockReading(ClockPhase.OVER, int(spoken - limit), 1.0)


def answered_in(elapsed: float, think: int) -> int:
    """Return the whole seconds that an answer took, without the time to think."""
    return max(0, round(elapsed - think))


def minutes(seconds: int) -> str:
    """Return seconds as a clock has them: `1:05`."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def _left(limit: int, elapsed: float) -> int:
    """Return the seconds left, a begun one counted whole."""
    return limit - int(elapsed)
