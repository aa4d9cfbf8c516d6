"""A figure with its reasons as JSON values."""

from typing import Any

from planner.values import Figure, Line


def figure_json(figure: Figure) -> dict[str, Any]:
    return {
        "name": figure.name,
        "value": figure.value,
        "unit": figure.unit.value,
        "certainty": figure.certainty.value,
        "low": figure.low,
        "high": figure.high,
        "because": [line_json(line) for line in figure.because],
    }


def line_json(line: Line) -> dict[str, Any]:
    return {
        "text": line.text,
        "value": line.value,
        "unit": line.unit.value,
        "source": line.source,
        "where": line.where,
        "privacy": line.privacy.name.lower(),
    }
