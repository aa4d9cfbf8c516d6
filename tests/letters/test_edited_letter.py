"""Edited letters keep their links, follow the plan, and lose a link where the user types over a figure."""

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.letters import Letter, Writer
from planner.letters.edited_letter import (
    EditPart,
    Parts,
    after_edit,
    body_parts,
    changed_blocks,
    figures_in,
    replaced,
    text_of,
    unlinked,
)
from planner.letters.facts import facts_of
from planner.plan import edits
from planner.plan.edits.letter_drafts import draft_of, drop_draft, keep_draft
from planner.plan.letter_versions import DraftPart, EditedLetter
from planner.share import OutgoingTexts, leaks, share
from tests.letters.written import KINDS, all_letters, edited, kept, letter
from tests.workbook.plans import storied_plan

PARTS: Parts = (
    EditPart("Base "),
    EditPart("$236,000", link="base"),
    EditPart(" instead of "),
    EditPart("$210,000", link="offered"),
)


def shown(parts: Parts) -> str:
    """The text, with linked figures in brackets."""
    return "".join(f"[{part.text}]" if part.link else part.text for part in parts)


@pytest.mark.parametrize(
    ("start", "removed", "added", "left"),
    [
        (0, 4, "Pay", "Pay [$236,000] instead of [$210,000]"),
        (5, 0, "of ", "Base of [$236,000] instead of [$210,000]"),  # right before a figure
        (13, 0, "!", "Base [$236,000]! instead of [$210,000]"),  # right behind it
        (6, 0, "1", "Base $1236,000 instead of [$210,000]"),
        (12, 1, "", "Base $236,00 instead of [$210,000]"),
        (5, 8, "more", "Base more instead of [$210,000]"),
        (5, 20, "", "Base [$210,000]"),
        (8, 20, "x", "Base $23x0,000"),
        (33, 0, ".", "Base [$236,000] instead of [$210,000]."),
        (0, 33, "", ""),
    ],
)
def test_typing_over_a_figure_takes_its_link_away_and_nothing_else_does(
    start: int, removed: int, added: str, left: str
) -> None:
    after = after_edit(PARTS, start, removed, added)
    assert shown(after) == left
    whole = text_of(PARTS)
    assert text_of(after) == whole[:start] + added + whole[start + removed :]


def test_an_empty_letter_takes_what_is_typed() -> None:
    assert after_edit((), 0, 0, "Hi") == (EditPart("Hi"),)


def test_a_figure_is_unlinked_and_a_stretch_is_replaced() -> None:
    assert shown(unlinked(PARTS, 6)) == "Base $236,000 instead of [$210,000]"
    assert shown(replaced(PARTS, 0, 13, PARTS[3:])) == "[$210,000] instead of [$210,000]"


def test_every_letter_can_be_edited_and_stays_what_it_is_until_then(
    inputs: ModelInputs, writer: Writer
) -> None:
    shared = share(storied_plan(), inputs, "o1")
    linked = 0
    for (tone, key), made in all_letters(storied_plan(), inputs, writer).items():
        if isinstance(made, Letter) and tone.value == shared.tone:
            body = body_parts(made)
            assert text_of(body) == made.text
            same = replace(edited(made, key), body=kept(body))
            again = writer.edited(shared, KINDS[key], same)
            assert isinstance(again, Letter)
            assert (again.subject_text, again.text, again.html()) == (
                made.subject_text,
                made.text,
                made.html(),
            )
            figures = facts_of(shared, key).figures
            assert all(figures[part.link] == part.text for part in body if part.link)
            linked += sum(bool(part.link) for part in body)
    assert linked > 20


def test_an_edited_letter_follows_the_plan_in_its_figures_alone(inputs: ModelInputs, writer: Writer) -> None:
    plan = storied_plan()
    made = letter(plan, "counter_email", inputs, writer)
    mine = edited(made, "counter_email")
    moved = share(edits.put(plan, "counters.o1.base", 241_000.0), inputs, "o1")
    now = writer.edited(moved, KINDS["counter_email"], mine)
    assert isinstance(now, Letter)
    assert now.text.startswith("In my own words. Hi")
    assert "$241,000" in now.text
    assert any(figure.source == "counters.o1.base" for figure in figures_in(now))
    then = writer.edited(share(plan, inputs, "o1"), KINDS["counter_email"], mine)
    assert isinstance(then, Letter)
    assert [number for number, _ in changed_blocks(made, then)] == [1]


def test_a_figure_that_the_plan_has_no_more_is_named(inputs: ModelInputs, writer: Writer) -> None:
    kind = KINDS["counter_email"]
    mine = EditedLetter(id="d1", body=(DraftPart(text="$970,000", link="counters.o1.gone"),))
    shared = share(storied_plan(), inputs, "o1")
    [lost] = writer.lost(shared, kind, mine)
    assert lost.message.startswith("“$970,000” followed the plan")
    assert writer.lost(shared, kind, None) == ()


def test_what_the_user_writes_is_leak_checked_at_its_place(inputs: ModelInputs, writer: Writer) -> None:
    plan, kind = storied_plan(), KINDS["counter_email"]
    shared = share(plan, inputs, "o1")
    made = letter(plan, "counter_email", inputs, writer)
    hidden = next(
        other.company for other in plan.offers[1:] if not plan.counter("o1").release.of(other.id).name
    )
    body = (*kept(body_parts(made)), DraftPart(text=f"\n\n{hidden} pays more."))
    mine = replace(edited(made, kind.key), body=body)
    own = writer.own_texts(shared, kind, mine)
    assert own == ((f"letter.counter_email.{len(made.blocks) + 1}", f"{hidden} pays more."),)
    [leak] = [
        leak for leak in leaks(shared, plan, inputs, OutgoingTexts(written=own)) if leak.where == own[0][0]
    ]
    assert leak.stops
    assert leak.quoted == hidden
    assert writer.own_texts(shared, kind, None) == ()


def test_a_plan_keeps_one_edited_letter_of_a_kind_to_each_recruiter() -> None:
    first = EditedLetter(id="", offer="o1", kind="thanks", body=(DraftPart(text="Hi"),))
    plan = keep_draft(storied_plan(), first)
    assert keep_draft(plan, first) is plan
    plan = keep_draft(plan, replace(first, body=(DraftPart(text="Hello"),)))
    plan = keep_draft(plan, replace(first, kind="accept"))
    assert [text_of(draft.body) for draft in plan.letter_drafts] == ["Hello", "Hi"]
    assert len({draft.id for draft in plan.letter_drafts}) == 2
    plan = drop_draft(plan, "o1", "thanks")
    assert draft_of(plan, "o1", "thanks") is None
    assert drop_draft(plan, "o1", "thanks") is plan
