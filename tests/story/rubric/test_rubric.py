"""The rubric over pairs that were written for it, and its rules one by one."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.plan.fields.story import PARTS, Story
from planner.plan.fields.terms import Track
from planner.plan.schema.validation import model_from
from planner.story.rubric.items import Criterion
from planner.story.rubric.judgement import Judgement
from planner.story.rubric.rubric import judge
from tests.lexicon import LEXICON
from tests.story.judged import judge_text

PAIRS = json.loads((Path(__file__).parents[2] / "data" / "story_pairs.json").read_text("utf-8"))["pairs"]
APART = 20


def judged(written: dict[str, str], track: str | None) -> Judgement:
    heard = Track(track) if track else None
    if "text" in written:
        return judge_text(written["text"], LEXICON, heard)
    return judge(model_from(Story, {"id": "y1", **written}), LEXICON, heard)


@pytest.mark.parametrize("pair", PAIRS, ids=[f"{place}: {one['domain']}" for place, one in enumerate(PAIRS)])
def test_the_good_story_is_well_above_the_bad_one(pair: dict[str, Any]) -> None:
    good, bad = (judged(pair[side], pair.get("track")) for side in ("good", "bad"))
    assert good.score >= bad.score + APART


def test_the_criteria_weigh_a_hundred() -> None:
    assert sum(criterion.most for criterion in Criterion) == 100


def test_an_empty_story_has_no_points_and_says_what_to_write_first() -> None:
    empty = judge(Story(id="y1"), LEXICON)
    assert (empty.score, empty.remarks, empty.lints) == (0, (), ())
    assert empty.first == "Say what broke or went wrong, plainly."


TEXTS = st.text(max_size=300) | st.sampled_from(
    [one["text"] for p in PAIRS for one in (p["good"], p["bad"]) if "text" in one]
)


@given(st.dictionaries(st.sampled_from(PARTS), TEXTS), st.sampled_from([None, *Track]))
def test_every_point_has_its_remark_and_its_words(parts: dict[str, str], track: Track | None) -> None:
    story = model_from(Story, {"id": "y1", **parts})
    judgement = judge(story, LEXICON, track)
    for remark in judgement.remarks:
        assert remark.points
        assert remark.why.endswith(".")
        assert 0 <= remark.start < remark.end <= len(getattr(story, remark.part))
    for criterion in judgement.criteria:
        earned = [
            remark.points
            for remark in judgement.remarks
            if remark.criterion is criterion.criterion and remark.points > 0
        ]
        assert criterion.points == sum(earned) <= criterion.most
        assert bool(criterion.missing) == (criterion.points < criterion.most)
    lost = sum(lint.points for lint in judgement.lints)
    assert sum(remark.points for remark in judgement.remarks if remark.points < 0) == -lost
    reached = max(0, sum(score.points for score in judgement.criteria) - lost)
    assert judgement.score == (min(reached, judgement.cap.most) if judgement.cap else reached)
    for flag in judgement.flags:
        assert 0 <= flag.start <= flag.end <= len(getattr(story, flag.part))
        assert flag.why.endswith(".")
        assert flag.question.endswith("?")


@pytest.mark.parametrize("track", [Track.AI_PM, Track.ML_PM])
def test_what_a_story_shows_is_the_same_for_every_role(track: Track) -> None:
    """A role's lens takes points away; prep and drill read what is shown, without judging for each role."""
    for pair in PAIRS:
        for side in ("good", "bad"):
            plain, heard = judged(pair[side], None), judged(pair[side], track)
            assert (heard.criteria, heard.items) == (plain.criteria, plain.items)
