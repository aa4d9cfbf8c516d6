"""Rounds of replies, chats, threads and told talks; what must not be read as one."""

import datetime
import json
from pathlib import Path
from typing import Any

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.replies.reading import RepliesReader, RepliesReading
from planner.intake.letters.replies.whole_figures import whole_figure_of
from planner.intake.letters.text.letter_text import letter_text
from planner.intake.letters.tokens.tokenize import Tokenizer
from planner.intake.letters.words import LetterWords
from planner.plan.fields.terms import Component

DATA = Path(__file__).resolve().parents[3] / "data" / "intake"
CASES: list[dict[str, Any]] = json.loads((DATA / "replies" / "replies.json").read_text(encoding="utf-8"))
SHARED = ("r01", "r03", "r04", "r06", "b15")
TODAY = datetime.date(2026, 11, 28)


@pytest.fixture(scope="module")
def reader(letter_words: LetterWords) -> RepliesReader:
    return RepliesReader(letter_words.conversation, letter_words.replies)


def read(text: str, reader: RepliesReader, tokenizer: Tokenizer) -> RepliesReading:
    letter = letter_text(text)
    return reader.read(letter, tokenizer.tokens_of(letter, TODAY))


def told(reading: RepliesReading) -> list[tuple[str, str, float | None, bool]]:
    """Return what each side named, in order."""
    return [(reply.who.value, reply.component.value, reply.value, reply.final) for reply in reading.rounds]


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_a_reply_gives_its_rounds_and_no_other(
    case: dict[str, Any], reader: RepliesReader, tokenizer: Tokenizer
) -> None:
    reading = read(case["text"], reader, tokenizer)
    wanted = [(r["who"], r["component"], r["value"], r["final"]) for r in case["rounds"]]
    assert sorted(map(str, told(reading))) == sorted(
        str((who, component, None if value is None else float(value), final))
        for who, component, value, final in wanted
    )
    assert not {reply.value for reply in reading.rounds} & set(case["must_not"])
    assert {f"rounds.{component}" for component in case["asks"]} <= {q.path for q in reading.questions}
    notes = " ".join(note.span.words(case["text"]) for note in reading.notes)
    assert all(words in notes for words in case["notes"])


@pytest.mark.parametrize("name", SHARED)
def test_shared_cases_give_their_rounds(name: str, reader: RepliesReader, tokenizer: Tokenizer) -> None:
    folder = DATA / "shared" / "letters"
    case = json.loads((folder / f"{name}.expected.json").read_text(encoding="utf-8"))
    text = (folder / case["input"]).read_text(encoding="utf-8")
    reading = read(text, reader, tokenizer)
    wanted = [(r["who"], r["component"], r["value"], r.get("final", False)) for r in case["rounds"]]
    assert sorted(map(str, told(reading))) == sorted(
        str((who, component, None if value is None else float(value), final))
        for who, component, value, final in wanted
    )
    assert reading.is_answer is not bool(case["offers"])
    for place in (place for place in case["rounds"] if "at" in place):
        assert any(reply.span.start <= place["at"] + len(place["from"]) for reply in reading.rounds)


@pytest.mark.parametrize("name", ["e01_email_bullets", "f01_formal_rsu_count", "f09_formal_guaranteed_band"])
def test_an_offer_letter_has_no_rounds(name: str, reader: RepliesReader, tokenizer: Tokenizer) -> None:
    text = (DATA / "shared" / "letters" / f"{name}.txt").read_text(encoding="utf-8")
    reading = read(text, reader, tokenizer)
    assert (reading.rounds, reading.is_answer) == ((), False)


def test_a_difference_becomes_whole_on_the_amount_that_stands(
    reader: RepliesReader, tokenizer: Tokenizer
) -> None:
    text = "Quick update: we can bump the sign-on by $10k."
    (difference,) = read(text, reader, tokenizer).differences
    summed = whole_figure_of(difference, {Component.SIGN_ON: 35_000.0})
    assert summed is not None
    assert (summed.reply.component, summed.reply.value) == (Component.SIGN_ON, 45_000.0)
    assert (summed.standing, summed.difference) == (35_000.0, 10_000.0)
    assert summed.reply.span.words(text) == "$10k"
    assert whole_figure_of(difference, {}) is None


@pytest.mark.parametrize(
    "text", ["we can do 230 on base, " * 3_000, "I asked. " * 3_000, "We can do 230. " * 2_000]
)
def test_a_hostile_text_is_answered(text: str, reader: RepliesReader, tokenizer: Tokenizer) -> None:
    assert read(text, reader, tokenizer) is not None


@pytest.mark.parametrize("mark", ["> ", ""])
def test_of_three_mails_with_offers_the_newest_is_the_offer(mark: str, letter_words: LetterWords) -> None:
    older = [
        "Hi Jordan, revised numbers: base salary $226,000, 15% target bonus, sign-on bonus $30,000.",
        "On Mon, Nov 23, 2026 at 9:00 AM Mira Holt <mira@thornbury.example> wrote:",
        "Hi Jordan, we are pleased to offer you a base salary of $222,000 and a 15% target bonus.",
    ]
    text = "\n".join(
        [
            "Hi Jordan, our updated offer: base salary $230,000, 15% target bonus, sign-on bonus $40,000.",
            "",
            "On Fri, Nov 27, 2026 at 5:02 PM Mira Holt <mira@thornbury.example> wrote:",
            *(f"{mark}{line}" for line in older),
        ]
    )
    reading = read_letter(text, TODAY, letter_words)
    (offer,) = reading.offers
    assert {value.path: value.value for value in offer.values}["base"] == 230_000
    bases = [reply.value for reply in reading.rounds if reply.component is Component.BASE]
    assert bases == [222_000, 226_000, 230_000]


@pytest.mark.parametrize(
    ("ask", "answer"),
    [
        ("Thanks Dana! I would sign at $205,000 base.", "Hi Lior,\nWe can meet you at $200,000 on base."),
        ("Could you do $205,000 on base?", "Hi Lior,\nThe most we can do on base is $200,000."),
        ("I was hoping for $205,000 on base.", "We can go to $200,000 on base."),
    ],
)
def test_two_writers_of_one_domain_are_told_apart_by_their_words(
    ask: str, answer: str, reader: RepliesReader, tokenizer: Tokenizer
) -> None:
    text = (
        f"{answer}\n\nOn Tue, Nov 24, 2026 at 5:02 PM Lior Katz <lior@example.com> wrote:\n> {ask}\n>\n"
        "> On Mon, Nov 23, 2026 at 9:40 AM Dana Whitlock <dana@example.com> wrote:\n"
        ">> We can offer $192,000 base.\n"
    )
    assert told(read(text, reader, tokenizer)) == [
        ("they", "base", 192_000, False),
        ("you", "base", 205_000, False),
        ("they", "base", 200_000, "most" in answer),
    ]


@pytest.mark.parametrize(
    ("text", "rounds"),
    [
        (
            "Base has to stay at 181, but I got you another 15 on the signing bonus so that's 40k now, and "
            "equity goes from 300 to 325k.",
            [("base", 181_000, False), ("sign_on", 40_000, False), ("equity", 325_000, False)],
        ),
        (
            "Just out of the comp meeting. They'll do 214.5 and that's as high as base goes. RSUs can go up "
            "10%, so 275k instead of 250k.",
            [("base", 214_500, True), ("equity", 275_000, False)],
        ),
        (
            "We found you another 10k on the sign-on, making it 30k. The base needs to stay at $190,000.",
            [("sign_on", 30_000, False), ("base", 190_000, False)],
        ),
        (
            "Equity can go up by 10%, which is now 220k. Base stays at $190k, as far as the band goes.",
            [("equity", 220_000, False), ("base", 190_000, True)],
        ),
    ],
)
def test_a_raise_with_its_sum_gives_the_sum(
    text: str, rounds: list[tuple[str, float, bool]], letter_words: LetterWords
) -> None:
    reading = read_letter(text, TODAY, letter_words)
    made = [(reply.component.value, reply.value, reply.final) for reply in reading.rounds]
    assert made == rounds
    assert {reply.who.value for reply in reading.rounds} == {"they"}
    assert not reading.questions
    assert not reading.offers
