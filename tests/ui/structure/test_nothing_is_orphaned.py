"""Every field that is described can be edited somewhere in the window, and every model keeps Qt's rules."""

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester

from planner.plan import edits
from planner.plan.fields.terms import Clawback, GrantKind
from planner.plan.paths import spec_at
from planner.plan.registry import FIELDS, FieldKind
from planner.plan.schema.about import Editor
from planner.ui.assumptions.sheet import AssumptionsSheet
from planner.ui.assumptions.source import AssumptionSource
from planner.ui.counter.sheet import CounterSheet
from planner.ui.export.preview import ExportPreview
from planner.ui.frame.menus import ACTIONS
from planner.ui.frame.sheets import SHEETS
from planner.ui.grid.cell import State
from planner.ui.grid.model import GridModel
from planner.ui.grid.rows import FieldRow
from planner.ui.letters.sheet import LettersSheet
from planner.ui.market.band_source import BAND_ROWS, BandSource
from planner.ui.market.job_source import JOB_ROWS, JobSource
from planner.ui.offers.source import ROWS, OfferSource
from planner.ui.prep.sheet import PrepSheet
from planner.ui.query_cost.source import ROWS as COST_ROWS
from planner.ui.query_cost.source import ScenarioSource
from planner.ui.rounds.log_source import RoundSource
from planner.ui.stories.sheet import StoriesSheet
from planner.ui.typing.field_edit import FieldEdit
from planner.ui.typing.words_field import WordsField
from tests.ui.conftest import User

PLACES = [entry.name for entry in SHEETS]


def described(*places: Editor) -> set[str]:
    return {
        spec.name
        for spec in FIELDS.values()
        if spec.about.editor in places and spec.kind is not FieldKind.RECORD
    }


def of_grid() -> set[str]:
    return {row.spec.name for row in ROWS if isinstance(row, FieldRow)}


def of_headings(user: User) -> set[str]:
    """The company of an offer is its heading."""
    model = user.sheet.model
    cells = [model.cell(model.index(row, 1)) for row in range(model.rowCount())]
    return {spec_at(user.plan, cell.path).name for cell in cells if cell.state is State.HEADING and cell.path}


def of_cost() -> set[str]:
    return {row.spec.name for row in COST_ROWS if isinstance(row, FieldRow)}


def of_inspector(user: User) -> set[str]:
    """Fields of one grant and one payment that have every part: milestone, strike, clawback."""
    plan = user.plan
    grant, payment = "offers.o1.grants.g1", "offers.o1.sign_on.s1"
    plan = edits.put(plan, f"{grant}.kind", GrantKind.OPTION)
    plan = edits.put(plan, f"{grant}.milestone_share", 0.5)
    plan = edits.put(plan, f"{payment}.clawback", Clawback.PRORATED)
    user.window.session.apply("Fill", plan)
    names = set()
    for section in ("grants", "sign_on"):
        user.go(f"offers.o1.{section}")
        lines = user.sheet.inspector.findChildren(FieldEdit)
        names |= {spec_at(user.plan, line.path).name for line in lines}
    return names


TWICE = {"Person.name"}
"""A letter ends with it, so it stands beside the letters too; its place is Assumptions."""


def of_counter(user: User) -> set[str]:
    sheet = user.window.show_sheet(PLACES.index("Counter"))
    assert isinstance(sheet, CounterSheet)
    asked = edits.put(user.plan, "counters.o1.bonus", 0.2)  # a reason is for what is asked
    user.window.session.apply("Ask for more bonus", asked)
    letters = user.window.show_sheet(PLACES.index("Letters"))
    assert isinstance(letters, LettersSheet)
    for row in range(letters.page.list.count()):
        letters.page.list.setCurrentRow(row)  # each letter has the fields that it uses beside it
    lines = [line.path for one in (sheet, letters) for line in one.findChildren(FieldEdit)]
    paths = [*lines, letters.page.side.intent.path, letters.page.side.reasons.path, letters.page.tone.path]
    return {spec_at(user.plan, path).name for path in paths} - TWICE


def of_market() -> set[str]:
    return {row.spec.name for row in (*BAND_ROWS, *JOB_ROWS) if isinstance(row, FieldRow)}


def of_prep(user: User) -> set[str]:
    sheet = user.window.show_sheet(PLACES.index("Prep"))
    assert isinstance(sheet, PrepSheet)
    sheet.drill.stage.start()
    user.window.session.jump("prep.practice_line")
    user.type("x")  # a line that is not said yet
    drafted = [path for path in user.window.session.drafts if path.endswith("practice_line")]
    return {spec_at(user.plan, path).name for path in drafted} | {
        spec_at(user.plan, words_field.path).name
        for words_field in sheet.findChildren(WordsField)
        if words_field.path
    }


def of_stories(user: User) -> set[str]:
    user.window.show_sheet(PLACES.index("Stories"))
    user.press("Ctrl+Shift+N")
    sheet = user.window.sheet
    assert isinstance(sheet, StoriesSheet)
    assert sheet.page is not None
    paths = [line.path for line in sheet.page.lines.values()]
    paths += [field.path for field in sheet.page.fields.values()]
    sheet.coach.panel.answer.setFocus()
    user.type("half")
    paths += [path for path in user.window.session.drafts if path.endswith("coach_draft")]
    user.window.session.jump(f"stories.{sheet.story_id}.answer")
    assert sheet.sharing.answer.hasFocus()
    paths.append(sheet.sharing.answer.path)
    user.window.session.jump("certificates")
    paths.append(sheet.evidence.certificates.path)
    return {spec_at(user.plan, path).name for path in paths}


BY_KEY = {"Plan.ask_constants"}
"""Constants of the asks: no described field of Assumptions, but a row for each key of the table."""


def of_assumptions(user: User) -> set[str]:
    sheet = user.window.show_sheet(PLACES.index("Assumptions"))
    assert isinstance(sheet, AssumptionsSheet)
    return {row.spec.name for row in sheet.model.fields if isinstance(row, FieldRow)} - BY_KEY


def test_every_described_field_is_edited_somewhere(sampled: User) -> None:
    assert of_grid() | of_headings(sampled) == described(Editor.GRID)
    assert of_inspector(sampled) == described(Editor.INSPECTOR)
    assert of_stories(sampled) == described(Editor.STORIES)
    assert of_counter(sampled) == described(Editor.COUNTER)
    assert of_market() == described(Editor.MARKET)
    assert of_prep(sampled) == described(Editor.PREP)
    assert of_cost() == described(Editor.COST)
    assert of_assumptions(sampled) == described(Editor.ASSUMPTIONS)


def test_every_model_keeps_qt_s_rules(sampled: User) -> None:
    window = sampled.window
    for place in range(len(PLACES)):
        window.show_sheet(place)
    window.show_sheet(0)
    sampled.go("offers.o1.base")
    sampled.press("Ctrl+E", "Ctrl+Shift+P")
    for keys in ("Ctrl+Shift+E", "Ctrl+Alt+E"):
        sampled.press(keys)
        next(
            export_preview
            for export_preview in window.findChildren(ExportPreview)
            if export_preview.isVisible()
        ).close()
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    watches = [QAbstractItemModelTester(model, fatal) for model in window.findChildren(QAbstractItemModel)]
    models = [model for watch in watches if isinstance(model := watch.model(), GridModel)]
    assert {type(model.source) for model in models} == {
        OfferSource,
        RoundSource,
        ScenarioSource,
        BandSource,
        JobSource,
        AssumptionSource,
    }
    sampled.go("offers.o1.base")
    sampled.enter("lots", "2%")
    sampled.press("Ctrl+Shift+N", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Y")
    del watches


def test_the_explain_bar_speaks_of_the_sheet_that_is_shown(sampled: User) -> None:
    sampled.go("offers.o1.base")
    said = sampled.explained()
    told = []
    for _ in PLACES[1:]:
        sampled.press("Ctrl+PgDown")
        told.append(sampled.explained())
    assert said not in told
    assert told[PLACES.index("Compare") - 1].startswith("Pay on paper, year 1 · 185,000")
    assert "Select any figure" in told[PLACES.index("Prep") - 1]
    sampled.press("Ctrl+PgDown")
    assert sampled.explained() == said


def test_what_was_typed_is_said_only_of_what_was_typed(sampled: User) -> None:
    sampled.go("offers.o1.base")
    assert "yped as" not in sampled.explained()
    sampled.enter("=200k*1.05")
    sampled.press("Up")
    assert "Typed as =200k*1.05" in sampled.explained()


def test_every_field_says_who_may_learn_it(sampled: User) -> None:
    sampled.go("offers.o1.base")
    assert "others learn it only when you release it" in sampled.explained()
    sampled.go("present.base")
    assert "From you; " in sampled.explained()


def test_every_command_of_a_menu_has_a_letter_of_its_own() -> None:
    letters = [(one.menu, one.text[one.text.index("&") + 1].lower()) for one in ACTIONS]
    assert len(set(letters)) == len(letters)
