"""A grant of equity or cash, as it was typed."""

from typing import Annotated

from planner.plan.fields.terms import Cadence, GrantKind, MilestoneKind, OptionTax
from planner.plan.schema.about import MOST_EQUITY, About, Editor, Group
from planner.plan.schema.model import Model
from planner.values import Privacy, Unit

OWN, PRIVATE = Privacy.OWN, Privacy.PRIVATE


class Grant(Model, frozen=True, kw_only=True):
    """One equity or cash grant. Size: `value`, or `units` at `price`, or `percent` of the `valuation`."""

    @property
    def is_none(self) -> bool:
        """Whether it was typed as 0, that there is none; without any size it is one that is not stated."""
        sizes = [size for size in (self.value, self.units, self.percent) if size is not None]
        return bool(sizes) and not any(sizes)

    id: Annotated[str, About("Identity", OWN, Group.EQUITY, editor=Editor.RECORD)]
    kind: Annotated[
        GrantKind, About("Kind", OWN, Group.EQUITY, help="RSU, option or cash plan.", editor=Editor.INSPECTOR)
    ] = GrantKind.RSU
    value: Annotated[
        float | None,
        About(
            "Value",
            OWN,
            Group.EQUITY,
            Unit.MONEY,
            "The whole grant; of options, the value of their shares before the strike.",
            Editor.INSPECTOR,
            low=0,
            high=MOST_EQUITY,
            usual=(0, 5e6),
        ),
    ] = None
    units: Annotated[
        int | None,
        About(
            "Shares or options",
            OWN,
            Group.EQUITY,
            Unit.COUNT,
            "How many the grant gives.",
            Editor.INSPECTOR,
            low=0,
            high=10**9,
        ),
    ] = None
    price: Annotated[
        float | None,
        About(
            "Price of one share",
            OWN,
            Group.EQUITY,
            Unit.PRICE,
            "The market’s, or what the last round paid (the preferred price); the 409A is lower.",
            Editor.INSPECTOR,
            low=0,
            high=1e9,
        ),
    ] = None
    percent: Annotated[
        float | None,
        About(
            "Share of the company",
            OWN,
            Group.EQUITY,
            Unit.SHARE,
            "Needs a valuation.",
            Editor.INSPECTOR,
            low=0,
            high=1,
        ),
    ] = None
    valuation: Annotated[
        float | None,
        About(
            "Valuation for this grant",
            OWN,
            Group.EQUITY,
            Unit.MONEY,
            "Left empty: the company's.",
            Editor.INSPECTOR,
            low=0,
            high=2e17,
        ),
    ] = None
    strike: Annotated[
        float | None,
        About(
            "Strike",
            OWN,
            Group.EQUITY,
            Unit.PRICE,
            "Exercise price of one option: at face it counts price less strike, never below 0.",
            Editor.INSPECTOR,
            low=0,
            high=1e9,
        ),
    ] = None
    option_tax: Annotated[
        OptionTax,
        About(
            "Option kind",
            OWN,
            Group.EQUITY,
            help="ISO or NSO: both are taxed as wages here.",
            editor=Editor.INSPECTOR,
        ),
    ] = OptionTax.NSO
    exercise_months: Annotated[
        int,
        About(
            "Exercise window",
            OWN,
            Group.EQUITY,
            Unit.MONTHS,
            "Months after leaving in which vested options can be exercised: 3 (90 days) is usual, 60 to 120 "
            "are common too.",
            Editor.INSPECTOR,
            low=0,
            high=180,
        ),
    ] = 3
    years: Annotated[
        tuple[float, ...],
        About(
            "Vesting by year",
            OWN,
            Group.EQUITY,
            Unit.SHARE,
            "Shares of the grant that sum to 100 %.",
            Editor.INSPECTOR,
            low=0,
            high=1,
        ),
    ] = (0.25, 0.25, 0.25, 0.25)
    cadence: Annotated[
        Cadence,
        About("Cadence", OWN, Group.EQUITY, help="Equal events inside each year.", editor=Editor.INSPECTOR),
    ] = Cadence.QUARTERLY
    cliff: Annotated[
        int,
        About(
            "First vesting",
            OWN,
            Group.EQUITY,
            Unit.MONTHS,
            "Everything that would vest earlier is paid in this month.",
            Editor.INSPECTOR,
            low=0,
            high=72,
        ),
    ] = 12
    offset: Annotated[
        int,
        About(
            "Starts after",
            OWN,
            Group.EQUITY,
            Unit.MONTHS,
            "For a grant made later.",
            Editor.INSPECTOR,
            low=0,
            high=72,
        ),
    ] = 0
    events: Annotated[
        tuple[tuple[int, float], ...],
        About(
            "Vesting events",
            OWN,
            Group.EQUITY,
            help="As 12: 25%, 24: 75%; replaces the years where given.",
            editor=Editor.INSPECTOR,
            low=0,
            high=1,
        ),
    ] = ()
    milestone_share: Annotated[
        float,
        About(
            "Hangs on a milestone",
            OWN,
            Group.EQUITY,
            Unit.SHARE,
            "Part of the grant.",
            Editor.INSPECTOR,
            low=0,
            high=1,
        ),
    ] = 0.0
    milestone: Annotated[
        MilestoneKind,
        About(
            "Milestone", OWN, Group.EQUITY, help="How hard it is; gives its chance.", editor=Editor.INSPECTOR
        ),
    ] = MilestoneKind.TARGET
    milestone_chance: Annotated[
        float | None,
        About(
            "Chance of the milestone",
            PRIVATE,
            Group.EQUITY,
            Unit.CHANCE,
            "Your view; left empty: the assumption for its kind.",
            Editor.INSPECTOR,
            low=0,
            high=1,
        ),
    ] = None
    milestone_delay: Annotated[
        int | None,
        About(
            "Milestone's delay",
            PRIVATE,
            Group.EQUITY,
            Unit.MONTHS,
            "Your view; left empty: the assumption.",
            Editor.INSPECTOR,
            low=0,
            high=36,
        ),
    ] = None
    confirmed: Annotated[
        tuple[str, ...],
        About("Defaults that were typed", OWN, Group.EQUITY, editor=Editor.RECORD),
    ] = ()

    @property
    def count_noun(self) -> str:
        """What its `units` are, in the plural."""
        return {GrantKind.OPTION: "options", GrantKind.CASH: "units"}.get(self.kind, "shares")
