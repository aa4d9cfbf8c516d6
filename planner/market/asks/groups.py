"""The constants of MODEL 5 in typed groups: each field has the label and limits of its number.

Shares of the reference R unless a field says otherwise; the reference of a bonus is one point, so that its
shares are points. Values and sources are in `resources/tables/asks.json` and `bands.json`, never here.
"""

from enum import StrEnum
from typing import Annotated

from msgspec import Struct

Pair = tuple[float, float]
Triple = tuple[float, float, float]


class Shape(StrEnum):
    """What one constant is: a number, a range from low to high, a mean with its spread, or weights."""

    SINGLE = "single"
    WHOLE = "whole number"
    RANGE = "range"
    SPREAD = "mean and spread"
    WEIGHTS = "weights"


class NumberSpec(Struct, frozen=True):
    """Label, limits and shape of a constant; `low` and `high` bound each of its numbers."""

    label: str
    low: float
    high: float
    shape: Shape = Shape.SINGLE


class CloudConstants(Struct, frozen=True):
    """Traits that are the same for every component."""

    manners: Annotated[int, NumberSpec("Imagined recruiters", 512, 512, Shape.WHOLE)]
    seed: Annotated[int, NumberSpec("Seed of the random draws", 0, 2**31, Shape.WHOLE)]
    median_spread: Annotated[float, NumberSpec("How far recruiters differ in their usual room", 0, 2)]
    ceiling_spread: Annotated[float, NumberSpec("How far recruiters differ in their limit", 0, 2)]
    accepts: Annotated[Pair, NumberSpec("Chance of a yes where they could pay it", 0.05, 1, Shape.RANGE)]
    pull_limits: Annotated[
        Pair, NumberSpec("How far an ask moves them, least and most", 0.01, 0.99, Shape.RANGE)
    ]
    withdraw_least: Annotated[Pair, NumberSpec("Chance of withdrawal, at least", 0, 0.5, Shape.RANGE)]
    withdraw_more: Annotated[Pair, NumberSpec("Chance of withdrawal, more far beyond", 0, 0.5, Shape.RANGE)]
    withdraw_most: Annotated[float, NumberSpec("Chance of withdrawal, at most", 0, 0.9)]
    early_risk: Annotated[float, NumberSpec("Risk before series C, times the usual", 0, 10)]
    later_round_risk: Annotated[float, NumberSpec("Risk of each later round, times the one before", 1, 10)]


class ComponentConstants(Struct, frozen=True):
    """One column of the table of MODEL 5. `step`: in the component's unit; `say_width`: of the top."""

    no_room: Annotated[Pair, NumberSpec("Chance that they cannot move at all", 0, 0.99, Shape.RANGE)]
    median: Annotated[float, NumberSpec("Usual room: half of them have more", 0.0001, 10)]
    tail: Annotated[
        Pair, NumberSpec("Room of the most generous tenth, times the usual", 1.05, 20, Shape.RANGE)
    ]
    pull: Annotated[Pair, NumberSpec("How far an ask moves them: mean and spread", 0, 1, Shape.SPREAD)]
    ceiling: Annotated[float, NumberSpec("Usual limit: past it, an ask sounds too much", 0.001, 20)]
    tau: Annotated[float, NumberSpec("How gradual the limit is", 0.001, 5)]
    margin: Annotated[float, NumberSpec("How far past the limit an ask is taken amiss", 0, 20)]
    rival_cap: Annotated[float, NumberSpec("Most that the lead of another offer counts", 0, 20)]
    early_room: Annotated[float, NumberSpec("Room before series C, times the usual", 0.01, 10)]
    step: Annotated[float, NumberSpec("Step", 0.001, 1e6)]
    say_width: Annotated[float, NumberSpec("Widest range to say, of its top", 0, 1)]


class RuleConstants(Struct, frozen=True):
    """The rule that finds the opening and the target."""

    yes_at_opening: Annotated[float, NumberSpec("Least chance of a full yes to what you open at", 0.05, 0.5)]
    surer_with_stakes: Annotated[float, NumberSpec("How much surer with all at stake", 0, 5)]
    could_at_target: Annotated[float, NumberSpec("Share that could pay what you settle from", 0.05, 0.95)]
    serious: Annotated[float, NumberSpec("Share that still takes what you open at seriously", 0.5, 0.99)]
    least_move: Annotated[float, NumberSpec("Least chance that what you open at moves anything", 0.195, 0.9)]
    worth_asking: Annotated[
        float, NumberSpec("Least that an ask must bring on average, dollars a year", 0, 1e6)
    ]
    range_within: Annotated[float, NumberSpec("Range to open at: share of the best expectation", 0.5, 1)]


class BandConstants(Struct, frozen=True):
    """Fact 4 and fact 6: a posted or a market band of base."""

    room_at: Annotated[float, NumberSpec("Room left in the range that changes nothing", 0.01, 2)]
    room_limits: Annotated[
        Pair, NumberSpec("Least and most that the range changes the room", 0.01, 5, Shape.RANGE)
    ]
    ceiling_limits: Annotated[
        Pair, NumberSpec("Least and most that the range changes the limit", 0.1, 5, Shape.RANGE)
    ]
    cut_share: Annotated[float, NumberSpec("Recruiters who keep inside a posted range", 0, 1)]
    cut_reach: Annotated[Pair, NumberSpec("How far these go, of what the range leaves", 0.1, 3, Shape.RANGE)]
    lift_share: Annotated[float, NumberSpec("Recruiters who pay at least the posted minimum", 0, 1)]


class RivalConstants(Struct, frozen=True):
    """Fact 3 and fact 7: released competing offers."""

    written_share: Annotated[float, NumberSpec("Recruiters moved by a better written offer", 0, 1)]
    verbal_share: Annotated[float, NumberSpec("Recruiters moved by a better verbal offer", 0, 1)]
    reach: Annotated[Pair, NumberSpec("How far these go, of the gap", 0, 3, Shape.RANGE)]
    verbal_credit: Annotated[float, NumberSpec("Credible part of a verbal gap", 0, 1)]
    written_opens: Annotated[float, NumberSpec("No room is rarer by, with a written offer", 0, 1)]
    verbal_opens: Annotated[float, NumberSpec("No room is rarer by, with a verbal offer", 0, 1)]


class CaseConstants(Struct, frozen=True):
    """Fact 8: the documented sign-on case and the make-whole in equity."""

    share_high: Annotated[float, NumberSpec("Recruiters who cover a small case", 0, 1)]
    until: Annotated[float, NumberSpec("Case up to which that many cover it", 0, 2)]
    share_low: Annotated[float, NumberSpec("Recruiters who cover a large case", 0, 1)]
    cap: Annotated[float, NumberSpec("Most that a case counts", 0, 5)]
    cap_early: Annotated[float, NumberSpec("Most that a case counts before series C", 0, 5)]
    reach: Annotated[Pair, NumberSpec("How far these go, of the case", 0, 3, Shape.RANGE)]
    equity_cap: Annotated[float, NumberSpec("Most that a make-whole counts in equity", 0, 5)]


class FinalConstants(Struct, frozen=True):
    """Fact 9: a figure that was called final."""

    still_open: Annotated[float, NumberSpec("Recruiters still open after a final and something new", 0, 1)]


class OptionConstants(Struct, frozen=True):
    """Options where offers are compared."""

    least_count: Annotated[float, NumberSpec("Option counts at least, of its price", 0.01, 1)]


class StoryConstants(Struct, frozen=True):
    """Fact 2 and MODEL 4: what stories prove, and what that opens."""

    most_base: Annotated[float, NumberSpec("Most that stories open in base", 0, 5)]
    most_equity: Annotated[float, NumberSpec("Most that stories open in equity", 0, 5)]
    most_sign_on: Annotated[float, NumberSpec("Most that stories open in the sign-on, of base", 0, 5)]
    usual_sign_on: Annotated[float, NumberSpec("Usual sign-on where less is offered, of base", 0, 5)]
    no_room_less: Annotated[float, NumberSpec("No room is rarer by, where stories speak 100", 0, 1)]
    ceiling_share: Annotated[float, NumberSpec("Part that also lifts the limit", 0, 1)]
    median_over_high: Annotated[float, NumberSpec("Median over the 90th percentile", 0.01, 1)]
    weights: Annotated[Triple, NumberSpec("Weights of the best three stories", 0, 1, Shape.WEIGHTS)]
    coverage: Annotated[Triple, NumberSpec("Coverage: any story, areas, stages", 0, 1, Shape.WEIGHTS)]
    same_from: Annotated[float, NumberSpec("Shared words from which two stories are the same", 0.05, 1)]
    not_model: Annotated[float, NumberSpec("Part of its score that a story about no model counts", 0, 1)]


class PremiumConstants(Struct, frozen=True):
    """Published worth of production evidence at Senior level: dollars a year, and two sign-ons."""

    base_high: Annotated[float, NumberSpec("Premium of stories in base, dollars a year", 0, 1e6)]
    high: Annotated[float, NumberSpec("Premium of stories in all, dollars a year", 0, 1e6)]
    sign_on_from: Annotated[float, NumberSpec("Sign-on without stories, dollars", 1, 1e7)]
    sign_on_to: Annotated[float, NumberSpec("Sign-on with stories, dollars", 1, 1e7)]


class PackageConstants(Struct, frozen=True):
    """MODEL 7: concessions, equal packages, the largest break-even amounts, and the next level (MODEL 5)."""

    concession: Annotated[
        Triple, NumberSpec("If they push back: of the way to what you settle from", 0, 1, Shape.WEIGHTS)
    ]
    equal: Annotated[float, NumberSpec("Packages are equal within, dollars of worth a year", 1, 1e5)]
    walk_cash: Annotated[float, NumberSpec("Break-even in cash at most, times offer or reference", 1, 100)]
    walk_company: Annotated[float, NumberSpec("Break-even in equity at most, of the company", 0.0001, 1)]
    walk_grant: Annotated[float, NumberSpec("Break-even in equity at most, times the grant", 1, 100)]
    walk_no_grant: Annotated[float, NumberSpec("Break-even in equity at most without a grant", 1, 1e9)]
    level_lifted: Annotated[float, NumberSpec("Chance of the next level with strong stories, at most", 0, 1)]
    strong_evidence: Annotated[float, NumberSpec("Stories are strong from, of 1", 0, 1)]


class TalkConstants(Struct, frozen=True):
    """Replies, rounds and time."""

    courtesy: Annotated[float, NumberSpec("Gift that counts as nothing, of what was asked", 0, 0.9)]
    reply_spread: Annotated[float, NumberSpec("Spread of a reply, of what was asked", 0.01, 2)]
    give_back: Annotated[float, NumberSpec("Next ask: down by at least, of what was not given", 0, 1)]
    days: Annotated[float, NumberSpec("Days of a round", 0.5, 60)]
    extension_days: Annotated[float, NumberSpec("Days more that are asked for", 0, 60)]
    extension_chance: Annotated[float, NumberSpec("Chance that time is granted", 0, 1)]
    most_offers: Annotated[int, NumberSpec("Offers in an order of moves, at most", 1, 4, Shape.WHOLE)]
    most_rounds: Annotated[int, NumberSpec("Rounds, at most", 1, 3, Shape.WHOLE)]
