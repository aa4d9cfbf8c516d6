"""Who speaks in mails, threads and chats."""

import json
import tomllib
from pathlib import Path
from typing import Any

import pytest

from planner.disk import resource
from planner.intake.letters.conversation.turns import only, turns_of
from planner.intake.letters.conversation.words import ConversationWords
from planner.intake.letters.results import Span
from planner.story.lexicon_entries import read_entries

DATA = Path(__file__).resolve().parents[3] / "data" / "intake" / "replies"
CASES: dict[str, dict[str, Any]] = json.loads((DATA / "conversations.json").read_text(encoding="utf-8"))
LEXICON = resource("lexicon/letters_conversation.toml")


@pytest.fixture(scope="module")
def words() -> ConversationWords:
    table = tomllib.loads(LEXICON.read_text(encoding="utf-8"))
    return read_entries(ConversationWords, table, LEXICON.stem)


@pytest.mark.parametrize("name", CASES)
def test_every_turn_has_its_side_and_its_age(name: str, words: ConversationWords) -> None:
    case = CASES[name]
    turns = turns_of(case["text"], words)
    assert [(turn.who.value, turn.age) for turn in turns] == [
        (turn["who"], turn["age"]) for turn in case["turns"]
    ]
    for turn, want in zip(turns, case["turns"], strict=True):
        assert want["words"] in turn.span.words(case["text"])


def test_a_note_with_a_day_is_no_chat(words: ConversationWords) -> None:
    text = "call w/ Kestrel Bio recruiter 11/25\n- base 185\n- bonus 15\n"
    (turn,) = turns_of(text, words)
    assert not turn.labelled
    assert turn.span == Span(0, len(text))


def test_what_others_say_is_blanked_in_place(words: ConversationWords) -> None:
    text = "Me: 240?\nRecruiter: 230."
    theirs = [turn.span for turn in turns_of(text, words) if turn.speaker == "Recruiter"]
    kept = only(text, theirs)
    assert len(kept) == len(text)
    assert kept.split() == ["230."]
    assert kept.index("230") == text.index("230")


@pytest.mark.parametrize(
    "text", ["> " * 200_000, "Me: " * 200_000, "On " + "x " * 300_000 + "wrote:", "From: a\n" * 90_000]
)
def test_a_hostile_text_is_read_in_one_pass(text: str, words: ConversationWords) -> None:
    assert len(turns_of(text, words)) >= 0
