"""What letters say, and what they never say."""

import datetime
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.letters import Letter, NoLetter, Writer
from planner.letters.needs import NO_LEVEL, NOTHING_ASKED
from planner.plan import Counter, Offer, Plan, Round, ShownPackage, edits
from planner.plan.fields.round import Who
from planner.plan.fields.terms import Component, Level, OfferForm, Tone
from planner.plan.paths import value_at
from planner.share.leak_check.floor_phrases import floors_shown_in
from planner.ui.sheet_paths import sheet_of
from tests.letters.worded import worded
from tests.letters.written import KINDS, all_letters, letter, written
from tests.workbook.plans import TODAY, generated_plan, real_plan, storied_plan

MARKS = re.compile("[\ue000\ue001{}]|undefined|None|  | [.,;:?]|\\.\\.")


def with_offer(plan: Plan, **change: object) -> Plan:
    offers = tuple(replace(offer, **change) if offer.id == "o1" else offer for offer in plan.offers)
    return replace(plan, offers=offers)


def reason(plan: Plan, key: str, inputs: ModelInputs, writer: Writer) -> str:
    none = written(plan, key, inputs, writer)
    assert isinstance(none, NoLetter), none
    return none.reason


@settings(max_examples=10)
@given(seed=st.integers(0, 10_000))
def test_every_letter_in_every_tone_is_whole_on_any_plan(
    seed: int, inputs: ModelInputs, writer: Writer
) -> None:
    plan = generated_plan(seed)
    for where, made in all_letters(plan, inputs, writer).items():
        if isinstance(made, NoLetter):
            assert all(sheet_of(fact.where) for fact in made.missing), (where, made)
            continue
        assert made.blocks, where
        assert not MARKS.search(made.text), (where, made.text)
        for run in made.runs:
            if re.search(r"\d", run.text):
                value_at(plan, run.source)  # each number leads somewhere


def test_every_number_leads_to_its_place_in_the_plan(inputs: ModelInputs, writer: Writer) -> None:
    plan = worded(storied_plan())
    for where, made in all_letters(plan, inputs, writer).items():
        for run in made.runs if isinstance(made, Letter) else ():
            if re.search(r"\d", run.text):
                assert run.source, (where, run.text)
                value_at(plan, run.source)


@pytest.mark.parametrize("tone", Tone)
def test_the_email_asks_with_figure_and_reason(tone: Tone, inputs: ModelInputs, writer: Writer) -> None:
    plan = edits.put(storied_plan(), "counters.o1.tone", tone)
    text = letter(plan, "counter_email", inputs, writer).text
    assert "- Base $227,000 instead of $210,000. It's inside your posted $190,000 to $235,000." in text
    assert "- Sign-on $60,000 instead of $30,000: it covers part of the $102,333" in text
    assert "Bonus" not in text  # nothing is asked of it
    assert "Equity" not in text  # nothing argues for it


def test_a_released_story_follows_the_ask_it_argues_for(inputs: ModelInputs, writer: Writer) -> None:
    text = letter(storied_plan(), "counter_email", inputs, writer).text
    [line] = [one for one in text.splitlines() if one.startswith("- Sign-on")]
    assert "GPU spend fell by 20 %, from $310,000 to $248,000 a month." in line
    assert "$90,000 in shares and $12,333 of this year's bonus" in line
    assert "From my own work: False declines were back at 1.2 % within a day." in text


def test_another_offer_is_named_once_and_only_as_released(inputs: ModelInputs, writer: Writer) -> None:
    text = letter(real_plan(), "counter_email", inputs, writer).text
    assert text.count("another written offer") == 1
    assert "Crest" not in text
    closed = edits.release_offer(real_plan(), "o1", "o3", "existence", on=False)
    assert "another written" not in letter(closed, "counter_email", inputs, writer).text


def test_a_full_stop_is_not_written_twice(inputs: ModelInputs, writer: Writer) -> None:
    text = letter(with_offer(real_plan(), company="Aurora AI, Inc."), "acceptance", inputs, writer).text
    assert "join Aurora AI, Inc. as Senior AI PM. As I have it" in text


def test_no_template_holds_a_figure_or_a_word_of_the_walk_away(writer: Writer) -> None:
    templates = writer.templates
    for name, source in templates.items():
        plain = re.sub(r"\{[{%].*?[%}]\}|^%.*$", "", source, flags=re.MULTILINE)
        plain = plain.replace("409A", "")  # the name of a valuation
        assert not re.search(r"\d", plain), name
        assert not list(floors_shown_in(plain)), name
    assert {f"{key}.j2" for key in KINDS} <= templates.keys()


def test_without_anything_asked_there_is_no_counter(inputs: ModelInputs, writer: Writer) -> None:
    plan = edits.propose(real_plan(), "o1", Component.BASE, 210_000.0)
    for component in (Component.EQUITY, Component.SIGN_ON):
        plan = edits.propose(plan, "o1", component, None)
    for key in ("counter_email", "counter_call"):
        assert reason(plan, key, inputs, writer) == NOTHING_ASKED
    final = worded(plan, conditions=(), review_on=None)
    assert "Then I'll decide on it as it is." in letter(final, "final_offer", inputs, writer).text


def test_a_deadline_that_is_over_is_none(inputs: ModelInputs, writer: Writer) -> None:
    plan = with_offer(real_plan(), deadline=TODAY - datetime.timedelta(days=1))
    assert reason(plan, "exploding", inputs, writer).startswith("There is no deadline ahead.")
    assert "November" not in letter(plan, "counter_email", inputs, writer).text


def test_there_is_no_level_above_the_top(inputs: ModelInputs, writer: Writer) -> None:
    assert reason(with_offer(real_plan(), level=Level.PRINCIPAL), "level_up", inputs, writer) == NO_LEVEL


def test_a_level_is_argued_or_not_asked_for(inputs: ModelInputs, writer: Writer) -> None:
    bare = edits.put(real_plan(), "counters.o1.reasons", ())
    assert reason(bare, "level_up", inputs, writer).startswith("A level is argued by evidence")
    assert "I think the work is at Staff level." in letter(real_plan(), "level_up", inputs, writer).text


def test_acceptance_lists_their_last_figures(inputs: ModelInputs, writer: Writer) -> None:
    round_ = Round(id="r1", offer="o1", who=Who.THEY, component=Component.BASE, value=218_000.0)
    mine = Round(id="r2", offer="o1", who=Who.YOU, component=Component.BASE, value=227_000.0)
    points = Round(id="r3", offer="o1", who=Who.THEY, component=Component.BONUS, value=20.0)
    plan = replace(real_plan(), rounds=(round_, mine, points))
    made = letter(plan, "acceptance", inputs, writer)
    assert "- Base salary: $218,000 a year." in made.text
    assert "- Target bonus: 20% of base, paid quarterly." in made.text
    assert "as soon as the letter says the same" in made.text
    assert "rounds.r1.value" in {run.source for run in made.runs}
    assert "instead of $218,000" in letter(plan, "counter_email", inputs, writer).text


@pytest.mark.parametrize(
    ("standing", "asked"), [(OfferForm.VERBAL, True), (OfferForm.NOT_SAID, True), (OfferForm.WRITTEN, False)]
)
def test_what_is_not_known_to_be_written_is_signed_once_it_is(
    standing: OfferForm, asked: bool, inputs: ModelInputs, writer: Writer
) -> None:
    plan = with_offer(real_plan(), standing=standing)
    text = letter(plan, "acceptance", inputs, writer).text
    assert ("as soon as the letter says the same" in text) == asked


@pytest.mark.parametrize("standing", [OfferForm.NOT_SAID, OfferForm.VERBAL])
def test_no_letter_calls_an_offer_written_unless_it_was_typed_so(
    standing: OfferForm, inputs: ModelInputs, writer: Writer
) -> None:
    plan = real_plan()
    offers = tuple(replace(offer, standing=standing) for offer in plan.offers)
    made = all_letters(replace(plan, offers=offers), inputs, writer)
    texts = [one.text for one in made.values() if isinstance(one, Letter)]
    assert any("another offer" in text for text in texts)
    assert not any("written offer" in text for text in texts)


def test_a_lower_proposal_is_offered_in_return(inputs: ModelInputs, writer: Writer) -> None:
    plan = edits.propose(real_plan(), "o1", Component.BONUS, 0.1)
    text = letter(plan, "counter_email", inputs, writer).text
    assert "In return bonus can go to 10% from 17.5%." in text


def test_another_shape_is_written_only_where_packages_are_shown(inputs: ModelInputs, writer: Writer) -> None:
    assert "works too" not in letter(real_plan(), "counter_email", inputs, writer).text
    package = ShownPackage(lead=Component.BASE, base=230_000, equity=720_000, sign_on=40_000, bonus=0.175)
    counter = replace(real_plan().counters[0], packages=(package,))
    plan = replace(real_plan(), counters=(counter,))
    text = letter(plan, "counter_email", inputs, writer).text
    assert "The shape can change. This works too:" in text
    assert "- More base: base salary $230,000, target bonus 17.5%" in text


def test_an_offer_with_hardly_a_word_still_has_letters(inputs: ModelInputs, writer: Writer) -> None:
    counter = Counter(id="o1", base=220_000.0, reasons=("I led it",))
    plan = Plan(offers=(Offer(id="o1", base=200_000.0),), counters=(counter,))
    text = letter(plan, "counter_email", inputs, writer).text
    assert text.startswith("Hi,\n\nI've thought about it, and I want to make this work.")
    assert "- Base $220,000 instead of $200,000. I led it." in text
    assert text.endswith("Best,")


@pytest.mark.parametrize("kind", ["counter_email", "counter_call"])
@pytest.mark.parametrize(
    ("standing", "deed"),
    [
        (OfferForm.VERBAL, "thought about it"),
        (OfferForm.NOT_SAID, "thought about it"),
        (OfferForm.WRITTEN, "read it"),
    ],
)
def test_only_an_offer_in_writing_was_read(
    standing: OfferForm, deed: str, kind: str, inputs: ModelInputs, writer: Writer
) -> None:
    counter = Counter(id="o1", base=220_000.0, why_base="I led it")
    plan = Plan(offers=(Offer(id="o1", base=200_000.0, standing=standing),), counters=(counter,))
    assert f"I've {deed}, and I want to make this work." in letter(plan, kind, inputs, writer).text


@pytest.mark.parametrize(
    "text",
    [
        "{{ asks }} {% for x in y %}",
        "<b>bold</b> & <script>",
        "=1+1",
        "# no heading\n- no item\n¶ no",
        "é 漢 \u202e",
    ],
)
def test_what_a_user_types_stays_what_it_is(text: str, inputs: ModelInputs, writer: Writer) -> None:
    plan = edits.put(real_plan(), "counters.o1.reasons", (text,))
    plan = edits.put(plan, "counters.o1.recruiter", text)
    made = letter(plan, "counter_email", inputs, writer)
    assert made.text.startswith(f"Hi {text},")
    assert f"$235,000. {text[:1].upper()}{text[1:]}.\n" in made.text
    assert "<script>" not in made.html()
    assert "<b>" not in made.linked("#000000")


def test_rich_text_has_lists_and_no_place_of_the_plan(inputs: ModelInputs, writer: Writer) -> None:
    made = letter(real_plan(), "counter_email", inputs, writer)
    assert "<ul><li>Base $227,000 instead" in made.html()
    assert "counters.o1" not in made.html()
    assert '<a href="counters.o1.base" style="color: #0B6E6E">$227,000</a>' in made.linked("#0B6E6E")


def test_a_letter_is_offered_for_inspection_only_where_it_is_released(
    inputs: ModelInputs, writer: Writer
) -> None:
    offered = "I can show you the letter"
    for key in ("counter_email", "rival"):
        assert offered not in letter(worded(real_plan()), key, inputs, writer).text
    shown = edits.release_offer(worded(real_plan()), "o1", "o3", "letter", on=True)
    for key in ("counter_email", "rival"):
        text = letter(shown, key, inputs, writer).text
        assert text.count("I can show you the letter of the other offer.") == 1
        assert "Crest" not in text
    named = edits.release_offer(shown, "o1", "o3", "name", on=True)
    assert "I can show you the letter from Crest." in letter(named, "counter_email", inputs, writer).text


def test_an_offer_that_is_not_written_has_no_letter_to_show(inputs: ModelInputs, writer: Writer) -> None:
    plan = edits.put(
        edits.release_offer(real_plan(), "o1", "o3", "letter", on=True),
        "offers.o3.standing",
        OfferForm.VERBAL,
    )
    assert "letter of" not in letter(plan, "counter_email", inputs, writer).text
