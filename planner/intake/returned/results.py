"""What a returned proposal says: figures that differ, and what could not be understood."""

import datetime

from msgspec import Struct

from planner.plan.fields.round import Means, Round, Who
from planner.plan.fields.terms import Component


class Difference(Struct, frozen=True):
    """A cell whose figure differs from the known one: amounts in the field's unit, a bonus as a share."""

    component: Component
    old: float
    new: float
    text: str
    where: str
    package: str = ""  # the one that the cell belongs to; empty: the proposal
    final: bool = False
    at_most: bool = False  # written after “up to”, so that it is no promise
    remark: str = ""  # how the text was read, where it is no plain amount

    @property
    def lower(self) -> bool:
        """Whether it is less than the standing amount."""
        return self.new < self.old

    def as_round(self, offer_id: str, today: datetime.date, file: str) -> Round:
        """Return it as a step of theirs; a bonus in points, as the log has it."""
        value = round(self.new * 100, 6) if self.component is Component.BONUS else self.new
        inside = f", in the package “{self.package}”" if self.package else ""
        written = f": “{self.text}”" if self.remark or self.final else ""
        note = f"Read from {file}, {self.where}{inside}{written}"
        return Round(
            id="",
            offer=offer_id,
            when=today,
            who=Who.THEY,
            means=Means.WORKBOOK,
            component=self.component,
            value=value,
            final=self.final,
            note=note,
        )


class AgreedCondition(Struct, frozen=True):
    """A condition to succeed that they agree to: its identity, its text, and the cell with their word."""

    id: str
    condition: str
    text: str
    where: str


class Returned(Struct, frozen=True):
    """The changed cells of a returned file, and sentences on what could not be read."""

    name: str
    differences: tuple[Difference, ...]
    not_understood: tuple[str, ...]
    conditions: tuple[AgreedCondition, ...] = ()

    @property
    def is_unchanged(self) -> bool:
        """Whether every added or changed cell was understood, and none differs from what is known."""
        return not self.differences and not self.conditions and not self.not_understood

    def contradicted(self, difference: Difference) -> bool:
        """Return whether another cell gives another figure for the same component."""
        return any(
            other.component is difference.component and other.new != difference.new
            for other in self.differences
        )
