"""Sentences for the status line: why a cell takes no entry, and where its inputs are typed."""

from collections.abc import Callable, Iterator

from planner.plan import Plan
from planner.plan.field_name import in_sentence
from planner.plan.paths import NoSuchPathError, spec_at
from planner.ui.sheet_paths import sheet_of
from planner.values import Figure
from planner.values.sentence import stopped

MOST = 4  # inputs named in one line
ABOVE = "Its inputs are typed in the rows above."
Locate = Callable[[str], str | None]
"""From a plan path to the title of its item in the table; empty for the current one, None for none."""


def heading(title: str, *, computed: bool, name: str = "") -> str:
    """Return what a heading is for, and how the item is renamed whose name it has."""
    rows = "Its rows are computed from the rows above." if computed else "Type in one of its rows."
    rename = stopped(f" F2 renames {name}") if name else ""
    return f"“{title}” is a heading, which Enter folds and opens. {rows}{rename}"


def outside(label: str, column: str) -> str:
    """Say that a column does not have the field of a row."""
    return f"“{label}” does not apply to {column}, so nothing is typed here."


def computed(plan: Plan, label: str, figure: Figure | None, locate: Locate) -> str:
    """Say that a cell is computed, and name the inputs that its figure gives as reasons."""
    paths = dict.fromkeys(line.where for line in (figure.because if figure else ()) if line.where)
    here = list(dict.fromkeys(name for path in paths for name in _labels(plan, path, locate)))
    sheets = list(dict.fromkeys(sheet_of(path) for path in paths if locate(path) is None))
    parts = [", ".join(here[:MOST]) + (" and others" if len(here) > MOST else "")] if here else []
    parts += [f"the sheet {name}" for name in sheets if name]
    inputs = f"It comes from {', and from '.join(parts)}: type there." if parts else ABOVE
    return f"“{label}” is computed. {inputs}"


def _labels(plan: Plan, path: str, locate: Locate) -> Iterator[str]:
    column = locate(path)
    if column is None:
        return
    try:
        label = spec_at(plan, path).about.label
    except NoSuchPathError:  # a part of the plan that is no field
        return
    name = in_sentence(label)
    yield f"{name} of {column}" if column else name
