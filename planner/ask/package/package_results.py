"""Results about packages: values without behaviour, amounts in the units of asks."""

from collections.abc import Callable, Mapping
from functools import cached_property

from msgspec import Struct

from planner.plan.fields.terms import Component, Level
from planner.values import Figure

Amounts = Mapping[Component, float]


class OwnValue(Struct, frozen=True):
    """One component's worth to you and cost to the employer, per dollar of it in the offer's currency.

    A dollar of base or of bonus is a dollar a year; `worth` is over all years compared, in the plan's
    currency at the offer's rate, so that worth and cost are of one kind of dollar.
    """

    component: Component
    worth: float
    cost: float

    @property
    def per_cost(self) -> float:
        """Worth to you of what costs the employer one dollar."""
        return self.worth / self.cost


class Trimmed(Struct, frozen=True):
    """An opening that was cut so that the whole stays credible."""

    component: Component
    opening: float
    cut_to: float


class Credible(Struct, frozen=True):
    """How much a year all raises together may come to, and which openings were cut for it.

    `stories`: the part of it a year that the evidence of the stories opens.
    """

    annual: float  # the package as it stands, average year
    most: float
    openings: float  # what all openings come to, before the cuts
    because: str
    trimmed: tuple[Trimmed, ...] = ()
    stories: float = 0.0

    def opening(self, component: Component, opening: float) -> float:
        """Return an opening as far as it is credible together with the others."""
        cuts = (cut.cut_to for cut in self.trimmed if cut.component is component)
        return min((opening, *cuts))


class Package(Struct, frozen=True, eq=False):
    """Whole figures of every component. `scale`: how far the others go, 1 at their targets."""

    lead: Component
    amounts: Amounts
    worth_year: float
    scale: float


class Cheapest(Struct, frozen=True, eq=False):
    """Figures of the same worth as the packages that cost the employer less than any of them.

    `cost` is that of all raises, all years, in the offer's currency; `least` that of the cheapest package.
    """

    amounts: Amounts
    worth_year: float
    cost: float
    least: float


class Concession(Struct, frozen=True):
    """Line `number` of the plan of concessions: 0 the next ask, then where to go after each reply.

    A component whose replies are used up has no amount. `request`: what to ask in return; empty for the ask.
    """

    number: int
    amounts: tuple[tuple[Component, float], ...]
    request: str

    @property
    def name(self) -> str:
        """Its name in tables: `Next ask`, `Step 1`."""
        return f"Step {self.number}" if self.number else "Next ask"


class LevelUp(Struct, frozen=True):
    """The next level as an ask of its own: what its band adds, and the range of the chance.

    `lifted`: the stories raise its upper end.
    """

    level: Level
    gains: tuple[tuple[Component, float], ...]
    low: float
    high: float
    source: str
    worth_year: float | None = None
    lifted: bool = False


class Packed(Struct, frozen=True, eq=False):
    """The packages of one offer with the cheapest equal one; `explanations`: what could not be done."""

    packages: tuple[Package, ...]
    cheapest: Cheapest | None
    explanations: tuple[str, ...]


class Packaging(Struct, frozen=True, eq=False, dict=True):
    """Everything about the packages of one offer.

    What takes dozens of valuations, `packed`, `level_up` and `figures`, is computed when first read: who asks
    for the concessions or the matches waits for none of it. `matches`: the amount of each component that
    makes this offer worth what `match_to` is; None: no amount.
    """

    values: tuple[OwnValue, ...]
    credible: Credible
    concessions: tuple[Concession, ...]
    match_to: str
    matches: Mapping[Component, float | None]
    pack: Callable[[], Packed]
    find_level_up: Callable[[], LevelUp | None]
    explain: Callable[["Packaging"], Mapping[str, Figure]]

    @cached_property
    def packed(self) -> Packed:
        """The packages, and what goes with them."""
        return self.pack()

    @cached_property
    def level_up(self) -> LevelUp | None:
        """The next level with what it would add; None where there is none."""
        return self.find_level_up()

    @cached_property
    def figures(self) -> Mapping[str, Figure]:
        """Every number of these as a figure, by key."""
        return self.explain(self)

    @property
    def packages(self) -> tuple[Package, ...]:
        """The packages of equal worth."""
        return self.packed.packages

    @property
    def cheapest(self) -> Cheapest | None:
        """The package that is worth as much and costs the employer least; None where there is none."""
        return self.packed.cheapest

    @property
    def explanations(self) -> tuple[str, ...]:
        """Sentences on what could not be done."""
        return self.packed.explanations

    def package(self, lead: Component) -> Package | None:
        """Return the package of a lead; None where there is none."""
        return next((package for package in self.packages if package.lead is lead), None)
