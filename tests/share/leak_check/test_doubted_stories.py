"""A released sentence is asked about again where a doubt arose after its release."""

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.plan import Counter, Offer, Plan, Story, edits
from planner.plan.edits.stories import release_story
from planner.share import Leak, after_overrides, leaks, share
from planner.share.stories import without_changed_sentences
from planner.story.flags.copied import run_hash
from tests.inputs import known_inputs
from tests.share.leak_plan import TODAY

OURS = "Recall of our ranking model fell from 90 to 71 % in the second week of March."
COPIED = replace(known_inputs(TODAY).lexicon.copied, runs=run_hash(OURS.lower().replace("%", "").split()[:8]))
BACK = "Nobody at the sellers' desk saw a difference, and I rolled the model back on the third day."


@pytest.fixture(scope="module")
def inputs() -> ModelInputs:
    return known_inputs(TODAY)


def released(*stories: Story, sentences: tuple[str, ...] = (OURS,)) -> Plan:
    """A plan whose recruiter reads these sentences of the stories."""
    offer = Offer(id="o1", company="Aurora AI", title="Senior PM", base=210_000.0)
    plan = Plan(offers=(offer,), counters=(Counter(id="o1", base=227_000.0),), stories=stories, chosen="o1")
    for story in stories:
        plan = release_story(plan, "o1", story.id, sentences)
    return plan


def found(plan: Plan, inputs: ModelInputs) -> tuple[Leak, ...]:
    return leaks(share(plan, inputs, "o1"), plan, inputs)


def test_a_story_without_a_doubt_leaves(inputs: ModelInputs) -> None:
    assert found(released(Story(id="y1", title="Drift", signal=OURS, fix=BACK)), inputs) == ()


def test_a_story_that_is_copied_is_asked_about_where_a_copied_sentence_is_released(
    inputs: ModelInputs,
) -> None:
    knowing = replace(inputs, lexicon=replace(inputs.lexicon, copied=COPIED))
    story = Story(id="y1", title="Drift", signal=OURS, fix=BACK)
    [doubt] = found(released(story), knowing)
    assert (doubt.where, doubt.stops, OURS.startswith(doubt.quoted)) == ("stories.y1.signal", False, True)
    assert "not yours" in doubt.message
    assert found(released(story, sentences=(BACK,)), knowing) == ()


def test_a_figure_that_becomes_implausible_is_asked_about_until_it_is_answered(inputs: ModelInputs) -> None:
    plan = released(
        Story(id="y1", title="GPUs", result="It saved $90k a month."), sentences=("It saved $90k a month.",)
    )
    assert found(plan, inputs) == ()
    plan = edits.put(plan, "stories.y1.cost", "The GPU bill was $40k a month.")
    plan = without_changed_sentences(plan, "y1")
    [doubt] = found(plan, inputs)
    assert (doubt.where, doubt.stops) == ("stories.y1.answer", False)
    assert "More was saved than was spent" in doubt.message
    assert found(edits.put(plan, "stories.y1.answer", "The $90k are staff."), inputs) == ()


def test_the_same_told_twice_is_asked_about_at_the_second(inputs: ModelInputs) -> None:
    first = Story(id="y1", title="Drift", signal=OURS, fix=BACK)
    second = replace(first, id="y2", title="Ranking")
    [doubt] = found(released(first, second, sentences=(OURS, BACK)), inputs)
    assert (doubt.where, doubt.stops) == ("stories.y2.title", False)
    assert "“Ranking” tells the same as “Drift”" in doubt.message


def test_a_doubt_let_pass_is_asked_about_anew_when_the_released_text_changes(inputs: ModelInputs) -> None:
    first = Story(id="y1", title="Drift", signal=OURS, fix=BACK)
    plan = released(first, replace(first, id="y2"), sentences=(OURS, BACK))
    [doubt] = found(plan, inputs)
    assert after_overrides([doubt], {doubt.id})[0] == ()
    [later] = found(release_story(plan, "o1", "y2", (OURS,)), inputs)
    assert after_overrides([later], {doubt.id})[0] == (later,)
