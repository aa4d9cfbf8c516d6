"""What is refused of a plan's content: as little as can be, named, and said in words."""

import json
from typing import Any

import pytest

from planner.files import ForeignFileError, read, read_bytes, to_bytes
from planner.files.content import validate
from planner.files.content.json_text import LARGEST
from planner.files.reading import Opened
from planner.plan import Grant


def opened(plan: dict[str, Any], version: int = 2) -> Opened:
    data = json.dumps({"counterpoint": version, "plan": plan}).encode()
    return read_bytes(data, "x", partly=True)


@pytest.mark.parametrize(
    ("plan", "where", "message"),
    [
        ({"offers": [{"id": "o1", "base": "much"}]}, "offers.o1.base", "“much” is not a number."),
        (
            {"offers": [{"id": "o1", "value_days_off": "x"}]},
            "offers.o1.value_days_off",
            "neither true nor false",
        ),
        ({"offers": [{"id": "o1", "grants": 3}]}, "offers.o1.grants", "“3” is not a list."),
        ({"offers": [{"id": "o1", "deadline": "soon"}]}, "offers.o1.deadline", "“soon” is not a date."),
        ({"offers": [{"id": "o1", "deadline": []}]}, "offers.o1.deadline", "“[]” is not a date."),
        (
            {"offers": [{"id": "o1", "deadline": "2027-01-01T10:00:00"}]},
            "offers.o1.deadline",
            "is not a date.",
        ),
        ({"offers": [{"id": "o1", "company": 3}]}, "offers.o1.company", "“3” is not a text."),
        (
            {"offers": [{"id": "o1", "grants": [{"id": "g1", "cliff": "x"}]}]},
            "offers.o1.grants.g1.cliff",
            "“x” is not a whole number.",
        ),
        (
            {"offers": [{"id": "o1", "grants": [{"id": "g1", "cliff": 1.5}]}]},
            "offers.o1.grants.g1.cliff",
            "“1.5” is not a whole number.",
        ),
        ({"typed": 3}, "typed", "“3” is not an object."),
        ({"person": 3}, "person", "“3” is not an object."),
    ],
)
def test_a_refused_value_is_explained_in_words(plan: dict[str, Any], where: str, message: str) -> None:
    [problem] = opened(plan).problems
    assert problem.where == where
    assert message in problem.message


@pytest.mark.parametrize(
    ("key", "item"),
    [
        ("offers", {"id": "o2"}),
        ("counters", {"id": "o1"}),
        ("rounds", {"id": "r1", "offer": "o1"}),
        ("stories", {"id": "y1"}),
        ("bands", {"id": "b1"}),
        ("comparables", {"id": "k1"}),
        ("scenarios", {"id": "c1"}),
    ],
)
def test_a_bad_item_of_a_list_leaves_the_others(key: str, item: dict[str, Any]) -> None:
    plan: dict[str, Any] = {"offers": [{"id": "o1"}]}
    plan[key] = [*plan.get(key, []), 7, item, 8]
    result = opened(plan)
    assert len(result.problems) == 2
    assert getattr(result.plan, key)[-1].id == item["id"]


@pytest.mark.parametrize(
    ("owner", "key", "item"),
    [
        (("prep",), "answers", {"id": "d1", "question": "phone.failed"}),
        (("counters", 0), "held", {"id": "base", "hold": "as offered"}),
        (
            ("counters", 0),
            "packages",
            {"lead": "base", "base": 2e5, "equity": 4e5, "sign_on": 0.0, "bonus": 0.1},
        ),
        (("pay_files", 0), "summary", {"measure": "base", "n": 12}),
        (("letter_drafts", 0), "body", {"text": "Thank you."}),
    ],
)
def test_a_bad_item_within_a_part_leaves_the_others(
    owner: tuple[str | int, ...], key: str, item: dict[str, Any]
) -> None:
    plan: dict[str, Any] = {
        "offers": [{"id": "o1"}],
        "prep": {},
        "counters": [{"id": "o1"}],
        "pay_files": [{"id": "f1"}],
        "letter_drafts": [{"id": "l1", "offer": "o1", "kind": "decline"}],
    }
    holder: Any = plan
    for step in owner:
        holder = holder[step]
    holder[key] = [7, item, 8]
    result = opened(plan)
    assert len(result.problems) == 2
    part: Any = result.plan
    for step in owner:
        part = part[step] if isinstance(step, int) else getattr(part, step)
    assert len(getattr(part, key)) == 1


def test_a_list_of_numbers_goes_in_full() -> None:
    result = opened({"offers": [{"id": "o1", "grants": [{"id": "g1", "years": [0.5, "x"]}]}]})
    assert result.plan.offers[0].grants[0].years == Grant(id="g1").years
    assert [problem.where for problem in result.problems] == ["offers.o1.grants.g1.years.1"]


def test_several_bad_items_in_a_row_take_no_good_one_with_them() -> None:
    grants = [7, 8, {"id": "g1", "value": 1e5}, 9, {"id": "g2"}, *[7] * 9, {"id": "g3"}]
    result = opened({"offers": [{"id": "o1", "grants": grants}]})
    assert [grant.id for grant in result.plan.offers[0].grants] == ["g1", "g2", "g3"]
    assert len(result.problems) == 12


def test_an_item_without_a_needed_value_is_left_out_alone() -> None:
    marks = [{"existence": True}, {"id": "o2", "existence": True}]
    counter = {"id": "o1", "base": 220_000, "release": {"offers": marks}}
    result = opened({"offers": [{"id": "o1"}, {"id": "o2"}], "counters": [counter]})
    [counter_read] = result.plan.counters
    assert (counter_read.base, [mark.id for mark in counter_read.release.offers]) == (220_000, ["o2"])
    assert [problem.message for problem in result.problems] == [
        "This is missing, so what it belongs to is left out."
    ]


def test_a_plan_may_hold_so_many_wrong_values_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(validate, "MOST_WRONG", 2)
    wrong = [{"id": f"o{place}", "base": "x"} for place in range(1, 4)]
    assert len(opened({"offers": wrong[:2]}).problems) == 2
    with pytest.raises(ForeignFileError, match="more than 2 of its values are wrong"):
        opened({"offers": wrong})
    assert len(opened({"offers": wrong[:2], "a": 1, "b": 2, "c": 3}).problems) == 5  # unknown is not wrong


def test_a_bad_value_is_kept_as_typed_up_to_400_signs() -> None:
    result = opened({"offers": [{"id": "o1", "base": "x" * 500, "bonus_target": [1], "sign_on": 3}]})
    assert set(result.plan.typed) == {"offers.o1.base", "offers.o1.sign_on"}
    assert result.plan.typed["offers.o1.base"].text == "x" * 400
    assert result.problems[0].message == f"“{'x' * 60}” is not a number."


def test_a_default_that_a_file_names_is_kept_as_typed() -> None:
    result = opened({"offers": [{"id": "o1", "level": "Senior"}, {"id": "o2"}], "present": {"state": "CA"}})
    assert [offer.confirmed for offer in result.plan.offers] == [("level",), ()]
    assert result.plan.present.confirmed == ("state",)


def test_a_file_of_more_bytes_than_any_plan_is_refused_as_such(tmp_path: Any) -> None:
    path = tmp_path / "x.counterpoint"
    path.write_bytes(to_bytes(opened({}).plan).ljust(LARGEST))
    assert read(path).plan == opened({}).plan
    path.write_bytes(path.read_bytes() + b" ")
    with pytest.raises(ForeignFileError, match="20,000,001 bytes"):
        read(path)


def test_letters_of_any_script_are_written_as_they_are() -> None:
    assert "Café 株式会社" in to_bytes(opened({"title": "Café 株式会社"}).plan).decode()
