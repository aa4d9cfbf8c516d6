"""What an older version meant by leaving a value out is said once, and what was typed stays."""

import json
from pathlib import Path

import pytest

from planner import files
from planner.files.migrate import VERSION
from planner.plan.terms import ClawbackFrom, Standing

PLAN = {
    "offers": [
        {"id": "o1", "company": "Aurora"},
        {"id": "o2", "company": "Beacon", "standing": "verbal"},
        {"id": "o3", "company": "Crest", "standing": "written"},
        {"id": "o4"},
    ]
}


def content(version: int) -> bytes:
    return json.dumps({"counterpoint": version, "plan": PLAN}).encode()


def test_an_offer_of_an_old_file_is_written_only_where_the_file_says_so() -> None:
    opened = files.read_bytes(content(1), "x")
    standings = [offer.standing for offer in opened.plan.offers]
    assert standings == [Standing.NOT_SAID, Standing.VERBAL, Standing.WRITTEN, Standing.NOT_SAID]


def test_the_change_is_said_once_and_names_the_offers(tmp_path: Path) -> None:
    opened = files.read_bytes(content(1), "x")
    [note] = [note for note in opened.notes if "taken as written before" in note]
    assert note.startswith("Aurora, Offer 4:")
    path = tmp_path / "plan.counterpoint"
    files.save(path, opened.plan, None)
    assert files.read(path).notes == ()
    assert json.loads(path.read_bytes())["counterpoint"] == VERSION


def payment(**changes: object) -> dict[str, object]:
    return {"id": "s1", "amount": 5e4, **changes}


@pytest.mark.parametrize(
    ("old", "counted_from"),
    [
        (payment(clawback="cliff"), ClawbackFrom.PAYMENT),
        (payment(clawback="prorated", month=13), ClawbackFrom.PAYMENT),
        (payment(clawback="cliff", month=0), ClawbackFrom.START),  # the same months from both
        (payment(), ClawbackFrom.START),
        (payment(month=13), ClawbackFrom.START),
    ],
)
@pytest.mark.parametrize("where", ["offers", "present"])
def test_a_clawback_of_an_old_file_keeps_its_months(
    old: dict[str, object], counted_from: ClawbackFrom, where: str
) -> None:
    offer = {"id": "o1" if where == "offers" else "present", "standing": "written", "sign_on": [old]}
    plan = {where: [offer] if where == "offers" else offer}
    body = {"counterpoint": 1, "plan": plan}
    opened = files.read_bytes(json.dumps(body).encode(), "x").plan
    [read] = (opened.offers[0] if where == "offers" else opened.present).sign_on
    assert read.clawback_from is counted_from
    now = files.read_bytes(json.dumps({**body, "counterpoint": VERSION}).encode(), "x").plan
    [fresh] = (now.offers[0] if where == "offers" else now.present).sign_on
    assert fresh.clawback_from is ClawbackFrom.START


def test_an_offer_typed_as_written_is_stored_so(tmp_path: Path) -> None:
    path = tmp_path / "plan.counterpoint"
    files.save(path, files.read_bytes(content(1), "x").plan, None)
    stored = json.loads(path.read_bytes())["plan"]["offers"]
    assert [offer.get("standing") for offer in stored] == [None, "verbal", "written", None]


def read_as(version: int, **plan: object) -> files.Opened:
    return files.read_bytes(json.dumps({"counterpoint": version, "plan": plan}).encode(), "x")


def test_what_is_now_assumed_in_place_of_an_old_default_is_said() -> None:
    present = {"id": "present", "company": "Now", "state": "NY", "metro": "New York"}
    offer = {"id": "o1", "company": "Aurora", "title": "Staff AI PM", "standing": "written"}
    [note] = read_as(1, present=present, offers=[offer]).notes
    assert note == (
        "Aurora: “Track” reads “AI PM” in place of “other”, “Level” reads “Staff” in place of “Senior”, "
        "“Taxed in” reads “NY” in place of “CA”, “Lives in” reads “New York” in place of nothing: assumed "
        "now, as nobody typed it. Type the old value again if it was meant."
    )
    assert read_as(VERSION, present=present, offers=[offer]).notes == ()
    typed = {**offer, "track": "ml_pm", "level": "Mid", "state": "WA"}
    assert read_as(1, present=present, offers=[typed]).notes == ()
