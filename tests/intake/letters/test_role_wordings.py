"""Employer, title, place and days in other wordings: letters, chats, notes, contracts, exports, forums."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)


def values_of(text: str, words: LetterWords) -> dict[str, object]:
    reading = read_letter(text, TODAY, words)
    return {value.path: value.value for offer in reading.offers for value in offer.values}


def asked_in(text: str, words: LetterWords) -> set[str]:
    reading = read_letter(text, TODAY, words)
    return {question.path for offer in reading.offers for question in offer.questions}


@pytest.mark.parametrize(
    ("day", "why", "choices"),
    [
        # Saturday, November 28, 2026
        ("Friday in two weeks", "The words may mean either day.", ("2026-12-11", "2026-12-18")),
        ("1/12/2027", "Day and month may be swapped.", ("2027-01-12", "2027-12-01")),
    ],
)
def test_a_day_of_two_readings_says_why_it_is_asked(
    letter_words: LetterWords, day: str, why: str, choices: tuple[str, ...]
) -> None:
    text = f"Quillmark pays CAD $210,000 base in Canada. Please answer by {day}."
    offers = read_letter(text, TODAY, letter_words).offers
    (question,) = [asked for offer in offers for asked in offer.questions if asked.path == "deadline"]
    assert (question.why, question.values) == (why, choices)


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("spoke to Dana @ Quillmark today\nbase 210k\n15% bonus", "Quillmark"),
        ("Call with Jo from Fernway: base 210k, 15% bonus", "Fernway"),
        ("Cobalt Ferry is offering you a base salary of $210,000.", "Cobalt Ferry"),
        ("Here is what Tidewrack Software is putting in front of you: base $142k", "Tidewrack Software"),
        ("Base salary $210,000 for you. Can you answer by Friday? - Oskar, CEO, Tidepool", "Tidepool"),
        ("My breakdown for the Kestrelworks offer (SF): base 232k, bonus 15%", "Kestrelworks"),
        (
            'Employment Agreement between Osier Analytics Corp., 1 Yonge Street, Toronto ("Employer") and '
            'Farid Nasser ("Employee"). Base salary CAD $198,000 per annum.',
            "Osier Analytics Corp.",
        ),
        ("die Position als Produktmanager bei der Ahornwerk GmbH. Salary: 98.000 € base", "Ahornwerk GmbH"),
        ("le poste de Product Manager chez Lucarne SAS, base salary 82.000 €", "Lucarne SAS"),
        ("[09:41] Hiring - Sundara: Fixed 36 LPA, variable 4 LPA", "Sundara"),
        ("Quayside Bank, N.A. offers you a base salary of $190,000.", "Quayside Bank, N.A."),
    ],
)
def test_an_employer_in_other_words(letter_words: LetterWords, text: str, company: str) -> None:
    assert values_of(text, letter_words)["company"] == company


@pytest.mark.parametrize(
    "text",
    [
        "Base £84k. Options: exercise price to be agreed with HMRC",
        "Base salary $210,000 at the Company's discretion.",
        "Hi Jas, base $142k and 10% bonus.\nLet me know what you think\n\nCheers, Lou",
        "Spoke to Dana today. Base 210k, 15% bonus",
        "Great offer. RRSP match 5%, base 142k CAD, with CPF",
    ],
)
def test_an_authority_or_person_is_no_employer(letter_words: LetterWords, text: str) -> None:
    assert "company" not in values_of(text, letter_words)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("for the PM, Data Products job: base $142k", "PM, Data Products"),
        ("Our discussion for Lead PM (Payments) at Kaveri Stack: base 180k", "Lead PM (Payments)"),
        ("Base 205k. This is for the Senior PM role in Atlanta.", "Senior PM"),
        (
            "Position als Senior Product Manager (KI) bei der Ahornwerk GmbH, base 98.000 €",
            "Senior Product Manager (KI)",
        ),
        ("Verdigris Maps - PM Lead - base 176k + 12% bonus", "PM Lead"),
    ],
)
def test_a_title_in_other_words(letter_words: LetterWords, text: str, title: str) -> None:
    assert values_of(text, letter_words)["title"] == title


@pytest.mark.parametrize(
    ("place", "state", "metro"),
    [
        ("Location: Brooklyn, NY", "NYC", "New York-Newark-Jersey City, NY-NJ-PA"),
        ("You will work in Queens.", "NYC", "New York-Newark-Jersey City, NY-NJ-PA"),
        ("Office in Redwood City.", "CA", "San Francisco-Oakland-Berkeley, CA"),
        ("Based in Plano, TX.", "TX", "Dallas-Fort Worth-Arlington, TX"),
        ("Location: Reston, VA", "VA", "Washington-Arlington-Alexandria, DC-VA-MD-WV"),
        ("Work location: Cambridge, MA", "MA", "Boston-Cambridge-Newton, MA-NH"),
        ("Location: Mountain View, California", "CA", "San Jose-Sunnyvale-Santa Clara, CA"),
        ("Office: Bellevue", "WA", "Seattle-Tacoma-Bellevue, WA"),
        ("Location: Vancouver, WA", "WA", "Portland-Vancouver-Hillsboro, OR-WA"),
    ],
)
def test_a_suburb_lies_in_its_metro(letter_words: LetterWords, place: str, state: str, metro: str) -> None:
    values = values_of(f"Base salary: $200,000. {place}", letter_words)
    assert values["state"] == state
    assert values["metro"] == metro


def test_a_short_form_is_no_state(letter_words: LetterWords) -> None:
    text = "Poste de Product Manager Senior IA à Paris. Base 82.000 €."
    assert values_of(text, letter_words)["state"] == "outside US"


def test_vancouver_is_in_canada(letter_words: LetterWords) -> None:
    assert values_of("base CAD 142k, out of the Vancouver office", letter_words)["state"] == "outside US"


def test_a_place_is_asked_for_in_another_currency(letter_words: LetterWords) -> None:
    assert "state" in asked_in("Fixed 36 LPA, variable 4 LPA", letter_words)


@pytest.mark.parametrize(
    ("text", "path", "day"),
    [
        ("Arbeitsbeginn ist der 1. Februar 2027.", "start", "2027-02-01"),
        ("Prise de poste le 4 janvier 2027.", "start", "2027-01-04"),
        ("Fecha de inicio: 11 de enero de 2027.", "start", "2027-01-11"),
        ("Startdatum: 1 maart 2027.", "start", "2027-03-01"),
        ("Bitte antworten Sie bis zum 10. Dezember 2026.", "deadline", "2026-12-10"),
        ("Merci de nous répondre avant le 8 décembre 2026.", "deadline", "2026-12-08"),
        ("We need you on board by 1st Feb.", "start", "2027-02-01"),
        ("Joining date: 4 Jan 2027", "start", "2027-01-04"),
    ],
)
def test_a_day_in_other_words(letter_words: LetterWords, text: str, path: str, day: str) -> None:
    assert values_of(f"Base salary: €90,000.\n{text}", letter_words)[path] == day


@pytest.mark.parametrize(
    "text",
    ["The DocuSign link dies in 5 business days.", "Please respond within five business days of receipt."],
)
def test_days_from_an_unsaid_day_are_asked(letter_words: LetterWords, text: str) -> None:
    whole = f"Base salary: $200,000.\n{text}"
    assert "deadline" not in values_of(whole, letter_words)
    assert "deadline" in asked_in(whole, letter_words)


@pytest.mark.parametrize(
    "text",
    [
        "Here is the summary ahead of the formal letter, which legal will send on Monday.",
        "The written offer follows once we have agreed.",
        "I wanted to share the numbers in advance of the written offer.",
    ],
)
def test_a_letter_yet_to_come_makes_an_offer_verbal(letter_words: LetterWords, text: str) -> None:
    assert values_of(f"Base salary: $200,000.\n{text}", letter_words)["standing"] == "verbal"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Offer details - Senior Product Manager, Search (Toronto)", "Senior Product Manager, Search"),
        ("Position: Staff Product Manager (Austin, TX)", "Staff Product Manager"),
        ("Role: Senior Product Manager (London)", "Senior Product Manager"),
        ("Role: Senior Product Manager (Payments)", "Senior Product Manager (Payments)"),
    ],
)
def test_a_place_in_brackets_is_no_part_of_a_title(letter_words: LetterWords, text: str, title: str) -> None:
    assert values_of(f"{text}\nBase salary: $200,000.", letter_words)["title"] == title


@pytest.mark.parametrize(
    ("text", "company"),
    [
        ("Halvard offer, Austin TX: 165k base, 12% bonus", "Halvard"),
        ("Subject: Re: Tarnhelm offer\n\nHi Ola, base salary $162,000.", "Tarnhelm"),
        ("Subject: Re: Your offer | Candlewood Robotics\n\nBase salary: $162,000", "Candlewood Robotics"),
        ("Subject: Your offer - Quarrystone Data\n\nYour base salary is $162,000.", "Quarrystone Data"),
        (
            "From: People Operations, Larkfield Analytics\n\nYour base salary is $162,000.",
            "Larkfield Analytics",
        ),
        ("From: Human Resources @ Fernway\n\nYour base salary is $162,000.", "Fernway"),
    ],
)
def test_the_head_of_a_text_names_the_employer(letter_words: LetterWords, text: str, company: str) -> None:
    assert values_of(text, letter_words)["company"] == company


@pytest.mark.parametrize(
    "head", ["Verbal offer, Austin TX:", "Subject: Updated Offer | Growth Team\n\n", "Final Offer:"]
)
def test_the_kind_of_an_offer_is_no_employer(letter_words: LetterWords, head: str) -> None:
    text = f"{head} base salary 165k, 12% bonus, 25k signing, 90k RSUs"
    assert "company" not in values_of(text, letter_words)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("We offer you a permanent contract as Product Manager in Munich as of 1 April 2027.", "2027-04-01"),
        ("You'd be in the Toronto office from February 15, 2027.", "2027-02-15"),
        ("This confirms your move to Group Product Manager, effective January 4, 2027.", "2027-01-04"),
        ("We will employ you as Senior Product Manager with effect on 1 March 2027.", "2027-03-01"),
    ],
)
def test_a_day_from_which_one_is_hired_is_the_start(letter_words: LetterWords, text: str, day: str) -> None:
    assert values_of(f"Base salary: $200,000.\n{text}", letter_words)["start"] == day


@pytest.mark.parametrize(
    "text",
    [
        "Your employment contract has health insurance as of February 1, 2027.",
        "You'll be based in Boston; your pay is reviewed from April 1, 2027.",
        "You will be in our bonus plan from January 1, 2027.",
    ],
)
def test_another_day_is_no_start(letter_words: LetterWords, text: str) -> None:
    assert "start" not in values_of(f"Base salary: $200,000.\n{text}", letter_words)
