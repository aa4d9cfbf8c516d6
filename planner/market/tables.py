"""All published tables as one frozen value, made once and passed in, and the sources of the numbers."""

from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache

from msgspec import Struct
from msgspec.structs import replace

from planner.market.asks.constants import AskConstants
from planner.market.asks.number import Numbers
from planner.market.bands import BandTable, MeasuredTable
from planner.market.laws.clawback_laws import ClawbackLaw
from planner.market.living_cost import LivingTable
from planner.market.serving_prices import ServingPrices
from planner.market.stages import StageTable
from planner.market.studies.moments import MomentTable
from planner.market.studies.papers import STUDIES
from planner.market.studies.story_premiums import StoryPremium
from planner.market.tax import NetPay, TaxTable, TaxTerms
from planner.market.tax_rules.benefit_limits import BenefitLimits
from planner.market.tax_rules.local_tax import LocalTaxTable
from planner.market.tracks import InterviewLoop, TrackTable
from planner.plan import Offer, Person
from planner.values import Problem

MOST_RATES = 4
"""Conversions in the cache, so that an edit of a plan reuses the same tables."""
MOST_EDITS = 8
"""Sets of the user's constants whose tables are cached; each set is also tried with a default."""


class Tables(Struct, frozen=True, eq=False, dict=True):
    """The tables; each has its own `source` for the reasons of a figure.

    Money is in the plan's currency, of which `dollar` make one dollar; `in_dollars` are the tables as
    published, None for those themselves. With the user's constants of the asks, `unedited` are those of
    the same currency without them, else None.
    """

    tax: TaxTable
    local_tax: LocalTaxTable
    benefit_limits: BenefitLimits
    living: LivingTable
    stages: StageTable
    bands: BandTable
    measured: tuple[MeasuredTable, ...]
    tracks: TrackTable
    interviews: InterviewLoop
    asks: AskConstants
    worth_sources: Mapping[str, str]
    clawback_laws: tuple[ClawbackLaw, ...]
    moments: MomentTable
    serving_prices: ServingPrices
    story_premiums: tuple[StoryPremium, ...]
    drill_questions: Mapping[str, str]
    """The questions of the drill by key, for who lists its answers."""

    dollar: float = 1.0
    in_dollars: "Tables | None" = None
    unedited: "Tables | None" = None

    def in_currency(self, dollar: float) -> "Tables":
        """Return the tables in a currency of which so many make a dollar; the same object for a rate.

        Another currency leaves the user's constants out.
        """
        if dollar == self.dollar:
            return self
        origin = self.in_dollars or self.unedited or self
        return origin if dollar == 1 else origin._converted(dollar)

    @cached_property
    def _converted(self) -> Callable[[float], "Tables"]:
        return lru_cache(maxsize=MOST_RATES)(self._convert)

    def _convert(self, dollar: float) -> "Tables":
        measured = tuple(
            replace(table, rows=tuple(row.in_currency(dollar) for row in table.rows))
            for table in self.measured
        )
        return replace(
            self,
            tax=self.tax.in_currency(dollar),
            benefit_limits=self.benefit_limits.in_currency(dollar),
            bands=self.bands.in_currency(dollar),
            measured=measured,
            asks=self.asks.in_currency(dollar),
            dollar=dollar,
            in_dollars=self,
        )

    def with_ask_constants(self, edits: Mapping[str, Numbers]) -> tuple["Tables", tuple[Problem, ...]]:
        """Return the tables with the user's constants of the asks alone, and a problem for each wrong one.

        `edits` as `AskConstants.with_edits` takes them; the same object for the same edits.
        """
        return (self.unedited or self)._edited(tuple(edits.items()))

    @cached_property
    def _edited(self) -> Callable[[tuple[tuple[str, Numbers], ...]], tuple["Tables", tuple[Problem, ...]]]:
        return lru_cache(maxsize=MOST_EDITS)(self._edit)

    def _edit(self, edits: tuple[tuple[str, Numbers], ...]) -> tuple["Tables", tuple[Problem, ...]]:
        asks, problems = self.asks.with_edits(dict(edits))
        return (self if asks is self.asks else replace(self, asks=asks, unedited=self)), problems

    def net_pay(self, offer: Offer, person: Person) -> NetPay:
        """Return net pay where the offer is taxed, on top of the household's other income."""
        terms = self.tax_terms(offer)
        return self.tax.net_pay(offer.state, person.filing, person.other_income, offer.tax_rate, terms)

    def tax_terms(self, offer: Offer) -> TaxTerms:
        """Return the local tax of an offer, and what is taken off its wages in the plan's currency."""
        aside = offer.deferral * offer.rate, offer.own_hsa * offer.rate
        return TaxTerms(self.local_tax.of(offer), *aside)


OPTION_TAX = (
    "options count as wages, ISOs too; AMT, 83(b) elections, QSBS and the lower tax on shares that are kept "
    "are not modelled."
)
OWN_FIRST = "Your own rows first, then: "


def sources(tables: Tables) -> tuple[tuple[str, str], ...]:
    """Return (subject, source) of all numbers: of the tables, then of the studies."""
    return (
        ("Tax", f"{tables.tax.source} An estimate, not tax advice: {OPTION_TAX}"),
        ("Local income tax", _local_sources(tables)),
        ("Limits of benefits", f"{tables.benefit_limits.source}."),
        ("Cost of living", tables.living.source),
        ("Company stages", tables.stages.source),
        (
            "Market ranges",
            OWN_FIRST + "; ".join(dict.fromkeys(row.source for row in tables.bands.rows if not row.own)),
        ),
        ("Measured pay", "; ".join(table.source for table in tables.measured) + ". It moves no ask."),
        *(
            (law.name, f"{law.code}; read on {law.read.isoformat()}: {'; '.join(law.sources)}")
            for law in tables.clawback_laws
        ),
        ("Production evidence", tables.bands.premium.source),
        *STUDIES,
    )


def _local_sources(tables: Tables) -> str:
    """Return the sources of the rates that were read, and the places whose rate was not."""
    places = tables.local_tax.places
    read = "; ".join(dict.fromkeys(local.source for local in places if local.read))
    unread = ", ".join(f"{local.place} ({local.state})" for local in places if not local.read)
    return f"{read}. To be checked, as recalled and not read: {unread}."
