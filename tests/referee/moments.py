"""Published figures about negotiating beside what the cloud of recruiters says of them (MODEL 10).

`python -m tests.referee.moments` prints the table; `--write` puts the cloud's side into moments.json.
"""

import datetime
import json
import sys
from collections.abc import Iterator, Mapping
from statistics import NormalDist

import numpy as np
from msgspec.structs import replace

from planner.ask.cloud.facts import cloud_of
from planner.ask.cloud.recruiter_cloud import Averages, RecruiterCloud
from planner.ask.cloud.traits import TraitDraws, draw_traits
from planner.ask.recruiters.ask_case import AskCase
from planner.ask.results import Floats
from planner.disk import resource
from planner.market.asks.constants import AskConstants
from planner.market.studies.moments import MomentRange
from planner.model_inputs import load_tables
from planner.plan.fields.terms import Component
from tests.referee.first_offers import FirstOffers, deals_effect, outcome_correlation, value_effect

COMMAND = "python -m tests.referee.moments --write"
STATES, SEED = 400, 20261129
REFERENCE = 200_000.0
"""Base; an unmoved cloud scales with it."""

NO_ROOM_SD, MEDIAN_SD, CEILING_SD, PULL_SD, RISK_SD = 0.12, 0.25, 0.30, 0.08, 1.0
"""How unsure the constants are, one standard deviation; median, ceiling and risk as lognormals [A]."""

SURVEY_ASK, SURVEY_SD = 0.05, 0.6
"""What people ask for in surveys, over R: median, and spread of the lognormal [A]."""

MODERATE, AMBITIOUS = SURVEY_ASK, 0.10
ROUSSILLE_GAP = 0.029
FIVE_THOUSAND = 0.08
"""$5,000 over the pay of those whom CareerBuilder asked about."""

ANY_ROOM = 1e-5


def states(constants: AskConstants, count: int) -> Iterator[AskConstants]:
    """Draw states of the world: the constants as they may be, each stratified."""
    generator = np.random.default_rng(SEED)
    base, cloud = constants.base, constants.cloud
    middles = normal_middles(count)
    for no_room, median, ceiling, pull, risk in zip(
        *(generator.permutation(middles) for _ in range(5)), strict=True
    ):
        yield replace(
            constants,
            base=replace(
                base,
                no_room=_shifted(base.no_room, NO_ROOM_SD * no_room),
                median=base.median * float(np.exp(MEDIAN_SD * median)),
                ceiling=base.ceiling * float(np.exp(CEILING_SD * ceiling)),
                pull=(base.pull[0] + PULL_SD * pull, base.pull[1]),
            ),
            cloud=replace(cloud, withdraw_least=_scaled(cloud.withdraw_least, float(np.exp(RISK_SD * risk)))),
        )


def readings(constants: AskConstants, draws: TraitDraws) -> Mapping[str, float]:
    """Return every moment of the table, as an unmoved cloud of base says it."""
    cloud = cloud_of(AskCase(Component.BASE, REFERENCE, REFERENCE), constants, draws)
    offers = FirstOffers(cloud)
    surveyed = cloud.averages(survey_asks())
    moderate, more, ten = (_at(cloud, ask) for ask in (MODERATE, MODERATE + ROUSSILLE_GAP, 0.10))
    room = _chance(cloud, ANY_ROOM)
    rise = float(ten.gain[0] / ten.moves[0]) / REFERENCE
    return {
        "pew_all": float(surveyed.full.mean()),
        "pew_part": float(surveyed.part.mean()),
        "pew_offer": float(1.0 - (surveyed.full + surveyed.part + surveyed.withdrawn).mean()),
        "careerbuilder_less": room,
        "careerbuilder_5000": _chance(cloud, FIVE_THOUSAND) / room,
        "nerdwallet_room": room,
        "dice_never": 1.0 - room,
        "dice_rise": rise,
        "new_hires_base": _largest_with(cloud, 0.10),
        "petrowsky_deals": deals_effect(offers, MODERATE * REFERENCE, AMBITIOUS * REFERENCE),
        "hart_withdrawn": float(surveyed.withdrawn.mean()),
        "petrowsky_value": value_effect(offers, MODERATE * REFERENCE, AMBITIOUS * REFERENCE),
        "petrowsky_outcome": outcome_correlation(offers, survey_asks()),
        "roussille_slope": float(more.gain[0] - moderate.gain[0]) / (ROUSSILLE_GAP * REFERENCE),
        "babcock_premium": rise,
    }


def survey_asks(count: int = 41) -> Floats:
    """Return asks as people make them in surveys: the middles of equal slices of chance."""
    asks: Floats = SURVEY_ASK * np.exp(SURVEY_SD * normal_middles(count)) * REFERENCE
    return asks


def normal_middles(count: int) -> Floats:
    """Return the middles of equal slices of a standard normal distribution."""
    return np.array([NormalDist().inv_cdf((place + 0.5) / count) for place in range(count)])


def computed(constants: AskConstants, count: int = STATES) -> Mapping[str, MomentRange]:
    """Return the median and the 90 % interval of every moment over states of the world."""
    draws = draw_traits(constants.cloud.manners, constants.cloud.seed)
    drawn = [readings(state, draws) for state in states(constants, count)]
    return {key: _range(np.array([reading[key] for reading in drawn])) for key in drawn[0]}


def main() -> None:
    """Print the table; with --write, put the cloud's side and the day into the data file."""
    tables = load_tables()
    ranges = computed(tables.asks)
    for moment in tables.moments.moments:
        cloud = ranges[moment.key]
        inside = "yes" if cloud.low <= moment.published <= cloud.high else "no"
        span = f"[{cloud.low:.3f}, {cloud.high:.3f}]"
        print(f"{moment.text:<62}{moment.published:>8.3f}{cloud.median:>9.3f} {span:<19}{inside}")
    if "--write" in sys.argv[1:]:
        _write(ranges)


def _write(ranges: Mapping[str, MomentRange]) -> None:
    path = resource("tables/moments.json")
    raw = json.loads(path.read_text(encoding="utf-8"))
    raw["computed"] = {"date": str(datetime.date.today()), "command": COMMAND, "states": STATES}
    for moment in raw["moments"]:
        cloud = ranges[moment["key"]]
        moment["cloud"] = [round(value, 4) for value in (cloud.median, cloud.low, cloud.high)]
    path.write_text(json.dumps(raw, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def _at(cloud: RecruiterCloud, share: float) -> Averages:
    return cloud.averages(np.array([share * REFERENCE]))


def _chance(cloud: RecruiterCloud, share: float) -> float:
    """Return the chance of headroom of at least a share of R."""
    return float(cloud.could(np.array([share * REFERENCE]))[0])


def _largest_with(cloud: RecruiterCloud, chance: float) -> float:
    """Return the share of R that as many could give, straight between per cents."""
    shares = np.arange(1, 61) / 100
    return float(np.interp(-chance, -cloud.could(shares * REFERENCE), shares))


def _range(values: Floats) -> MomentRange:
    median, low, high = (float(value) for value in np.quantile(values, (0.5, 0.05, 0.95)))
    return MomentRange(median, low, high)


def _shifted(limits: tuple[float, float], by: float) -> tuple[float, float]:
    low, high = (min(max(limit + by, 0.0), 1.0) for limit in limits)
    return low, high


def _scaled(limits: tuple[float, float], factor: float) -> tuple[float, float]:
    return limits[0] * factor, limits[1] * factor


if __name__ == "__main__":
    main()
