"""`main.py judge`: a list of stories in, scores, flags and items out, in the same order."""

import json
from pathlib import Path
from typing import Any

import pytest

from planner import cli
from planner.story.rubric.items import Item

ROLLBACK = (
    "False alarms rose from 2% to 9% after a release; I rolled it back the same day rather than wait for a "
    "retrain, because a false alarm costs $4, and we lost a week."
)


def judged(tmp_path: Path, entries: object, capsys: pytest.CaptureFixture[str]) -> list[dict[str, Any]]:
    path = tmp_path / "stories.json"
    path.write_text(json.dumps(entries), encoding="utf-8")
    assert cli.main(["judge", str(path), "--json"]) == 0
    answer: list[dict[str, Any]] = json.loads(capsys.readouterr().out)
    return answer


def test_the_answer_keeps_the_order_and_has_every_item(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = [
        {"id": "b", "text": ROLLBACK},
        {"id": "a", "text": ""},
        {"id": 3, "decision": "I chose a rule."},
    ]
    answer = judged(tmp_path, entries, capsys)
    assert [entry["id"] for entry in answer] == ["b", "a", 3]
    assert all(list(entry) == ["id", "score", "flags", "items"] for entry in answer)
    assert [score["item"] for score in answer[0]["items"]] == [item.label for item in Item]
    change = next(score for score in answer[0]["items"] if score["item"] == "change")
    assert (change["points"], change["most"], change["words"]) == (10, 10, ["2% to 9%"])
    assert (answer[1]["score"], answer[1]["flags"]) == (0, [])


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[{"id": "a"}, {"id": "b"}, {"id": "a"}]', "Entries 1 and 3 have the same “id”, “a”."),
        ('[{"id": 7}, {"id": "7"}]', "Entries 1 and 2 have the same “id”, “7”."),
        ('[{"id": "a", "text": "We won.", "text": "We lost."}]', "An entry gives “text” twice."),
    ],
)
def test_what_is_given_twice_is_refused(
    text: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "stories.json"
    path.write_text(text, encoding="utf-8")
    assert cli.main(["judge", str(path), "--json"]) == 1
    assert said in capsys.readouterr().err


def test_no_score_depends_on_the_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    entries = [{"id": "a", "text": ROLLBACK}, {"id": "b", "text": ROLLBACK}, {"id": "c", "text": "We won."}]
    forth, back = judged(tmp_path, entries, capsys), judged(tmp_path, entries[::-1], capsys)
    assert {entry["id"]: entry["score"] for entry in forth} == {entry["id"]: entry["score"] for entry in back}


def test_a_story_that_is_in_the_list_twice_is_marked_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    entries = [{"id": "a", "text": ROLLBACK}, {"id": "b", "text": f"{ROLLBACK} {ROLLBACK}"}]
    assert [entry["flags"].count("duplicate") for entry in judged(tmp_path, entries, capsys)] == [0, 1]
    assert "duplicate" not in judged(tmp_path, entries[1:], capsys)[0]["flags"]


def test_a_key_that_is_not_read_is_named_on_stderr(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "stories.json"
    path.write_text(json.dumps([{"id": "a", "text": "", "mood": "good"}]), encoding="utf-8")
    assert cli.main(["judge", str(path), "--json"]) == 0
    assert "“mood” is not read" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("content", "why"),
    [
        ("{", "no JSON"),
        ("{}", "no JSON list"),
        ("[1]", "Entry 1 is no object"),
        ('[{"text": "We won."}]', "has no “id”"),
        ('[{"id": "a", "text": 5}]', "“text” of entry 1 is not a text"),
        ('[{"id": "a", "text": "", "fix": ""}]', "also parts"),
        ('[{"id": "a", "text": "", "track": "chef"}]', "must be one of ai_pm"),
    ],
)
def test_a_wrong_list_is_one_sentence(
    content: str, why: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "stories.json"
    path.write_text(content, encoding="utf-8")
    assert cli.main(["judge", str(path), "--json"]) == 1
    assert why in capsys.readouterr().err


def test_a_missing_file_is_wrong_use(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["judge", str(tmp_path / "none.json"), "--json"]) == 2
    assert "cannot be read" in capsys.readouterr().err
