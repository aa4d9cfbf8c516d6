import datetime
import errno
import json
import os
import shutil
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner import files
from planner.disk import DiskFullError, resource
from planner.files import ChangedOutsideError, GoneError
from planner.files.content.migrate import VERSION
from planner.files.reading import SAMPLE
from planner.plan import Grant, Instalment, Offer, Plan, Typed, edits
from planner.plan.entry.unseen import without_unseen
from planner.plan.fields.terms import Component, Stage
from tests.draws import amounts

TODAY = datetime.date(2026, 3, 2)
PLAN = edits.put(edits.add_offer(Plan()), "offers.o1.base", 210_000.0)
MONEY = amounts(0, 5e7)
SHARES = st.sampled_from([(1.0,), (0.5, 0.5), (0.38, 0.32, 0.2, 0.1)])
GRANTS = st.builds(
    Grant, id=st.just("g1"), value=st.none() | amounts(0, 1e9), years=SHARES, cliff=st.integers(0, 72)
)
OFFERS = st.builds(
    Offer,
    id=st.just("o1"),
    company=st.text(st.characters(codec="utf-8"), max_size=20).map(without_unseen),
    stage=st.sampled_from(Stage),
    deadline=st.none() | st.dates(),
    base=st.none() | MONEY,
    value_days_off=st.booleans(),
    grants=st.tuples(GRANTS),
    sign_on=st.tuples(st.builds(Instalment, id=st.just("s1"), amount=MONEY)),
)
TYPED = st.dictionaries(
    st.sampled_from(["offers.o1.base", "present.base"]), st.builds(Typed, text=st.text("=1+k “x", max_size=9))
)
PLANS = st.builds(Plan, offers=st.tuples(OFFERS), chosen=st.sampled_from(["", "o1"]), typed=TYPED)


@given(PLANS)
def test_what_is_saved_is_read_back_as_the_same_plan(plan: Plan) -> None:
    opened = files.read_bytes(files.to_bytes(plan), "x")
    assert opened.plan == plan
    assert not opened.differs


@given(PLANS)
def test_the_same_plan_is_always_the_same_file(plan: Plan) -> None:
    data = files.to_bytes(plan)
    assert files.to_bytes(files.read_bytes(data, "x").plan) == data


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "offers.counterpoint"


def test_a_file_is_readable_json_with_its_version_first(path: Path) -> None:
    files.save(path, PLAN, None)
    text = path.read_text(encoding="utf-8")
    assert text.startswith(f'{{\n "counterpoint": {VERSION},\n "plan": {{\n')
    assert json.loads(text)["plan"]["offers"] == [{"id": "o1", "base": 210_000.0}]


def test_the_previous_version_is_kept_next_to_it(path: Path) -> None:
    first = files.save(path, PLAN, None)
    second = files.save(path, edits.add_offer(PLAN), first.fingerprint)
    assert first.previous is None
    assert second.previous == path.with_name("offers.counterpoint.previous")
    assert files.read(second.previous).plan == PLAN


def test_saving_the_same_again_does_not_push_out_the_version_before(path: Path) -> None:
    first = files.save(path, Plan(title="one"), None)
    second = files.save(path, PLAN, first.fingerprint)
    files.save(path, PLAN, second.fingerprint)
    assert files.read(path.with_name("offers.counterpoint.previous")).plan.title == "one"


def test_a_file_that_changed_outside_is_not_overwritten_unless_forced(path: Path) -> None:
    saved = files.save(path, PLAN, None)
    theirs = files.to_bytes(Plan(title="theirs"))
    path.write_bytes(theirs)
    with pytest.raises(ChangedOutsideError, match="changed by another program"):
        files.save(path, PLAN, saved.fingerprint)
    assert path.read_bytes() == theirs
    forced = files.save(path, PLAN, saved.fingerprint, force=True)
    assert forced.previous is not None
    assert forced.previous.read_bytes() == theirs


def test_a_file_that_was_taken_away_is_said_to_be_gone(path: Path) -> None:
    saved = files.save(path, PLAN, None)
    path.unlink()
    with pytest.raises(GoneError, match=r"^“offers\.counterpoint” is there no more: it was deleted"):
        files.save(path, PLAN, saved.fingerprint)
    assert not path.exists()
    files.save(path, PLAN, saved.fingerprint, force=True)
    assert files.read(path).plan == PLAN


def test_a_folder_that_was_taken_away_is_named(tmp_path: Path) -> None:
    path = tmp_path / "jobs" / "offers.counterpoint"
    path.parent.mkdir()
    saved = files.save(path, PLAN, None)
    shutil.rmtree(path.parent)
    with pytest.raises(GoneError, match=r"^The folder of “offers"):
        files.save(path, PLAN, saved.fingerprint)


def test_a_full_disk_leaves_the_saved_plan_as_it_was(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    saved = files.save(path, PLAN, None)

    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(DiskFullError):
        files.save(path, edits.add_offer(PLAN), saved.fingerprint)
    assert files.read(path).plan == PLAN
    assert list(path.parent.iterdir()) == [path]


def test_a_migrated_plan_is_saved_in_our_version(path: Path) -> None:
    old = Path(__file__).parent / "version_0.counterpoint"
    path.write_bytes(old.read_bytes())
    opened = files.read(path)
    saved = files.save(path, opened.plan, opened.fingerprint)
    assert json.loads(path.read_bytes())["counterpoint"] == VERSION
    assert saved.previous is not None
    assert saved.previous.read_bytes() == old.read_bytes()


def sample() -> Plan:
    return files.sample_plan(resource(SAMPLE).read_text(encoding="utf-8"), TODAY)


def test_the_sample_is_the_plan_of_the_issue() -> None:
    plan = sample()
    aurora, beacon, crest = plan.offers
    assert (plan.present.base, plan.present.unvested) == (185_000, 90_000)
    assert (aurora.base, aurora.bonus_target, aurora.posted_min, aurora.posted_max) == (
        210_000,
        0.175,
        190_000,
        235_000,
    )
    assert aurora.deadline == TODAY + datetime.timedelta(days=9)
    assert [grant.percent for grant in (*aurora.grants, *beacon.grants)] == [0.0007, 0.001]
    assert beacon.grants[0].milestone_share == 0.5
    assert crest.grants[0].years == (0.38, 0.32, 0.2, 0.1)
    assert [(instalment.amount, instalment.month) for instalment in crest.sign_on] == [
        (40_000, 1),
        (20_000, 13),
    ]


def test_the_sample_proposes_to_its_chosen_offer_and_names_nobody() -> None:
    plan = sample()
    counter = plan.counter(plan.chosen)
    assert plan.offer(plan.chosen).company == "Aurora AI"
    assert counter.proposed(Component.BASE) == 234_000
    assert len(counter.reasons) == 2
    assert [(offer.id, offer.amount, offer.name) for offer in counter.release.offers] == [
        ("o3", False, False)
    ]


def test_the_sample_file_is_as_we_would_write_it_but_for_its_deadline() -> None:
    text = resource(SAMPLE).read_text(encoding="utf-8")
    written = files.to_bytes(sample()).decode()
    for day, words in (("11", "9"), ("05", "3"), ("08", "6"), ("10", "8")):
        written = written.replace(f"2026-03-{day}", f"in {words} days")
    assert written == text
