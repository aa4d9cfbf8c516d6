"""What an older version meant by leaving a value out is said once, and what was typed stays."""

import json
from pathlib import Path

from planner import files
from planner.files.migrate import VERSION
from planner.plan.terms import Standing

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


def test_an_offer_typed_as_written_is_stored_so(tmp_path: Path) -> None:
    path = tmp_path / "plan.counterpoint"
    files.save(path, files.read_bytes(content(1), "x").plan, None)
    stored = json.loads(path.read_bytes())["plan"]["offers"]
    assert [offer.get("standing") for offer in stored] == [None, "verbal", "written", None]
