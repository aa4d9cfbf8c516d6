"""Kinds of letters that an unseen set showed to be misread, each in other words than the set's."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.results import LetterReading
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)
BASE = "Base $190,000.\n"


def reading(text: str, words: LetterWords) -> LetterReading:
    return read_letter(text, TODAY, words)


def values(text: str, words: LetterWords, *, present: bool = False) -> dict[str, object]:
    offers = [offer for offer in reading(text, words).offers if offer.is_present == present]
    return {value.path: value.value for value in offers[0].values} if offers else {}


def asked(text: str, words: LetterWords) -> set[str]:
    return {question.path for offer in reading(text, words).offers for question in offer.questions}


@pytest.mark.parametrize(
    "text",
    [
        "Refreshers: you join our annual refresh grants from the 2028 review on.",
        "You take part in refresh grants, first in the 2027 cycle.",
    ],
)
def test_a_year_of_the_calendar_is_no_refresher(letter_words: LetterWords, text: str) -> None:
    assert "refresher" not in values(BASE + text, letter_words)


@pytest.mark.parametrize(
    "text",
    [
        "Pension: employer contribution of 9% (employee minimum 5%).",
        "Pension: employee 5%, employer 9%",
        "Pension: 9% employer, 5% employee",
        "We contribute 9% to the pension; your contribution is 5%.",
    ],
)
def test_what_one_pays_in_oneself_is_no_match(letter_words: LetterWords, text: str) -> None:
    assert values(BASE + text, letter_words)["match_rate"] == 0.09


def test_broken_words_and_figures_are_whole(letter_words: LetterWords) -> None:
    text = (
        "Your annual base sal-\nary will be $184,\n250, paid every two weeks. You will be eligible for a "
        "bonus with a\ntarget of\n12% of base salary. We will grant you 3,\n400 restricted stock units that "
        "vest in six-\nteen equal quarterly installments\nover four years. A sign-\non bonus of $20,000 is "
        "paid. Please sign by\n12/09/2026."
    )
    read = values(text, letter_words)
    assert (read["base"], read["bonus_target"], read["sign_on.0.amount"]) == (184_250, 0.12, 20_000)
    assert (read["grants.0.units"], read["grants.0.cadence"], read["grants.0.cliff"]) == (
        3_400,
        "quarterly",
        0,
    )
    assert read["deadline"] == "2026-12-09"


def test_figures_of_a_list_are_not_joined(letter_words: LetterWords) -> None:
    assert values("base 190\nbonus 12\nsign on 20\n", letter_words)["sign_on.0.amount"] == 20_000


def test_labels_and_values_of_a_portal_are_rows(letter_words: LetterWords) -> None:
    text = (
        "Position\nAI Product Manager\nEmployer\nTallow Grid\nBase salary\n$181,000\nBonus target\n12 %\n"
        "Equity\nRSUs\nNumber of RSUs\n2,400\nVesting\n4 years, 25% after 1 year, then monthly\n"
        "Signing bonus\n$15,000\nSigning bonus repayment\nprorated over 24 months\n"
        "Start date\n01/25/2027\nReq ID\nPM-20881\n"
    )
    read = values(text, letter_words)
    assert (read["company"], read["title"], read["base"]) == ("Tallow Grid", "AI Product Manager", 181_000)
    assert (read["grants.0.units"], read["grants.0.cadence"]) == (2_400, "monthly")
    assert (read["sign_on.0.clawback"], read["sign_on.0.clawback_months"]) == ("prorated", 24)
    assert 20_881 not in read.values()


def test_a_chat_with_times_behind_its_names_has_speakers(letter_words: LetterWords) -> None:
    text = (
        "Ola (Tallow Grid) 09:41: good news! base 181, target bonus 12\n"
        "You 09:50: great. any sign on?\nOla (Tallow Grid) 09:55: usually no, but we can do 12k\n"
    )
    read = values(text, letter_words)
    assert (read["company"], read["base"], read["sign_on.0.amount"]) == ("Tallow Grid", 181_000, 12_000)


def test_what_others_got_answers_no_question(letter_words: LetterWords) -> None:
    text = "Recruiter: base 181, bonus 12\nMe: any sign on?\nRecruiter: no, 15k is what others got\n"
    assert "sign_on.0.amount" not in values(text, letter_words)


def test_columns_of_revised_offers_are_read_in_either_order(letter_words: LetterWords) -> None:
    rows = "Base salary   {}   {}\nRSUs (4-yr)   {}   {}\nSign-on   {}   {}\n"
    newer = ("$205,000", "$195,000", "$380,000", "$350,000", "$30,000", "$20,000")
    older = ("$195,000", "$205,000", "$350,000", "$380,000", "$20,000", "$30,000")
    for text in (
        "   Revised offer   First offer\n" + rows.format(*newer),
        "Term   Original offer   Revised offer\n" + rows.format(*older),
    ):
        read = values("Your offer from Vane Systems\n\n" + text, letter_words)
        assert (read["base"], read["grants.0.value"], read["sign_on.0.amount"]) == (205_000, 380_000, 30_000)


def test_the_later_of_two_figures_of_a_talk_counts(letter_words: LetterWords) -> None:
    read = values("base 190\nsign on: initially 10, I asked again, now 18\n", letter_words)
    assert read["sign_on.0.amount"] == 18_000


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Offer (Tallow Grid): 190k base, 12% bonus", "Tallow Grid"),
        ("Subject: Your Wexcombe offer details\n\nBase: $190,000", "Wexcombe"),
        ("190k base, 12% bonus. Tell me by Friday. - Ola, Wexcombe", "Wexcombe"),
    ],
)
def test_an_employer_is_named(letter_words: LetterWords, text: str, company: str) -> None:
    assert values(text, letter_words)["company"] == company


@pytest.mark.parametrize(
    "text",
    [
        "Mo - they called back, base 190k, 12% bonus",
        "190k base, 12% bonus. Tell me by Friday. - Ola, Product Lead",
    ],
)
def test_a_person_or_role_is_no_employer(letter_words: LetterWords, text: str) -> None:
    assert "company" not in values(text, letter_words)


def test_the_present_job_is_named_in_brackets(letter_words: LetterWords) -> None:
    text = "Current (Umber): 160k base, 10% bonus\nOffer (Tallow Grid): 190k base, 12% bonus\n"
    assert values(text, letter_words, present=True)["company"] == "Umber"


def test_a_place_of_another_pay_zone_is_not_the_jobs(letter_words: LetterWords) -> None:
    text = "Base $165,000. You work remotely from Tulsa, Oklahoma. In Zone 1 (SF, NYC) it would be more."
    assert values(text, letter_words)["state"] == "OK"


def test_a_trailing_average_is_a_price(letter_words: LetterWords) -> None:
    text = BASE + "RSUs: 1,200 units, at our 20-day trailing average of $44.10."
    assert values(text, letter_words)["grants.0.price"] == 44.1


def test_german_terms_of_vesting_are_read(letter_words: LetterWords) -> None:
    text = "Jahresgehalt: 90.000 EUR\nVSOP: 0,1 % (4 Jahre, 12 Monate Cliff, danach quartalsweise)\n"
    assert values(text, letter_words)["grants.0.cadence"] == "quarterly"


def test_a_part_that_is_none_takes_no_figure(letter_words: LetterWords) -> None:
    read = values("Vane: sr PM, 190 base / 12% / 400k over 4 / no sign on", letter_words)
    assert "sign_on.0.amount" not in read
    assert (read["grants.0.value"], read["grants.0.years"]) == (400_000, (0.25,) * 4)


def test_a_first_amount_of_a_list_is_the_base(letter_words: LetterWords) -> None:
    text = "the offer:\n- $172k\n- 0.2% in options\n- 4 years, 1 year cliff\n"
    assert values(text, letter_words)["base"] == 172_000


def test_a_per_cent_of_holiday_pay_is_no_bonus(letter_words: LetterWords) -> None:
    text = "Salary: € 5.000 gross per month, plus 8% holiday allowance. Bonus up to 15%."
    assert "bonus_target" not in values(text, letter_words)
    assert "bonus_target" in asked(text, letter_words)


def test_a_range_of_equity_leaves_the_base_open(letter_words: LetterWords) -> None:
    text = "We think of 175-185 base, 10% bonus, and stock in the 200 to 240k range over four years."
    assert "base" in asked(text, letter_words)


@pytest.mark.parametrize(
    "text",
    [
        "Before we get your offer signed off: is there anything else?",
        "I'm going to send the formal offer on Monday.",
    ],
)
def test_an_offer_yet_to_be_sent_is_spoken(letter_words: LetterWords, text: str) -> None:
    assert values(f"{BASE}{text}", letter_words)["standing"] == "verbal"


def test_a_title_ends_before_a_listed_employer(letter_words: LetterWords) -> None:
    text = "Your offer: Director, Product (Search), Quarrystone Devices (NYSE: QSD)\nBase salary: $220,000\n"
    assert values(text, letter_words)["title"] == "Director, Product (Search)"


@pytest.mark.parametrize(
    "text",
    [
        "Senior PM, Ads (Remote)\nWho we are: a team of 40. What you'll bring: 5 years of product work. "
        "The pay range for this role is $150,000 - $190,000 with a 10% bonus. Apply by December 4.",
        "How I negotiated $30k more\nFirst they said $150k base and a $10k signing bonus. Lessons learned: "
        "wait. Subscribe!",
    ],
)
def test_a_job_post_or_article_is_no_offer(letter_words: LetterWords, text: str) -> None:
    assert reading(text, letter_words).refused


def test_what_is_forfeited_is_no_ask(letter_words: LetterWords) -> None:
    text = (
        "Hi Ola, I'd like to ask for two changes: a base of $205,000 instead of $195,000, and a sign-on of "
        "$40,000 rather than $25,000, since I would be giving up unvested shares (some $48,000). Best, Jo"
    )
    rounds = reading(text, letter_words).rounds
    assert [(reply.component.value, reply.value) for reply in rounds] == [
        ("base", 205_000),
        ("sign_on", 40_000),
    ]


def test_two_parts_of_one_refusal_are_final(letter_words: LetterWords) -> None:
    text = (
        "Hi Jo, we can't move on salary ($195,000) or the equity grant. A $12,000 signing bonus is possible."
    )
    finals = {reply.component.value for reply in reading(text, letter_words).rounds if reply.final}
    assert finals == {"base", "equity"}


def test_a_lone_amount_outside_a_list_of_terms_is_no_base(letter_words: LetterWords) -> None:
    assert "base" not in values("Equity 0.1%.\n- $65k\n", letter_words)


@pytest.mark.parametrize("label", ["Hiring manager", "Manager"])
def test_a_portals_label_of_a_person_is_no_title(letter_words: LetterWords, label: str) -> None:
    page = (
        f"{label}\nAda Lovelace\nBase\n$190,000\nBonus\n15%\nLocation\nAustin, TX\nStart date\n2027-02-01\n"
    )
    read = values(page, letter_words)
    assert read["base"] == 190_000
    assert "title" not in read
