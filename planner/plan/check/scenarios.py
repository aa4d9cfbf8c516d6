"""What may be wrong with one cost scenario: factors that are typed and not used, or used and not typed.

What is missing for a figure is no problem: the figure itself says what to type.
"""

from collections.abc import Iterator

from planner.plan.fields.scenario import Precision, Pricing, Scenario
from planner.values import Problem, Severity, Unit, shown

WARNING = Severity.WARNING


def check_scenario(scenario: Scenario) -> Iterator[Problem]:
    """Yield what to look at in one scenario, at the path of the field to mend."""
    where = f"scenarios.{scenario.id}"
    if scenario.pricing is Pricing.GPU:
        yield from _quantised(scenario, where)
        yield from _batched(scenario, where)
    else:
        yield from _small(scenario, where)


def _quantised(scenario: Scenario, where: str) -> Iterator[Problem]:
    plain = scenario.precision is Precision.FP16
    if plain and (scenario.precision_factor != 1 or scenario.precision_accuracy):
        message = "FP16 is what the others are measured against, so its factor and change are not used."
        yield Problem(f"{where}.precision", message, WARNING)
    elif not plain and scenario.precision_factor == 1:
        message = f"{scenario.precision} saves nothing until its throughput against FP16 is typed, as 1.6."
        yield Problem(f"{where}.precision_factor", message, WARNING)


def _batched(scenario: Scenario, where: str) -> Iterator[Problem]:
    size, factor = scenario.batch, scenario.batch_factor
    if size == 1 and factor != 1:
        yield Problem(f"{where}.batch", "Batch 1 is the yardstick, so its throughput is not used.", WARNING)
    elif size > 1 and factor == 1:
        message = "Batching saves nothing until the throughput at this batch size is typed, as 4."
        yield Problem(f"{where}.batch_factor", message, WARNING)
    elif factor > size:
        times = shown(factor, Unit.RATIO)
        message = (
            f"{times} times the throughput from {shown(size, Unit.COUNT)} at once is unlikely. Check it."
        )
        yield Problem(f"{where}.batch_factor", message, WARNING)


def _small(scenario: Scenario, where: str) -> Iterator[Problem]:
    prices = (scenario.small_price_in, scenario.small_price_out)
    if scenario.small_cost is not None and None not in prices:
        yield Problem(
            f"{where}.small_cost", "The small model's prices are typed, so its share is not used.", WARNING
        )
