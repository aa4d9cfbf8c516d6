"""Composition for window and commands alike: what every analysis is given, read and drawn once."""

import datetime
import json
from typing import TYPE_CHECKING, Any

from planner.disk import resource
from planner.values import PlannerError

if TYPE_CHECKING:
    from planner.analysis import Given

MANNERS_SEED = 20260102  # fixed, so that every run imagines the same recruiters


class BrokenInstallError(PlannerError):
    """A table that ships with the program is missing or broken."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"The program's own table “{name}” is missing or broken. Install Counterpoint again."
        )


def load_given(today: datetime.date) -> "Given":
    """Return the tables, draws and empty caches for analyses on a day; numpy is imported only now."""
    import numpy as np

    from planner.analysis import Given
    from planner.ask.kept import KeptAsks
    from planner.ask.manners import draw_manners
    from planner.market.tables import read_tables
    from planner.pay.draws import make_draws
    from planner.pay.kept import Kept

    names = ("tax_curves_2026", "living_cost", "stages", "bands")
    tables = read_tables(*(_table(name) for name in names))
    manners = draw_manners(np.random.default_rng(MANNERS_SEED))
    return Given(tables, make_draws(), Kept(), KeptAsks(manners), today)


def _table(name: str) -> dict[str, Any]:
    try:
        table: dict[str, Any] = json.loads(resource(f"tables/{name}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BrokenInstallError(name) from error
    return table
