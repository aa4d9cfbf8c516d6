"""Takes published prices over into a scenario: a kind, a preset, what it would fill in, and its source."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QBrush, QColor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from planner.market.serving_prices import PresetKind, ServingPreset, ServingPrices
from planner.plan import Plan, Scenario
from planner.plan.fields.scenario_terms.prices import Pricing
from planner.story.query_cost.presets import needs_rate, preset_notes, preset_text, take_preset
from planner.ui.appearance.theme import GRID, HALF
from planner.ui.desk import Desk
from planner.ui.parts.choices import ItemChoice
from planner.ui.parts.panel_parts import allow, heading, note

RATE = "Published prices are in US dollars: type first how many {} one US dollar is."
NO_SOURCE = "No published price is taken over."
FILLS = "Fill in what is empty; what you typed stays"
NONE = "Published prices come with the tables of the program."


class PresetPicker(QWidget):
    """Nothing is filled in before the button is pressed; what the user typed stays."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk, self._scenario = desk, ""
        self.kind, self.preset = ItemChoice("Kind of published price", 10), ItemChoice("Published price", 12)
        self.take = QPushButton("&Fill in")
        self.what, self.sources = note(), note()  # the sources are laid out by the panel
        kinds = ((kind.name, kind.value[:1].upper() + kind.value[1:], None) for kind in PresetKind)
        self.kind.show_items(kinds, PresetKind.MODEL.name)
        self.kind.chosen.connect(self._show_kind)
        self.preset.chosen.connect(lambda _key: self._show_preset())
        self.take.clicked.connect(self._take)
        self._lay_out()

    def show_scenario(self, plan: Plan, scenario: Scenario) -> None:
        """Show another scenario, or the same one after a change."""
        if scenario.id != self._scenario or not self.preset.count():
            self._scenario = scenario.id
            kind = PresetKind.GPU if scenario.pricing is Pricing.GPU else PresetKind.MODEL
            self.kind.setCurrentIndex(self.kind.findData(kind.name))
            self._show_kind(kind.name)
        self._show_preset()
        notes = preset_notes(plan, scenario, self._prices(), self._desk.session.today)
        text = "\n".join(f"{shown.preset.name}. {shown.text}" for shown in notes)
        self.sources.setText(text or NO_SOURCE)

    def _prices(self) -> ServingPrices:
        analysis = self._desk.session.analysis
        return analysis.tables.serving_prices if analysis else ServingPrices()

    def _chosen(self) -> ServingPreset | None:
        return self._prices().named(self.preset.currentData() or "")

    def _show_kind(self, name: str) -> None:
        """Offer the presets of a kind; of those that the scenario took over, that one first."""
        prices, today = self._prices(), self._desk.session.today
        presets = prices.of(PresetKind[name])
        taken = self._desk.session.plan.scenario(self._scenario).presets
        keys = [preset.key for preset in presets]
        chosen = next((key for key in keys if key in taken), keys[0] if keys else "")
        self.preset.show_items(((preset.key, preset.name, None) for preset in presets), chosen)
        dim = QBrush(QColor(self._desk.look.theme.dim))
        for place, preset in enumerate(presets):
            if prices.is_stale(preset, today):
                self.preset.setItemData(place, dim, Qt.ItemDataRole.ForegroundRole)
        self._show_preset()

    def _show_preset(self) -> None:
        """Say what the preset would fill in, and where and when that was read."""
        preset, plan, today = self._chosen(), self._desk.session.plan, self._desk.session.today
        why_not = NONE if preset is None else RATE.format(plan.currency)
        allow(self.take, why_not, FILLS, on=preset is not None and not needs_rate(plan, preset))
        if preset is None:
            self.what.setText(NONE)
            return
        if needs_rate(plan, preset):
            self.what.setText(RATE.format(plan.currency))
            return
        old = " Old: check its source." if self._prices().is_stale(preset, today) else ""
        self.what.setText(f"{preset_text(plan, preset, today)}. Read on {preset.read}.{old}")

    def _take(self) -> None:
        session, preset = self._desk.session, self._chosen()
        if preset is None or needs_rate(session.plan, preset):
            return
        result = take_preset(session.plan, self._scenario, preset, self._prices(), session.today)
        session.apply(f"Take {preset.name}", result.plan)
        count = "1 field" if len(result.filled) == 1 else f"{len(result.filled)} fields"
        unchanged = f" Left as you typed: {', '.join(result.kept)}." if result.kept else ""
        session.announce(f"Filled in {count} from {preset.name}.{unchanged}")

    def _lay_out(self) -> None:
        line, column = QHBoxLayout(), QVBoxLayout(self)
        line.setSpacing(HALF)
        line.addWidget(self.kind, 1)
        line.addWidget(self.take)
        column.setContentsMargins(0, 0, 0, GRID)
        column.setSpacing(HALF)
        column.addWidget(heading("Published prices"))
        column.addLayout(line)
        column.addWidget(self.preset)
        column.addWidget(self.what)
