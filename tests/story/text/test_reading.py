"""Who did it, whether it happened, and whether it tells anything."""

import pytest

from planner.story.flags.deeds.own import own_deeds
from planner.story.rubric.items import Criterion, Item
from planner.story.text.agency import Agent, WordContexts
from planner.story.text.sentence_analysis import analyse_sentence
from planner.story.text.vocabulary import Meaning
from tests.lexicon import LEXICON
from tests.story.judged import judge_text


@pytest.mark.parametrize(
    ("text", "verb", "agent"),
    [
        ("I then quietly decided to stop it.", "decided", Agent.MINE),
        ("Cut the bill by a third.", "Cut", Agent.MINE),
        ("I weighed two and chose the smaller.", "chose", Agent.MINE),
        ("We rolled it back.", "rolled", Agent.OURS),
        ("The engineers decided to retrain.", "decided", Agent.OTHERS),
        ("I saw that the vendor changed it.", "changed", Agent.OTHERS),
        ("The model that I had approved failed.", "failed", Agent.MINE),
        ("Latency tripled overnight.", "tripled", Agent.NOBODY),
        ("One mother filmed it and sent it to me.", "sent", Agent.NOBODY),
        ("The tokenizer, the vendor's new one, split at the colon.", "split", Agent.NOBODY),
        ("I compared them, so people looked odd.", "looked", Agent.NOBODY),
        ("I compared them and then moved one.", "moved", Agent.MINE),
        ("I never got to a fix.", "fix", Agent.NOBODY),
    ],
)
def test_a_verb_belongs_to_its_subject(text: str, verb: str, agent: Agent) -> None:
    assert WordContexts(text, LEXICON.agency).at(text.index(verb)).agent is agent


@pytest.mark.parametrize("text", ["I never decided.", "I would decide.", "We did not consider alternatives."])
def test_what_is_denied_or_imagined_did_not_happen(text: str) -> None:
    assert not analyse_sentence(text, LEXICON).has(Meaning.DECIDED, Meaning.ALTERNATIVE)


@pytest.mark.parametrize(
    "text",
    [
        "Drift occurs when inputs change, so you should retrain when accuracy falls below 90 %.",
        "INT8 typically reduces memory by 75 %.",
        "Strategic AI leader with a record of success.",
    ],
)
def test_what_tells_of_no_event_earns_nothing(text: str) -> None:
    assert not analyse_sentence(text, LEXICON).tells
    assert judge_text(text, LEXICON).score == 0


def test_the_size_of_a_team_or_a_budget_measures_nothing() -> None:
    assert (
        analyse_sentence("Led a team of 12 people with a budget of $2M and 40 dashboards.", LEXICON).measured
        == ()
    )


def test_a_decision_not_to_ship_is_a_judgment() -> None:
    judged = judge_text("The test said +3 %, and I still did not ship it.", LEXICON)
    assert judged.criterion(Criterion.JUDGMENT).points == 7


def test_a_fix_earns_nothing_where_nothing_broke() -> None:
    assert judge_text("I added a gate.", LEXICON).criterion(Criterion.SCAR_TISSUE).points == 0
    assert judge_text("Recall fell. I added a gate.", LEXICON).criterion(Criterion.SCAR_TISSUE).points > 6


@pytest.mark.parametrize(
    "text",
    [
        "I left it out of the oncology clinic.",
        "Retraining we left until January.",
        "No chatbot in our crisis line.",
        "We don't score video interviews.",
        "I let the chef guess.",
    ],
)
def test_what_was_left_undone_is_said_in_many_ways(text: str) -> None:
    assert analyse_sentence(text, LEXICON).has(Meaning.REFRAINED)


@pytest.mark.parametrize(
    "text",
    [
        "Half were brand names in Polish.",
        "Most of them came from two depots.",
        "All of them tags without text.",
    ],
)
def test_a_share_of_the_trouble_says_where_it_sat(text: str) -> None:
    assert analyse_sentence(text, LEXICON).has(Meaning.CAUSE)


@pytest.mark.parametrize(
    "text",
    ["Should have checked it in week one.", "The lamp was fitted at my request.", "I'd signed off the demo."],
)
def test_a_failing_of_ones_own_is_admitted_in_many_ways(text: str) -> None:
    assert analyse_sentence(text, LEXICON).has(Meaning.ADMITTED)


def test_the_size_of_an_organisation_measures_nothing() -> None:
    text = "I rolled out our vision to 9 sites and 14,000 staff, at no cost."
    assert not analyse_sentence(text, LEXICON).measured


def test_a_thing_does_not_lend_its_deeds_to_the_writer() -> None:
    text = "The carrier changed its zones and sent an email."
    assert WordContexts(text, LEXICON.agency).at(text.index("sent")).agent is Agent.NOBODY


@pytest.mark.parametrize(
    "text",
    [
        "I will cut errors from 9% to 1% by a closed list, which I chose over fine-tuning.",
        "Next year we'll take p95 from 800 to 300 ms.",
        "I would have rolled it back and saved $400k.",
        "It is projected to lift conversion from 2.1% to 3.4%.",
        "Wrong answers could fall from 9% to 3%, with potential savings of $5M.",
    ],
)
def test_figures_and_deeds_of_a_plan_or_a_regret_earn_nothing(text: str) -> None:
    assert judge_text(text, LEXICON).score == 0


def test_what_follows_a_setting_was_measured() -> None:
    sentence = analyse_sentence("The threshold was set to 0.8, and recall rose from 80% to 91%.", LEXICON)
    assert [figure.text for figure in sentence.measured if figure.is_change] == ["80% to 91%"]


def test_a_plan_behind_a_deed_takes_nothing_from_it() -> None:
    done = "I cut the errors of our reader from 9% to 1%, at 20 ms more."
    plan = " Next we'll try a second camera."
    assert judge_text(done + plan, LEXICON).score == judge_text(done, LEXICON).score


@pytest.mark.parametrize(
    "text",
    [
        "I had urgent scans go first.",
        "We had letters of that kind read by a nurse.",
        "I let the pharmacist overrule it without a reason.",
        "I asked 35 people in three countries to stop it.",
        "I told finance so.",
    ],
)
def test_what_others_do_at_my_word_is_my_deed(text: str) -> None:
    assert own_deeds(analyse_sentence(text, LEXICON))


@pytest.mark.parametrize("text", ["I had missed it.", "We had no idea what to check.", "I had a feeling."])
def test_a_past_perfect_or_a_having_is_no_deed_done_by_others(text: str) -> None:
    acted = analyse_sentence(text, LEXICON).of(Meaning.ACTED)
    assert not any(act.words.startswith("had ") for act in acted)


def test_a_line_that_begins_with_a_prefixed_verb_is_its_writers() -> None:
    text = "Re-weighted a credit model for seasonal workers."
    assert WordContexts(text, LEXICON.agency).at(text.index("weighted")).agent is Agent.MINE


def test_a_named_thing_has_its_own_verb() -> None:
    text = "I warned the board, and the classifier stayed at 88%."
    assert WordContexts(text, LEXICON.agency).at(text.index("stayed")).agent is Agent.NOBODY


@pytest.mark.parametrize(
    ("text", "verb", "happened"),
    [
        ("We'd lost nine buyers.", "lost", True),
        ("I'd stopped it in May.", "stopped", True),
        ("I'd stop it.", "stop", False),
        ("I would stop it.", "stop", False),
    ],
)
def test_a_contracted_had_tells_and_a_would_does_not(text: str, verb: str, happened: bool) -> None:
    context = WordContexts(text, LEXICON.agency).at(text.index(verb))
    assert context.is_imagined is not happened


def test_what_only_describes_a_noun_is_no_deed() -> None:
    sentence = analyse_sentence("Traced 41,000 misrouted parcels to one shop.", LEXICON)
    assert "misrouted" not in [deed.words for deed in sentence.of(Meaning.ACTED)]


def test_what_staff_were_expected_to_do_may_be_the_base_of_a_change() -> None:
    sentence = analyse_sentence("Staff were expected to read 400 letters, which I cut to 40.", LEXICON)
    assert [(figure.before, figure.after) for figure in sentence.measured] == [(400, 40)]
    assert sentence.has(Meaning.ACTED)


@pytest.mark.parametrize(
    "text", ["The bill is expected to fall from $9k to $4k.", "It was projected to save $40k a month."]
)
def test_what_is_only_expected_measures_nothing(text: str) -> None:
    assert analyse_sentence(text, LEXICON).measured == ()


def test_who_could_not_is_no_denial_of_a_change() -> None:
    text = "People who couldn't pay went from six in a hundred to four."
    assert any(figure.is_change for figure in analyse_sentence(text, LEXICON).measured)
    denied = "Late payers didn't come down from 9% to 4%."
    assert not analyse_sentence(denied, LEXICON).measured


def test_a_denial_goes_down_its_list() -> None:
    sentence = analyse_sentence("We did not go back, add a check or pay anyone back.", LEXICON)
    assert not own_deeds(sentence)


def test_money_paid_out_of_a_budget_is_a_price() -> None:
    sentence = analyse_sentence("I paid the student out of the travel budget, two thousand euros.", LEXICON)
    assert [figure.value for figure in sentence.measured] == [2_000]


@pytest.mark.parametrize(
    ("text", "verb", "agent"),
    [
        ("When there were problems the crews looked and mended them.", "mended", Agent.NOBODY),
        ("After a drop in recall, rolled back the ranker.", "rolled", Agent.MINE),
        ("They laughed, and the bot stopped.", "stopped", Agent.NOBODY),
        ("They wrote, and their index stopped.", "stopped", Agent.OTHERS),
    ],
)
def test_a_clause_with_a_subject_lends_none_to_the_next(text: str, verb: str, agent: Agent) -> None:
    assert WordContexts(text, LEXICON.agency).at(text.index(verb)).agent is agent


@pytest.mark.parametrize(
    "text",
    [
        "I let the drivers drag the order around.",
        "I told the plants to trust the people above 34 degrees.",
        "I didn't go for more data, I asked for the old pens.",
    ],
)
def test_whom_one_lets_decide_or_tells_to_is_a_choice(text: str) -> None:
    judgement = judge_text(f"It was fine till it got hot. {text} Misses fell from 9% to 4%.", LEXICON)
    assert judgement.item(Item.DECIDED).points or judgement.item(Item.WEIGHED).points
    assert not analyse_sentence(text, LEXICON).has(Meaning.ADMITTED)


def test_what_one_watches_at_work_is_ones_own_and_a_talk_is_not() -> None:
    seen = "I watched doctors delete two thirds of what our bot wrote, and cut it to the measurements."
    assert judge_text(seen, LEXICON).score > 0
    talk = "I watched a talk where a bank cut wrong answers of its bot from 9% to 2%."
    assert judge_text(talk, LEXICON).score == 0


def test_a_contraction_is_no_verb_and_a_reason_tells() -> None:
    assert not analyse_sentence("I didn't go for 900 more images.", LEXICON).has(Meaning.ACTED)
    assert analyse_sentence("The reason is that everybody clicks the first.", LEXICON).tells


@pytest.mark.parametrize("text", ["I'm going to cut it from 900 to 300 ms.", "We're planning to save $40k."])
def test_a_contracted_plan_is_a_plan(text: str) -> None:
    assert analyse_sentence(text, LEXICON).measured == ()


def test_a_sum_that_was_lost_is_a_price_without_its_currency() -> None:
    lost = judge_text("We lost one customer, a hundred and eighty thousand a year. I left it off.", LEXICON)
    assert lost.item(Item.PRICE).points == 6
    served = judge_text("It answers a hundred and eighty thousand a year. I left it off.", LEXICON)
    assert served.item(Item.PRICE).points == 0
