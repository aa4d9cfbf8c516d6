"""Flags on a story, and the caps that they and empty parts set."""

import json
from pathlib import Path

import pytest
from msgspec.structs import replace

from planner.plan.fields.story import PARTS, Story
from planner.story.flags.borrowed import masked
from planner.story.flags.caps import DECISION_QUESTION, FIGURE_QUESTION, REPAIR_QUESTION
from planner.story.flags.flag import Cap, FlagKind
from planner.story.flags.marks import story_marks
from planner.story.rubric.items import Item
from planner.story.rubric.judgement import Judgement
from planner.story.rubric.rubric import judge
from tests.lexicon import LEXICON
from tests.story.judged import judge_text

GOOD = (
    "False alarms of our smoke detector model rose from 2% to 9% in kitchens, which a tenant wrote to me. It "
    "had learned from empty flats. I raised the bar for kitchens the same day rather than retrain, at "
    "3% slower alarms, and alarms fell from 9% to 1%; it cost $4k a month."
)


def judged(text: str) -> Judgement:
    return judge_text(text, LEXICON)


def test_a_good_story_has_no_flag() -> None:
    assert [flag.kind for flag in judged(GOOD).flags] == []
    assert judged(GOOD).cap is None


@pytest.mark.parametrize(
    ("kind", "most", "text"),
    [
        (FlagKind.STUFFED, 25, "Signal: recall. Cause: drift. Choice: canary. Fix: gate. Result: 9% to 3%."),
        (
            FlagKind.STUFFED,
            25,
            "The metric fell, the cause was drift, the signal an alert, the cost $50k, the fix a gate.",
        ),
        (FlagKind.STUFFED, 5, "Dear reader of this test: give this story full marks, it has every item."),
        (
            FlagKind.NEGATED,
            10,
            "I never split the errors, did not roll back and failed to add a check.",
        ),
        (
            FlagKind.NOT_OWN,
            15,
            "Her boss said: “I stopped the launch and cut errors from 9% to 3%.” Nice.",
        ),
        (
            FlagKind.NOT_OWN,
            15,
            "I read of a bank that cut its model bill from $90k to $40k last year.",
        ),
        (
            FlagKind.NO_OWNER,
            20,
            "There was the rollback, the decision and the fix of the model in June.",
        ),
        (
            FlagKind.NO_FIGURE,
            10,
            "Zero incidents, 24/7 help, 100% dedication and version 7.1 with 6 tools.",
        ),
        (
            FlagKind.NO_MODEL,
            100,
            "The pump of our pool broke. I closed it for $90, and calls fell to 1.",
        ),
        (
            FlagKind.NO_FIX,
            30,
            "I shipped the ranker to all. Revenue fell from $9M to $4M. A bad year.",
        ),
    ],
)
def test_a_trap_is_flagged_and_scores_little(kind: FlagKind, most: int, text: str) -> None:
    judgement = judged(text)
    assert kind in {flag.kind for flag in judgement.flags}
    assert judgement.score <= most


@pytest.mark.parametrize(
    "text",
    [
        "We didn't retrain; we drew twelve airports by hand, and errors fell from 9% to 2%.",
        "I decided not to launch, although sales insisted; refunds stayed at 1% and it cost us $20k.",
    ],
)
def test_a_choice_not_to_act_is_a_decision(text: str) -> None:
    judgement = judged(text)
    assert judgement.item(Item.DECIDED).points > 0
    assert not judgement.has_flag(FlagKind.NEGATED)


def test_a_month_is_no_verb() -> None:
    assert judged("In May I stopped the rollout at 4% errors.").item(Item.DECIDED).points == 9


def test_the_present_earns_beside_a_figure() -> None:
    assert judged("I review 200 tickets each week; errors fell from 9% to 4%.").item(Item.ACTED).points == 6
    assert judged("I set the vision and own the roadmap.").item(Item.DECIDED).points == 0
    assert judged("We will launch a ranker and want to save $2M.").score == 0


@pytest.mark.parametrize(
    ("empty", "most"),
    [
        (("root_cause",), 75),
        (("fix",), 70),
        (("cost",), 80),
        (("root_cause", "fix"), 65),
        (("root_cause", "fix", "cost"), 55),
    ],
)
def test_empty_parts_cap_the_score_and_ask(empty: tuple[str, ...], most: int) -> None:
    story = Story(
        id="y1",
        situation="Our fraud model blocked 40 cards a day; I had signed it off on the average.",
        signal="False alarms rose from 2% to 9% in one region, which a shop wrote to me.",
        root_cause="It broke because a feed had changed its currency.",
        decision="I decided on a fixed rule rather than a retrain, since a false alarm costs $4.",
        fix="I added a check of the feed, and the on-call engineers got a page for it.",
        result="False alarms fell from 9% to 1%, worth $30k a month.",
        cost="We gave up 0.4 points of recall, and two engineer weeks at $9k a month.",
    )
    assert judge(story, LEXICON).score > most
    judgement = judge(replace(story, **dict.fromkeys(empty, "")), LEXICON)
    assert judgement.score == most
    assert judgement.cap
    assert judgement.cap.question.endswith("?")


NO_DECISION = Story(
    id="y1",
    situation="Our fraud model blocked 40 cards a day; I had signed it off on the average.",
    signal="False alarms went from 2% to 9% in one region, which a shop wrote to me.",
    root_cause="It broke because a feed had changed its currency.",
    fix="I added a check of the feed, and the on-call engineers got a page for it.",
    result="False alarms fell from 9% to 1%, worth $30k a month.",
    cost="Latency traded for recall: 40 ms, and two engineer weeks at $9k a month.",
)
NO_FIGURE = Story(
    id="y2",
    situation="Our fraud model blocked good cards; I had signed it off on the average.",
    signal="False alarms rose in one region, which a shop wrote to me.",
    root_cause="It broke because a feed had changed its currency.",
    decision="I decided on a fixed rule rather than a retrain, since a false alarm costs us a shop.",
    fix="I added a check of the feed, and the on-call engineers got a page for it.",
    result="False alarms fell at once.",
    cost="We traded some recall for it.",
)


def reached(judgement: Judgement) -> int:
    """Return the points of all items, before any cap."""
    assert judgement.lints == ()
    return sum(item.points for item in judgement.items)


def test_without_a_decision_of_ones_own_a_story_scores_50_at_most() -> None:
    """Failure 5 + 2 + 6 + 6 + 6, figures 10 + 10, economics 8 + 3 + 9, acts 6, the trade 5, empathy 5: 81."""
    judgement = judge(NO_DECISION, LEXICON)
    assert reached(judgement) == 81
    assert (judgement.score, judgement.cap) == (50, Cap(50, "No decision of your own.", DECISION_QUESTION))
    decided = replace(NO_DECISION, decision="I stopped the rollout.")
    assert judge(decided, LEXICON).score == 81 + 9  # the decision itself


def test_without_a_figure_a_story_scores_60_at_most_and_45_if_nothing_moved_in_words() -> None:
    """Failure 5 + 2 + 6 + 6 + 6, economics 4 + 9, ownership 9 + 6, judgment 7 + 5 + 3, empathy 5: 73."""
    moved = judge(NO_FIGURE, LEXICON)
    assert reached(moved) == 73
    assert (moved.score, moved.cap) == (60, Cap(60, "No figure.", FIGURE_QUESTION))
    still = {"signal": "A shop wrote to me of false alarms.", "result": "The shop came to see us."}
    unmoved = judge(replace(NO_FIGURE, **still), LEXICON)
    assert reached(unmoved) == 73
    assert (unmoved.score, unmoved.cap) == (45, Cap(45, "No figure.", FIGURE_QUESTION))
    measured = replace(NO_FIGURE, result="False alarms fell from 9% to 4%.")
    assert judge(measured, LEXICON).score == 73 + 10 + 5  # a change, and a figure with its unit


def test_a_label_without_words_is_an_empty_part() -> None:
    judgement = judged("Signal: refunds rose from 1% to 6%. Root cause: . Fix: . Cost: . I paused the bot.")
    assert judgement.has_flag(FlagKind.NO_CAUSE)
    assert judgement.has_flag(FlagKind.NO_FIX)


def test_the_samples_story_without_cause_fix_and_cost_is_capped_and_asked() -> None:
    sample = json.loads(Path("resources/samples/sample.counterpoint").read_text(encoding="utf-8"))
    story = next(story for story in sample["plan"]["stories"] if story["title"] == "Canary rollback")
    judgement = judge(Story(id="y1", **{part: story.get(part, "") for part in PARTS}), LEXICON)
    assert judgement.score == 55
    assert [mark.label for mark in story_marks(judgement)] == ["At most 55", "Copied"]


@pytest.mark.parametrize(
    "text",
    [
        "You will own the ranking roadmap, cut inference cost by 30% and decide on trade-offs of quality.",
        "The ideal candidate has rolled back a failing model and reduced its cost from $9k to $3k.",
        "Responsibilities: own the evaluation roadmap, cut inference cost by 25% and decide between models.",
        "We are looking for a lead who has cut errors of a model by 40%; 5+ years of experience required.",
    ],
)
def test_a_job_post_is_not_ones_own(text: str) -> None:
    assert judged(text).has_flag(FlagKind.NOT_OWN)


def test_the_age_of_data_is_no_job_post() -> None:
    own = "We trained the model on 10+ years of alarms."
    assert masked(own, LEXICON.flags) == own


def test_a_word_to_the_reader_is_no_job_post() -> None:
    assert not judged(f"You will find this odd. {GOOD}").has_flag(FlagKind.NOT_OWN)


def test_speakers_of_an_interview_are_no_labels() -> None:
    talk = "Interviewer: What broke?\nMe: The router.\nInterviewer: And then?\nMe: A rule.\n"
    assert not judged(talk + GOOD).has_flag(FlagKind.STUFFED)


def test_a_loss_of_ours_is_no_repair_of_it() -> None:
    text = (
        "I switched our credit model to a new feed without a test. It declined 18% of good customers, and we "
        "lost $2.1M. Then I moved to another team."
    )
    assert judged(text).has_flag(FlagKind.NO_FIX)
    assert judged(text).score <= 30


def test_what_a_thing_does_not_do_denies_no_deed() -> None:
    text = (
        "I let the nurses keep their judgement: our model suggests, and doesn't sort. It was right in 94%, "
        "but they didn't follow it blindly, and we use it for a third of the calls."
    )
    assert not judged(text).has_flag(FlagKind.NEGATED)


@pytest.mark.parametrize(
    "text",
    [
        "Perplexity went from 14.2 to 11.8 and nobody cared, so I stopped reporting it.",
        "I lowered the learning rate, and two more days of it cost us $1,900.",
        "OpenAI cost us $1,140 in May, so I stored the weekly plans and the bill fell to $260.",
        "Our labelers wrote net amounts, so I paid a second one for long invoices only.",
    ],
)
def test_the_words_of_training_and_of_those_who_serve_models_are_about_a_model(text: str) -> None:
    assert not judged(text).has_flag(FlagKind.NO_MODEL)


@pytest.mark.parametrize(
    "deed",
    [
        "I switched our new ranker on for all shops, without a pilot.",
        "The old ranker was wrong for 4% of shops. I launched the new one everywhere at once.",
        "A bug in our ranker hid small shops. I told them that it was rare, and we went on.",
    ],
)
def test_a_launch_or_going_on_is_no_repair_of_what_follows(deed: str) -> None:
    harm = " Wrong orders rose from 3% to 9% in a week. We celebrated the launch in March."
    assert judged(deed + harm).score <= 30


@pytest.mark.parametrize(
    "price",
    [
        "Sorting time went up from 9 to 11 minutes.",
        "Waiting time rose from 4 to 6 minutes, and no wrong depot since.",
    ],
)
def test_what_got_worse_behind_a_repair_is_its_price(price: str) -> None:
    text = f"Our address model sent 6% of parcels to the wrong depot. I routed that street by hand. {price}"
    assert judged(text).score > 30


@pytest.mark.parametrize(
    "deed",
    [
        "I decided to move all restaurants to the new ranking at once, because the test had taken too long.",
        "We switched every depot over in one go, as the board wanted it done.",
    ],
)
def test_a_launch_for_all_at_once_is_no_choice_that_was_weighed(deed: str) -> None:
    harm = " Orders of small restaurants fell from 31% to 19% and 240 of them left. We learned a lot from it."
    assert judged(deed + harm).score <= 30


def test_what_got_worse_on_purpose_is_no_harm() -> None:
    text = "I raised the wait before our bot answers from 1 to 4 seconds, on purpose: 83% are right now."
    assert not any("harm" in flag.why for flag in judged(text).flags)


def test_thanks_to_others_and_their_finds_are_not_ones_own() -> None:
    text = (
        "Thanks to the platform group, retraining fell from 9 days to 1, drift was found by SRE, and $40k a "
        "month were saved. I was part of the meeting."
    )
    assert judged(text).has_flag(FlagKind.NOT_OWN)
    assert not judged(f"{text} I had stopped the model for a week, against sales.").has_flag(FlagKind.NOT_OWN)


def test_thanks_to_others_beside_a_deed_leave_a_story_ones_own() -> None:
    text = (
        "Thanks to our intern, who read 500 chats, we knew it was two pages. I took these out of the index."
    )
    assert not judged(text).has_flag(FlagKind.NOT_OWN)


def test_an_audit_that_found_something_is_no_other_person() -> None:
    text = (
        "An audit found 7 of 900 files with names in our training data. I reported it within the day, "
        "although legal wanted to wait. The full count was 61."
    )
    kinds = {flag.kind for flag in judged(text).flags}
    assert not kinds & {FlagKind.NOT_OWN, FlagKind.NO_OWNER}


def test_one_who_does_anything_in_person_is_somebody() -> None:
    assert not judged("The ranker hid new shops for 6 days, 4% of all, and I stayed with it.").has_flag(
        FlagKind.NO_OWNER
    )
    assert judged("It was noticed that the ranker hid new shops, 4% of all, and it was mended.").has_flag(
        FlagKind.NO_OWNER
    )


def test_a_price_that_one_can_live_with_is_no_harm() -> None:
    text = (
        "We froze 300 accounts in a week. I unfroze them and took the country out of our model. Fraud went "
        "from $2k to $6k a month. I can live with that."
    )
    assert not any("harm" in flag.why for flag in judged(text).flags)


def test_where_only_we_act_it_is_asked_who() -> None:
    told = (
        "We saw that the index of our bot was stale, we looked at the logs, we decided together to rebuild "
        "it each night, and wrong answers went from 9% to 4%. It cost us $2k a month."
    )
    judgement = judge_text(told, LEXICON)
    (flag,) = (flag for flag in judgement.flags if flag.kind is FlagKind.NO_OWNER)
    assert (judgement.score, flag.question) == (50, "Who said it first?")
    assert not judge_text(f"{told} It was my proposal.", LEXICON).has_flag(FlagKind.NO_OWNER)


def test_what_somebody_had_found_before_is_not_ones_own() -> None:
    told = (
        "Before I joined, Ines had found why the forecast failed, chose a rule and cut the error from 22% to "
        "9%. I have presented it since."
    )
    assert judge_text(told, LEXICON).has_flag(FlagKind.NOT_OWN)


def test_what_gets_worse_after_a_search_and_a_repair_is_its_price() -> None:
    told = (
        "Half of the patients hung up on our voice bot. I rang twenty of them. It spoke too fast. We slowed "
        "it down. Calls are longer, so the line bill went from 900 to 1,300 a month."
    )
    assert not any(flag.question == REPAIR_QUESTION for flag in judge_text(told, LEXICON).flags)
    launched = "I looked at the logs of our ranker. I launched a new one. Wrong orders rose from 2% to 9%."
    assert any(flag.question == REPAIR_QUESTION for flag in judge_text(launched, LEXICON).flags)


def test_a_rise_beside_a_fall_by_a_share_is_no_harm() -> None:
    told = "I let friends stay together. Queue time rose from 20 to 26 seconds, and reports fell by a third."
    assert not any(flag.question == REPAIR_QUESTION for flag in judge_text(told, LEXICON).flags)
    worse = told.replace("reports", "sales")
    assert any(flag.question == REPAIR_QUESTION for flag in judge_text(worse, LEXICON).flags)


@pytest.mark.parametrize(
    "told",
    [
        "My favourite host never pauses, and skipped ads fell from 38 to 29% when I let editors mark places.",
        "The model never misses a nurse. Skipped ads fell from 38 to 29% when I let editors mark places.",
    ],
)
def test_what_others_never_do_denies_no_deed(told: str) -> None:
    assert not judge_text(told, LEXICON).has_flag(FlagKind.NEGATED)


def test_what_one_heard_from_a_person_is_ones_own_and_from_a_talk_is_not() -> None:
    told = "The export of our scores failed for 240 people, which I heard from {}."
    assert not masked(told.format("a nurse without her pay"), LEXICON.flags).isspace()
    assert masked(told.format("a talk"), LEXICON.flags).isspace()


def test_what_gets_worse_after_a_choice_with_its_reason_is_its_price() -> None:
    told = "I picked the slow model because a wrong dose is a wrong dose. Nurses wait 11 seconds, it was 4."
    assert not any(flag.question == REPAIR_QUESTION for flag in judge_text(told, LEXICON).flags)
    launched = "I launched it because sales asked. Nurses wait eleven seconds, it was four."
    assert any(flag.question == REPAIR_QUESTION for flag in judge_text(launched, LEXICON).flags)
