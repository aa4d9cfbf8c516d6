"""Judges a text that is not in parts, as most tests of the rubric have it."""

from planner.plan import Story
from planner.plan.fields.terms import Track
from planner.story.lexicon import Lexicon
from planner.story.rubric.judgement import Judgement
from planner.story.rubric.rubric import judge


def judge_text(text: str, lexicon: Lexicon, track: Track | None = None) -> Judgement:
    """Judge a text as one part of a story."""
    return judge(Story(id="text", situation=text), lexicon, track)
