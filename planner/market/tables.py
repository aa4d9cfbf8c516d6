"""Everything published that the sums rest on, as one frozen value made once and passed in."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from planner.market.bands import BandTable, read_bands
from planner.market.living import LivingTable, read_living
from planner.market.stages import StageTable, read_stages
from planner.market.tax import NetPay, TaxTable, read_tax
from planner.plan import Offer, Person


@dataclass(frozen=True, eq=False)
class Tables:
    """The tables; each part keeps its own `source` for the reasons of a figure."""

    tax: TaxTable
    living: LivingTable
    stages: StageTable
    bands: BandTable

    def net_pay(self, offer: Offer, person: Person) -> NetPay:
        """Return net pay where the offer is taxed, beside the household's other income."""
        return self.tax.net_pay(offer.state, person.filing, person.other_income, offer.tax_rate)


def read_tables(
    tax: Mapping[str, Any], living: Mapping[str, Any], stages: Mapping[str, Any], bands: Mapping[str, Any]
) -> Tables:
    """Read the four tables from what their JSON files hold; KeyError where a file lacks a part."""
    return Tables(read_tax(tax), read_living(living), read_stages(stages), read_bands(bands))
