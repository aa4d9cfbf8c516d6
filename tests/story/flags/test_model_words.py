"""A story is about a model by words that name one, or by signs of two kinds that something judges."""

import pytest

from planner.story.flags.flag import FlagKind
from tests.lexicon import LEXICON
from tests.story.judged import judge_text


def is_asked_for_its_model(text: str) -> bool:
    return judge_text(text, LEXICON).has_flag(FlagKind.NO_MODEL)


@pytest.mark.parametrize(
    "text",
    [
        # what it judges from, and how well
        "Our beehive photos came from summer. In winter only 70 were right, so I had 400 more added.",
        # what it took for something else, and who judges in its place
        "It took twins for one guest in 2% of check-ins. I had those sent to a clerk; 0.1% now.",
        # a thing with a mind, and how it was tested
        "It only ever saw daylight. I counted 200 trial images by night, and misses fell from 31 to 8.",
        # whom it overruled, and its noun
        "Vets overruled the lameness spotter in 18% of cows. I dropped the old barn, and it is 7%.",
        # where it is shown, and what it kept doing
        "The front page kept showing sold-out tours. I had them taken out hourly; clicks rose by 4%.",
    ],
)
def test_signs_of_two_kinds_are_a_model_without_its_name(text: str) -> None:
    assert not is_asked_for_its_model(text)


@pytest.mark.parametrize(
    "text",
    [
        "I run a laundry. We ironed 9% of shirts twice, as a driver told me. I moved the rack, and it is 1%.",
        # one sign is too few: a photo, a person, a mix-up
        "Our couriers sent photos of each door. Lost parcels fell from 40 to 12 a week for $300 in phones.",
        "Bills over $900 went to a clerk. I raised that to $2,000 not to hire, and the wait fell by half.",
        "Mix-ups of coats at our cloakroom fell from 14 to 2 a night when I bought numbered hangers for $80.",
        # a thing that something is done to
        "The export lost cents on 3% of lines. I had it changed on a weekend, and the auditor found none.",
        # the same sign twice is one
        "Mix-ups in the vault fell from 9 to 1, and my boss overruled the guard who objected. It cost $50.",
    ],
)
def test_one_sign_is_too_few(text: str) -> None:
    assert is_asked_for_its_model(text)


def test_a_sign_beside_an_unsure_word_is_enough() -> None:
    alone = "Summaries in our forms named the wrong owner in 9%. I asked for a check, and it fell to 1%."
    assert is_asked_for_its_model(alone)
    assert not is_asked_for_its_model(f"{alone} Names that sound alike are left to a person.")


@pytest.mark.parametrize(
    "text",
    [
        # it does what people do to others
        "It got every fourth word wrong for people from the north. I had 200 hours added.",
        "A clerk asked why it never found the newer letters. I had the list read each morning.",
        "It had marked down 4,000 coats to summer prices. I put the old ones back.",
        # its two errors
        "A missed defect costs us €900. I lowered the line so that we throw away 2% of good parts.",
        # it gave no sign, and how often
        "My colleague's seat alarm didn't fire. Misses for light passengers fell from 7% to 2%.",
        # what it was given, and what it expects
        "It picks routes by expected orders. I gave it the day of the month, and walks fell by a tenth.",
    ],
)
def test_a_thing_that_errs_as_people_do_is_a_model(text: str) -> None:
    assert not is_asked_for_its_model(text)


@pytest.mark.parametrize(
    "text",
    [
        "1,200 people a month called because a field asked for the wrong number. I renamed the field.",
        "We hired two agents for our call centre at noon, and the wait fell from 9 to 4 minutes.",
    ],
)
def test_callers_and_agents_of_a_call_centre_are_none(text: str) -> None:
    assert is_asked_for_its_model(text)


@pytest.mark.parametrize(
    "text",
    [
        # one sign, and nothing that is done by hand or by plain software
        "Half the alerts about interactions were for old patients. I hid those, and they read 60% now.",
        "The beacons saw through thin walls for one visitor in six. We glued foil, and it is one in forty.",
        "I lowered the bar for the last syllable. Wrong rejections fell from 17% to 6%.",
    ],
)
def test_away_from_plain_work_a_sign_is_enough(text: str) -> None:
    assert not is_asked_for_its_model(text)


@pytest.mark.parametrize(
    "text",
    [
        "Couples left as the price sheet confused them. I rewrote it on one page. Bookings rose: 9 to 15.",
        "It took 74 days to fill a role. I cut the committee from seven people to three: 38 days by June.",
        "Discharges waited till four. I followed 25 patients and got a second courier. 16:20 became 13:45.",
        "We threw away 800 kg a week. I weighed the bins by day and asked two churches for fridges: 250 kg.",
    ],
)
def test_without_any_sign_it_is_asked_which_model_was_treated_so(text: str) -> None:
    """COACH: nothing in it learns, predicts, ranks, retrieves or generates."""
    assert is_asked_for_its_model(text)


@pytest.mark.parametrize(
    "text",
    [
        "Half the alerts about our boiler were for old valves. I hid those, and 60% are read now.",
        "I run a gym. I lowered the bar at the door, and jams fell from 17% to 6%.",
    ],
)
def test_one_sign_beside_plain_work_is_too_few(text: str) -> None:
    assert is_asked_for_its_model(text)
