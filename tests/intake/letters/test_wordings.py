"""Other wordings of real letters than those of the cases: each field in the words of several countries."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)


def values_of(text: str, words: LetterWords) -> dict[str, object]:
    reading = read_letter(text, TODAY, words)
    return {value.path: value.value for offer in reading.offers for value in offer.values}


@pytest.mark.parametrize(
    ("text", "base"),
    [
        ("Your annual base salary will be $185,000.", 185_000),
        ("You will be paid an annualized salary of $185,000, payable bi-weekly.", 185_000),
        ("We will pay you $15,416.67 per month.", 185_000.04),
        ("Compensation: base of 185k plus 15% bonus", 185_000),
        ("Base: 185K | Bonus: 15% | RSUs: $300k over 4 years", 185_000),
        ("185 base / 15% bonus / 50 sign on", 185_000),
        ("Your gross salary will be £85,000 per annum paid monthly.", 85_000),
        ("The salary is €7,500 gross per month", 90_000),
        ("Fixed CTC: Rs. 42,00,000 per annum", 4_200_000),
        ("Base salary CAD 165,000 per year", 165_000),
        ("Your remuneration will be A$180,000 per annum plus superannuation", 180_000),
        ("You would start at one ninety base, with a sign-on of ten thousand", 190_000),
    ],
)
def test_a_base_is_read(letter_words: LetterWords, text: str, base: float) -> None:
    assert values_of(text, letter_words)["base"] == pytest.approx(base)


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ('On behalf of Northwind Robotics, Inc. (the "Company"), base $210,000.', "Northwind Robotics, Inc."),
        ("Base 195k, 30k sign-on. Let me know! - Dan @ Clearwater AI", "Clearwater AI"),
        (
            "Lead PM with Zenfolio Technologies Pvt. Ltd., Bengaluru. Fixed 50 LPA",
            "Zenfolio Technologies Pvt. Ltd.",
        ),
        ("Veridian Health Group would like to extend an offer: base $245,000.", "Veridian Health Group"),
        ("Offer Summary\nCompany | Vertex Cloud\nBase Salary | $205,000", "Vertex Cloud"),
        ("Base: 220k, Bonus: 20%. Company: Datadog.", "Datadog"),
        ("Got an offer from Stripe: 215 base, 15% bonus", "Stripe"),
        ("Subject: Offer - Principal PM at Lattice Grid (NYSE: LTGD)\n\nBase pay: $228,000", "Lattice Grid"),
        ("From: Jo <jo@halcyonlabs.io>\n\nHalcyon Labs has a base of $187,000 for you.", "Halcyon Labs"),
    ],
)
def test_an_employer_is_named(letter_words: LetterWords, text: str, company: str) -> None:
    assert values_of(text, letter_words)["company"] == company


@pytest.mark.parametrize(
    "text",
    [
        "From: Megan <megan@gmail.com>\n\nBase salary: $187,000.\n\nBest,\nMegan",
        "Dear Ms Patel, your salary will be $125,000. Kind regards, Tom Baker, Head of People",
        "Base 200, bonus 15% in Austin, TX. Start January 4.",
    ],
)
def test_a_person_or_place_is_no_employer(letter_words: LetterWords, text: str) -> None:
    assert "company" not in values_of(text, letter_words)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "we offer you the position of Principal Product Manager reporting to Jane. Base $210k",
            "Principal Product Manager",
        ),
        ("we'd like to bring you on as Group Product Manager. Base $180k", "Group Product Manager"),
        ("Role: Senior PM, Data Platform (L5)\nBase: $187,000", "Senior PM, Data Platform"),
        (
            "employment as Vice President of Product Management. Base $245k",
            "Vice President of Product Management",
        ),
        (
            "the role of Sr. Technical Product Manager at Orbital. Salary: $175,000",
            "Sr. Technical Product Manager",
        ),
        ("Position: Product Manager II\nBase: $150,000", "Product Manager II"),
        ("the position of Director, Product in Boston. Base $175,000", "Director, Product"),
    ],
)
def test_a_title_ends_where_it_ends(letter_words: LetterWords, text: str, title: str) -> None:
    assert values_of(text, letter_words)["title"] == title


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("You will work at our headquarters in Austin, Texas. Base $210,000.", "TX"),
        ("Location: NYC. Base: 220k", "NYC"),
        ("Location: Remote (Colorado)\nBase salary: $187,000", "CO"),
        ("Remote (Oregon). 190 base, 15% bonus", "OR"),
        ("You'll report to our Chicago, IL hub. Salary: $175,000", "IL"),
        ("Base $170,000, Minneapolis, MN 55402", "MN"),
        ("base salary of $165,000 in Vancouver, BC", "outside US"),
        ("Salary £72,500. The role is based in Leeds.", "outside US"),
        ("base €82,000, Paris office", "outside US"),
    ],
)
def test_a_place_gives_its_state(letter_words: LetterWords, text: str, state: str) -> None:
    assert values_of(text, letter_words)["state"] == state


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Base $200,000. Target bonus equal to twenty percent (20%) of your annual base salary.", 0.2),
        ("185 base / 15% / 400k RSU", 0.15),
        ("£125,000 salary; discretionary bonus scheme (target 20%, maximum 40%)", 0.2),
        ("Fixed pay of INR 50,00,000, variable pay of INR 7,50,000", 0.15),
        ("Base salary $210,000; target bonus $42,000", 0.2),
        ("Base $228,000. Short-term incentive: 25% of base pay, maximum 50%", 0.25),
        ("A$190,000 base. 15% STI.", 0.15),
        ("Annual incentive opportunity is 35% of base at target. Base $245,000", 0.35),
    ],
)
def test_a_target_is_a_share_of_base(letter_words: LetterWords, text: str, share: float) -> None:
    assert values_of(text, letter_words)["bonus_target"] == pytest.approx(share)


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("Base $200k. 401(k): 100% match up to 4%", "match_rate", 0.04),
        (
            "Base $200k. The Company matches 50% of the first 6% of pay you contribute to the 401(k).",
            "match_rate",
            0.03,
        ),
        ("C$175,000 base. RRSP matching up to 5% of salary.", "match_rate", 0.05),
        ("£90,000 salary, 5% employer pension", "match_rate", 0.05),
        ("Base $200k, 4 weeks of vacation", "days_off", 20),
        ("£90,000 salary, 33 days holiday including bank holidays", "days_off", 33),
        ("Base $200k. HSA: $1,500 company contribution per year", "employer_hsa", 1_500),
        ("Base $200k. ESPP: 15% discount", "espp_discount", 0.15),
        ("Base $200k. Benefits allowance of $18,000 per year", "benefits", 18_000),
        ("Base $200k. Health insurance premiums are covered at $9,600 per year", "health_premium", 9_600),
        ("Base $200k. A relocation payment of $15,000", "relocation", 15_000),
    ],
)
def test_a_benefit_is_read(letter_words: LetterWords, text: str, path: str, value: float) -> None:
    assert values_of(text, letter_words)[path] == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "path", "day"),
    [
        ("Base $200k. Your employment will commence on Monday, January 4, 2027", "start", "2027-01-04"),
        ("Base $200k. Please sign and return this letter by December 10, 2026.", "deadline", "2026-12-10"),
        (
            "Base $200k. We ask that you let us know by 5 PM CT on Friday, December 4th.",
            "deadline",
            "2026-12-04",
        ),
        ("Base $200k. Respond by: 12/4", "deadline", "2026-12-04"),
        ("Base 200, bonus 15. lmk by wed", "deadline", "2026-12-02"),
        ("Salary £90k. Start: 11 January 2027", "start", "2027-01-11"),
        ("Base $200k. You'll need to accept by 12/11 at noon.", "deadline", "2026-12-11"),
        ("Jahresgehalt 85.000 €. Eintritt: 01.03.2027.", "start", "2027-03-01"),
    ],
)
def test_a_day_is_the_first_or_the_last(letter_words: LetterWords, text: str, path: str, day: str) -> None:
    assert values_of(text, letter_words)[path] == day


@pytest.mark.parametrize(
    "text",
    [
        "Base $200k. By Tuesday you will have the letter; written by Tue.",
        "Base $200k. The offer letter dated December 10, 2026 is attached.",
        "Base $200k. The grant vests on December 15, 2027.",
    ],
)
def test_another_day_is_no_deadline(letter_words: LetterWords, text: str) -> None:
    assert "deadline" not in values_of(text, letter_words)


@pytest.mark.parametrize(
    "text",
    [
        "Thank you for applying. Your interview is on Tuesday at 10.",
        "Please complete your background check within 3 days so that we can go on.",
        "I came across your profile. Would you be open to a chat? They pay $210,000 - $250,000 base.",
        "We have decided to move forward with other candidates. The pay was $190,000.",
        "Responsibilities: own the roadmap. Qualifications: 5 years of experience. Apply now. "
        "The base salary range is $170,000 - $210,000.",
        "Our salary survey: median base rose to $189k among 1,204 respondents. Unsubscribe here.",
    ],
)
def test_no_offer_is_refused(letter_words: LetterWords, text: str) -> None:
    reading = read_letter(text, TODAY, letter_words)
    assert reading.refused
    assert reading.offers == ()


def test_two_offers_and_the_present_job_are_kept_apart(letter_words: LetterWords) -> None:
    text = (
        "offer 1 - Acme Corp\nbase 200, bonus 15%\noffer 2 - Globex\nbase 185, bonus 20%\n\n"
        "Currently: 165 base, 10% bonus"
    )
    offers = read_letter(text, TODAY, letter_words).offers
    read = [({v.path: v.value for v in offer.values}, offer.is_present) for offer in offers]
    assert [(values.get("company"), values["base"], present) for values, present in read] == [
        ("Acme Corp", 200_000, False),
        ("Globex", 185_000, False),
        (None, 165_000, True),
    ]


def test_a_job_post_is_refused_with_the_way_to_its_range(letter_words: LetterWords) -> None:
    text = (
        "About the role: Senior Product Manager.\nResponsibilities: roadmaps.\n"
        "Qualifications: 5 years of experience.\n"
        "The base salary range is $180,000 to $220,000. Apply now."
    )
    assert "Posted range from a job post" in read_letter(text, TODAY, letter_words).refused
