"""Earlier versions of stories are kept within bounds, restored as they were, and go with their story."""

import datetime

import pytest
from msgspec.structs import replace

from planner.plan import Plan, Story
from planner.plan.edits.stories import remove_story
from planner.plan.edits.story_versions import keep_version, restore_version, versions_of
from planner.plan.fields.story_versions import MOST_OF_A_STORY, MOST_VERSION_LETTERS

NOW = datetime.datetime(2026, 1, 2, 14, 3, 59)


def plan_of(**parts: str) -> Plan:
    return Plan(stories=(replace(Story(id="y1", title="Canary"), **parts), Story(id="y2", fix="B")))


def rewritten(plan: Plan, **parts: str) -> Plan:
    story = replace(plan.story("y1"), **parts)
    return replace(plan, stories=(story, *plan.stories[1:]))


def test_a_version_keeps_the_texts_and_the_minute() -> None:
    (version,) = keep_version(plan_of(signal="A mail."), "y1", "kept by you", NOW).story_versions
    assert (version.story, version.title, version.signal, version.fix) == ("y1", "Canary", "A mail.", "")
    assert version.when == datetime.datetime(2026, 1, 2, 14, 3)


def test_the_same_texts_are_kept_once_and_an_empty_story_never() -> None:
    plan = keep_version(plan_of(signal="A mail."), "y1", "", NOW)
    assert keep_version(plan, "y1", "again", NOW) is plan
    assert keep_version(plan_of(), "y1", "", NOW).story_versions == ()


def test_going_back_keeps_what_the_story_said_and_leaves_the_others() -> None:
    plan = rewritten(
        keep_version(plan_of(signal="A mail."), "y1", "", NOW), signal="A chart.", fix="A check."
    )
    back = restore_version(plan, "w1", NOW)
    assert (back.story("y1").signal, back.story("y1").fix) == ("A mail.", "")
    assert back.story("y2") == plan.story("y2")
    assert [version.signal for version in versions_of(back, "y1")] == ["A chart.", "A mail."]
    with pytest.raises(KeyError):
        restore_version(plan, "w9", NOW)


def test_the_oldest_go_first() -> None:
    plan = keep_version(plan_of(), "y2", "", NOW)
    for place in range(MOST_OF_A_STORY + 2):
        plan = keep_version(rewritten(plan, signal=f"Mail {place}."), "y1", "", NOW)
    signals = [version.signal for version in versions_of(plan, "y1")]
    assert len(signals) == MOST_OF_A_STORY
    assert (signals[0], signals[-1]) == (f"Mail {MOST_OF_A_STORY + 1}.", "Mail 2.")
    assert len(versions_of(plan, "y2")) == 1


def test_all_letters_together_have_a_bound() -> None:
    plan = plan_of()
    for letter in "abc":
        plan = keep_version(rewritten(plan, signal=letter * (MOST_VERSION_LETTERS // 2)), "y1", "", NOW)
    assert [version.signal[0] for version in versions_of(plan, "y1")] == ["c", "b"][
        : len(plan.story_versions)
    ]
    assert sum(version.letters() for version in plan.story_versions[1:]) <= MOST_VERSION_LETTERS


def test_they_go_with_their_story() -> None:
    plan = keep_version(plan_of(signal="A mail."), "y1", "", NOW)
    assert remove_story(plan, "y1").story_versions == ()
