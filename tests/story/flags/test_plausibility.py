"""Doubts about figures: each asks, and the impossible and the contradictory do not count."""

import pytest

from planner.story.flags.flag import FlagKind
from planner.story.rubric.items import Item
from tests.lexicon import LEXICON
from tests.story.judged import judge_text

IMPOSSIBLE = [
    "I raised recall from 95% to 130%.",
    "I cut the latency of the ranker by 170% in a month.",
    "After my change p50 was 800 ms and p99 was 90 ms.",
    "Churn went to -3% after we changed the ranker.",
    "I tuned it until recall of 1.3 was reached.",
]
CONTRADICTIONS = [
    "I reduced handling time from 200 to 450 ms.",
    "I improved false alarms from 3% to 8%.",
    "I raised precision from 80% to 71%.",
    "I reduced latency from 9% to 5 ms.",
    "Latency went from 12% to 4% after my fix.",
    "Latency was $400 before I changed the batch size of our model.",
]
SUMS_AND_DATES = [
    ("Of 500 answers 430 were right and 190 were wrong before I retrained.", {"430", "190"}),
    (
        "Of our 80 test calls 50 went well, 45 failed, and I had the prompts rewritten.",
        {"50 went", "45 failed"},
    ),
    ("Of the refunds 40% were late, 45% wrong, and 70% were paid twice.", {"40%", "70%"}),
    ("From 3 May to 5 May, for three weeks, the model refused every loan.", {"three weeks"}),
    ("The ranker was down from Monday to Wednesday, nine days in all.", {"nine days"}),
    ("Between January and March, over ten months, I cut errors.", {"ten months"}),
]
SIZES = [
    "I saved $900k on a model bill of $70k.",
    "Overnight the orders of our shop went up 14x by my prompt.",
    "I cut inference cost by 97% for the assistant.",
]


@pytest.mark.parametrize("text", IMPOSSIBLE)
def test_an_impossible_figure_is_asked_about_and_does_not_count(text: str) -> None:
    judgement = judge_text(text, LEXICON)
    assert {flag.doubt for flag in judgement.flags if flag.kind is FlagKind.IMPLAUSIBLE} == {"impossible"}
    assert judgement.item(Item.CHANGE).points == 0


@pytest.mark.parametrize("text", CONTRADICTIONS)
def test_a_verb_against_its_figures_is_asked_about_and_does_not_count(text: str) -> None:
    judgement = judge_text(text, LEXICON)
    assert judgement.has_flag(FlagKind.CONTRADICTION)
    assert judgement.item(Item.CHANGE).points == 0


@pytest.mark.parametrize(("text", "figures"), SUMS_AND_DATES)
def test_parts_above_their_whole_and_dates_against_a_time_are_asked_about(
    text: str, figures: set[str]
) -> None:
    flags = [flag for flag in judge_text(text, LEXICON).flags if flag.kind is FlagKind.CONTRADICTION]
    assert {text[flag.start : flag.end] for flag in flags} == figures


@pytest.mark.parametrize("text", SIZES)
def test_a_size_is_asked_about(text: str) -> None:
    assert "size" in {flag.doubt for flag in judge_text(text, LEXICON).flags}


def test_gains_alone_are_too_smooth() -> None:
    text = "I led a program that cut latency by 45%, raised accuracy by 30% and lifted sales by 20%."
    flags = judge_text(text, LEXICON).flags
    assert [flag.question for flag in flags if flag.doubt == "too smooth"] == [
        "Which one did you measure yourself?"
    ]


def smooth(text: str) -> list[str]:
    """Return the figures at which a text is called too smooth."""
    return [
        text[flag.start : flag.end] for flag in judge_text(text, LEXICON).flags if flag.doubt == "too smooth"
    ]


@pytest.mark.parametrize(
    ("figure", "text"),
    [
        ("99.8%", "I took our parcel model to 99.8% recall, 99.8% precision and 99.8% availability."),
        ("99.6%", "Our ranker has a recall of 99.6%. Its precision is 99.9%. Coverage reached 100%."),
        ("99.9%", "Accuracy, coverage and uptime of the router are all at 99.9% since I tuned it."),
        ("99%", "I decided on a new encoder, and we hold 99% on every metric."),
        ("70% to 99.9%", "I raised recall from 70% to 99.9%, and 99.9% precision and uptime came with it."),
    ],
)
def test_near_perfection_of_every_measure_is_too_smooth(figure: str, text: str) -> None:
    assert smooth(text) == [figure]


@pytest.mark.parametrize(
    "text",
    [
        "Recall is 99.4% on cards and precision 99.6%, with 71% coverage on wallets.",
        "Uptime was 99.9%, and I moved a shard that took availability to 99.2% in March.",
        "Of 2,000 tickets 99.9% were answered, 99.5% of them the same day and 99% in one mail.",
    ],
)
def test_near_perfection_of_some_measures_is_not(text: str) -> None:
    assert smooth(text) == []


def test_round_figures_alone_are_too_smooth() -> None:
    text = "Our accuracy is 95%, coverage is 90%, satisfaction is 85% and containment is 70%."
    assert smooth(text) == ["95%"]
    assert smooth(text.replace("85%", "83%")) == []
    assert smooth(f"{text} It broke because a feed had changed.") == []


@pytest.mark.parametrize(
    ("text", "is_doubted"),
    [
        ("I cut the cost of a call by 23.47% in June.", True),
        ("I cut the cost of a call by 23.5% in June.", False),
        ("We were up 99.97% of the year after I moved the index.", False),
    ],
)
def test_more_digits_than_were_measured_are_asked_about(text: str, *, is_doubted: bool) -> None:
    """Of 99.97 % what is missing was counted: one digit."""
    assert ("precise" in {flag.doubt for flag in judge_text(text, LEXICON).flags}) is is_doubted


@pytest.mark.parametrize(
    ("kind", "doubt", "text", "figure"),
    [
        (FlagKind.IMPLAUSIBLE, "impossible", "I brought the uptime of the ranker to 110%.", "110%"),
        (FlagKind.IMPLAUSIBLE, "impossible", "Availability rose from 98% to 104%.", "98% to 104%"),
        (FlagKind.CONTRADICTION, "contradiction", "I cut refunds from 12% to 12%.", "12% to 12%"),
        (FlagKind.IMPLAUSIBLE, "size", "I saved $140m with a new ranker.", "$140m"),
    ],
)
def test_the_figure_itself_is_marked(kind: FlagKind, doubt: str, text: str, figure: str) -> None:
    flags = [flag for flag in judge_text(text, LEXICON).flags if flag.kind is kind]
    assert [(flag.doubt, text[flag.start : flag.end]) for flag in flags] == [(doubt, figure)]
    assert judge_text(text, LEXICON).item(Item.CHANGE).points == 0


def test_a_sum_is_large_above_a_hundred_million() -> None:
    for sum_of_money, is_doubted in (("$100m", False), ("$101m", True)):
        flags = judge_text(f"I saved {sum_of_money} with a new ranker.", LEXICON).flags
        assert ("size" in {flag.doubt for flag in flags}) is is_doubted


@pytest.mark.parametrize(
    ("doubt", "text"),
    [
        ("precise", "I saved $4,812,377 by moving the batch to the night."),
        ("unowned", "I delivered $9M of revenue with the ranker."),
    ],
)
def test_digits_and_owners_are_asked_about(doubt: str, text: str) -> None:
    assert doubt in {flag.doubt for flag in judge_text(text, LEXICON).flags}


@pytest.mark.parametrize(
    "text",
    [
        "Latency fell from 900 to 300 ms after I dropped the reranker.",
        "61% of our holes find a leak now, up from 28%.",
        "Precision never fell below 95% that year.",
        "Adoption was 120% of plan after I cut the price.",
        "I sped retraining up from 6 hours to 2 hours.",
        "Of 2,000 tickets 1,200 were about refunds and 300 were about parcels.",
        "Of 240 people 71% were pleased and 9% turned it off.",
        "From 1 March to 12 April, six weeks, I held the release.",
        "From November to February, three months, drift was seen by nobody.",
    ],
)
def test_plain_figures_raise_no_doubt(text: str) -> None:
    assert [flag for flag in judge_text(text, LEXICON).flags if flag.kind.doubts_figures] == []


@pytest.mark.parametrize(
    ("found", "has_doubt"),
    [
        ("I saw it on 9 March, three weeks after the release", True),
        ("I saw it on 24 March, three weeks after the release", False),
        ("I saw it on March 25, three weeks later", False),
        ("I saw it on 9 March, three weeks into my new job", False),
        ("I saw it on 9 March, not on 8 March, three weeks after the release", False),
    ],
)
def test_a_time_between_dates_of_two_sentences_is_asked_about(found: str, *, has_doubt: bool) -> None:
    text = f"Our ranking model went live on 3 March and dropped new sellers. {found}, when one of them rang."
    flags = [flag for flag in judge_text(text, LEXICON).flags if flag.kind is FlagKind.CONTRADICTION]
    assert [text[flag.start : flag.end] for flag in flags] == ["three weeks"] * has_doubt


@pytest.mark.parametrize(
    ("text", "has_doubt"),
    [
        ("The index cost $12k a month; I took it down by $18k a month.", True),
        ("The index cost $18k a month; I took it down by $12k a month.", False),
        ("The index costs $2k a month, and we save $18k a month.", False),
    ],
)
def test_more_off_a_cost_than_it_was_is_asked_about(text: str, *, has_doubt: bool) -> None:
    assert ("size" in {flag.doubt for flag in judge_text(text, LEXICON).flags}) is has_doubt


@pytest.mark.parametrize(
    "text",
    [
        "Of our chats 400 were wrong: 200 about refunds, 120 about delivery, each with one topic only.",
        "- 20 ms went to the cache, and the model took the rest.",
        "In the three days from 3 June to 6 June I moved all stores over.",
        "We brought churn down by 30% while holding the price.",
    ],
)
def test_what_fits_raises_no_doubt(text: str) -> None:
    assert [flag for flag in judge_text(text, LEXICON).flags if flag.kind.doubts_figures] == []


@pytest.mark.parametrize(
    "text",
    [
        "Our fraud model has 100% precision and 100% recall since my change.",
        "I took our bot from 9 s to 0.2 s a reply, its errors from 14% to 1% and its cost from $60k to $7k.",
    ],
)
def test_two_whole_measures_and_leaps_alone_are_too_smooth(text: str) -> None:
    doubts = {flag.doubt for flag in judge_text(text, LEXICON).flags}
    assert "too smooth" in doubts


@pytest.mark.parametrize(
    "text",
    [
        "Recall of our sign model was 100% in the test and 94% on the road.",
        "I took our bot from 9 s to 0.2 s a reply, its errors from 14% to 1% and its cost from $60k to $7k, "
        "but it answers a third of the questions only.",
        "We spent $214,700,000 on cloud last year, and I turned off 41% of the retraining jobs.",
        "Shrink rose from 1.1% to 1.6% after I told the checkout model to stop accusing people.",
        "I cut the regions of our forecast from 5 to 22 small ones.",
    ],
)
def test_a_bill_a_noun_like_a_verb_and_a_loss_beside_leaps_raise_no_doubt(text: str) -> None:
    assert [flag.why for flag in judge_text(text, LEXICON).flags if flag.kind.doubts_figures] == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Recall of our matcher went from 64% to 88% when we redefined a match.", "defined anew"),
        ("I cut the bot's escalations from 22% to 9% by no longer counting nights.", "defined anew"),
        ("I cut our GPU bill from $40k to $9k a month by charging it to another budget.", "bear this cost"),
        ("Labelling went from $25k a month to nothing, since I had the nurses do it.", "bear this cost"),
        ("On our best day the ranker sold $410k instead of $200k, $77M a year.", "best or a worst day"),
        ("Compared with the worst week I cut our parser's errors from 61% to 4%.", "best or a worst day"),
        (
            "Solved chats of our bot went from 52% to 78% as I now count a chat as solved when it ends.",
            "anew",
        ),
        ("In a pilot with nine customers our ranker raised orders from 33% to 56%.", "by chance"),
    ],
)
def test_a_gain_that_may_be_none_is_asked_about_and_still_counts(text: str, why: str) -> None:
    judgement = judge_text(text, LEXICON)
    assert any(why in flag.why for flag in judgement.flags if flag.kind is FlagKind.IMPLAUSIBLE)
    assert judgement.score == judge_text(text.replace("nine", "nine hundred"), LEXICON).score


@pytest.mark.parametrize(
    "text",
    [
        "We made the definition of solved stricter, and our bot's rate fell from 81% to 62%.",
        "Churn fell from 6% to 4%, and half of that is that I changed the definition.",
        "I cancelled the vendor's model, $3k a month to nothing, and used a keyword list.",
        "In a test with 4,000 patients our model raised the share of early visits from 33% to 56%.",
        "I watched 12 nurses use it and moved the reason up; overrides fell from 18% to 6% on the ward.",
        "We tried it in 12 hospitals, and recall of our model rose from 80% to 91%.",
        "In a pilot with 20 nurses our model's errors fell from 9% to 3% of 40,000 doses.",
        "Moving embeddings to int8 cut our bill from $80k to $30k a month.",
        "We moved nightly runs to spot and cut the bill from $90k to $40k a month.",
        "Recall of our model, measured against the worst branch, rose from 60% to 85%.",
        "I relaxed the criteria for human review of our model, and cases a day rose from 200 to 320.",
        "I cut our model's bill from $40k a month to zero by hosting an open one.",
        "The bill of our model went from $12k to zero once I deleted the idle cluster.",
        "I spent $40k a month to zero in on one slice of our model's errors.",
        "On our best week the model still missed 3 of 40.",
    ],
)
def test_a_stricter_measure_a_cost_given_up_and_a_large_test_are_left_alone(text: str) -> None:
    assert not judge_text(text, LEXICON).has_flag(FlagKind.IMPLAUSIBLE)


def test_the_digits_of_a_range_are_those_of_one_end() -> None:
    flags = judge_text("Approvals by our credit model went 44% to 53% for seasonal workers.", LEXICON).flags
    assert not any(flag.kind is FlagKind.PRECISE for flag in flags)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The median answer of our bot took 1.4 seconds and its p99 0.6 seconds.", FlagKind.IMPLAUSIBLE),
        ("I moved our model to a cluster with an uptime of 104%.", FlagKind.IMPLAUSIBLE),
        (
            "Of 500 wrong answers 310 came from old documents, 240 from the parser and 120 from questions.",
            FlagKind.CONTRADICTION,
        ),
        (
            "I ran a six-week holdout test of our ranker in May, which ended after nine days.",
            FlagKind.CONTRADICTION,
        ),
    ],
)
def test_a_median_a_level_parts_of_one_verb_and_a_cut_test_are_asked_about(text: str, kind: FlagKind) -> None:
    assert judge_text(text, LEXICON).has_flag(kind)


@pytest.mark.parametrize(
    "text",
    [
        "The median answer of our bot took 0.6 seconds and its p99 1.4 seconds.",
        "Of 200 missed defects, 130 were on curved parts and 120 on dark ones; many were both.",
        "I stopped a six-week test of our ranker early; it ran for nine days.",
        "We had a reduction of 104 calls, and an uptime of 99.4%.",
    ],
)
def test_true_ones_of_these_are_left_alone(text: str) -> None:
    kinds = {flag.kind for flag in judge_text(text, LEXICON).flags}
    assert not kinds & {FlagKind.IMPLAUSIBLE, FlagKind.CONTRADICTION}


def test_a_story_whose_one_change_is_in_doubt_scores_45_at_most() -> None:
    text = (
        "I noticed that precision of our model was slipping, traced it to a new camera, decided to relabel "
        "200 images for $2k rather than wait, and we brought precision from 88% to 88% within a month."
    )
    judgement = judge_text(text, LEXICON)
    assert judgement.cap is not None
    assert (judgement.score, judgement.cap.why) == (45, "Its change is in doubt.")
