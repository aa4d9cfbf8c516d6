"""What people paste of web pages, mails about a change of pay, and mails on what stands beside the pay."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.results import LetterReading, OfferReading
from planner.intake.letters.text.plain_blanks import with_plain_blanks
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)
BLANK, NONE, SOFT = "\u00a0", "\u200b", "\u00ad"


def read(text: str, words: LetterWords) -> LetterReading:
    return read_letter(text, TODAY, words)


def pasted(offer: OfferReading) -> dict[str, object]:
    return {value.path: value.value for value in offer.values}


def offer_in(text: str, words: LetterWords) -> dict[str, object]:
    return pasted(next(offer for offer in read(text, words).offers if not offer.is_present))


def present_in(text: str, words: LetterWords) -> dict[str, object]:
    return next((pasted(offer) for offer in read(text, words).offers if offer.is_present), {})


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        (f"Sign{NONE}-On", " ".join(["Sign-On", ""])),
        (f"Base{BLANK}pay:{BLANK}$210,000", "Base pay: $210,000"),
        (f"112{BLANK}500{BLANK}EUR", f"112{BLANK}500 EUR"),
        (f"com{SOFT}pen{SOFT}sation", " compensation "),
        (f"9:41{BLANK}PM", "9:41 PM"),
    ],
)
def test_blanks_of_web_pages_become_plain_ones_in_place(text: str, plain: str) -> None:
    assert with_plain_blanks(text) == plain
    assert len(plain) == len(text)


def test_a_page_with_hard_blanks_reads_as_typed_text(letter_words: LetterWords) -> None:
    text = (
        f"Base{BLANK}Salary{BLANK}{BLANK}\n${BLANK}187,250.00{BLANK}USD\nTarget{BLANK}Bonus{BLANK}\n15.00{BLANK}%\n"
        f"Sign{NONE}-On{BLANK}Bonus\n${BLANK}20,000.00{BLANK}USD\nRSU{BLANK}Value\n${BLANK}260,000.00{BLANK}(4{BLANK}years)\n"
    )
    read_of_it = offer_in(text, letter_words)
    assert (read_of_it["base"], read_of_it["bonus_target"]) == (187_250, 0.15)
    assert (read_of_it["sign_on.0.amount"], read_of_it["grants.0.value"]) == (20_000, 260_000)


@pytest.mark.parametrize(("sign", "currency"), [("EUR", "EUR"), ("CHF", "CHF"), ("Euro", "EUR")])
def test_a_strike_with_a_decimal_comma_is_no_whole_number(
    letter_words: LetterWords, sign: str, currency: str
) -> None:
    text = f"Gehalt 90.000 {sign} brutto. 4.000 Optionen, Basispreis 2,50 {sign}, Vesting 48 Monate."
    read_of_it = offer_in(text, letter_words)
    assert (read_of_it["grants.0.strike"], read_of_it["currency"]) == (2.5, currency)


def test_a_mail_on_the_benefits_beside_a_known_base_is_an_offer(letter_words: LetterWords) -> None:
    text = (
        "You asked about the rest of the package beside the $149,000 base and 10% bonus:\n"
        "401(k): 50% of what you contribute, up to 6% of pay; vests right away\n"
        "PTO: accrues at 1.5 days per month, plus 9 company holidays\n\nDolores\nCairnwell Logistics\n"
    )
    read_of_it = offer_in(text, letter_words)
    assert (read_of_it["base"], read_of_it["match_rate"], read_of_it["days_off"]) == (149_000, 0.03, 18)


@pytest.mark.parametrize("equity", ["pay equity review", "internal equity", "private equity owner"])
def test_equity_that_is_no_grant_takes_no_figure(letter_words: LetterWords, equity: str) -> None:
    text = (
        f"Considering our {equity}, we'd place you at $188,000. Bonus 10%, 401(k) match of 4%, 20 days PTO."
    )
    read_of_it = offer_in(text, letter_words)
    assert read_of_it["base"] == 188_000
    assert not any(path.startswith("grants") for path in read_of_it)


def test_a_day_for_a_call_is_no_deadline(letter_words: LetterWords) -> None:
    text = "Base $188,000, bonus 10%. May I call you on Monday to hear what you think?"
    assert "deadline" not in offer_in(text, letter_words)


@pytest.mark.parametrize(
    ("text", "base", "present"),
    [
        ("Base: $204,000 (currently $183,000)\nRSUs: $280,000 over 4 years", 204_000, 183_000),
        ("We'd move you from your current 183 to 204 base, and 15% bonus.", 204_000, 183_000),
        ("That takes your base from 183k to 204k, bonus 15%, RSUs worth $200k.", 204_000, None),
        ("Base: $200,000 (currently budgeted at $210,000). Bonus 10%.", 200_000, None),
        ("Base $180,000 (now $175,000 for the first 6 months), bonus 10%.", 180_000, None),
        ("Base: $204,000 (today: $183,000)\nBonus: 20% (today 15%)", 204_000, 183_000),
        ("Base: $204,000. You said you're on 183 base and 12%.", 204_000, 183_000),
    ],
)
def test_pay_of_today_is_the_present_jobs(
    letter_words: LetterWords, text: str, base: float, present: float | None
) -> None:
    assert offer_in(text, letter_words)["base"] == base
    assert present_in(text, letter_words).get("base") == present


def test_both_figures_of_a_raised_bonus_are_read(letter_words: LetterWords) -> None:
    text = (
        "You are promoted to Staff Product Manager. Your base pay will go from $158,400 to $174,000.\n"
        "Your bonus target rises from 12% to 15% (of eligible earnings)."
    )
    assert offer_in(text, letter_words)["bonus_target"] == 0.15
    assert present_in(text, letter_words) == {"base": 158_400, "bonus_target": 0.12}


def test_a_move_of_the_other_side_is_no_present_job(letter_words: LetterWords) -> None:
    text = "Hi, we can go from 183 to 204 on base, bonus 15%, 300k RSUs over 4 years."
    assert present_in(text, letter_words) == {}


@pytest.mark.parametrize(
    ("text", "company"),
    [
        (
            "Here is what Vell Canada ULC would like to offer you: base $190k, RSUs of Vell, Inc. (NASDAQ).",
            "Vell Canada ULC",
        ),
        ("Mireille -\n\nSalary: 195k\nBonus: none\n\nRasmus @ Corrigenda", "Corrigenda"),
        (
            "Thanks for your call with Amar. Base 190k, bonus 10%.\n\nBest wishes\nTorunn, Skerry Systems",
            "Skerry Systems",
        ),
        (
            "Singapore office at Tanjong Pagar. Base S$165,600.\nJasmine Koh, Meridian Straits Pte Ltd",
            "Meridian Straits Pte Ltd",
        ),
        ("Agency: Kestrel Staffing Group\nRate: $84.50/hr", "Kestrel Staffing Group"),
    ],
)
def test_the_employer_is_no_person_place_or_parent(
    letter_words: LetterWords, text: str, company: str
) -> None:
    assert offer_in(text, letter_words)["company"] == company


def test_new_mexico_is_in_the_us(letter_words: LetterWords) -> None:
    assert offer_in("Base $195k, bonus 10%. Location: Taos, New Mexico.", letter_words)["state"] == "NM"
    text = "Base $195k, bonus 10%. Anywhere in the US; you said Santa Fe, so New Mexico."
    assert "state" not in offer_in(text, letter_words)
