"""Kinds of texts that the survey of wordings found: notes in small letters, signatures, splits, answers."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 29)
Values = dict[str, object]


def values_of(text: str, words: LetterWords, *, present: bool = False) -> Values:
    reading = read_letter(text, TODAY, words)
    return {v.path: v.value for o in reading.offers if o.is_present is present for v in o.values}


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "merrow verbal. senior pm. 185k base 15% bonus, 60k split 40/20 over two years as sign on",
            {
                "company": "merrow",
                "title": "senior pm",
                "standing": "verbal",
                "sign_on.0.amount": 40_000,
                "sign_on.1.amount": 20_000,
                "sign_on.1.month": 13,
            },
        ),
        (
            "so birchline came back today w/ a verbal: title staff pm (l6), base 212, location nyc",
            {"company": "birchline", "title": "staff pm", "level": "Staff", "state": "NYC"},
        ),
        (
            "founding pm, sf\n170 base, no bonus, 1/19 start",
            {"title": "founding pm", "state": "CA", "start": "2027-01-19"},
        ),
        (
            "heads up: offer from gullwing came thru. 201 base, 18%, 450 in rsus over 4. tell them by 12/7",
            {"company": "gullwing", "grants.0.value": 450_000, "deadline": "2026-12-07"},
        ),
        ("remote (im in portland OR), base 168k, 12.5% bonus", {"state": "OR"}),
        (
            "Staff PM at a fintech (Cobble Ledger), NYC. Base: 215k, bonus: 15% (32k)",
            {"company": "Cobble Ledger", "bonus_target": 0.15},
        ),
        (
            "CDI de Product Manager Senior à Paris. Salaire fixe : 72 k€ bruts annuels",
            {"title": "Product Manager Senior", "level": "Senior"},
        ),
        (
            "Offer A: 185 base, 15% bonus, 200 RSU/4",
            {"grants.0.value": 200_000, "grants.0.years": (0.25,) * 4},
        ),
        (
            "Base 188k. Sign-on: $20,000 in your first paycheck; second instalment of $10,000 after a year.",
            {"sign_on.0.amount": 20_000, "sign_on.1.amount": 10_000, "sign_on.1.month": 12},
        ),
        ("Our level is Staff and your base is $205,000.", {"level": "Staff"}),
        ("Your base is raised from 150k to 165k effective January 1, 2027.", {"base": 165_000}),
        ("Offer's in :) Staff PM @ Juniper Loop, base 220k, 20% bonus", {"title": "Staff PM"}),
    ],
)
def test_a_note_in_small_letters_is_read(letter_words: LetterWords, text: str, values: Values) -> None:
    assert values.items() <= values_of(text, letter_words).items()


def test_a_note_tells_the_present_job(letter_words: LetterWords) -> None:
    text = "halder offer notes. principal pm in seattle. base 205, bonus 20%. now at umber tools on 170 + 10%"
    assert values_of(text, letter_words)["company"] == "halder"
    assert values_of(text, letter_words, present=True) == {
        "company": "umber tools",
        "base": 170_000,
        "bonus_target": 0.1,
    }


@pytest.mark.parametrize(
    ("end", "company"),
    [
        ("Best,\nKim (VP Product, Hollis Systems)", "Hollis Systems"),
        ("Thanks, Omar, Brightwater", "Brightwater"),
        ("Happy to talk! — Matt, Co-founder, Hexley", "Hexley"),
        ("I need an answer by Friday. - Priyanka, Stonegate Analytics", "Stonegate Analytics"),
        ("Regards,\nHana Whitfield\nTalent Partner | Wayfare Mobility", "Wayfare Mobility"),
        ("mikkel\n(founder, Tangramly)", "Tangramly"),
        ("Suki\ncofounder, Plumbline", "Plumbline"),
        ("Ines\nDirector, People - Cobalt Yard Robotics", "Cobalt Yard Robotics"),
        ("Cheers,\nLou", None),
        ("Thanks, Omar, Recruiter", None),
    ],
)
def test_a_signature_names_the_employer(letter_words: LetterWords, end: str, company: str | None) -> None:
    text = f"Hi Lin,\n\nyour base salary is $182,000 with a 15% target bonus.\n\n{end}\n"
    assert values_of(text, letter_words).get("company") == company


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("You'll get $25,000 up front as a signing bonus.", {"sign_on.0.amount": 25_000}),
        ("We'd pay you $25,000 when you sign.", {"sign_on.0.amount": 25_000}),
        ("A $25,000 cash award upon joining.", {"sign_on.0.amount": 25_000}),
        ("You get a cash sign-on award of $25,000.", {"sign_on.0.amount": 25_000}),
        ("Cash award.\nYou will be paid $35,000 within 30 days of joining.", {"sign_on.0.amount": 35_000}),
        ("Incentive.\nYour target award is $48,750.", {"bonus_target": 0.25}),
        ("Inducement award: US$ 40,000 cash, payable on the first day.", {"sign_on.0.amount": 40_000}),
        ("Bonus (one-time): $10,000, paid within 30 days of start.", {"sign_on.0.amount": 10_000}),
        ("Your 2027 incentive award will be no less than $60,000.", {"bonus_guaranteed": 60_000}),
    ],
)
def test_cash_is_no_grant(letter_words: LetterWords, text: str, values: Values) -> None:
    read = values_of(f"Your base salary is $195,000. {text}", letter_words)
    assert values.items() <= read.items()
    assert not any(path.startswith("grants") for path in read)


@pytest.mark.parametrize(
    ("words", "clawback"),
    [
        ("You keep it even if you leave.", "none"),
        ("It is yours to keep.", "none"),
        ("You agree to reimburse the entire bonus if you leave within one year.", "cliff"),
    ],
)
def test_what_is_owed_back_is_read(letter_words: LetterWords, words: str, clawback: str) -> None:
    text = f"Your base salary is $180,000. You will receive a sign-on bonus of $25,000. {words}"
    assert values_of(text, letter_words)["sign_on.0.clawback"] == clawback


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Bonuses have averaged 18% in recent years.", "bonus_target"),
        ("We are happy to raise the equity grant by $40,000.", "grants.0.value"),
        ("The refresh is separate from your new hire grant of 375K.", "refresher"),
        (
            "30,000 options; the strike will be set by the board, our last 409A was $3.40.",
            "grants.0.strike",
        ),
    ],
)
def test_what_is_not_said_is_not_read(letter_words: LetterWords, text: str, absent: str) -> None:
    assert absent not in values_of(f"Your base salary is $180,000. {text}", letter_words)


def test_an_answer_in_a_chat_with_brackets_is_read(letter_words: LetterWords) -> None:
    text = (
        "[Recruiter] Your offer is approved: base 187,500, bonus 15%\n[Me] is there any sign on?\n"
        "[Recruiter] yes, 20k, paid on first paycheck\n[Me] when do you need to know?\n"
        "[Recruiter] December 10"
    )
    read = values_of(text, letter_words)
    assert read["sign_on.0.amount"] == 20_000
    assert read["deadline"] == "2026-12-10"


def test_a_remark_in_brackets_is_of_the_other_side(letter_words: LetterWords) -> None:
    text = "They countered: base 201 (I asked 210), equity 380k (asked 420k)."
    rounds = read_letter(text, TODAY, letter_words).rounds
    assert [(r.who.value, r.component.value, r.value) for r in rounds] == [
        ("they", "base", 201_000),
        ("you", "base", 210_000),
        ("they", "equity", 380_000),
        ("you", "equity", 420_000),
    ]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        (
            "Provided that you pay in at least 4%, the Company contributes 8% to the pension.",
            {"match_rate": 0.08},
        ),
        ("We match your 401(k) contributions, to a limit of 5% of pay.", {"match_rate": 0.05}),
        ("Holiday. 27 days a year in addition to the usual public holidays.", {"days_off": 27}),
        ("We match half of what you put in, up to 6% of pay.", {"match_rate": 0.03}),
        ("Pension: 3% from you, 6% from us.", {"match_rate": 0.06}),
        ("2. Commencement. Monday, January 25, 2027.", {"start": "2027-01-25"}),
        ("He wants to hear by Wed Dec 2.", {"deadline": "2026-12-02"}),
        ("Hired in: Oregon, as an employee.", {"state": "OR"}),
        ("Paid time off accrues at 1.25 days per month.", {"days_off": 15}),
        ("Paid time off accrues at 1.67 days per month.", {"days_off": 20}),
        (
            "Options: 9,000 at $3.10 a share, four-year vest.",
            {"grants.0.units": 9_000, "grants.0.strike": 3.1},
        ),
        (
            "You get 6,500 RSUs. A quarter become yours after twelve months and the balance in equal monthly "
            "parts over the three years that follow.",
            {"grants.0.years": (0.25,) * 4, "grants.0.cadence": "monthly", "grants.0.cliff": 12},
        ),
    ],
)
def test_a_part_of_an_offer_is_read(letter_words: LetterWords, text: str, values: Values) -> None:
    assert values.items() <= values_of(f"Your base salary is $180,000. {text}", letter_words).items()


@pytest.mark.parametrize(
    "text",
    [
        "You will be paid $142,500 per year, which we pay in twenty-four installments of $5,937.50.",
        "Your base salary is $142,500. Staff may spend $2,500 a year on conferences.",
        "Your base salary is $142,500. Variable remuneration: $14,250 gross per year at target.",
    ],
)
def test_an_instalment_or_other_yearly_amount_is_no_second_base(letter_words: LetterWords, text: str) -> None:
    assert values_of(text, letter_words)["base"] == 142_500


@pytest.mark.parametrize(
    ("head", "company"),
    [
        ("THE OPEN LANTERN FOUNDATION\nBoston\n\nDear Dr. Whitcombe,", "THE OPEN LANTERN FOUNDATION"),
        ("Company: The Willow Group\n", "The Willow Group"),
        ("Sub: Letter of offer\n\nDear Ana,", None),
        ("From: HR Business Partner, Blue Heron Insurance\n\nCarmen,", "Blue Heron Insurance"),
        ("numbers from Perrin (Lodestar HR):", "Lodestar"),
        (
            "Subject: Offer letter - Juno Park\n\nThis is your offer from Ironbridge Analytics.",
            "Ironbridge Analytics",
        ),
        ("**Who:** Driftnet Labs (remote since day one)", "Driftnet Labs"),
        ("Mesa National Laboratory\n\nThe Laboratory offers you a post.", "Mesa National Laboratory"),
        ("The partners of Vane Software have decided to hire you.", "Vane Software"),
    ],
)
def test_a_head_names_the_employer(letter_words: LetterWords, head: str, company: str | None) -> None:
    text = f"{head}\n\nYour base salary is $182,000 with a 15% target bonus.\n"
    assert values_of(text, letter_words).get("company") == company


def test_paragraphs_with_employer_and_place_are_offers(letter_words: LetterWords) -> None:
    text = (
        "Two offers.\n\nTidemark in Seattle, Senior PM for ML infra. $190k base, 15 percent bonus.\n\n"
        "Ganyo in New York, series C, they call it Lead PM. $205k base, no bonus.\n\n"
        "For comparison, at Pellworth I make $168k now."
    )
    offers = [o for o in read_letter(text, TODAY, letter_words).offers if not o.is_present]
    read = [{v.path: v.value for v in offer.values} for offer in offers]
    assert [(r["company"], r["title"], r["base"], r["state"]) for r in read] == [
        ("Tidemark", "Senior PM for ML infra", 190_000, "WA"),
        ("Ganyo", "Lead PM", 205_000, "NY"),
    ]
    assert "stage" not in read[0]


THREAD = """From: Priya Raman
To: Jonas Feld
Subject: Re: Offer

Hi Jonas, finance signed off: your base is now $221,000. All other parts stay as in my mail of Monday.

Priya

> On Wed, Nov 25, 2026 Jonas Feld wrote:
>
> Thanks Priya. Is there any flexibility on the base salary?
>
>> On Mon, Nov 23, 2026 Priya Raman wrote:
>>
>> Dear Jonas, we'd love you to join Ostwick as Staff Product Manager. Here is what we have in mind:
>>
>> Base: $214,000
>> Annual bonus: 20% target
>> Sign-on: $20,000
"""


def test_a_change_keeps_the_rest_of_the_offer_below_it(letter_words: LetterWords) -> None:
    read = values_of(THREAD, letter_words)
    assert (read["base"], read["bonus_target"], read["sign_on.0.amount"]) == (221_000, 0.2, 20_000)
    assert read["title"] == "Staff Product Manager"


def test_the_revised_figures_beside_the_first_ones_count(letter_words: LetterWords) -> None:
    text = (
        "                     November 12        Revised\nBase salary          $188,000           $197,500\n"
        "Target bonus         12%                same\nSign-on bonus        $15,000            $30,000\n"
    )
    read = values_of(text, letter_words)
    assert (read["base"], read["bonus_target"], read["sign_on.0.amount"]) == (197_500, 0.12, 30_000)


def test_marks_of_html_and_of_quotes_are_no_words(letter_words: LetterWords) -> None:
    text = (
        "BASE SALARY&nbsp;&nbsp;&nbsp;$212,300 USD<br>\nSIGN-ON&nbsp;&nbsp;&nbsp;$45,000\n"
        "> Thank you for waiting while we got the approvals. Cobalt Yard Robotics would\n"
        "> like to hire you as Product Lead.\n"
    )
    read = values_of(text, letter_words)
    assert (read["base"], read["sign_on.0.amount"]) == (212_300, 45_000)
    assert values_of(text[text.index("> T") :] + "> Salary: $179,000\n", letter_words)["company"] == (
        "Cobalt Yard Robotics"
    )


def test_an_improved_offer_is_a_round(letter_words: LetterWords) -> None:
    text = "We are prepared to improve our offer: base salary $198,500 (up from $190,000); sign-on $30,000."
    reading = read_letter(text, TODAY, letter_words)
    assert [(r.component.value, r.value) for r in reading.rounds] == [("base", 198_500), ("sign_on", 30_000)]
    assert not reading.offers
