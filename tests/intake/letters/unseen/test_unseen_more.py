"""Wordings that a second blind set showed to be missed, in other words: founders' mails, chats, "
"one-liners."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.results import LetterReading, OfferReading
from planner.intake.letters.words import LetterWords
from planner.plan.fields.round import Who

TODAY = datetime.date(2026, 11, 28)
BASE = "Base $190,000. "


def reading_of(text: str, words: LetterWords) -> LetterReading:
    return read_letter(text, TODAY, words)


def values_of(offer: OfferReading) -> dict[str, object]:
    return {value.path: value.value for value in offer.values}


def read_in(text: str, words: LetterWords) -> dict[str, object]:
    offers = [offer for offer in reading_of(text, words).offers if not offer.is_present]
    return values_of(offers[0]) if offers else {}


FOUNDERS = (
    "Hey Priya,\n\nWe had a great time with you on Tuesday, and the team wants you. Can you join us "
    "in January? "
    "I'd love to make this work.\n\nThe deal: $172k salary, 0.6% in options (4 years, 1-year "
    "cliff), full health "
    "cover. No bonus while we are this small.\n\nWe're in Denver, three days a week together. Could "
    "you tell me "
    "by Dec 4?\n\nTheo\nFounder, Larkfield AI\n",
    "Hi Jonas,\n\nI'm excited about having you here. What would it take for you to say yes? Here is "
    "what the board "
    "signed off: $172,000 base, 45,000 options at a strike of $1.15, vesting over four years with a "
    "one year "
    "cliff. I'd like to hear back by Friday, December 4.\n\nYou would start on January 11 in our "
    "Austin office."
    "\n\nMara, CEO of Pellworth\n",
    "Dana,\n\nWould you be able to start on January 18? We'd give you $172,000 to start with, and "
    "0.4% of the company "
    "over four years, monthly after a year. My co-founder and I would love to have you on board. "
    "It's not in "
    "writing yet, the papers come next week. I need to hear by December 4.\n\nRavi\nThistle Grid, Inc.\n",
    "Lena, I'm hoping you will come and build this with us. You'd be paid $172,000, there is a "
    "$10,000 signing "
    "bonus, and you'd get 1% in options vesting over 4 years. We are a seed company in Chicago. "
    "Would you let me "
    "know by December 4?\n\nInes Okoye\nFernbrake Labs",
)


@pytest.mark.parametrize("text", FOUNDERS)
def test_a_warm_mail_of_a_founder_is_an_offer(letter_words: LetterWords, text: str) -> None:
    reading = reading_of(text, letter_words)
    read = values_of(reading.offers[0])
    assert (read["base"], read["deadline"]) == (172_000, "2026-12-04")
    assert read["grants.0.years"] == (0.25,) * 4
    assert "company" in read
    assert "bonus_target" not in read
    assert not any(reply.who is Who.YOU for reply in reading.rounds)


@pytest.mark.parametrize(
    "text",
    [
        "Hi Kim, thank you for the offer. I'd love to join. Could you come up to 230 base and a 40k "
        "sign-on? I could "
        "start on February 1, and work three days a week in our Boston office. The vesting with no "
        "cliff is great.",
        "Hi Lee, I would sign today if you can do 230 base and 300k RSUs over four years. Could you "
        "start the vesting "
        "on my first day?",
        "Hi, would a base of $230,000 be possible? I'd love to have you confirm by Friday.",
    ],
)
def test_an_ask_stays_an_ask(letter_words: LetterWords, text: str) -> None:
    reading = reading_of(text, letter_words)
    assert (reading.rounds[0].who, reading.rounds[0].value) == (Who.YOU, 230_000)
    assert "base" not in read_in(text, letter_words)


@pytest.mark.parametrize(
    ("text", "path", "value"),
    [
        ("so: 188k base, 10% bonus", "base", 188_000),
        ("So, 188k salary and a 10% bonus", "base", 188_000),
        ("188k base, so 20k, 10% bonus", "sign_on.0.amount", 20_000),
        ("yep denver, 2 days a week in. 188k base", "state", "CO"),
        (BASE + "that's for the salt lake city office", "state", "UT"),
        ("188k base, it's in chicago, hybrid", "state", "IL"),
        (BASE + "it's just verbal, the paper comes later", "standing", "verbal"),
        (BASE + "The band in our ad was $170,000-$205,000.", "posted_max", 205_000),
        (BASE + "For the record, the range on the careers page was $170k to $205k.", "posted_min", 170_000),
        (BASE + "If everything goes well you'd start on January 25.", "start", "2027-01-25"),
        (BASE + "Day of entry: 1 February 2027", "start", "2027-02-01"),
        (BASE + "They want to hear from me by December 11.", "deadline", "2026-12-11"),
        (BASE + "I told her she has my answer by December 11.", "deadline", "2026-12-11"),
        (BASE + "Retirement: we match what you contribute dollar for dollar, up to 5%", "match_rate", 0.05),
        (BASE + "Plus $8,000 at signing.", "sign_on.0.amount", 8_000),
        ("- Base $190,000\n- $8,000 upon signing\n- 20 days of vacation", "sign_on.0.amount", 8_000),
        (BASE + "Your bonus target is 12%. Bonuses are paid each quarter, once it closes.", "bonus_paid",
         "quarterly"),
        ("St. Orla Health Network\n\nDear Jo,\n\nSt. Orla Health Network is pleased to offer you "
         "the role. " + BASE,
         "company", "St. Orla Health Network"),
        ("Mt. Hollis Bank\n\nDear Jo,\n\nWe offer you the role. " + BASE, "company", "Mt. Hollis Bank"),
        ("2. Management Bonus Plan. You take part from your first day. Your award is 14% of "
         "eligible earnings; awards "
         "can range from zero to 150% of target.\n\n3. Salary. You will be paid $190,000 a year.",
         "bonus_target", 0.14),
        (BASE + "RSUs worth $400,000 vest over four years: 35% in the first year, 30% in the "
         "second, 20% in the third "
         "and 15% in the fourth.", "grants.0.years", (0.35, 0.3, 0.2, 0.15)),
        (BASE + "RSUs worth $300,000 that vest 50% during the first year, 30% during the second and "
         "20% during the "
         "third.", "grants.0.years", (0.5, 0.3, 0.2)),
    ],
)  # fmt: skip
def test_a_value_is_read(letter_words: LetterWords, text: str, path: str, value: object) -> None:
    assert read_in(text, letter_words).get(path) == value


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (BASE + "Your first day is to be Monday, January 11, 2027.", "start"),
        (BASE + "The RSUs vest 25% in the first quarter of 2028.", "grants.0.years"),
        ("yes austin, that works. 188k base", "state"),
        (BASE + "We pay that and 0.5% of the company.", "bonus_target"),
        (BASE + "If you start on January 11 we can talk about more.", "start"),
    ],
)
def test_nothing_false_is_read(letter_words: LetterWords, text: str, path: str) -> None:
    offer = reading_of(text, letter_words).offers[0]
    if path == "start" and "to be Monday" in text:
        assert values_of(offer)[path] == "2027-01-11"
        assert path not in [question.path for question in offer.questions]
    else:
        assert path not in values_of(offer)


def test_payments_of_a_sentence_each_are_one_sign_on(letter_words: LetterWords) -> None:
    text = (
        "SALARY\n$190,000 per year.\n\nSIGNING BONUS\nFirst installment: $40,000, with your first pay.\n"
        "Second installment: $25,000, on your first anniversary.\n"
        "If you leave within twelve months after receiving an installment you repay a pro-rated "
        "part of it.\n"
    )
    read = read_in(text, letter_words)
    assert (read["sign_on.0.amount"], read["sign_on.1.amount"]) == (40_000, 25_000)
    assert read["sign_on.1.month"] == 12
    assert (read["sign_on.0.clawback"], read["sign_on.1.clawback"]) == ("prorated", "prorated")


def test_a_part_of_a_whole_is_no_further_payment(letter_words: LetterWords) -> None:
    text = (
        BASE
        + "The sign-on bonus is $50,000 in two parts. The second part of $25,000 is paid after 12 months."
    )
    read = read_in(text, letter_words)
    assert read["sign_on.0.amount"] == 50_000
    assert "sign_on.1.amount" not in read


@pytest.mark.parametrize(
    "text",
    [
        "Sr PM @ Halden (Austin): 210k base, 15% bonus. On 170k base at an insurer now. Worth it?",
        "Sr PM @ Halden (Austin): 210k base, 15% bonus. I'm making 170k at the moment.",
        "Sr PM @ Halden (Austin): 210k base, 15% bonus. Am on $170k base right now.",
    ],
)
def test_the_pay_of_today_is_the_present_jobs(letter_words: LetterWords, text: str) -> None:
    offer, present = reading_of(text, letter_words).offers
    assert (values_of(offer)["base"], values_of(present)["base"]) == (210_000, 170_000)
    assert present.is_present


@pytest.mark.parametrize(
    "text",
    [
        "Offer 1 is Fenwick, in Boston. $190,000 base, 15% bonus. Answer by December 9.\n\n"
        "Offer 2 is Tallow Bio, remote. $182,000 base, no bonus.",
        "Offer A is from Fenwick. $190,000 base, 15% bonus.\n\nOffer B is from Tallow Bio. $182,000 "
        "base, no bonus.",
        "Offer one was Fenwick and I liked them: $190,000 base.\n\nOffer two was Tallow Bio, $182,000 base.",
    ],
)
def test_numbered_offers_name_their_employers(letter_words: LetterWords, text: str) -> None:
    named = [
        (values_of(o).get("company"), values_of(o)["base"]) for o in reading_of(text, letter_words).offers
    ]
    assert named == [("Fenwick", 190_000), ("Tallow Bio", 182_000)]


def test_a_new_sign_on_is_a_whole_figure(letter_words: LetterWords) -> None:
    text = (
        "Hello Ana,\n\nThank you for waiting. We can do a base of $208,000 and that is our final "
        "number on base. We "
        "could also add a $15,000 sign-on bonus.\n\nHamish\n\nOn Wed, Nov 25, 2026 at 6:31 PM Ana "
        "N. wrote:\n"
        "> Hi Hamish,\n> Thank you for the offer. I would sign at a base of $215,000 and a $30,000 "
        "sign-on bonus.\n"
    )
    rounds = {(r.who, r.component.value): r.value for r in reading_of(text, letter_words).rounds}
    assert rounds[Who.THEY, "sign_on"] == 15_000
    assert rounds[Who.YOU, "sign_on"] == 30_000
