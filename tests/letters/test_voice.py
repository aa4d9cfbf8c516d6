"""The rules of voice, over three plans, every letter and every tone."""

import re
from collections import Counter as Counted

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.letters import LETTERS, BlockShape, Letter, NoLetter, Writer
from planner.plan import Plan, edits
from planner.plan.fields.terms import Tone
from planner.share import share
from tests.letters.worded import cash_plan, plans, worded
from tests.letters.written import KINDS, all_letters, letter, written

Letters = dict[tuple[str, Tone, str], Letter | NoLetter]
BANNED = re.compile(
    r"\b(?:deserve\w*|just|unfortunately|non-negotiable|best and final|sorry|apolog\w*|beg|checking in|"
    r"hope this finds|guarantee\w*|demand\w*)\b",
    re.IGNORECASE,
)
FIGURE = re.compile(r"\$[\d.,]*\d[kM]?|\d[\d.,]*%|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \w+ \d+")
CONTRACTED = re.compile(r"\w[’'](?:m|s|ll|d|re|ve|t)\b")
SPOKEN = [kind.key for kind in LETTERS if kind.spoken]
MOST_WORDS = 170


@pytest.fixture(scope="module")
def letters(inputs: ModelInputs, writer: Writer) -> Letters:
    return {
        (name, tone, key): made
        for name, plan in plans().items()
        for (tone, key), made in all_letters(plan, inputs, writer).items()
    }


def made(letters: Letters) -> dict[tuple[str, Tone, str], Letter]:
    return {where: letter for where, letter in letters.items() if isinstance(letter, Letter)}


def test_every_letter_is_written_from_one_of_the_plans(letters: Letters) -> None:
    assert {key for _, _, key in made(letters)} == KINDS.keys()
    reasons = {(name, key) for (name, _, key), none in letters.items() if isinstance(none, NoLetter)}
    assert reasons == {
        ("shares", "band"),
        ("sample", "band"),  # their range is posted
        ("sample", "early_review"),  # they answered the base that was asked for
        *(("cash", key) for key in ("details", "rival", "sign_on_alone", "refresh")),
    } - {("cash", "details")}


def test_no_letter_holds_a_word_that_begs_or_threatens(letters: Letters) -> None:
    for where, letter_ in made(letters).items():
        assert not BANNED.search(letter_.text), (where, BANNED.search(letter_.text))


def test_each_figure_stands_once(letters: Letters) -> None:
    for where, letter_ in made(letters).items():
        counts = Counted(FIGURE.findall(letter_.text))
        assert not [figure for figure, count in counts.items() if count > 1], (where, letter_.text)


def test_a_mail_has_at_most_170_words(letters: Letters) -> None:
    for where, letter_ in made(letters).items():
        if where[2] not in SPOKEN:
            assert len(letter_.text.split()) <= MOST_WORDS, (where, len(letter_.text.split()))


def test_a_script_sounds_spoken(letters: Letters) -> None:
    for (name, tone, key), script in made(letters).items():
        if key in SPOKEN:
            assert not script.subject
            heads = [block.text for block in script.blocks if block.shape is BlockShape.HEADING]
            assert all(head.startswith("“") and head.endswith("”") for head in heads), (name, tone, key)
            spoken = [block.text for block in script.blocks if block.shape is not BlockShape.HEADING]
            assert CONTRACTED.search(" ".join(spoken)) or key == "present_pay", (key, spoken)
            assert not re.search(r"\(\$|I would|I will|do not|cannot", " ".join(spoken)), (key, spoken)


def test_no_two_letters_of_a_thread_open_alike(letters: Letters) -> None:
    for name in plans():
        openings = [
            letter_.blocks[1].text[:40]
            for (plan, tone, key), letter_ in made(letters).items()
            if plan == name and tone is Tone.PLAIN and key not in SPOKEN
        ]
        assert len(openings) == len(set(openings)), openings


def test_tones_differ_but_where_firm_is_the_same(letters: Letters) -> None:
    for name in plans():
        for key in KINDS:
            texts = [letters[name, tone, key] for tone in Tone]
            bodies = [text.text.replace("Warmly,", "Best,") for text in texts if isinstance(text, Letter)]
            if bodies:
                assert len(set(bodies)) == (2 if key == "acceptance" else 3), (name, key)


def test_firm_is_not_longer_but_where_it_adds_a_day(letters: Letters) -> None:
    adds_a_day = {"counter_email", "counter_call", "place", "extension", "rival", "silence"}
    for name in plans():
        for key in KINDS.keys() - adds_a_day:
            firm, plain = letters[name, Tone.FIRM, key], letters[name, Tone.PLAIN, key]
            if isinstance(firm, Letter) and isinstance(plain, Letter):
                assert len(firm.text.split()) <= len(plain.text.split()), (name, key)


def test_an_ask_without_a_reason_is_not_written_but_said(inputs: ModelInputs, writer: Writer) -> None:
    bare = edits.put(cash_plan(), "counters.o1.reasons", ())
    none = written(bare, "counter_email", inputs, writer)
    assert isinstance(none, NoLetter)
    assert [fact.where for fact in none.missing] == ["counters.o1.why_base"]
    assert none.reason.startswith("Base $220,000 has no reason: type your own")
    two = edits.put(cash_plan(), "counters.o1.sign_on", 30_000.0)
    assert "30,000" not in letter(two, "counter_email", inputs, writer).text
    [left] = writer.left_out(share(two, inputs, "o1"), KINDS["counter_email"])
    assert left.sentence.startswith("Sign-on $30,000 has no reason: release what you give up by leaving")


def four_asks(base: float = 230_000.0) -> Plan:
    """All four components are asked for, each with a reason of its own."""
    counter = replace(
        cash_plan().counters[0],
        base=base,
        bonus=0.02,
        sign_on=60_000.0,
        equity=200_000.0,
        why_bonus="The team beat its targets",
        why_sign_on="I move for this",
        why_equity="You named it for a lead",
    )
    return replace(cash_plan(), counters=(counter,))


@pytest.mark.parametrize(
    ("base", "fourth", "field"),
    [(230_000.0, "Bonus 2% is left out: a letter asks for 3", "bonus"), (201_000.0, "Base $201,000", "base")],
)
def test_the_three_asks_that_bring_most_are_written_and_the_fourth_is_said(
    base: float, fourth: str, field: str, inputs: ModelInputs, writer: Writer
) -> None:
    """Over four years base brings 120,000 or 4,000, the bonus 18,400 or 16,080."""
    plan = four_asks(base)
    made_ = letter(plan, "counter_email", inputs, writer)
    assert sum(block.shape is BlockShape.ITEM for block in made_.blocks) == 3
    for key in ("counter_email", "counter_call"):
        [left] = writer.left_out(share(plan, inputs, "o1"), KINDS[key])
        assert left.sentence.startswith(fourth)
        assert left.where == f"counters.o1.{field}"


def test_a_letter_with_one_ask_says_which_it_does_not_make(inputs: ModelInputs, writer: Writer) -> None:
    moved = worded(four_asks(), will_sign=False)
    assert "Can you meet me at $230,000?" in letter(moved, "part_way", inputs, writer).text
    left = writer.left_out(share(moved, inputs, "o1"), KINDS["part_way"])
    assert [fact.where for fact in left] == ["counters.o1.bonus", "counters.o1.sign_on", "counters.o1.equity"]
    assert left[1].sentence.startswith("Sign-on $60,000 is left out: this letter asks for one thing only.")


def test_what_they_called_final_is_not_asked_for_again(inputs: ModelInputs, writer: Writer) -> None:
    plan = edits.put(four_asks(), "offers.o1.final_sign_on", 20_000.0)
    text = letter(plan, "counter_email", inputs, writer).text
    assert "60,000" not in text
    assert "Bonus 2%" in text
    [left] = writer.left_out(share(plan, inputs, "o1"), KINDS["counter_email"])
    assert left.sentence == "Sign-on $60,000 is left out: they called what they say now final."


@pytest.mark.parametrize("ticked", [True, False])
def test_a_yes_is_promised_only_where_it_is_ticked(ticked: bool, inputs: ModelInputs, writer: Writer) -> None:
    plan = worded(cash_plan(), will_sign=ticked, rather=ticked)
    for made_ in all_letters(plan, inputs, writer).values():
        if isinstance(made_, Letter):
            text = f"{made_.subject_text} {made_.text}"
            promised = re.findall(r"I'll sign by|and I'm in|Yes, by|send the papers|rather be with you", text)
            assert ticked or not promised, text
            assert len(re.findall(r"I'll sign by", text)) <= 1
    assert ("I'll sign by" in letter(plan, "counter_email", inputs, writer).text) == ticked


def test_what_do_you_make_now_is_answered_without_a_figure(inputs: ModelInputs, writer: Writer) -> None:
    for plan in plans().values():
        for tone in Tone:
            toned = edits.put(plan, "counters.o1.tone", tone)
            assert not re.search(r"\d", letter(toned, "present_pay", inputs, writer).text)


def needs(plan: Plan, key: str, inputs: ModelInputs, writer: Writer) -> list[str]:
    none = written(plan, key, inputs, writer)
    assert isinstance(none, NoLetter), none
    return [fact.where for fact in none.missing]


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("speed_up", ("due_elsewhere", "until")),
        ("offer_call", ("talk_on",)),
        ("thanks", ("talk_on",)),
        ("extension", ("until", "time_reason")),
        ("exploding", ("until", "still_missing")),
        ("place", ("lives_in", "works_from")),
        ("early_review", ("review_on", "review_measures")),
        ("final_offer", ("sign_by",)),
        ("own_employer", ("leaving_for", "project", "handover_on")),
    ],
)
def test_a_letter_that_lacks_a_fact_asks_for_it(
    key: str, words: tuple[str, ...], inputs: ModelInputs, writer: Writer
) -> None:
    assert needs(cash_plan(), key, inputs, writer) == [f"counters.o1.{word}" for word in words]


def test_a_promise_to_sign_needs_its_day(inputs: ModelInputs, writer: Writer) -> None:
    plan = worded(cash_plan(), sign_by=None)
    assert needs(plan, "counter_email", inputs, writer) == ["counters.o1.sign_by"]
