"""Published prices taken over into a scenario, and what is shown of them: source, day, and changes.

A preset fills what is empty and what an earlier preset of its kind filled; what the user typed stays. Whether
a value is still the published one is seen by comparing them, so nothing goes out of date in the plan.
"""

import datetime
from collections.abc import Iterator, Mapping

from msgspec import Struct

from planner.market.serving_prices import PresetKind, ServingPreset, ServingPrices
from planner.plan import Plan, Scenario
from planner.plan.edits.entries import put
from planner.plan.entry import display
from planner.plan.fields.plan import DOLLARS
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.plan.registry import FIELDS
from planner.values import Unit

_PRICING: Mapping[PresetKind, Pricing] = {
    PresetKind.MODEL: Pricing.TOKENS,
    PresetKind.GPU: Pricing.GPU,
    PresetKind.SPEED: Pricing.GPU,
}


class TakenPreset(Struct, frozen=True):
    """The plan with a preset taken over; labels of the fields that it filled, and of those left as typed."""

    plan: Plan
    filled: tuple[str, ...]
    kept: tuple[str, ...]


class PresetNote(Struct, frozen=True):
    """What is shown of a preset that a scenario took over."""

    preset: ServingPreset
    text: str  # read when, from where, and what differs
    is_stale: bool


def needs_rate(plan: Plan, preset: ServingPreset) -> bool:
    """Whether a preset in dollars cannot be taken over, as the plan's currency has no rate."""
    priced = any(FIELDS[f"Scenario.{key}"].about.unit is Unit.PRICE for key in preset.values)
    return priced and plan.currency != DOLLARS and plan.dollar_rate is None


def take_preset(
    plan: Plan, scenario_id: str, preset: ServingPreset, prices: ServingPrices, today: datetime.date
) -> TakenPreset:
    """Fill in a preset: empty fields, and those that the earlier preset of its kind filled."""
    scenario, above = plan.scenario(scenario_id), f"scenarios.{scenario_id}"
    earlier = [taken for taken in _taken(scenario, prices) if taken.kind is preset.kind]
    values = _in_currency(plan, preset.on(today))
    filled, kept = [], []
    for key in dict.fromkeys((*values, *(key for old in earlier for key in old.values))):
        now, default = getattr(scenario, key), FIELDS[f"Scenario.{key}"].default
        new, label = values.get(key, default), FIELDS[f"Scenario.{key}"].about.label
        unreadable = plan.typed.get(f"{above}.{key}")
        if unreadable or (now != default and not any(_is_of(plan, old, key, now) for old in earlier)):
            kept += [label] if now != new else []
        elif now != new:
            plan = put(plan, f"{above}.{key}", new)
            filled.append(label)
    pricing = _PRICING.get(preset.kind)
    if pricing is not None and scenario.pricing is not pricing:
        plan = put(plan, f"{above}.pricing", pricing)
    rest = (key for key in scenario.presets if key not in {old.key for old in earlier})
    plan = put(plan, f"{above}.presets", (*rest, preset.key))
    return TakenPreset(plan, tuple(filled), tuple(kept))


def preset_notes(
    plan: Plan, scenario: Scenario, prices: ServingPrices, today: datetime.date
) -> tuple[PresetNote, ...]:
    """Return what is to be known of each preset that a scenario took over."""
    return tuple(
        PresetNote(
            preset,
            " ".join(_sentences(plan, scenario, preset, prices, today)),
            prices.is_stale(preset, today),
        )
        for preset in _taken(scenario, prices)
    )


def preset_text(plan: Plan, preset: ServingPreset, today: datetime.date) -> str:
    """Return what a preset would fill in: each value after its label."""
    return _named(_in_currency(plan, preset.on(today)))


def _sentences(
    plan: Plan, scenario: Scenario, preset: ServingPreset, prices: ServingPrices, today: datetime.date
) -> Iterator[str]:
    yield f"Read on {preset.read}; {preset.source}."
    if prices.is_stale(preset, today):
        yield f"That is more than {prices.stale_after} days ago: check it there."
    published = _in_currency(plan, preset.on(today))
    other = {key: value for key, value in published.items() if getattr(scenario, key) != value}
    if other:
        yield f"Here other than published: {_named(other)}."
    for start, changed in preset.ahead(today):
        yield f"Announced from {start.isoformat()}: {_named(_in_currency(plan, changed))}."
    if preset.note:
        yield preset.note


def _taken(scenario: Scenario, prices: ServingPrices) -> list[ServingPreset]:
    """Return the presets of a scenario; a key of another version of the table is left out."""
    return [preset for key in scenario.presets if (preset := prices.named(key)) is not None]


def _is_of(plan: Plan, preset: ServingPreset, key: str, value: object) -> bool:
    """Whether a value is that of a preset, on any day."""
    days = (datetime.date.min, *(start for start, _ in preset.changes))
    return any(_in_currency(plan, preset.on(day)).get(key) == value for day in days)


def _in_currency(plan: Plan, values: Mapping[str, float]) -> Mapping[str, float]:
    """Return published values with their amounts in the plan's currency."""
    priced = {key for key in values if FIELDS[f"Scenario.{key}"].about.unit is Unit.PRICE}
    return {key: value * plan.dollar if key in priced else value for key, value in values.items()}


def _named(values: Mapping[str, float]) -> str:
    """Return values after the labels of their fields."""
    specs = {key: FIELDS[f"Scenario.{key}"] for key in values}
    named = (f"{specs[key].about.label}: {display(specs[key], value)}" for key, value in values.items())
    return "; ".join(named)
