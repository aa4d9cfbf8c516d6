"""Reads the tax curves: knots of wage and tax for each place and filing, as lines on first use."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from planner.market.tax import NO_MEDICARE, STEP, Floats, Lines, Medicare, TaxTable, as_lines
from planner.values.lazy_mapping import LazyMapping


def read_tax(data: Mapping[str, Any]) -> TaxTable:
    """Read the tax curves: knots [wage, tax] for each kind of tax, and the two formulas.

    Curves become lines when they are first read: a plan has few of the hundred places.
    """
    raw = data["medicare"]
    medicare = {
        filing: Medicare(raw["rate"], raw["additional_rate"], over)
        for filing, over in raw["additional_over"].items()
    }
    curves = {key: _knots(kinds) for key, kinds in data["curves"].items()}
    by_filing = {key: medicare[key.split("/")[1]] for key in curves}
    lines = LazyMapping(tuple(curves), lambda key: _lines(curves[key], by_filing[key]))
    federal = LazyMapping(tuple(curves), lambda key: _lines({"federal": curves[key]["federal"]}, NO_MEDICARE))
    state = {key: _from_origin(kinds["state"]) for key, kinds in curves.items() if "state" in kinds}
    security = data["social_security"]
    return TaxTable(
        *(data["year"], data["source"], lines, federal, state, medicare),
        *(security["rate"], security["wage_base"]),
    )


def _knots(curves: Mapping[str, Any]) -> dict[str, Floats]:
    """Return wage and tax of each knot by kind of tax; ValueError, TypeError or LookupError for none."""
    knots = {kind: np.array(curves[kind], np.float64) for kind in ("federal", *curves)}
    if not all(curve.ndim == 2 and curve.shape[1] == 2 for curve in knots.values()):
        raise ValueError("a curve without knots")
    return knots


def _from_origin(knots: Floats) -> Floats:
    """Return the knots behind that of no tax on no wages, shape (knots + 1, 2)."""
    return np.concatenate([np.zeros((1, 2)), knots])


def _lines(curves: Mapping[str, Floats], medicare: Medicare) -> Lines:
    """Sum the curves and Medicare on a grid of $500, as the intercept and the slope of each step."""
    last = max(knots[-1, 0] for knots in curves.values())
    grid = np.arange(0.0, last + STEP, STEP)
    total = medicare.tax(grid)
    for knots in curves.values():
        wages, taxes = _from_origin(knots).T
        total = total + np.interp(grid, wages, taxes)
    return as_lines(grid, total)
