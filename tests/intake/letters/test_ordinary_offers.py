"""The ordinary middle of what people paste: signatures, two offers with a sentence on each, moved figures."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.results import LetterReading, OfferReading
from planner.intake.letters.text.entities import without_entities
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 30)
BODY = "Hi Ana,\n\nWe are happy to offer you a base of $180,000 and a bonus of 15%.\n\nBest,\n"


def read(text: str, words: LetterWords) -> LetterReading:
    return read_letter(text, TODAY, words)


def fields(offer: OfferReading) -> dict[str, object]:
    return {value.path: value.value for value in offer.values}


def offer_in(text: str, words: LetterWords) -> dict[str, object]:
    return fields(read(text, words).offers[0])


def offers_in(text: str, words: LetterWords) -> dict[str, dict[str, object]]:
    return {offer.company: fields(offer) for offer in read(text, words).offers if not offer.is_present}


@pytest.mark.parametrize(
    ("source", "title"),
    [
        ("Senior Product Manager, Trust &amp; Safety", "Senior Product Manager, Trust & Safety"),
        ("Senior&nbsp;Product&nbsp;Manager", "Senior Product Manager"),
        ("Product Manager, Buyers&#39; Tools", "Product Manager, Buyers' Tools"),
        ("Product Manager, R&#x26;D Platform", "Product Manager, R&D Platform"),
    ],
)
def test_what_html_source_spells_is_read_as_its_characters(
    source: str, title: str, letter_words: LetterWords
) -> None:
    text = f"We offer you the position of {source} at Oakline Systems. Base salary: $180,000."
    reading = read(text, letter_words)
    spans = {value.path: value.span.words(reading.text) for value in reading.offers[0].values}
    assert offer_in(text, letter_words)["title"] == title
    assert reading.text == text
    assert spans["title"] == source
    assert spans["base"] == "$180,000"


def test_entities_that_nest_or_are_none_are_written_out_once() -> None:
    assert without_entities("a &amp;amp; b").text == "a &amp; b"
    assert without_entities("AT&T; R&D; &nosuch; &").text == "AT&T; R&D; &nosuch; &"
    assert without_entities("&amp;" * 20_000).text == "&" * 20_000


@pytest.mark.parametrize(
    ("signature", "company"),
    [
        ("Tara Nwosu\nSenior Technical Recruiter", None),
        ("Tara Nwosu\nLead Corporate Recruiter", None),
        ("Tara Nwosu\nLarkfield Recruiter", "Larkfield"),
        ("Jess\nJess Okafor | Talent Acquisition | Brightwater Software", "Brightwater Software"),
        ("Jess\nJess Okafor · Recruiter · Cindermark", "Cindermark"),
        ("Jess\nJess Okafor - Senior People Partner - Cindermark", "Cindermark"),
        ("Jess\nJess Okafor | she/her | Denver", None),
        ("Call me with any questions. Thanks, Jack (Holloway Tech)", "Holloway Tech"),
    ],
)
def test_a_signature_names_the_employer_and_not_the_kind_of_recruiter(
    signature: str, company: str | None, letter_words: LetterWords
) -> None:
    assert offer_in(BODY + signature, letter_words).get("company") == company


@pytest.mark.parametrize(
    ("opening", "company"),
    [
        ("Company A, Inc. is pleased to offer you the job", "Company A, Inc."),
        ("Firm B LLC is delighted to offer you the job", "Firm B LLC"),
        ("We at the office, Inc. is pleased to offer you the job", None),
    ],
)
def test_a_registered_form_alone_is_no_employer(
    opening: str, company: str | None, letter_words: LetterWords
) -> None:
    assert offer_in(f"{opening} at a base salary of $150,000.", letter_words).get("company") == company


@pytest.mark.parametrize(
    "text",
    [
        "Acme: first said 190, I pushed, now 200 base, 15% bonus",
        "first said 190k, I pushed, now it's 200k base, bonus 15%",
        "they originally said 190 for base, after pushing it's 200, 15% bonus",
    ],
)
def test_the_later_of_two_figures_is_the_base_whichever_of_them_is_named(
    text: str, letter_words: LetterWords
) -> None:
    offer = offer_in(text, letter_words)
    assert (offer["base"], offer["bonus_target"]) == (200_000.0, 0.15)


def test_what_stands_after_a_push_is_no_ask_of_ones_own(letter_words: LetterWords) -> None:
    rounds = read("said 190 first, pushed back, 200 base now", letter_words).rounds
    assert [(reply.who.value, reply.value) for reply in rounds] == [("they", 200_000.0)]


@pytest.mark.parametrize(
    ("below", "first", "second"),
    [
        ("Corvid wants an answer by Dec 4. Plumtree gave me until the 10th.", "2026-12-04", "2026-12-10"),
        ("Both want an answer by Dec 4.", "2026-12-04", "2026-12-04"),
        ("And Corvid needs an answer by Dec 4.", "2026-12-04", None),
        ("Please sign Plumtree's by Dec 9.", None, "2026-12-09"),
    ],
)
def test_a_sentence_below_two_offers_is_of_the_one_it_begins_with(
    below: str, first: str | None, second: str | None, letter_words: LetterWords
) -> None:
    text = f"Corvid Health: 180k base, 10% bonus\nPlumtree: 165k base, 15% bonus\n\n{below}"
    offers = offers_in(text, letter_words)
    assert (offers["Corvid Health"].get("deadline"), offers["Plumtree"].get("deadline")) == (first, second)


def test_an_offer_of_a_table_is_not_named_by_its_place(letter_words: LetterWords) -> None:
    rows = "| Base | $190,000 | $170,000 |\n| Bonus | 15% | 10% |\n| Sign-on | $20,000 | $10,000 |"
    table = f"My offers from Larkfield:\n\n| | Seattle | Remote |\n|---|---|---|\n{rows}"
    offers = [fields(offer) for offer in read(table, letter_words).offers]
    assert [(offer["company"], offer.get("state"), offer["base"]) for offer in offers] == [
        ("Larkfield", "WA", 190_000.0),
        ("Larkfield", None, 170_000.0),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Should you voluntarily leave within one year, you will be required to reimburse it in full.",
        "If you leave within one year, you agree to reimburse the signing bonus in full.",
        "If you resign within one year, you are obliged to refund it in full.",
    ],
)
def test_a_sign_on_to_be_reimbursed_is_owed_back(words: str, letter_words: LetterWords) -> None:
    text = f"We offer you a base salary of $150,000 and a signing bonus of $10,000. {words}"
    offer = offer_in(text, letter_words)
    assert (offer["sign_on.0.clawback"], offer["sign_on.0.clawback_months"]) == ("cliff", 12)


def test_moving_costs_that_the_company_refunds_are_no_clawback(letter_words: LetterWords) -> None:
    text = "We offer you a base of $150,000 and a signing bonus of $10,000. We will reimburse you for moving."
    assert "sign_on.0.clawback" not in offer_in(text, letter_words)


@pytest.mark.parametrize(
    ("words", "path", "day"),
    [
        ("the letter comes tomorrow and they need an answer by December 9", "deadline", "2026-12-09"),
        ("it must be answered by December 9", "deadline", "2026-12-09"),
        ("we offer you the position of PM in Denver, effective February 1, 2027", "start", "2027-02-01"),
    ],
)
def test_a_day_goes_with_the_words_right_beside_it(
    words: str, path: str, day: str, letter_words: LetterWords
) -> None:
    assert offer_in(f"185k base, 10% bonus; {words}.", letter_words)[path] == day


def test_until_next_wednesday_is_asked_for_and_tomorrow_is_no_deadline(letter_words: LetterWords) -> None:
    text = "185k base, 10% bonus. the letter comes tomorrow and I have until next Wednesday"
    (offer,) = read(text, letter_words).offers
    assert "deadline" not in fields(offer)
    assert "deadline" in {question.path for question in offer.questions}


def test_a_subject_may_begin_with_a_small_letter(letter_words: LetterWords) -> None:
    text = "Title: Product Manager, eCommerce\nBase: $128,500"
    assert offer_in(text, letter_words)["title"] == "Product Manager, eCommerce"


def test_words_below_a_list_call_all_of_it_final(letter_words: LetterWords) -> None:
    lines = "Here is the updated offer:\n\nBase: $182,000 (up from $175,000)\nSign-on: $20,000 (new)"
    rounds = read(f"{lines}\n\nThis is the best we can do.", letter_words).rounds
    assert {(reply.component.value, reply.final) for reply in rounds} == {("base", True), ("sign_on", True)}


def test_words_behind_a_sentence_call_it_alone_final(letter_words: LetterWords) -> None:
    text = "We got the base to $182,000. This is the best we can do. We also raised the sign-on to $20,000."
    rounds = read(text, letter_words).rounds
    assert {(reply.component.value, reply.final) for reply in rounds} == {("base", True), ("sign_on", False)}


@pytest.mark.parametrize(
    ("sign_on", "first", "second"),
    [
        ("$50K (Y1 $30K, Y2 $20K)", 30_000.0, 20_000.0),
        ("bonus of $50,000 (Year 1: $30,000; Year 2: $20,000)", 30_000.0, 20_000.0),
        ("$50K ($30K Y1, $20K Y2)", 30_000.0, 20_000.0),
    ],
)
def test_a_payment_goes_with_the_year_right_before_it(
    sign_on: str, first: float, second: float, letter_words: LetterWords
) -> None:
    offer = offer_in(f"Base $210,000, sign-on {sign_on}", letter_words)
    assert (offer["sign_on.0.amount"], offer.get("sign_on.0.month")) == (first, None)
    assert (offer["sign_on.1.amount"], offer["sign_on.1.month"]) == (second, 13)


def test_the_day_that_answers_a_question_may_follow_its_weekday(letter_words: LetterWords) -> None:
    talk = "Recruiter: we offer you 165k base and a 10% bonus\nMe: when do you need an answer?"
    text = f"{talk}\nRecruiter: by next Friday, Dec 11"
    assert offer_in(text, letter_words)["deadline"] == "2026-12-11"


def test_an_offer_is_named_before_its_word_without_an_article(letter_words: LetterWords) -> None:
    text = "TC breakdown for Ardent offer:\nBase: 187k\nBonus: 15%"
    assert offer_in(text, letter_words)["company"] == "Ardent"
