"""An analysis as JSON values for scripts: every figure with its reasons, every ask with its chances.

Private as a whole: it holds what no recruiter may see. Keys keep their order, amounts are not rounded.
"""

from collections.abc import Mapping
from typing import Any

from planner.analysis import Analysis, OfferAnalysis
from planner.ask.opening.evidence_effects import Effect
from planner.ask.opening.results import Ask, SignOnCase, WalkAway
from planner.ask.package.package_results import LevelUp, Packaging
from planner.plan.fields.terms import Component
from planner.story.query_cost.scenario_figures import Costed, costed
from planner.story.rubric.evidence import StoryEvidence
from planner.story.rubric.evidence_figures import certificate_figure
from planner.values import Figure, Line, Problem


def figures_json(analysis: Analysis) -> dict[str, Any]:
    """Return everything computed from a plan. Shares and chances are fractions; bonus asks are points."""
    return {
        "date": analysis.today.isoformat(),
        "currency": analysis.plan.currency,
        "best": analysis.best or None,
        "offers": [
            _offer(one)
            | {"packages": _packaging(analysis.packages[key])}
            | {"evidence_effects": [_effect(effect) for effect in analysis.effects[key]]}
            for key, one in analysis.offers.items()
        ],
        "evidence": _evidence(analysis.evidence),
        "certificates": _figure(certificate_figure(analysis.plan.certificates, analysis.evidence)),
        "scenarios": [_scenario(costed(analysis.plan, one)) for one in analysis.plan.scenarios],
        "problems": [problem_json(one) for one in analysis.problems],
    }


def problem_json(problem: Problem) -> dict[str, Any]:
    """Return one problem: where, how bad, and its sentence."""
    return {"where": problem.where, "severity": problem.severity.value, "message": problem.message}


def _scenario(found: Costed) -> dict[str, Any]:
    """Return what a query costs; the verdict is None where there is nothing to compare it with."""
    return {
        "id": found.scenario.id,
        "name": found.scenario.name,
        "figures": {key: _figure(figure) for key, figure in found.figures.items()},
        "verdict": found.against.verdict.value if found.against else None,
    }


def _offer(one: OfferAnalysis) -> dict[str, Any]:
    return {
        "id": one.offer.id,
        "company": one.offer.company,
        "currency": one.offer.currency,
        "complete": one.complete,
        "figures": {key: _figure(figure) for key, figure in one.figures.items()},
        "asks": {component.value: _ask(ask) for component, ask in one.asks.items()},
        "sign_on_case": _case(one.case) if one.case else None,
        "walk_away": _walk_away(one.walk_away) if one.walk_away else None,
    }


def _packaging(found: Packaging | None) -> dict[str, Any] | None:
    """Return the packages with all that led to them; a match is None where no amount matches."""
    if found is None:
        return None
    credible = found.credible
    return {
        "packages": [
            {"lead": one.lead.value, "amounts": _amounts(one.amounts), "worth_year": one.worth_year}
            for one in found.packages
        ],
        "said": list(found.said),
        "raises_at_most": {"amount": credible.most, "because": credible.because},
        "values": [
            {"component": one.component.value, "worth": one.worth, "cost": one.cost, "per_cost": one.per_cost}
            for one in found.values
        ],
        "concessions": [
            {"round": one.number, "amounts": _amounts(dict(one.amounts)), "request": one.request}
            for one in found.concessions
        ],
        "match": {"to": found.match_to or None, "amounts": _amounts(found.matches) if found.match_to else {}},
        "level_up": _level_up(found.level_up) if found.level_up else None,
        "figures": {key: _figure(figure) for key, figure in found.figures.items()},
    }


def _amounts(
    amounts: Mapping[Component, float] | Mapping[Component, float | None],
) -> dict[str, float | None]:
    return {component.value: amount for component, amount in amounts.items()}


def _level_up(level: LevelUp) -> dict[str, Any]:
    return {
        "level": level.level.value,
        "adds": _amounts(dict(level.gains)),
        "chance": [level.low, level.high],
        "worth_year": level.worth_year,
        "source": level.source,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "name": figure.name,
        "value": figure.value,
        "unit": figure.unit.value,
        "certainty": figure.certainty.value,
        "low": figure.low,
        "high": figure.high,
        "because": [_line(line) for line in figure.because],
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "text": line.text,
        "value": line.value,
        "unit": line.unit.value,
        "source": line.source,
        "where": line.where,
        "privacy": line.privacy.name.lower(),
    }


def _ask(ask: Ask) -> dict[str, Any]:
    return {
        "standing": ask.standing,
        "opening": ask.opening,
        "range": [ask.low, ask.high],
        "target": ask.target,
        "say": [ask.say_low, ask.say_high],
        "ceiling": ask.ceiling,
        "expected_gain": ask.expected,
        "chances": {
            "full": ask.chances.full,
            "part": ask.chances.part,
            "nothing": ask.chances.nothing,
            "withdrawn": ask.chances.withdrawn,
        },
        "moved": [{"text": one.text, "effect": one.effect, "where": one.where} for one in ask.moved],
        "why_not": ask.why_not,
        "answered": ask.heard,
        "waiting": ask.waiting,
    }


def _evidence(evidence: StoryEvidence) -> dict[str, Any]:
    return {
        "value": evidence.value,
        "raw": evidence.raw,
        "mean_score": evidence.mean_score,
        "coverage": evidence.coverage,
        "scores": dict(evidence.scores),
        "best": list(evidence.best),
        "areas": [one.value for one in evidence.areas],
        "stages": [one.value for one in evidence.stages],
        "missing": [one.value for one in (*evidence.missing_areas, *evidence.missing_stages)],
    }


def _effect(effect: Effect) -> dict[str, Any]:
    return {
        "story": effect.story_id or None,
        "what": effect.what,
        "how": effect.how,
        "evidence": [effect.before, effect.after],
        "openings": {component.value: amount for component, amount in effect.by_component.items()},
        "worth_year": effect.worth,
    }


def _case(case: SignOnCase) -> dict[str, Any]:
    return {
        "total": case.total,
        "documented": case.documented,
        "lines": [
            {"cause": line.cause.value, "amount": line.amount, "text": line.text, "released": line.released}
            for line in case.lines
        ],
        "warnings": list(case.warnings),
    }


def _walk_away(walk_away: WalkAway) -> dict[str, Any]:
    return {
        "alternative": walk_away.alternative,
        "floor": walk_away.floor,
        "cushion": walk_away.cushion,
        "break_even": {component.value: amount for component, amount in walk_away.break_even.items()},
    }
