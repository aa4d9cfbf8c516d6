"""A whole analysis as JSON values: keys keep their order, amounts are not rounded."""

from typing import Any

from planner.analysis import Analysis, OfferAnalysis
from planner.analysis.moves.plan_first_move import plan_first_move
from planner.ask.advice.advice import Advice
from planner.figures_json.asks import (
    advised_json,
    ask_json,
    asked_json,
    case_json,
    lever_json,
    walk_away_json,
)
from planner.figures_json.figures import figure_json
from planner.figures_json.moves import moves_json
from planner.figures_json.packages import packaging_json
from planner.figures_json.stories import effect_json, evidence_json
from planner.market.asks.number import Numbers, TableNumber
from planner.plan import Scenario
from planner.story.query_cost.figures.scenario_figures import ScenarioCosts, scenario_costs
from planner.story.query_cost.presets import preset_notes
from planner.story.query_cost.what_if import shown_figure, what_if
from planner.story.rubric.evidence_figures import certificate_figure
from planner.values import Problem


def figures_json(analysis: Analysis) -> dict[str, Any]:
    """Return everything computed from a plan. Shares and chances are fractions; bonus asks are points."""
    step = plan_first_move(analysis)
    return {
        "date": analysis.today.isoformat(),
        "currency": analysis.plan.currency,
        "best": analysis.best or None,
        "push_first": step.push_first or None,
        "time": "ask" if step.asks_time else None,
        "decision": step.decision.value if step.decision else None,
        "first_step": step.sentence,
        "moves": moves_json(analysis.moves),
        "offers": [
            _offer(result, analysis.advice[key])
            | {"packages": packaging_json(analysis.packages[key])}
            | {"evidence_effects": [effect_json(effect) for effect in analysis.effects[key]]}
            for key, result in analysis.offers.items()
        ],
        "evidence": evidence_json(analysis.evidence),
        "certificates": figure_json(certificate_figure(analysis.plan.certificates, analysis.evidence)),
        "scenarios": [
            _scenario(scenario_costs(analysis.plan, scenario)) | _tried(analysis, scenario)
            for scenario in analysis.plan.scenarios
        ],
        "constants": [_constant(number) for number in analysis.tables.asks.edited_numbers],
        "problems": [problem_json(problem) for problem in analysis.problems],
    }


def _constant(number: TableNumber) -> dict[str, Any]:
    """Return a constant of the asks that the user changed."""
    return {
        "key": number.key,
        "label": number.spec.label,
        "value": _plain(number.value),
        "default": _plain(number.default),
    }


def _plain(value: Numbers) -> float | list[float]:
    return list(value) if isinstance(value, tuple) else value


def problem_json(problem: Problem) -> dict[str, Any]:
    """Return one problem: where, how bad, and its sentence."""
    return {"where": problem.where, "severity": problem.severity.value, "message": problem.message}


def _scenario(scenario: ScenarioCosts) -> dict[str, Any]:
    """Return what a query costs; the verdict is None where there is nothing to compare it with."""
    return {
        "id": scenario.scenario.id,
        "name": scenario.scenario.name,
        "figures": {key: figure_json(figure) for key, figure in scenario.figures.items()},
        "verdict": scenario.against.verdict.value if scenario.against else None,
    }


def _tried(analysis: Analysis, scenario: Scenario) -> dict[str, Any]:
    """Return the what-if table of a scenario, and the sources of the prices that it took over."""
    table = what_if(analysis.plan, scenario, analysis.today)
    prices = analysis.tables.serving_prices
    notes = preset_notes(analysis.plan, scenario, prices, analysis.today)
    return {
        "what_if": {
            "figure": shown_figure(scenario),
            "down": {"key": table.down.key, "values": list(table.down_values)},
            "across": {"key": table.across.key, "values": list(table.across_values)},
            "values": [[figure.value for figure in row] for row in table.figures],
        },
        "presets": [
            {"key": note.preset.key, "read": note.preset.read, "stale": note.is_stale, "text": note.text}
            for note in notes
        ],
    }


def _offer(result: OfferAnalysis, advice: Advice) -> dict[str, Any]:
    return {
        "id": result.offer.id,
        "company": result.offer.company,
        "currency": result.offer.currency,
        "complete": result.complete,
        "figures": {key: figure_json(figure) for key, figure in result.figures.items()},
        "cash_by_month": _cash_by_month(result),
        "asks": {
            component.value: ask_json(ask) | {"advised": advised_json(advice, component)}
            for component, ask in result.asks.items()
        },
        "asked_for": asked_json(result.asked),
        "levers": [
            {
                **lever_json(effect.lever),
                "advised": effect.advised,
                "openings": {
                    change.component.value: [change.without, change.opening] for change in effect.raises
                },
                "text": effect.sentence,
            }
            for effect in advice.effects
        ],
        "sign_on_case": case_json(result.case) if result.case else None,
        "walk_away": walk_away_json(result.walk_away) if result.walk_away else None,
    }


def _cash_by_month(result: OfferAnalysis) -> dict[str, Any] | None:
    """Return what arrives in each of the first 24 months, month 1 first, and what is due in April by year."""
    cash = result.months
    if cash is None:
        return None
    parts = {
        "base": cash.base,
        "bonus": cash.bonus,
        "sign_on": cash.sign_on,
        "equity": cash.equity,
        "other": cash.other,
        "benefits": cash.benefits,
        "tax": cash.tax,
        "net": cash.net,
    }
    rounded = {key: [round(float(amount), 2) for amount in amounts] for key, amounts in parts.items()}
    return {**rounded, "due_in_april": [round(float(amount), 2) for amount in cash.april]}
