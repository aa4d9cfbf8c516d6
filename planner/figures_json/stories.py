"""What the stories are worth as evidence, and what raises it, as JSON values."""

from typing import Any

from planner.ask.opening.evidence_effects import Effect
from planner.story.rubric.evidence import StoryEvidence


def evidence_json(evidence: StoryEvidence) -> dict[str, Any]:
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


def effect_json(effect: Effect) -> dict[str, Any]:
    return {
        "story": effect.story_id or None,
        "what": effect.what,
        "how": effect.how,
        "evidence": [effect.before, effect.after],
        "openings": {component.value: amount for component, amount in effect.by_component.items()},
        "worth_year": effect.worth,
    }
