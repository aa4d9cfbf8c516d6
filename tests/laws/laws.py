"""The laws of MODEL 5 (`tests/data/laws.json`): what a change of one input must never do to an ask.

`broken` checks one law on one case. An ask not worth making counts as its standing offer.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from msgspec.structs import replace

from planner.ask.recruiters.ask_case import AskCase, KnownRival
from planner.ask.results import Ask
from planner.ask.rule.answer import answer
from planner.ask.rule.explorations import ExplorationCache
from planner.ask.rule.steps import AskSteps
from planner.market.asks.constants import AskConstants
from planner.plan.fields.terms import Component
from planner.values.result_cache import ResultCache
from tests.ask.cases import CONSTANTS

SLIP = 1e-4
"""Of a step: noise of single precision in what is compared."""

MONEY = (Component.BASE, Component.EQUITY, Component.SIGN_ON)


@dataclass(frozen=True)
class Asked:
    """A case with its ask and constants."""

    case: AskCase
    ask: Ask

    @property
    def opening(self) -> float:
        """The opening; the standing offer where it is better not to ask."""
        return self.case.standing if self.ask.opening is None else self.ask.opening


def ask_of(case: AskCase, constants: AskConstants = CONSTANTS) -> Asked:
    """Return a case with its ask, from an empty cache."""
    return Asked(case, answer(case, constants, CACHE))


CACHE = ExplorationCache()
FEW = 64  # explorations of a case and its likes: each has all recruiters
Law = Callable[[Asked], Iterator[str]]


def more_evidence(asked: Asked) -> Iterator[str]:
    """A lever: E + .01, + .1, + .3."""
    if asked.case.component in MONEY:
        for more in (0.01, 0.1, 0.3):
            better = ask_of(replace(asked.case, evidence=min(1.0, asked.case.evidence + more)))
            yield from _not_lower(asked, better, f"evidence + {more}")


def a_rival_released(asked: Asked) -> Iterator[str]:
    """A lever: one more rival, better or not."""
    for share in (-0.05, 0.0, 0.01, 0.08, 0.3):
        for written in (False, True):
            rival = KnownRival(share * asked.case.reference, written)
            better = ask_of(replace(asked.case, rivals=(*asked.case.rivals, rival)))
            yield from _not_lower(asked, better, f"rival {share:+.2f} R, written {written}")


def a_better_rival(asked: Asked) -> Iterator[str]:
    """A lever: any rival better by $500 or by a tenth."""
    for place, rival in enumerate(asked.case.rivals):
        step = 0.5 if asked.case.component is Component.BONUS else 500.0
        for more in (step, 0.1 * asked.case.reference):
            better = ask_of(_with_rival(asked.case, place, replace(rival, gap=rival.gap + more)))
            yield from _not_lower(asked, better, f"rival {place} + {more:.0f}")


def verbal_becomes_written(asked: Asked) -> Iterator[str]:
    """A lever: any verbal rival in writing."""
    for place, rival in enumerate(asked.case.rivals):
        better = ask_of(_with_rival(asked.case, place, replace(rival, written=True)))
        yield from _not_lower(asked, better, f"rival {place} written")


def a_larger_case(asked: Asked) -> Iterator[str]:
    """A lever: more documented."""
    if asked.case.component in (Component.SIGN_ON, Component.EQUITY):
        for more in (1_000.0, *(share * asked.case.reference for share in (0.05, 0.5, 4.0))):
            better = ask_of(replace(asked.case, case=asked.case.case + more))
            yield from _not_lower(asked, better, f"case + {more:.0f}")


def more_at_stake(asked: Asked) -> Iterator[str]:
    """A larger loss makes an ask smaller or as it was."""
    for more in (500.0, 10_000.0, 100_000.0):
        worse = ask_of(replace(asked.case, loss=asked.case.loss + more))
        yield from _not_lower(worse, asked, f"loss + {more:.0f}")


def a_higher_standing_base(asked: Asked) -> Iterator[str]:
    """With base R rises too; the bands stay."""
    case = asked.case
    if case.component is not Component.BASE:
        return
    # A band is overstepped by up to u - 1 of what it leaves: that much may be lost of a rise under a band.
    overstepped = CONSTANTS.band.cut_reach[1] - 1.0 if case.posted else 0.0
    for more in (500.0, 5_000.0, 20_000.0):
        higher = ask_of(replace(case, standing=case.standing + more, reference=case.reference + more))
        for name, before, after in (
            ("reach", asked.ask.reach, higher.ask.reach),
            ("target reach", asked.ask.target_reach, higher.ask.target_reach),
        ):
            if (
                before > 0
                and case.standing + before > higher.case.standing + after + overstepped * more + _slip(asked)
            ):
                yield f"standing + {more:.0f}: standing + {name} falls by {before - after - more:.2f}"


def a_final_figure(asked: Asked) -> Iterator[str]:
    """Nothing new: no ask. Something new: not more than without the final."""
    plain = asked if asked.case.final is None else ask_of(replace(asked.case, final=None))
    silent, new = (ask_of(replace(asked.case, final=final)) for final in ("silent", "new"))
    if silent.ask.opening is not None:
        yield "final, nothing new: still an ask"
    yield from _not_lower(silent, plain, "final, nothing new", ("opening", "best"))
    yield from _not_lower(new, plain, "final, something new", ("opening", "best"))


def order_and_credibility(asked: Asked) -> Iterator[str]:
    """Standing <= target <= opening <= ceiling; chances of an ask that is made."""
    ask, case = asked.ask, asked.case
    least = case.posted[0] if case.posted and case.posted[0] > case.standing else None
    if not case.standing <= ask.target <= asked.opening:
        yield f"order: {case.standing} {ask.target} {asked.opening}"
    above = asked.opening - ask.ceiling
    if above > SLIP * ask.step and not (least is not None and above < ask.step):
        yield f"opening {above:.2f} above the ceiling"
    chances = ask.chances
    if abs(chances.full + chances.part + chances.nothing + chances.withdrawn - 1.0) > 1e-6:
        yield "chances do not sum to 1"
    if ask.opening is None:
        return
    steps = AskSteps(ask.step)
    if steps.down(ask.opening) != ask.opening and ask.opening != least:
        yield f"opening {ask.opening} is on no step"
    if chances.full < 0.05:
        yield f"full {chances.full:.4f}"
    if chances.full + chances.part < 0.195 and least is None:
        yield f"full or part {chances.full + chances.part:.4f}"
    if case.posted and not case.rivals:
        top = max(case.posted[1], case.standing) + 0.02 * case.reference
        if ask.opening > top and not (least is not None and ask.opening < top + ask.step):
            yield f"opening {ask.opening} above the posted maximum {case.posted[1]}"
    if least is not None and ask.target < least:
        yield f"target {ask.target} under the posted minimum {least}"
    if not ask.say_low <= ask.say_high == ask.opening or ask.say_low < ask.target:
        yield f"range to say {ask.say_low} to {ask.say_high}"
    if not ask.low <= ask.opening <= ask.high:
        yield f"opening range {ask.low} to {ask.high}"


def currency(asked: Asked) -> Iterator[str]:
    """All money times k: the reach too."""
    case = asked.case
    if case.component is Component.BONUS:
        return
    for factor in (0.01, 1.27, 150.0):
        reach = ask_of(_times(case, factor, asked.ask.step)).ask.reach
        if abs(reach / factor - asked.ask.reach) > 1e-4 * case.reference:
            yield f"money times {factor}: reach {reach / factor:.2f}, was {asked.ask.reach:.2f}"


def continuity(asked: Asked) -> Iterator[str]:
    """One per cent of any input moves the reach by 1.5 % of R at most."""
    for name, other in _nudged(asked.case):
        moved = abs(other.ask.reach - asked.ask.reach)
        if moved > 0.015 * asked.case.reference and asked.case.component is not Component.BONUS:
            yield f"{name} x 1.01: reach moves by {moved / asked.case.reference:.4f} R"


LAWS: Mapping[str, Law] = {
    law.__name__: law
    for law in (
        more_evidence,
        a_rival_released,
        a_better_rival,
        verbal_becomes_written,
        a_larger_case,
        more_at_stake,
        a_higher_standing_base,
        a_final_figure,
        order_and_credibility,
        currency,
        continuity,
    )
}


def broken(law: str, case: AskCase) -> list[str]:
    """Return how a case breaks a law; empty where it keeps it."""
    CACHE.explored = ResultCache(FEW)
    return list(LAWS[law](ask_of(case)))


def _not_lower(
    less: Asked, more: Asked, what: str, measures: tuple[str, ...] = ("opening", "target", "best")
) -> Iterator[str]:
    values = {
        "opening": (less.opening, more.opening),
        "target": (less.ask.target, more.ask.target),
        "best": (max(less.ask.best, 0.0), max(more.ask.best, 0.0)),
    }
    for name in measures:
        before, after = values[name]
        if after < before - _slip(less):
            yield f"{what}: {name} {before:.2f} to {after:.2f}"


def _slip(asked: Asked) -> float:
    return SLIP * asked.ask.step


def _with_rival(case: AskCase, place: int, rival: KnownRival) -> AskCase:
    return replace(case, rivals=(*case.rivals[:place], rival, *case.rivals[place + 1 :]))


def _times(case: AskCase, factor: float, step: float) -> AskCase:
    """Return the case in another currency; stories open dollars, so their scale goes with it."""

    def band(ends: tuple[float, float] | None) -> tuple[float, float] | None:
        return None if ends is None else (ends[0] * factor, ends[1] * factor)

    rivals = tuple(
        replace(
            rival,
            gap=rival.gap * factor,
            total_gap=None if rival.total_gap is None else rival.total_gap * factor,
        )
        for rival in case.rivals
    )
    return replace(
        case,
        standing=case.standing * factor,
        reference=case.reference * factor,
        loss=case.loss * factor,
        worth_factor=case.worth_factor * factor,
        step=step * factor,
        posted=band(case.posted),
        market=band(case.market),
        level_scale=case.level_scale * factor,
        case=case.case * factor,
        rivals=rivals,
    )


def _nudged(case: AskCase) -> Iterator[tuple[str, Asked]]:
    base = case.component is Component.BASE
    standing = case.standing * 1.01
    yield (
        "standing",
        ask_of(replace(case, standing=standing, reference=standing if base else case.reference)),
    )
    for name in ("loss", "case"):
        yield name, ask_of(replace(case, **{name: getattr(case, name) * 1.01}))
    yield "evidence", ask_of(replace(case, evidence=min(1.0, case.evidence * 1.01)))
    if case.posted is not None:
        yield "posted minimum", ask_of(replace(case, posted=_up(case.posted, 0)))
        yield "posted maximum", ask_of(replace(case, posted=_up(case.posted, 1)))
    if case.market is not None:
        yield "market minimum", ask_of(replace(case, market=_up(case.market, 0)))
        yield "market maximum", ask_of(replace(case, market=_up(case.market, 1)))
    for place, rival in enumerate(case.rivals):
        yield f"rival {place}", ask_of(_with_rival(case, place, replace(rival, gap=rival.gap * 1.01)))
    for key in ("median", "ceiling"):
        number = CONSTANTS.numbers[f"components.{case.component.value}.{key}"]
        assert isinstance(number.value, float | int)
        edited, _ = CONSTANTS.with_edits({number.key: number.value * 1.01})
        yield key, ask_of(case, edited)


def _up(band: tuple[float, float], end: int) -> tuple[float, float]:
    low, high = band
    return (low, high * 1.01) if end else (min(low * 1.01, high), high)
