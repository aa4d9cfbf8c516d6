"""What the rule needs to know of recruiters, before a reply or after it."""

from typing import Protocol

from planner.ask.cloud.recruiter_cloud import Averages
from planner.ask.results import Floats


class Crowd(Protocol):
    """Recruiters as averages at asks over the standing offer; asks above 0, shape (n,)."""

    @property
    def first_risk(self) -> float:
        """Mean of risk x the least chance of a withdrawal."""

    def common_jumps(self) -> tuple[float, ...]:
        """Return the asks at which the headroom of many recruiters ends at once."""

    def serious(self, asks: Floats) -> Floats:
        """Return the chance that asks are taken seriously."""

    def could(self, asks: Floats) -> Floats:
        """Return the chance of headroom of at least the asks."""

    def yes(self, asks: Floats) -> Floats:
        """Return the chance that asks are accepted, if the offer is not withdrawn."""

    def moves(self, asks: Floats) -> Floats:
        """Return the chance that anything moves."""

    def averages(self, asks: Floats) -> Averages:
        """Return all averages at asks."""

    def withdrawal_range(self, ask: float) -> tuple[float, float]:
        """Return the 5th and the 95th percentile of the chance of a withdrawal over recruiters."""
