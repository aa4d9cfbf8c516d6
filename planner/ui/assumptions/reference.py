"""What cannot be changed here but can be looked up: the imagined recruiters."""

from planner.ask.recruiters.recruiter_traits import ACCEPTS, COUNT, TABLE, ComponentTraits
from planner.plan.fields.terms import Component
from planner.values import Unit, shown

HEADS = ("Imagined recruiters", *(component.noun.capitalize() for component in Component))
NOTE = (
    f"{COUNT} manners of dealing with an ask, drawn once. Shares of the reference: the base; the grant; base "
    "pay for a sign-on; one point for a bonus."
)


def cloud_rows() -> tuple[tuple[str, ...], ...]:
    """Return the table of the cloud (MODEL 5), one row a trait, as text."""
    columns = [TABLE[component] for component in Component]
    return (
        ("No room at all, chance", *(_range(column.no_room, Unit.CHANCE) for column in columns)),
        ("Median headroom", *(_share(column, column.median) for column in columns)),
        ("90th percentile over median", *(_range(column.tail, Unit.RATIO) for column in columns)),
        ("Accepts when it could, chance", *(_range(ACCEPTS, Unit.CHANCE) for _ in columns)),
        (
            "Pull of your ask, mean and spread",
            *(f"{column.pull[0]:g} ± {column.pull[1]:g}" for column in columns),
        ),
        ("Credible ceiling", *(_share(column, column.ceiling) for column in columns)),
        ("Overreach begins beyond it", *(_share(column, column.margin) for column in columns)),
        ("Step of an ask", *(_step(column) for column in columns)),
    )


def _share(traits: ComponentTraits, value: float) -> str:
    return shown(value, Unit.POINTS) if _is_bonus(traits) else shown(value, Unit.SHARE)


def _step(traits: ComponentTraits) -> str:
    return shown(traits.step, Unit.POINTS if _is_bonus(traits) else Unit.MONEY)


def _is_bonus(traits: ComponentTraits) -> bool:
    return traits is TABLE[Component.BONUS]


def _range(limits: tuple[float, float], unit: Unit) -> str:
    low, high = limits
    scale = 100 if unit is Unit.CHANCE else 1
    return f"{low * scale:g} to {high * scale:g}{' in 100' if unit is Unit.CHANCE else ' times'}"
