"""The way through the inputs of one figure, as a value. No Qt."""

from msgspec import Struct
from msgspec.structs import replace

from planner.plan import Plan
from planner.plan.differences import text_at
from planner.plan.field_name import field_name
from planner.ui.sheet_paths import sheet_of
from planner.values import Figure


class Trail(Struct, frozen=True):
    """A figure, the paths it came from in the order of its reasons, and the place on them; -1: the figure."""

    figure: Figure
    inputs: tuple[str, ...]
    place: int = -1

    @property
    def path(self) -> str:
        """The input at the place; empty at the figure."""
        return self.inputs[self.place] if self.place >= 0 else ""

    def step(self) -> "Trail":
        """Go on to the next input; from the last to the first."""
        return replace(self, place=(self.place + 1) % len(self.inputs)) if self.inputs else self

    def text(self, plan: Plan) -> str:
        """Return the sentence on the input: “Input 2 of 4 of Pay on paper: target bonus …, 17.5 %”."""
        name = field_name(plan, self.path) or f"the sheet {sheet_of(self.path)}"
        value = text_at(plan, self.path)
        count = f"Input {self.place + 1} of {len(self.inputs)}" if len(self.inputs) > 1 else "The one input"
        return f"{count} of {self.figure.name}: {name}{f', {value}' if value else ''}"


def trail_of(figure: Figure) -> Trail:
    """Return the trail of a figure: each field once that its reasons name."""
    paths = dict.fromkeys(line.where for line in figure.because if line.where and sheet_of(line.where))
    return Trail(figure, tuple(paths))
