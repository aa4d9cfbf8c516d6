"""The coach asks one question: what is missing first, about the user's own words, never the same twice."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from planner.plan import Story
from planner.plan.fields.story import PARTS
from planner.story.coach.coach_talk import AnswerKind, CoachAnswer, CoachTalk
from planner.story.coach.coach_words import CoachTopic
from planner.story.coach.questions import ITEMS
from planner.story.coach.reactions import LONGEST_QUOTE, Reactions, shortened
from planner.story.coach.reading import CoachReading
from planner.story.rubric.items import Item
from tests.lexicon import LEXICON
from tests.story.coached import WORDS, answered, asked, coach, passed, story_of

TOLD = {
    "situation": "For six days our search hid every new listing.",
    "signal": "I saw clicks fall from 4.1% to 3.2% on the weekly chart.",
    "root_cause": "A migration dropped the age column because nobody had a check on it; new sellers only.",
    "decision": "I decided to roll back instead of retraining, because retraining would have cost $60k.",
    "fix": "I added a schema check on 18 fields, and it has fired twice.",
    "result": "Clicks went from 3.2% to 4.2% in three weeks, of 40,000 listings a day.",
    "cost": "It cost two engineers a sprint, about $20k a month, at the price of 15 ms.",
    "lesson": "No model ships without a slice report.",
}


def test_every_item_of_the_rubric_has_a_question() -> None:
    assert set(ITEMS.values()) == set(Item)


def test_an_empty_story_is_asked_what_went_wrong() -> None:
    question = asked(story_of())
    assert question.text == "What went wrong that a user would have noticed?"
    assert (question.part, question.quote) == ("situation", "")
    assert question.strong == "For six days search hid every new listing."


def test_what_is_missing_is_asked_for_in_the_order_of_the_story() -> None:
    """Taken away from a full story one by one, each part is what is asked for."""
    for part in ("signal", "root_cause", "fix", "lesson"):
        told = story_of(**{key: text for key, text in TOLD.items() if key != part})
        assert asked(told).part == part
    story, talk, parts = story_of(), CoachTalk(0), []
    for part in ("situation", "signal", "root_cause", "decision", "fix", "result", "cost"):
        parts.append(asked(story, talk).part)
        story, talk = answered(story, talk, TOLD[part])
    assert parts == ["situation", "signal", "root_cause", "decision", "fix", "result", "cost"]


REACTIONS = [
    ("failure", "Accuracy rose from 70 % to 91 %.", "Before it rose to «91 %», what was broken?"),
    ("failure", "We launched the new ranking.", "You write «launched the new ranking». What surprised you"),
    ("admitted", "We missed the blank rows.", "«We missed the blank rows»: what had you yourself assumed?"),
    ("admitted", "QA missed it.", "«QA missed it»: what could you have asked in time?"),
    ("signal", "Precision dropped to 71 %.", "«dropped to 71 %»: who saw that, and on which chart?"),
    ("signal", "Users complained.", "«Users complained»: why did no alert fire"),
    ("cause", "It was due to data drift.", "«data drift» in what: which input, and for which users?"),
    ("cause", "We got bad data.", "«bad data»: whose field changed, and when?"),
    ("cause", "It failed because a feed froze.", "«because a feed froze»: where was it worst?"),
    ("fix", "We retrained it.", "You «retrained». What stops it the next time?"),
    ("fix", "We rolled it back.", "You «rolled it back»: that stopped it. What mended it?"),
    ("change", "It went up to 95 %.", "Now it is «95 %». Where had it been before?"),
    ("change", "We improved it by 30 %.", "«30 %» of what?"),
    ("change", "We will raise recall.", "What came of «We will raise recall»?"),
    ("figures", "I shipped 5 models.", "What did «5 models» change for anyone?"),
    (
        "price",
        "p95 latency fell to 400 ms.",
        "You give «p95 latency fell to 400 ms». What did a slow answer cost",
    ),
    ("rate", "It cost $310k.", "«$310k» per what: a month, a query, a customer?"),
    ("both_sides", "It made search faster.", "«faster» has a price. Which one did you pay?"),
    ("decided", "We decided to wait.", "«We decided to wait»: who said it first"),
    ("decided", "The drop in precision hurt.", "«The drop in precision» decides nothing."),
    ("acted", "I led the effort.", "«led the effort»: what would we have seen you do?"),
    ("weighed", "I chose INT8.", "«I chose INT8»: what would the engineers have preferred?"),
    ("empathy", "We took a new model.", "«a new model»: what did that do to latency?"),
]


def reactions_to(story: Story) -> Reactions:
    return Reactions(CoachReading(story, LEXICON), WORDS, story)


@pytest.mark.parametrize(("topic", "text", "question"), REACTIONS)
def test_a_question_reacts_to_what_stands_in_the_text(topic: str, text: str, question: str) -> None:
    words = reactions_to(story_of(result=text))
    reacted = next(words.reacted(WORDS.topics[CoachTopic(topic)].reactions))
    assert reacted.text.startswith(question)
    assert reacted.quote in text


def test_a_change_is_asked_for_its_time_and_its_number() -> None:
    story = story_of(result="False alarms on card payments fell from 2.1 % to 0.6 %.")
    reactions = WORDS.topics[CoachTopic.FIGURES].reactions
    (question,) = reactions_to(story).reacted(reactions)
    assert question.text == "Down «from 2.1 % to 0.6 %»: over how long, and out of how many payments?"
    timed = story_of(result="They fell from 2.1 % to 0.6 % in a month.")
    assert not list(reactions_to(timed).reacted(reactions))


def test_a_question_is_not_asked_twice() -> None:
    story, talk, questions = story_of(), CoachTalk(0), []
    while (question := coach(story, talk).question) is not None:
        questions.append((question.topic, question.ask))
        story, talk = answered(story, talk, "It was so.")
    assert len(questions) == len(set(questions))
    assert len(questions) <= 2 * len(CoachTopic)


def test_what_was_skipped_is_not_asked_again() -> None:
    talk = passed(story_of(), CoachTalk(0), AnswerKind.SKIPPED)
    assert asked(story_of(), talk).topic is CoachTopic.SIGNAL


def test_a_figure_that_is_not_known_is_asked_with_a_range_and_who_would_know() -> None:
    story = story_of(**{**TOLD, "result": "", "signal": "A mail told us that something broke."})
    talk = CoachTalk(0)
    question = asked(story, talk)
    assert (question.topic, question.is_again) == (CoachTopic.CHANGE, False)
    talk = passed(story, talk, AnswerKind.UNKNOWN)
    again = asked(story, talk)
    assert (again.topic, again.is_again) == (CoachTopic.CHANGE, True)
    assert "order of size" in again.text
    assert "Whoever owns the dashboard" in again.text
    assert asked(story, passed(story, talk, AnswerKind.UNKNOWN)).topic is not CoachTopic.CHANGE


def test_an_answer_that_was_undone_is_asked_for_again() -> None:
    before = story_of()
    story, talk = answered(before, CoachTalk(0), TOLD["situation"])
    assert asked(story, talk).topic is not CoachTopic.FAILURE
    assert asked(before, talk).topic is CoachTopic.FAILURE
    assert talk.asked(before) == 0


def test_what_depends_on_a_thing_waits_for_it() -> None:
    """Without money, nothing to break down; without a decision, no number that settled it."""
    story, talk, topics = story_of(), CoachTalk(0), []
    while (question := coach(story, talk).question) is not None:
        topics.append(question.topic)
        talk = passed(story, talk, AnswerKind.SKIPPED)
    assert not {CoachTopic.RATE, CoachTopic.REASON, CoachTopic.ADMITTED} & {*topics}


def test_a_full_story_is_asked_nothing_about_what_it_says() -> None:
    question = coach(story_of(**TOLD)).question
    assert question is None or question.points >= 1
    assert shortened("a " * 200).endswith("a …")
    assert len(shortened("a " * 200)) <= LONGEST_QUOTE + 2


TEXTS = st.text(max_size=80) | st.sampled_from(
    ["=1+1", "<b>from 12 % to 3 %</b>", "مرحبا fell to 7 %", "🙂 by 30 %", "We missed \u202e it", "«a»"]
)


@given(st.fixed_dictionaries(dict.fromkeys(PARTS, TEXTS)))
def test_a_question_quotes_only_what_stands_in_the_story(texts: dict[str, str]) -> None:
    question = coach(story_of(**texts)).question
    if question is not None and question.quote:
        assert question.quote.removesuffix(" …") in " ".join(" ".join(texts.values()).split())
        assert f"«{question.quote}»" in question.text


def test_a_change_before_the_trouble_is_no_result() -> None:
    before = "The bot promised refunds in 3 days when the policy had gone from 3 days to 14."
    assert asked(story_of(**{**TOLD, "situation": before, "result": ""})).topic is CoachTopic.CHANGE


def test_a_change_is_followed_up_in_the_words_of_the_answer() -> None:
    story = story_of(**{**TOLD, "situation": "It missed appointments.", "result": ""})
    story, talk = answered(story, CoachTalk(0), "They fell from 14 % to 9 %.")
    assert asked(story, talk).text == (
        "Down «from 14 % to 9 %»: over how long, and out of how many appointments?"
    )
    story, talk = answered(story, talk, "In five weeks, of 2,100 a month.")
    assert "over how long" not in asked(story, talk).text


def test_a_small_number_in_words_is_no_measure_to_ask_about() -> None:
    story = story_of(fix="A weekly check compares borrows for ten author names before a model goes out.")
    assert not list(reactions_to(story).reacted(WORDS.topics[CoachTopic.FIGURES].reactions))


PLAIN = (
    "The sorter kept sending reds to green. A packer showed me a crate. It read the lamp, not the fruit. "
    "I asked for a second lamp. Before, 8 in a hundred were wrong; 2 in a hundred are wrong now."
)


def test_what_the_order_of_a_story_shows_is_not_asked_for() -> None:
    story = story_of(situation=PLAIN)
    talk, topics = CoachTalk(0, until=20), []
    while (question := coach(story, talk).question) is not None:
        topics.append(question.topic)
        talk = talk.after(CoachAnswer(question.topic, question.ask, AnswerKind.SKIPPED))
    shown = {CoachTopic.FAILURE, CoachTopic.SIGNAL, CoachTopic.CAUSE, CoachTopic.FIX, CoachTopic.CHANGE}
    assert topics
    assert not shown & set(topics)


@pytest.mark.parametrize(
    ("told", "is_asked"),
    [("We moved to a bigger model in May.", True), ("My boss wanted a bigger model in May.", False)],
)
def test_latency_is_asked_only_of_a_model_that_was_put_in(told: str, is_asked: bool) -> None:
    coached = coach(story_of(situation=f"{PLAIN} {told}"))
    reactions = Reactions(coached.reading, coached.words, coached.story)
    asked_about = [new.quote for new in reactions.reacted(coached.words.topics[CoachTopic.EMPATHY].reactions)]
    assert asked_about == (["a bigger model"] if is_asked else [])


def test_a_sum_is_not_asked_what_it_changed() -> None:
    coached = coach(story_of(situation="We paid for 11 families, so that's 935 gone. I saw 40 complaints."))
    reactions = Reactions(coached.reading, coached.words, coached.story)
    asked_about = [new.quote for new in reactions.reacted(coached.words.topics[CoachTopic.FIGURES].reactions)]
    assert not any("935" in quote for quote in asked_about)
