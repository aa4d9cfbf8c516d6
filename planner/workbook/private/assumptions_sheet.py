"""The private Assumptions sheet: everything the model assumes, with what it means."""

from planner.market.tables import Tables
from planner.plan import Assumptions, LetterStyle, Person, Plan, StageView
from planner.plan.entry import choice_name
from planner.plan.fields.about import Editor, Model
from planner.plan.registry import FieldKind, FieldSpec, fields
from planner.workbook.sheets.page import Page
from planner.workbook.sheets.plan_fields import SHAPES, plain
from planner.workbook.sheets.sheet import Value

NAME = "Assumptions"
WIDTHS = (38, 16, 70)
USED = "Yours where typed, else the middle of the table's range."


def put_assumptions(plan: Plan, tables: Tables) -> Page:
    """Put the person's and the model's assumptions, and the stage table as it is used."""
    page = Page(NAME, WIDTHS)
    page.put(0, 0, NAME, "title")
    page.put(1, 0, "Amber: assumed, as given; yours to change. Blue: typed.", "subtitle")
    page.heights[0] = 24
    page.row = 3
    _put_model(page, "You", plan.person, Person)
    _put_model(page, "The model", plan.assumptions, Assumptions)
    _put_stages(page, plan, tables)
    _put_model(page, "Words", plan.wording, LetterStyle)
    return page


def _put_model(page: Page, title: str, model: Model, owner: type[Model]) -> None:
    page.put(page.row, 0, title, "section")
    page.row += 1
    for spec in fields(owner, Editor.ASSUMPTIONS):
        if spec.kind is not FieldKind.RECORD:  # the stages have lines of their own
            value = getattr(model, spec.key)
            typed = value != spec.default or spec.key in getattr(model, "confirmed", ())
            _put_line(page, spec, plain(value), spec.about.help, assumed=spec.about.assumption and not typed)
    page.row += 1


def _put_line(page: Page, spec: FieldSpec, value: Value, why: str, *, assumed: bool) -> None:
    """Put a field with its value: amber as given, blue where it was typed."""
    role = "assumption" if assumed else "input"
    shape = "word" if isinstance(value, str) else SHAPES[spec.about.unit]
    page.put(page.row, 0, spec.about.label, "label")
    page.put(page.row, 1, value, f"{role}.{shape}")
    page.put(page.row, 2, why, "why")
    page.row += 1


def _put_stages(page: Page, plan: Plan, tables: Tables) -> None:
    stages = dict.fromkeys(offer.stage for offer in plan.columns())
    for stage in stages:
        risk = tables.stages.risk(stage, plan.assumptions)
        page.put(page.row, 0, f"Stage: {choice_name(stage.value)}", "section")
        page.row += 1
        view = next((view for view in plan.assumptions.stages if view.id is stage), None)
        for spec in fields(StageView, Editor.ASSUMPTIONS):
            assumed = view is None or getattr(view, spec.key) is None
            why = f"{spec.about.help} {USED}".strip()
            _put_line(page, spec, getattr(risk, spec.key), why, assumed=assumed)
