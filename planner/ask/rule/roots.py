"""The largest ask at which a falling average is still high enough.

Nodes that never move bracket it, two sections narrow the bracket, a straight line ends it: of two clouds, one
higher everywhere, that one's answer is never the smaller.
"""

from collections.abc import Callable, Iterable

import numpy as np
from msgspec import Struct
from msgspec.structs import replace

from planner.ask.results import Floats

SECTIONS, PARTS = 2, 12
INNER = np.arange(1, PARTS, dtype=np.float64)

JUST_ABOVE = 1.0 + 1e-6
"""Of a jump: the ask behind it, by more than single precision rounds."""

Falling = Callable[[Floats], Floats]


class _Bracket(Struct, frozen=True):
    """Two asks, and the average at them: high enough at the low one, too low at the high one."""

    low: float
    high: float
    at_low: float
    at_high: float


def largest_ask(
    falling: Falling, nodes: Floats, values: Floats, threshold: float, jumps: Iterable[float] = ()
) -> float:
    """Return the largest ask with `falling(ask) >= threshold`; 0 where there is none.

    `nodes` rise from 0 with their `values`, that of 0 from just above it. Beyond them the average must fall
    under the threshold in the end. A jump that many recruiters share counts as reached.
    """
    reached = (values >= threshold).nonzero()[0]
    if not reached.size:
        return 0.0
    bracket = _first_bracket(falling, nodes, values, threshold, int(reached[-1]))
    for _ in range(SECTIONS):
        bracket = _section(falling, bracket, threshold)
    for jump in sorted(jump for jump in jumps if bracket.low <= jump < bracket.high):
        at_jump, beyond = falling(np.array([jump, jump * JUST_ABOVE]))
        if at_jump < threshold:
            bracket = replace(bracket, high=jump, at_high=float(at_jump))
            break
        if beyond < threshold:
            return jump
        bracket = replace(bracket, low=jump, at_low=float(beyond))
    return _on_straight_line(bracket, threshold)


def _first_bracket(falling: Falling, nodes: Floats, values: Floats, threshold: float, last: int) -> _Bracket:
    low, at_low = float(nodes[last]), float(values[last])
    if last + 1 < len(nodes):
        return _Bracket(low, float(nodes[last + 1]), at_low, float(values[last + 1]))
    while True:
        high = 2.0 * low
        at_high = float(falling(np.array([high]))[0])
        if at_high < threshold:
            return _Bracket(low, high, at_low, at_high)
        low, at_low = high, at_high


def _section(falling: Falling, bracket: _Bracket, threshold: float) -> _Bracket:
    inner = bracket.low + INNER * ((bracket.high - bracket.low) / PARTS)
    values = falling(inner)
    reached = (values >= threshold).nonzero()[0]
    last = int(reached[-1]) if reached.size else -1
    low, at_low = (bracket.low, bracket.at_low) if last < 0 else (float(inner[last]), float(values[last]))
    if last + 1 == len(inner):
        return _Bracket(low, bracket.high, at_low, bracket.at_high)
    return _Bracket(low, float(inner[last + 1]), at_low, float(values[last + 1]))


def _on_straight_line(bracket: _Bracket, threshold: float) -> float:
    fall = bracket.at_low - bracket.at_high
    return bracket.low + (bracket.high - bracket.low) * (bracket.at_low - threshold) / fall
