"""Sources of the assumptions of pay and worth, by the key of their field (MODEL 1 and 3)."""

from collections.abc import Mapping
from typing import Any

from planner.plan import Assumptions


def read_worth_sources(data: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the source of each assumption; ValueError where a default is not the one of its field."""
    sources = {}
    for key, row in data["assumptions"].items():
        if row["value"] != Assumptions.model_fields[key].default:
            raise ValueError(f"the default of {key} differs")
        sources[key] = str(row["source"])
    return sources


def sourced(text: str, source: str) -> str:
    """Return what an assumption means, and where it comes from."""
    return f"{text.rstrip('.')}. {source.replace('[A]', 'Assumed:').strip()}." if source else text
