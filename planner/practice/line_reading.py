"""Reads a line that is typed: which figures it asks for, or what else it does. What is read is shown."""

import re
from collections.abc import Mapping

from msgspec import Struct

from planner.plan.fields.terms import Component
from planner.practice.lines import Figures, YourLine, YourMove
from planner.practice.talk import PracticeTalk
from planner.values.share_measure import ShareMeasure

LONGEST = 2_000
"""Characters of a line that are read."""

_NUMBER = re.compile(
    r"(?<![\w.,])[$€£]?\s?(?P<digits>\d{1,3}(?:[, ]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"\s?(?P<scale>k\b|m\b|million\b|thousand\b)?\s?(?P<share>%|per ?cent\b)?",
    re.IGNORECASE,
)
_NAMES: Mapping[Component, re.Pattern[str]] = {
    Component.SIGN_ON: re.compile(r"\bsign(?:ing)?[- ]?on\b|\bsigning\b|\bjoining bonus\b", re.IGNORECASE),
    Component.EQUITY: re.compile(
        r"\bequity\b|\bstock\b|\brsus?\b|\bgrant\b|\boptions?\b|\bshares\b|\bunits\b", re.IGNORECASE
    ),
    Component.BONUS: re.compile(r"(?<!joining )(?<!signing )(?<!sign-on )\bbonus\b", re.IGNORECASE),
    Component.BASE: re.compile(r"\bbase\b|\bsalary\b", re.IGNORECASE),
}
_SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "million": 1e6}
_MOVES: tuple[tuple[YourMove, re.Pattern[str]], ...] = tuple(
    (move, re.compile(pattern, re.IGNORECASE))
    for move, pattern in (
        (YourMove.ACCEPT, r"\bi(?:'ll| will)? (?:accept|take it)\b|\bit's a deal\b|^yes\b"),
        (YourMove.LEAVE, r"\bi(?:'ll)? (?:decline|walk away|pass)\b|\bnot for me\b"),
        (YourMove.TIME, r"\b(?:more|some|need) (?:days?|time)\b|\bthink (?:about it|it over)\b"),
        (YourMove.KEEP_PAY, r"\bkeep (?:that|it) (?:out|to myself)\b|\brather not\b|\bdon't (?:share|say)\b"),
    )
)
NEAR = (0.5, 2.5)
"""A bare number between these shares of what they offer could be a figure of that component."""


OTHER_SIDE = 8
"""Letters that a name is farther away on the side of a number where the first name does not occur."""


class _Number(Struct, frozen=True):
    start: int
    end: int
    value: float
    is_share: bool
    is_small: bool


def read_line(text: str, talk: PracticeTalk, measures: Mapping[Component, ShareMeasure]) -> YourLine:
    """Return what a typed line does; its words stay as they are typed."""
    plain = " ".join(text[:LONGEST].replace("’", "'").split())
    numbers = [_number(match) for match in _NUMBER.finditer(plain)]
    figures = _figures(plain, numbers, talk, measures)
    names_pay = talk.pay_open and bool(numbers) and not any(name.search(plain) for name in _NAMES.values())
    if names_pay:
        return YourLine(YourMove.NAME_PAY, text)
    if figures:
        return YourLine(YourMove.ASK, text, figures)
    move = next((move for move, pattern in _MOVES if pattern.search(plain)), None)
    if move is None and talk.pay_open:
        move = YourMove.KEEP_PAY
    return YourLine(move or (YourMove.TALK if plain else YourMove.WAIT), text)


def _number(match: re.Match[str]) -> _Number:
    scale = _SCALES.get((match["scale"] or "").lower(), 1.0)
    value = float(match["digits"].replace(",", "").replace(" ", "")) * scale
    return _Number(match.start(), match.end(), value, bool(match["share"]), scale == 1.0 and value < 1_000)


def _figures(
    plain: str, numbers: list[_Number], talk: PracticeTalk, measures: Mapping[Component, ShareMeasure]
) -> Figures:
    """Return a figure for each component: by the name next to a number, else by its size."""
    figures: dict[Component, float] = {}
    for number in numbers:
        component = _named(plain, number, numbers) or _by_size(number, talk)
        if component is not None and component in talk.rooms and component not in figures:
            figures[component] = _whole(number, component, talk, measures)
    return {component: figures[component] for component in Component if component in figures}


def _named(plain: str, number: _Number, numbers: list[_Number]) -> Component | None:
    """Return the component whose name is nearest, with no other number between."""
    before = max((other.end for other in numbers if other.end <= number.start), default=0)
    after = min((other.start for other in numbers if other.start >= number.end), default=len(plain))
    names_first = any(name.search(plain, 0, numbers[0].start) for name in _NAMES.values())
    behind, ahead = (0, OTHER_SIDE) if names_first else (OTHER_SIDE, 0)
    near: list[tuple[int, Component]] = []
    for component, name in _NAMES.items():
        for match in name.finditer(plain, before, number.start):
            near.append((number.start - match.end() + behind, component))
        for match in name.finditer(plain, number.end, after):
            near.append((match.start() - number.end + ahead, component))
    return min(near, key=lambda pair: pair[0])[1] if near else None


def _by_size(number: _Number, talk: PracticeTalk) -> Component | None:
    """Return the only component of which a number could be a figure; a per cent is a bonus."""
    if number.is_share:
        return Component.BONUS
    value = number.value * 1_000 if number.is_small else number.value
    could = [
        component
        for component, standing in talk.standing.items()
        if component is not Component.BONUS and NEAR[0] * standing <= value <= NEAR[1] * standing
    ]
    return could[0] if len(could) == 1 else None


def _whole(
    number: _Number, component: Component, talk: PracticeTalk, measures: Mapping[Component, ShareMeasure]
) -> float:
    """Return a figure in the unit of asks: `227` of base is thousands, `60,000 options` are counted."""
    if component is Component.BONUS:
        return number.value
    measure = measures.get(component)
    if measure is not None and number.value < measure.count(talk.standing[component]) * NEAR[1]:
        return number.value * measure.size
    return number.value * 1_000 if number.is_small else number.value
