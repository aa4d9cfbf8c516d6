"""A story is judged for the role as everything else sees it, its assumed track included."""

import pytest
from msgspec.structs import replace

from planner.plan.fields.terms import Track
from planner.story.rubric.judgement import Judgement, LintKind
from planner.story.rubric.rubric import judge
from planner.ui.stories.view import shown_story
from tests.lexicon import LEXICON
from tests.ui.conftest import User

pytestmark = pytest.mark.same_window


def lenses(judgement: Judgement) -> list[str]:
    return [lint.better for lint in judgement.lints if lint.kind is LintKind.LENS]


def test_a_story_is_judged_by_the_track_that_the_role_names(sampled: User) -> None:
    """Nobody typed the track: the role “ML PM” gives it, for the band as for the story."""
    offers = tuple(
        replace(offer, title="ML PM", track=Track.OTHER, confirmed=()) for offer in sampled.plan.offers
    )
    plan = replace(sampled.plan, offers=offers)
    story = plan.story("y3")  # it is told by its impact, which a role of ML hears second
    sampled.window.session.apply("Put", plan)
    shown = shown_story(sampled.window.session, story.id, LEXICON)
    assert lenses(judge(story, LEXICON, Track.OTHER)) == []
    assert lenses(shown.for_role) == lenses(judge(story, LEXICON, Track.ML_PM)) != []
