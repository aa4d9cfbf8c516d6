"""Everything published that the sums rest on, as one frozen value made once and passed in."""

from dataclasses import dataclass

from planner.market.bands import BandTable
from planner.market.interviews import InterviewLoop
from planner.market.living import LivingTable
from planner.market.measured import MeasuredTable
from planner.market.stages import StageTable
from planner.market.tax import NetPay, TaxTable
from planner.market.tracks import TrackTable
from planner.plan import Offer, Person


@dataclass(frozen=True, eq=False)
class Tables:
    """The tables; each part keeps its own `source` for the reasons of a figure."""

    tax: TaxTable
    living: LivingTable
    stages: StageTable
    bands: BandTable
    measured: tuple[MeasuredTable, ...]
    tracks: TrackTable
    interviews: InterviewLoop

    def net_pay(self, offer: Offer, person: Person) -> NetPay:
        """Return net pay where the offer is taxed, beside the household's other income."""
        return self.tax.net_pay(offer.state, person.filing, person.other_income, offer.tax_rate)
