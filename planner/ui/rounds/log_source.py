"""The log of an offer as rows of a table: a message a row, then the next one, then a row that waits.

The first row shows the offer as it came, where the log does not begin with it.
"""

from collections.abc import Collection, Mapping

from msgspec.structs import replace

from planner.analysis import Analysis
from planner.ask.rounds.asked_for import Amounts
from planner.ask.rounds.messages import Message, first_offered, messages
from planner.ask.rounds.suggestion import suggested
from planner.ask.sentences import amount
from planner.plan import Plan, Round, entry
from planner.plan.edits.negotiation import log_message
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component
from planner.plan.paths import Lookup
from planner.plan.registry import FieldKind, FieldSpec, fields, round_value_spec
from planner.plan.share_measure import share_measure
from planner.ui.change import Change
from planner.ui.grid.cell import CellTone, GridCell, State
from planner.ui.grid.rows import FieldRow, Row
from planner.ui.grid.source import NEXT_ITEM, ItemHead, TableSource
from planner.ui.session import Session
from planner.values.days import short_day
from planner.values.unit import ABSENT, MINUS, thousands

FIRST_OFFER = "first offer"
"""The identity of the row of the offer as it came."""

SUGGESTED = "suggested"
"""The identity of the row of your next message."""

NAMES: Mapping[Component, str] = {
    Component.BASE: "Base",
    Component.EQUITY: "Equity",
    Component.SIGN_ON: "Sign-on",
    Component.BONUS: "Bonus",
}
SPECS = {spec.key: spec for spec in fields(Round)}


def _figure(component: Component) -> FieldSpec:
    """Return the field of a figure as a column of its component."""
    spec = round_value_spec(component)
    return replace(spec, key=component.value, about=replace(spec.about, label=NAMES[component]))


COLUMNS: tuple[FieldSpec, ...] = (
    *(SPECS[key] for key in ("when", "who", "means")),
    *(_figure(component) for component in Component),
    *(SPECS[key] for key in ("final", "note")),
)
KEYS = tuple(spec.key for spec in COLUMNS)
LEFT_KINDS = (FieldKind.TEXT, FieldKind.CHOICE, FieldKind.FLAG)
"""Kinds of fields whose columns begin at the left."""
COMPONENTS: Mapping[str, Component] = {component.value: component for component in Component}
WAITS = "type…"
NOT_LOGGED = "Nothing is noted here yet. Type here to note a message."
SUGGESTION = "Enter notes it as asked"
NO_ASK = "nothing more to ask for"
AS_CAME = "the offer as it came"
ITS_OFFER = "This is the offer before anything was said. Its figures are typed on the sheet Offers."


class RoundSource(TableSource):
    """Items are the messages of the chosen offer, by their first step, and the rows around them."""

    fields: tuple[Row, ...] = tuple(FieldRow(spec.about.group.value, spec) for spec in COLUMNS)
    items_down = True

    def __init__(self, session: Session) -> None:
        self._today = session.today
        self._show(session.plan, session.analysis)

    @property
    def plan(self) -> Plan:
        return self._plan

    def items(self, plan: Plan) -> list[str]:
        offer = plan.chosen_offer()
        read = messages(plan, offer.id) if offer else ()
        first = [FIRST_OFFER] if offer and not (read and read[0].who is Who.THEY) else []
        next_ = [SUGGESTED] if offer and _is_your_turn(read) else []
        return [*first, *(message.id for message in read), *next_, NEXT_ITEM]

    def take(self, change: Change) -> None:
        self._show(change.plan, change.analysis)

    def touched(self, change: Change) -> Collection[str]:
        """Return all of them: each may be warned of after any analysis."""
        has_changed = change.replaced or change.computed or change.parts("rounds", "typed", "chosen")
        return self.items(change.plan) if has_changed else ()

    def head(self, item: str) -> ItemHead:
        return ItemHead(self._heads.get(item, "The next message"), owner="a message")

    def cells(self, item: str) -> tuple[GridCell, ...]:
        if item == FIRST_OFFER:
            return tuple(self._first_cell(key) for key in KEYS)
        if item == SUGGESTED:
            return tuple(self._suggested_cell(key) for key in KEYS)
        message = self._messages.get(item)
        if message is None:
            return tuple(_waiting_cell(key) for key in KEYS)
        lookup = Lookup(self._plan)
        return tuple(self._cell(lookup, message, spec) for spec in COLUMNS)

    def locate(self, path: str) -> tuple[str, str]:
        head, _, rest = path.partition(".")
        step_id, _, key = rest.partition(".")
        if head != "rounds":
            return NEXT_ITEM, ""
        message = next((message for message in self._messages.values() if _has_step(message, step_id)), None)
        if message is None:
            return step_id, ""
        step = next(step for step in message.steps if step.id == step_id)
        return message.id, step.component.value if key == "value" else key

    def path_at(self, plan: Plan, item: str, field: int) -> str:
        step = next((step for step in plan.rounds if step.id == item), None)
        read = messages(plan, step.offer) if step else ()
        message = next((message for message in read if message.id == item), None)
        return "" if message is None else _path(message, KEYS[field])

    def add(self, plan: Plan) -> tuple[Plan, str] | None:
        offer = plan.chosen_offer()
        read = messages(plan, offer.id) if offer else ()
        return self.add_message(plan, Who.THEY if read and read[-1].who is Who.YOU else Who.YOU, {})

    def add_message(self, plan: Plan, who: Who, amounts: Amounts) -> tuple[Plan, str] | None:
        """Return a plan with one more message of a side, and its identity; None without an offer."""
        offer = plan.chosen_offer()
        if offer is None:
            return None
        before = len(plan.rounds)
        plan = log_message(plan, offer.id, who, self._today, amounts)
        return plan, plan.rounds[before].id

    @property
    def next_amounts(self) -> Amounts:
        """The figures of the suggested message."""
        offer, analysis = self._plan.chosen_offer(), self._analysis
        result = analysis.offers.get(offer.id) if offer and analysis else None
        return {} if result is None else suggested(result.asks, result.asked)

    def uses(self, key: str) -> bool:
        """Whether a column that can be left out has something to show."""
        if key == "final":
            return any(message.steps[0].final for message in self._messages.values())
        named = any(COMPONENTS[key] in message.named for message in self._messages.values())
        return named or COMPONENTS[key] in self.next_amounts

    @property
    def names_years(self) -> bool:
        """Whether a message is of another year, which its day then names."""
        days = (step.when for message in self._messages.values() for step in message.steps[:1])
        return any(day is not None and day.year != self._today.year for day in days)

    def _show(self, plan: Plan, analysis: Analysis | None) -> None:
        self._plan, self._analysis = plan, analysis
        offer = plan.chosen_offer()
        read = messages(plan, offer.id) if offer else ()
        self._messages = {message.id: message for message in read}
        self._heads = {message.id: f"Message {number}" for number, message in enumerate(read, 1)}
        self._heads[FIRST_OFFER] = "The offer as it came"
        self._first = first_offered(plan, offer.id) if offer else {}
        problems = analysis.problems if analysis else ()
        self._measure = share_measure(offer) if offer else None
        self._warnings: Mapping[str, str] = {problem.where: problem.message for problem in problems}

    def _cell(self, lookup: Lookup, message: Message, spec: FieldSpec) -> GridCell:
        path, right = _path(message, spec.key), spec.kind not in LEFT_KINDS and spec.key != "when"
        component = COMPONENTS.get(spec.key)
        if not path:
            return self._missing_cell(message, component)
        typed, value = self._plan.typed.get(path), lookup.value_at(path)
        if typed and typed.wrong:
            return GridCell(typed.text, State.INPUT, right=right, path=path, wrong=typed.wrong)
        warning = self._warnings.get(path, "")
        if component is not None:
            return self._figure_cell(message, component, path, value, warning)
        text = entry.display(spec, value)
        if spec.key == "when" and value is not None:
            text = short_day(value, self._today)
        elif spec.key == "who":
            text = str(value).capitalize()
        elif spec.key == "final" or text == ABSENT:
            text = "yes" if value is True else ""
        return GridCell(text, State.INPUT, right=right, path=path, warning=warning, spoken=warning)

    def _figure_cell(
        self, message: Message, component: Component, path: str, value: float | None, warning: str
    ) -> GridCell:
        if value is None:
            text = "no answer" if component in message.unanswered else ABSENT
            return GridCell(text, State.INPUT, path=path, tone=CellTone.QUIET, warning=warning)
        gain = message.gains.get(component)
        change = "" if gain is None else _change(component, gain)
        spoken = ". ".join(part for part in (change and f"{change} over before", warning) if part)
        text = self._text(component, value)
        return GridCell(text, State.INPUT, value, path=path, warning=warning, change=change, spoken=spoken)

    def _missing_cell(self, message: Message, component: Component | None) -> GridCell:
        """Return the cell of a component that a message has no step of: typing there makes one."""
        answered = component is None or component not in message.unanswered
        return GridCell(
            ABSENT if answered else "no answer", State.NEXT, tone=CellTone.QUIET, refusal=NOT_LOGGED
        )

    def _first_cell(self, key: str) -> GridCell:
        texts = {"when": "offer", "who": "They", "note": AS_CAME}
        component = COMPONENTS.get(key)
        if component is None:
            return GridCell(
                texts.get(key, ""), State.COMPUTED, right=False, tone=CellTone.QUIET, refusal=ITS_OFFER
            )
        value = self._first.get(component)
        text = ABSENT if value is None else self._text(component, value)
        return GridCell(text, State.COMPUTED, value, refusal=ITS_OFFER)

    def _suggested_cell(self, key: str) -> GridCell:
        texts = {"when": "next", "who": "You", "note": SUGGESTION if self.next_amounts else NO_ASK}
        component, tone = COMPONENTS.get(key), CellTone.QUIET if key == "note" else CellTone.USUAL
        if component is None:
            return GridCell(texts.get(key, ""), State.NEXT, right=False, tone=tone, refusal=NOT_LOGGED)
        value = self.next_amounts.get(component)
        text = "" if value is None else self._text(component, value)
        return GridCell(text, State.NEXT, strong=text, refusal=NOT_LOGGED)

    def _text(self, component: Component, value: float) -> str:
        """Write a figure; equity as asks for it are counted."""
        if component is Component.EQUITY and self._measure is not None:
            return self._measure.counted(value)
        return amount(component, value)


def _is_your_turn(read: tuple[Message, ...]) -> bool:
    """Whether the last message that names a figure is theirs; before any, it is your turn."""
    last = next((message for message in reversed(read) if message.named), None)
    empty = bool(read) and not read[-1].named
    return not empty and (last is None or last.who is Who.THEY)


def _change(component: Component, gain: float) -> str:
    is_short = component is not Component.BONUS and abs(gain) >= 1_000
    size = thousands(abs(gain)) if is_short else amount(component, abs(gain))
    return f"{'+' if gain > 0 else MINUS}{size}"


def _has_step(message: Message, step_id: str) -> bool:
    return any(step.id == step_id for step in message.steps)


def _path(message: Message, key: str) -> str:
    """Return the path of a field of a message; empty for a component that it has no step of."""
    component = COMPONENTS.get(key)
    if component is None:
        return f"rounds.{message.noted.id if key == 'note' else message.id}.{key}"
    step = message.step(component)
    return "" if step is None else f"rounds.{step.id}.value"


def _waiting_cell(key: str) -> GridCell:
    text = WAITS if key == KEYS[0] else ""
    return GridCell(text, State.NEXT, right=False, tone=CellTone.QUIET, refusal=NOT_LOGGED)
