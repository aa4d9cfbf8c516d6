"""An analysis as JSON values for scripts: every figure with its reasons, every ask with its chances.

Private: it includes what no recruiter may see. Keys keep their order, amounts are not rounded.
"""

from collections.abc import Mapping
from typing import Any

from planner.analysis import Analysis, OfferAnalysis
from planner.analysis.next_step import next_step
from planner.ask.advice.advice import Advice
from planner.ask.advice.levers import Lever
from planner.ask.moves.first_step import releases, step_as_released, step_if_released
from planner.ask.moves.moves import MoveAdvice
from planner.ask.moves.ranking import OrderOutcome, Ranking
from planner.ask.opening.evidence_effects import Effect
from planner.ask.package.package_results import LevelUp, Packaging
from planner.ask.results import Ask, SignOnCase, WalkAway
from planner.market.ask_constants import Numbers, TableNumber
from planner.plan.fields.terms import Component
from planner.story.query_cost.scenario_figures import ScenarioCosts, scenario_costs
from planner.story.rubric.evidence import StoryEvidence
from planner.story.rubric.evidence_figures import certificate_figure
from planner.values import Figure, Line, Problem
from planner.values.share_measure import ShareMeasure


def figures_json(analysis: Analysis) -> dict[str, Any]:
    """Return everything computed from a plan. Shares and chances are fractions; bonus asks are points."""
    step = next_step(analysis)
    return {
        "date": analysis.today.isoformat(),
        "currency": analysis.plan.currency,
        "best": analysis.best or None,
        "push_first": step.push_first or None,
        "time": "ask" if step.asks_time else None,
        "decision": step.decision.value if step.decision else None,
        "first_step": step.sentence,
        "moves": _moves(analysis.moves),
        "offers": [
            _offer(result, analysis.advice[key])
            | {"packages": _packaging(analysis.packages[key])}
            | {"evidence_effects": [_effect(effect) for effect in analysis.effects[key]]}
            for key, result in analysis.offers.items()
        ],
        "evidence": _evidence(analysis.evidence),
        "certificates": _figure(certificate_figure(analysis.plan.certificates, analysis.evidence)),
        "scenarios": [
            _scenario(scenario_costs(analysis.plan, scenario)) for scenario in analysis.plan.scenarios
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
        "figures": {key: _figure(figure) for key, figure in scenario.figures.items()},
        "verdict": scenario.against.verdict.value if scenario.against else None,
    }


def _offer(result: OfferAnalysis, advice: Advice) -> dict[str, Any]:
    return {
        "id": result.offer.id,
        "company": result.offer.company,
        "currency": result.offer.currency,
        "complete": result.complete,
        "figures": {key: _figure(figure) for key, figure in result.figures.items()},
        "cash_by_month": _cash_by_month(result),
        "asks": {
            component.value: _ask(ask) | {"advised": _advised(advice, component)}
            for component, ask in result.asks.items()
        },
        "levers": [
            {
                **_lever(effect.lever),
                "advised": effect.advised,
                "openings": {
                    change.component.value: [change.without, change.opening] for change in effect.raises
                },
                "text": effect.sentence,
            }
            for effect in advice.effects
        ],
        "sign_on_case": _case(result.case) if result.case else None,
        "walk_away": _walk_away(result.walk_away) if result.walk_away else None,
    }


def _packaging(packaging: Packaging | None) -> dict[str, Any] | None:
    """Return the packages with all that led to them; a match is None where no amount matches."""
    if packaging is None:
        return None
    credible = packaging.credible
    return {
        "packages": [
            {
                "lead": package.lead.value,
                "amounts": _amounts(package.amounts),
                "worth_year": package.worth_year,
            }
            for package in packaging.packages
        ],
        "said": list(packaging.explanations),
        "raises_at_most": {"amount": credible.most, "because": credible.because},
        "values": [
            {
                "component": value.component.value,
                "worth": value.worth,
                "cost": value.cost,
                "per_cost": value.per_cost,
            }
            for value in packaging.values
        ],
        "concessions": [
            {
                "round": concession.number,
                "amounts": _amounts(dict(concession.amounts)),
                "request": concession.request,
            }
            for concession in packaging.concessions
        ],
        "match": {
            "to": packaging.match_to or None,
            "amounts": _amounts(packaging.matches) if packaging.match_to else {},
        },
        "level_up": _level_up(packaging.level_up) if packaging.level_up else None,
        "figures": {key: _figure(figure) for key, figure in packaging.figures.items()},
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
        "counted_in": _measure(ask.measure) if ask.measure else None,
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
            "withdrawn_range": [ask.withdrawn_low, ask.withdrawn_high],
        },
        "otherwise": [{"if": effect.text, "opening": effect.opening} for effect in ask.otherwise],
        "moved": [{"text": moved.text, "effect": moved.effect, "where": moved.where} for moved in ask.moved],
        "why_not": ask.why_not,
        "answered": ask.answered,
        "waiting": ask.waiting,
    }


def _advised(advice: Advice, component: Component) -> dict[str, Any]:
    """Return the ask with what is advised to be told, and what of it this ask needs."""
    ask = advice.asks[component]
    return {
        "opening": ask.opening,
        "target": ask.target,
        "with": [_lever(lever) for lever in advice.needed_by[component]],
    }


def _lever(lever: Lever) -> dict[str, Any]:
    return {"kind": lever.kind.value, "id": lever.id, "what": lever.what}


def _measure(measure: ShareMeasure) -> dict[str, Any]:
    """Return what an ask for equity is counted in, and the amount of one."""
    return {"unit": measure.noun, "of_one": measure.size}


def _evidence(evidence: StoryEvidence) -> dict[str, Any]:
    return {
        "value": evidence.value,
        "weighted_score": evidence.weighted_score,
        "coverage": evidence.coverage,
        "scores": dict(evidence.scores),
        "best": list(evidence.best),
        "retold": dict(evidence.retold),
        "areas": [area.value for area in evidence.areas],
        "stages": [stage.value for stage in evidence.stages],
        "missing": [str_enum.value for str_enum in (*evidence.missing_areas, *evidence.missing_stages)],
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


def _case(case: SignOnCase) -> dict[str, Any]:
    return {
        "total": case.total,
        "documented": case.documented,
        "lines": [
            {"cause": line.cause.value, "amount": line.amount, "text": line.text, "released": line.released}
            for line in case.lines
        ],
        "make_whole": {
            "sign_on": case.make_whole.sign_on,
            "equity": case.make_whole.equity,
            "left": case.make_whole.left,
        },
        "warnings": list(case.warnings),
    }


def _walk_away(walk_away: WalkAway) -> dict[str, Any]:
    return {
        "alternative": walk_away.alternative,
        "floor": walk_away.floor,
        "cushion": walk_away.cushion,
        "break_even": {component.value: amount for component, amount in walk_away.break_even.items()},
    }


def _moves(advice: MoveAdvice | None) -> dict[str, Any] | None:
    """Return every order with what it comes to, the best one first; None without a live offer.

    `if_released`: the same with every amount released, and the releases that its best order needs.
    """
    if advice is None:
        return None
    search, opened = advice.question.search, advice.opened
    return {
        "offers": [offer.id for offer in search.offers],
        "alternative": search.alternative,
        "first_step": step_as_released(advice),
        **_move_ranking(advice.released),
        "if_released": None
        if opened is None
        else {
            "releases": [{"to": recruiter, "of": other} for recruiter, other in releases(advice)],
            "first_step": step_if_released(advice),
            **_move_ranking(opened),
        },
        "notes": list(advice.question.notes),
    }


def _move_ranking(ranking: Ranking) -> dict[str, Any]:
    return {
        "best": _order_outcome(ranking.best),
        "at_once": _order_outcome(ranking.at_once),
        "now": _order_outcome(ranking.now),
        "orders": [_order_outcome(outcome) for outcome in ranking.orders],
    }


def _order_outcome(outcome: OrderOutcome) -> dict[str, Any]:
    return {
        "order": [list(talks) for talks in outcome.order],
        "worth": outcome.worth,
        "gain": outcome.gain,
        "lost": outcome.lost,
        "time": list(outcome.time_from),
    }
