"""The questions of `drill.json` by round and track, with what a strong answer shows."""

from collections.abc import Mapping
from typing import Any

from msgspec import Struct

from planner.plan.fields.terms import Track
from planner.story.coach.coach_words import CoachTopic


class DrillQuestion(Struct, frozen=True):
    """One question. `key` is that of plans, as `phone.failed`.

    `wanted`: what a strong answer shows of the rubric, and `topics`, of a lens by name. `follow_up`: the
    topics of the coach in the order in which they are asked for. `letter`: the key of a letter with words for
    it, else empty.
    """

    key: str
    tracks: tuple[Track, ...]
    ask: str
    shows: str
    wanted: tuple[CoachTopic, ...]
    topics: tuple[str, ...]
    follow_up: tuple[CoachTopic, ...]
    letter: str


class DrillRound(Struct, frozen=True):
    """One round of the interview: its time for an answer, and its questions for both tracks."""

    key: str
    name: str
    seconds: int
    questions: tuple[DrillQuestion, ...]

    def of(self, track: Track) -> tuple[DrillQuestion, ...]:
        """Return the questions for a track."""
        return tuple(question for question in self.questions if track in question.tracks)


class DrillTable(Struct, frozen=True):
    """All rounds in order. `think_seconds`: the time to think before an answer."""

    description: str
    think_seconds: int
    rounds: tuple[DrillRound, ...]

    def place(self, key: str) -> tuple[DrillRound, DrillQuestion] | None:
        """Return the round and the question of a key; None where the table has it no more."""
        return next(
            (
                (drill_round, question)
                for drill_round in self.rounds
                for question in drill_round.questions
                if question.key == key
            ),
            None,
        )


def read_drill(data: Mapping[str, Any]) -> DrillTable:
    """Read the table of questions; ValueError or KeyError where an entry is wrong."""
    rounds = (
        DrillRound(
            row["key"],
            row["name"],
            row["seconds"],
            tuple(_question(row["key"], question) for question in row["questions"]),
        )
        for row in data["rounds"]
    )
    return DrillTable(data["what"], data["think_seconds"], tuple(rounds))


def _question(round_key: str, data: Mapping[str, Any]) -> DrillQuestion:
    rubric = {topic.value: topic for topic in CoachTopic}
    wanted = tuple(rubric[want] for want in data["wants"] if want in rubric)
    return DrillQuestion(
        f"{round_key}.{data['key']}",
        tuple(Track(track) for track in data["tracks"]),
        data["ask"],
        data["shows"],
        wanted,
        tuple(want for want in data["wants"] if want not in rubric),
        tuple(CoachTopic(topic) for topic in data["follow"]) or wanted,
        data.get("letter", ""),
    )
