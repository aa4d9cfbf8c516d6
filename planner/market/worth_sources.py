"""Sources of the assumptions of pay, worth and packages, by the key of their field (MODEL 1, 3 and 7)."""

from collections.abc import Mapping
from typing import Any

from planner.plan import Assumptions
from planner.plan.schema.model import defaults_of


def read_worth_sources(data: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the source of each assumption; ValueError where a default is not the one of its field."""
    return _sources(data["assumptions"])


def read_package_sources(asks: Mapping[str, Any]) -> Mapping[str, str]:
    """Return the source of each assumption among the constants of packages (MODEL 7); as above."""
    return _sources({key: row for key, row in asks["package"].items() if key in defaults_of(Assumptions)})


def _sources(rows: Mapping[str, Any]) -> Mapping[str, str]:
    sources = {}
    for key, row in rows.items():
        if row["value"] != defaults_of(Assumptions)[key]:
            raise ValueError(f"the default of {key} differs")
        sources[key] = str(row["source"])
    return sources


def sourced(text: str, source: str) -> str:
    """Return what an assumption means, and where it comes from."""
    return f"{text.rstrip('.')}. {source.replace('[A]', 'Assumed:').strip()}." if source else text
