"""The bounds of what is read, to the last one that is let in, and what is mended of its text."""

import json
from typing import Any

import pytest

from planner.files.content import json_text
from planner.files.content.json_text import DEEPEST, LARGEST, MOST_OBJECTS, MOST_VALUES, parse
from planner.files.errors import ForeignFileError


def nested(levels: int) -> bytes:
    """An object that holds lists: `levels` of them in all."""
    return b'{"a":' + b"[" * (levels - 1) + b"]" * (levels - 1) + b"}"


def refused(data: bytes) -> str:
    with pytest.raises(ForeignFileError) as caught:
        parse(data, "x")
    return str(caught.value)


def test_a_file_of_the_largest_size_is_read_and_a_byte_more_is_refused() -> None:
    assert LARGEST == 20_000_000
    assert parse(b"{}".ljust(LARGEST), "x") == ({}, ())
    assert "20,000,001 bytes" in refused(b"{}".ljust(LARGEST + 1))


def test_twelve_levels_are_read_and_thirteen_are_too_deep() -> None:
    assert DEEPEST == 12
    assert parse(nested(12), "x")[1] == ()
    assert "nested too deeply" in refused(nested(13))


def test_the_last_object_that_is_let_in_is_the_twenty_thousandth() -> None:
    assert MOST_OBJECTS == 20_000
    inner = MOST_OBJECTS - 2  # beside the object and its list
    assert len(parse(b'{"a":[' + b",".join([b"{}"] * inner) + b"]}", "x")[0]["a"]) == inner
    assert "more parts" in refused(b'{"a":[' + b",".join([b"{}"] * (inner + 1)) + b"]}")
    assert "more parts" in refused(b'{"a":[' + b",".join([b"[]"] * (inner + 1)) + b"]}")


def test_the_last_value_that_is_let_in_is_behind_200_000_commas() -> None:
    assert MOST_VALUES == 200_000
    assert len(parse(b'{"a":[' + b",".join([b"1"] * 200_001) + b"]}", "x")[0]["a"]) == 200_001
    assert "more parts" in refused(b'{"a":[' + b",".join([b"1"] * 200_002) + b"]}")


def test_marks_inside_a_text_are_no_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_text, "MOST_OBJECTS", 1)
    monkeypatch.setattr(json_text, "MOST_VALUES", 1)
    data = {"a": '[{,,,\\"[[', "b": "[]"}
    assert parse(json.dumps(data).encode(), "x")[0] == data
    assert "more parts" in refused(b'{"a":"x","b":"y","c":"z"}')


def test_only_the_keys_that_are_given_twice_are_named_and_where() -> None:
    data = (
        b'{"a": 1, "plan": {"x": 1, "y": 2, "x": 3}, "list": [{"id": "i", "z": 1, "z": 1}, {"w": 1, "w": 2}]}'
    )
    read, faults = parse(data, "x")
    assert [fault.where for fault in faults] == ["plan.x", "list.i.z", "list.1.w"]
    assert read["plan"] == {"x": 3, "y": 2}


@pytest.mark.parametrize("number", [0xD800, 0xDFFF])
def test_the_first_and_the_last_broken_character_are_marked_where_they_stand(number: int) -> None:
    read, faults = parse(json.dumps({"plan": {"notes": ["fine", f"a{chr(number)}b"]}}).encode(), "x")
    assert read["plan"]["notes"] == ["fine", "a\N{REPLACEMENT CHARACTER}b"]
    assert [fault.where for fault in faults] == ["plan.notes.1"]


@pytest.mark.parametrize("letter", ["\ud7ff", "\ue000", "é", "😀"])
def test_characters_next_to_broken_ones_stay(letter: str) -> None:
    data: dict[str, Any] = {"a": letter}
    assert parse(json.dumps(data).encode(), "x") == (data, ())
