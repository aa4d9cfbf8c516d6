"""What an older version meant by leaving a value out is said once, and what was typed stays."""

import json
from pathlib import Path

import pytest

from planner import files
from planner.files.content.migrate import VERSION, migrate
from planner.plan.fields.terms import ClawbackFrom, OfferForm

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
    assert standings == [OfferForm.NOT_SAID, OfferForm.VERBAL, OfferForm.WRITTEN, OfferForm.NOT_SAID]


def test_the_change_is_noted_once_and_names_the_offers(tmp_path: Path) -> None:
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


def test_a_value_now_assumed_in_place_of_an_old_default_is_noted() -> None:
    present = {"id": "present", "company": "Now", "state": "NY", "metro": "New York"}
    offer = {"id": "o1", "company": "Aurora", "title": "Staff AI PM", "standing": "written"}
    [*_, note] = read_as(1, present=present, offers=[offer]).notes
    assert note == (
        "Aurora: “Track” reads “AI PM” in place of “other”, “Level” reads “Staff” in place of “Senior”, "
        "“Taxed in” reads “NY” in place of “CA”, “City” reads “New York” in place of nothing: assumed "
        "now, as nobody typed it. Type the old value again if it was meant."
    )
    assert read_as(VERSION, present=present, offers=[offer]).notes == ()
    typed = {**offer, "track": "ml_pm", "level": "Mid", "state": "WA"}
    assert not any("assumed" in note for note in read_as(1, present=present, offers=[typed]).notes)


def test_asks_of_the_first_edition_are_noted_once() -> None:
    offer = {"id": "o1", "company": "Aurora", "standing": "written"}
    [note] = read_as(2, offers=[offer]).notes
    assert note.startswith("Asks are computed by the second edition of the model")
    assert read_as(VERSION, offers=[offer]).notes == read_as(2).notes == ()


def test_a_bonus_of_an_old_file_is_set_by_level_and_that_is_noted() -> None:
    offer = {"id": "o1", "company": "Aurora", "standing": "written", "bonus_target": 0.15}
    opened = read_as(2, offers=[offer])
    assert opened.notes[-1] == "More bonus is asked for only where you tick “Bonus set individually”."
    other = {"id": "o2", "company": "Beacon", "standing": "written"}
    assert read_as(2, offers=[offer, other]).notes == opened.notes
    assert opened.notes[-1] not in read_as(2, offers=[other]).notes
    assert not opened.plan.offers[0].bonus_individual


def old(body: dict[str, object]) -> dict[str, object]:
    return migrate(body, 0)[0]


def test_version_0_gave_the_bonus_in_points_of_base_and_called_the_company_employer() -> None:
    offers = [{"id": "o1", "employer": "Aurora", "bonus_points": 15}, {"id": "o2", "bonus_points": "much"}, 7]
    assert old({"title": "A", "offers": offers}) == {
        "title": "A",
        "offers": [
            {"id": "o1", "company": "Aurora", "bonus_target": 0.15},
            {"id": "o2", "bonus_target": "much"},
            7,
        ],
    }


def test_what_is_no_list_of_offers_or_payments_is_left_for_the_check() -> None:
    assert migrate({"present": 3, "title": "A"}, 1) == ({"present": 3, "title": "A"}, ())
    offer = {"id": "o1", "standing": "written", "sign_on": 7}
    assert migrate({"offers": [offer, "x"]}, 1)[0] == {"offers": [offer, "x"]}
    paid = {**offer, "sign_on": ["x", {"clawback": "cliff"}]}
    [changed] = migrate({"offers": [paid]}, 1)[0]["offers"]
    assert changed["sign_on"] == ["x", {"clawback": "cliff", "clawback_from": "payment"}]


def test_a_file_of_version_5_opens_without_drills() -> None:
    opened = read_as(5, prep={"narrative": "Agents eat forms."})
    assert opened.plan.prep.narrative == "Agents eat forms."
    assert (opened.plan.prep.answers, opened.notes) == ((), ())


def test_our_own_version_is_left_as_it_is() -> None:
    assert migrate(PLAN, VERSION) == (PLAN, ())


def test_a_file_of_version_4_opens_without_the_words_that_came_later() -> None:
    counter = {"id": "o1", "intent": "I want this job.", "until": "2026-12-04"}
    opened = read_as(4, offers=[{"id": "o1"}], counters=[counter])
    assert opened.plan.counter("o1").intent == "I want this job."
    assert (opened.plan.counter("o1").because, opened.notes) == ("", ())
