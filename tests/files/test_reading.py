import json
import os
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from planner import cli, files
from planner.disk import MissingError
from planner.files import ForeignFileError, PartlyReadError
from planner.files.content.migrate import VERSION
from planner.plan import Plan
from planner.plan.fields.terms import GrantKind

OLD = Path(__file__).parent / "version_0.counterpoint"


def text(plan: dict[str, Any], version: object = 1, **other_keys: Any) -> bytes:
    return json.dumps({"counterpoint": version, "plan": plan, **other_keys}).encode()


def offer(**fields: Any) -> bytes:
    return text({"offers": [{"id": "o1", "company": "Aurora", **fields}]})


def refused(data: bytes) -> dict[str, str]:
    with pytest.raises(PartlyReadError) as caught:
        files.read_bytes(data, "x.counterpoint")
    return {problem.where: problem.message for problem in caught.value.problems}


def rest(data: bytes) -> Plan:
    return files.read_bytes(data, "x.counterpoint", partly=True).plan


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "it is empty"),
        (b"\xff\xfe\x00\x01", "it is not text"),
        (b"[1, 2]", "it is other data"),
        (b'{"a": 1}', "another program wrote it"),
        (b'{"counterpoint": 1}', "it holds no plan"),
        (b'{"counterpoint": "one", "plan": {}}', "its version “one” is none of ours"),
        (b'{"counterpoint": -1, "plan": {}}', "none of ours"),
        (b'{"counterpoint": true, "plan": {}}', "none of ours"),
        (b'{"counterpoint": 1, "plan": {"title": "My off', "line 1, column 39; it may be cut off"),
        (b'{"counterpoint": 1, "plan": ' + b"[" * 19_000, "nested too deeply"),
        (b'{"counterpoint": 1, "plan": {"a": ' + b"[" * 50 + b"]" * 50 + b"}}", "nested too deeply"),
        (b'{"counterpoint": 1, "plan": {"title": ' + b"9" * 5000 + b"}}", "a number that is too long"),
        (b" " * 20_000_001, "more than any plan"),
        (b"PK\x03\x04\x14\x00", "its text breaks at line 1"),
    ],
)
def test_what_is_no_plan_is_refused_with_its_reason(data: bytes, reason: str) -> None:
    with pytest.raises(ForeignFileError, match=reason) as caught:
        files.read_bytes(data, "x.counterpoint")
    assert "Nothing was changed in it" in str(caught.value)


def test_a_file_that_is_not_there_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(MissingError, match="no such file"):
        files.read(tmp_path / "none.counterpoint")


@pytest.mark.parametrize(
    ("key", "value", "why"),
    [
        ("base", "a lot", "“a lot” is not a number."),
        ("base", -5, "Base salary must be 0 or more."),
        ("base", float("nan"), "“NaN” is not a finite number."),
        ("base", float("inf"), "“Infinity” is not a finite number."),
        ("company", 7, "“7” is not a text."),
        ("deadline", "soon", "“soon” is not a date."),
        ("state", "Atlantis", "“Atlantis” has no tax table. Type a state as CA"),
        ("stage", "series_z", "“series_z” is not among the choices"),
        ("value_days_off", 1, "“1” is neither true nor false."),
    ],
)
def test_a_bad_value_is_named_and_kept_as_typed_text(key: str, value: Any, why: str) -> None:
    data = offer(**{key: value})
    assert refused(data)[f"offers.o1.{key}"].startswith(why)
    typed = rest(data).typed[f"offers.o1.{key}"]
    assert typed.wrong.startswith(why)
    assert typed.text == str(value)


def test_every_bad_value_is_named_and_the_rest_is_read() -> None:
    data = offer(base="x", title="PM", bonus_target=9, grants=[{"id": "g1", "cliff": 99, "value": 4e5}, 7])
    assert set(refused(data)) == {
        "offers.o1.base",
        "offers.o1.bonus_target",
        "offers.o1.grants.g1.cliff",
        "offers.o1.grants.1",
    }
    offer_read = rest(data).offers[0]
    assert (offer_read.title, offer_read.base, offer_read.bonus_target) == ("PM", None, 0)
    assert [grant.value for grant in offer_read.grants] == [4e5]


def test_one_bad_vesting_share_leaves_out_the_whole_list() -> None:
    data = offer(grants=[{"id": "g1", "value": 1e5, "years": [0.5, "half"]}])
    assert list(refused(data)) == ["offers.o1.grants.g1.years.1"]
    assert rest(data).offers[0].grants[0].years == (0.25,) * 4


@pytest.mark.parametrize("version", range(VERSION + 1))
def test_a_part_of_the_wrong_shape_is_left_out(version: int) -> None:
    data = text({"offers": {"a": 1}, "person": [], "present": 3, "counters": "x", "title": "Kept"}, version)
    assert set(refused(data)) == {"offers", "person", "present", "counters"}
    assert rest(data).title == "Kept"


def test_an_unknown_key_in_a_file_of_ours_is_named() -> None:
    assert refused(offer(colour="red")) == {
        "offers.o1.colour": "Nothing of that name is known; it is not kept when you save."
    }
    assert set(refused(text({}, extra=1))) == {"extra"}


def test_a_key_given_twice_is_named() -> None:
    data = b'{"counterpoint": 1, "plan": {"title": "A", "title": "B"}}'
    assert list(refused(data)) == ["title"]
    assert rest(data).title == "B"


def test_broken_unicode_is_marked_and_can_be_saved_again() -> None:
    data = offer(note="\ud800 x")
    assert list(refused(data)) == ["offers.o1.note"]
    assert files.to_bytes(rest(data))


def test_two_offers_of_one_identity_are_both_kept() -> None:
    data = text({"offers": [{"id": "o1", "company": "A"}, {"id": "o1", "company": "B"}, {"company": "C"}]})
    assert set(refused(data)) == {"offers.o2", "offers.o3"}
    assert [(offer_read.id, offer_read.company) for offer_read in rest(data).offers] == [
        ("o1", "A"),
        ("o2", "B"),
        ("o3", "C"),
    ]


def test_an_identity_that_would_break_a_path_is_changed() -> None:
    assert rest(text({"offers": [{"id": "a.b"}]})).offers[0].id == "o1"


def test_a_release_of_an_offer_that_is_not_there_is_left_out() -> None:
    counter = {"id": "o1", "release": {"offers": [{"id": "o9", "existence": True, "amount": True}]}}
    data = text({"offers": [{"id": "o1"}], "counters": [counter, {"id": "o7"}], "chosen": "o8"})
    assert set(refused(data)) == {"counters.o1.release", "counters.o7", "chosen"}
    plan = rest(data)
    assert plan.counter("o1").release.offers == ()
    assert (len(plan.counters), plan.chosen) == (1, "")


def test_typed_text_for_no_field_is_left_out() -> None:
    data = text(
        {"typed": {"offers.o5.base": {"text": "=1"}, "assumptions.stages.moon.failure": {"text": "x"}}}
    )
    assert len(refused(data)) == 2
    assert rest(data).typed == {}


def test_a_newer_file_is_read_and_its_unknown_parts_are_written_back() -> None:
    data = text(
        {"offers": [{"id": "o1", "company": "A", "mood": {"x": [1]}}, {"id": "o2"}], "moods": [1]},
        99,
        sheet=9,
    )
    opened = files.read_bytes(data, "x")
    assert opened.newer is not None
    assert (opened.newer.version, opened.problems) == (99, ())
    moved = replace(opened.plan, offers=opened.plan.offers[::-1])
    written = json.loads(files.to_bytes(moved, opened.newer))
    assert (written["counterpoint"], written["sheet"], written["plan"]["moods"]) == (99, 9, [1])
    assert [offer_read.get("mood") for offer_read in written["plan"]["offers"]] == [None, {"x": [1]}]


@pytest.mark.parametrize("number", ["1e999", "-Infinity", "NaN"])
def test_an_unknown_number_that_no_file_can_hold_is_named_and_the_plan_can_be_saved(number: str) -> None:
    data = text({"mood": {"x": ["?"]}, "moods": [1]}, 99).replace(b'"?"', number.encode())
    opened = files.read_bytes(data, "x", partly=True)
    written = json.loads(files.to_bytes(opened.plan, opened.newer))
    assert (list(refused(data)), written["plan"].get("mood"), written["plan"]["moods"]) == (
        ["mood"],
        None,
        [1],
    )


def test_unknown_parts_of_a_removed_offer_go_with_it() -> None:
    opened = files.read_bytes(text({"offers": [{"id": "o1", "mood": 1}]}, 99), "x")
    written = json.loads(files.to_bytes(Plan(), opened.newer))
    assert "offers" not in written["plan"]


def test_a_file_of_version_0_still_opens() -> None:
    opened = files.read(OLD)
    offer_read = opened.plan.offers[0]
    assert opened.migrated
    assert opened.differs
    assert (offer_read.company, offer_read.bonus_target, offer_read.grants[0].kind) == (
        "Old Employer",
        0.15,
        GrantKind.OPTION,
    )


def test_an_old_file_is_migrated_in_memory_only() -> None:
    before = OLD.read_bytes()
    files.read(OLD)
    assert OLD.read_bytes() == before


@pytest.mark.parametrize("item", ["null", "[]", "3", '"x"'])
def test_an_item_that_is_no_object_is_left_out_and_named(item: str) -> None:
    data = f'{{"counterpoint": 1, "plan": {{"offers": [{{"id": "o1", "grants": [{item}]}}, {item}]}}}}'
    opened = files.read_bytes(data.encode(), "x.counterpoint", partly=True)
    assert [problem.where for problem in opened.problems] == ["offers.o1.grants.0", "offers.1"]
    assert [offer_read.grants for offer_read in opened.plan.offers] == [()]


@pytest.mark.linux
def test_a_pipe_or_device_given_as_a_plan_is_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "p.counterpoint")
    assert [cli.main(["check", str(path)]) for path in (tmp_path / "p.counterpoint", "/dev/zero")] == [2, 2]
    pipe, device = capsys.readouterr().err.splitlines()
    assert "it is a pipe and no ordinary file" in pipe
    assert "it is a device and no ordinary file" in device


def test_a_previous_version_is_named_only_where_there_is_one(tmp_path: Path) -> None:
    path = tmp_path / "x.counterpoint"
    path.write_bytes(b"Dear Ann")
    with pytest.raises(ForeignFileError) as alone:
        files.read(path)
    assert str(alone.value).endswith("it may be cut off. Nothing was changed in it.")
    files.previous_of(path).write_bytes(b"{}")
    with pytest.raises(
        ForeignFileError, match=r"open its previous version instead, “x.counterpoint.previous”"
    ):
        files.read(path)
