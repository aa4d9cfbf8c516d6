"""The index: what a few letters find, which comes first, and what it quotes."""

import datetime

import pytest
from msgspec.structs import replace

from planner.plan import Offer, Plan, Story, edits
from planner.plan.check.fault_text import fault_text
from planner.plan.registry import FIELDS
from planner.ui.find.cell_source import CellSource, OfferValues
from planner.ui.find.command_source import CommandSource, FoundCommand, HelpSource, field_help
from planner.ui.find.entries import FindKind, FindSource, fold, marked_spans, rank
from planner.ui.find.index import A_KIND, FindIndex, Findings
from planner.ui.find.letter_fields import LetterFieldSource
from planner.ui.find.story_source import FoundLetter, LetterSource, StorySource, StoryTexts, quotation

TODAY = datetime.date(2026, 1, 2)
PLAN = Plan(
    offers=(
        Offer(id="o1", company="Aurora AI", base=210_000.0, metro="Seattle, WA"),
        Offer(id="o2", company="Crest"),
    ),
    stories=(
        Story(id="y1", title="Signed models", result="Latency fell by half, and the sign-on page loaded."),
    ),
)


def found(text: str, plan: Plan = PLAN, *only: FindKind) -> Findings:
    commands = (
        FoundCommand("add", "Add a sign-on payment", "Offer", "Ctrl+Shift+G"),
        FoundCommand("new", "New plan", "File", "Ctrl+N"),
    )
    letter = FoundLetter("Email", "letter.o1.email", "We hope the sign-on would make that whole.")
    letters = LetterSource((letter,), "Crest")
    sources: dict[FindKind, FindSource] = {
        FindKind.CELL: CellSource(plan, OfferValues()),
        FindKind.COMMAND: CommandSource(commands),
        FindKind.STORY: StorySource(plan, StoryTexts()),
        FindKind.LETTER: letters,
        FindKind.HELP: HelpSource(field_help()),
    }
    return FindIndex(sources).search(text, only)


def names(findings: Findings, kind: FindKind) -> list[str]:
    return [entry.name for entry in findings.entries if entry.kind is kind]


def test_a_field_and_a_company_find_one_cell_first() -> None:
    first = found("base auro").entries[0]
    assert (first.kind, first.name, first.target, first.note) == (
        FindKind.CELL,
        "Base salary, Aurora AI",
        "offers.o1.base",
        "210,000",
    )


@pytest.mark.parametrize("text", ["210,000", "210k", "210000"])
def test_a_value_finds_its_cell_however_it_is_written(text: str) -> None:
    assert "Base salary, Aurora AI" in names(found(text), FindKind.CELL)


def test_a_place_finds_its_cell() -> None:
    assert found("seattle").entries[0].note == "Seattle, WA"


def test_filled_cells_come_before_empty_ones() -> None:
    assert names(found("base salary"), FindKind.CELL)[0] == "Base salary, Aurora AI"


def test_an_entry_that_cannot_be_read_is_marked() -> None:
    plan = edits.enter(PLAN, "offers.o2.base", "ten", TODAY)
    (bad,) = (entry for entry in found("base crest", plan).entries if entry.target == "offers.o2.base")
    assert (bad.note, bad.is_bad) == ("“ten” is not a number.", True)


def test_a_day_in_the_words_to_a_recruiter_that_cannot_be_read_is_marked() -> None:
    plan = edits.enter(replace(PLAN, chosen="o1"), "counters.o1.talk_on", "some day", TODAY)
    fields = LetterFieldSource(plan).matches([fold(FIELDS["Counter.talk_on"].about.label)])
    bad = next(match.entry for match in fields if match.entry.target == "counters.o1.talk_on")
    assert (bad.note, bad.is_bad) == (fault_text(plan.typed["counters.o1.talk_on"]), True)
    assert bad.note.startswith("“some day” ")


def test_all_kinds_are_found_by_one_word() -> None:
    kinds = [entry.kind for entry in found("sign").entries]
    assert set(kinds) >= {FindKind.CELL, FindKind.COMMAND, FindKind.STORY, FindKind.WORDS, FindKind.HELP}
    assert kinds.count(FindKind.CELL) == A_KIND


def test_a_kind_that_begins_with_the_word_comes_first() -> None:
    assert found("new plan").entries[0].target == "new"


def test_only_some_kinds_are_searched_and_all_of_them_listed() -> None:
    only = found("base", PLAN, FindKind.CELL)
    assert {entry.kind for entry in only.entries} == {FindKind.CELL}
    assert len(only.entries) == only.total == 5


def test_words_are_quoted_with_where_they_are() -> None:
    quoted = {entry.name: (entry.note, entry.target) for entry in found("sign-on").entries}
    assert quoted["“We hope the sign-on would make that whole.”"] == ("email to Crest", "letter.o1.email")
    assert quoted["“Latency fell by half, and the sign-on page loaded.”"] == (
        "result of Signed models",
        "stories.y1.result",
    )


def test_a_quotation_is_cut_at_words() -> None:
    text = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
    assert quotation(text, "eight") == "“…two three four five six seven eight nine ten eleven twelve…”"
    assert quotation(text, "sixteen") == ""


def test_the_start_of_a_text_fits_better_than_the_start_of_a_word_and_that_better_than_the_inside() -> None:
    assert [rank(["si"], text) for text in ("sign", "a sign", "basin", "no")] == [0, 1, 2, None]


def test_what_was_typed_is_marked_but_not_where_folding_changes_the_length() -> None:
    assert marked_spans(("sign", "aur"), "Sign-on, Aurora") == ((0, 4), (9, 12))
    assert marked_spans(("sign",), "Straße sign") == ()


def test_nothing_typed_finds_nothing() -> None:
    assert found("  ") == Findings()
