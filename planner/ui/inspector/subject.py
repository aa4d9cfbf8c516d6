"""What the inspector is about: the offer, and the field or figure of the selected cell. No Qt."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import TYPE_CHECKING

from msgspec import Struct

from planner.plan import Offer, Plan, entry
from planner.plan.assumed import deciding_keys, is_typed
from planner.plan.field_name import in_sentence
from planner.plan.fields.terms import Component
from planner.plan.paths import has_field, offer_of, offer_path
from planner.plan.registry import FIELDS
from planner.plan.title import title
from planner.ui.plain_text import isolated
from planner.values import Figure

if TYPE_CHECKING:
    from planner.analysis import Analysis

BY_FIELD: Mapping[str, Component] = MappingProxyType({component.field: component for component in Component})
"""Components by the field of an offer that they are asked from."""
ASK_KEYS = ("ask", "say", "opening", "target")
"""First parts of the keys of figures that belong to the ask of a component."""


class LookedAt(Struct, frozen=True):
    """The offer of the selected cell. `path`: its field, one level below the offer; `figure`: what it shows.

    Both are empty where nothing of the offer is selected.
    """

    offer: Offer
    path: str = ""
    figure: Figure | None = None
    component: Component | None = None

    @property
    def key(self) -> str:
        """The key of the field; empty for a figure."""
        return self.path.rpartition(".")[2]

    @property
    def is_empty(self) -> bool:
        """Whether the field has no value."""
        spec = FIELDS.get(f"Offer.{self.key}")
        return spec is not None and not entry.write(spec, getattr(self.offer, spec.key))

    @property
    def is_assumed(self) -> bool:
        """Whether the field decides and has a default that nobody typed."""
        return self.key in deciding_keys(self.offer) and not is_typed(self.offer, self.key)

    def heading(self, plan: Plan) -> str:
        """Return the title of the panel: `Aurora AI: base salary`."""
        name = title(plan, self.offer)
        if self.component is not None:
            label = self.component.label
        elif self.figure is not None:
            label = self.figure.name
        else:
            label = FIELDS[f"Offer.{self.key}"].about.label if self.path else ""
        return f"{isolated(name)}: {in_sentence(label)}" if label else name


def looked_at(plan: Plan, analysis: "Analysis | None", offer: Offer, selection: object) -> LookedAt:
    """Return what is looked at, of what the explain bar explains."""
    if isinstance(selection, Figure):
        return LookedAt(offer, figure=selection, component=_component_of(analysis, offer, selection))
    if isinstance(selection, str) and offer_of(selection) == offer.id and has_field(plan, selection):
        above = offer_path(offer.id) + "."
        key = selection.removeprefix(above).partition(".")[0]
        if selection.startswith(above) and f"Offer.{key}" in FIELDS:
            return LookedAt(offer, above + key, component=BY_FIELD.get(key))
    return LookedAt(offer)


def _component_of(analysis: "Analysis | None", offer: Offer, figure: Figure) -> Component | None:
    """Return the component whose ask a figure belongs to; None for other figures."""
    result = analysis.offers.get(offer.id) if analysis else None
    for key, known in (result.figures if result else {}).items():
        head, _, tail = key.partition(".")
        if known is figure and head in ASK_KEYS:
            return Component(tail)
    return None
