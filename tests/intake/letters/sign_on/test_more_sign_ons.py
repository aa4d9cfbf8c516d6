"""More wordings of sign-ons: by year, under numbered headings, spoken, raised from one figure to another."""

import pytest

from planner.intake.letters.sign_on.part import read_sign_on_part
from planner.intake.letters.words import LetterWords
from tests.intake.letters import reading as part
from tests.intake.letters.reading import ReadPart


@pytest.fixture(scope="module")
def read(letter_words: LetterWords) -> ReadPart:
    return part.part_reading(read_sign_on_part, letter_words)


PAYMENTS = [
    ("signing 60k y1 / 40k y2", [(60_000, None), (40_000, 13)]),
    ("sign on: first year $40,000 (paid monthly), second year $25,000", [(40_000, None), (25_000, 13)]),
    ("Sign-on: $50,000 year 1, $25,000 year 2", [(50_000, None), (25_000, 13)]),
    ("Year 1 sign-on: $50,000\nYear 2 sign-on: $25,000", [(50_000, None), (25_000, 13)]),
    ("First-year sign-on $60,000 and second-year sign-on $45,000", [(60_000, None), (45_000, 13)]),
    ("Sign-on          Y1 $50,000 / Y2 $25,000 (with your first paycheck)", [(50_000, None), (25_000, 13)]),
    ("198k, no bonus, 90k RSU/yr (4 yrs) - 20k sign - remote from CO", [(20_000, None)]),
    ("Buy-out: To replace what you forfeit we will pay $42,500 in cash within 45 days.", [(42_500, None)]),
    ("sign-on cash: Y1 $30k, Y2 $20k, paid monthly", [(30_000, None), (20_000, 13)]),
    ("signing bonus (less taxes) of 22,500 dollars", [(22_500, None)]),
    (
        "$100,000 paid over 2 years ($60,000 in year 1 and $40,000 in year 2) as a sign-on bonus",
        [(60_000, None), (40_000, 13)],
    ),
    (
        "Sign-on bonus: $45,000 (50% at start, 25% at 6 months, 25% at 12 months)",
        [(22_500, None), (11_250, 6), (11_250, 12)],
    ),
    ("50k signing (25 now, 25 after 12 months)", [(25_000, None), (25_000, 12)]),
    ("Signing bonus: $20k at start + $20k after 6 months", [(20_000, None), (20_000, 6)]),
    (
        "Sign on would be twenty five thousand, half at start and half after a year.",
        [(12_500, None), (12_500, 12)],
    ),
    ("3.4 Signing Bonus. $30,000, repayable on resignation within 12 months.", [(30_000, None)]),
    ("4. Sign-On Bonus.\nThe Company will pay you $25,000 in the first payroll.", [(25_000, None)]),
    (
        "raise your sign-on bonus from $20,000 to $45,000, payable in two installments: $25,000 with your "
        "first paycheck and $20,000 on your first anniversary.",
        [(25_000, None), (20_000, 12)],
    ),
    (
        "Sign-on: $60,000 paid in your first year in twelve equal monthly parts; a further $48,000 in your "
        "second year.",
        [(60_000, None), (48_000, 13)],
    ),
]


@pytest.mark.parametrize(("text", "payments"), PAYMENTS)
def test_payments_are_read_with_their_months(
    read: ReadPart, text: str, payments: list[tuple[float, int | None]]
) -> None:
    got = part.values(read(text), "sign_on.")
    assert [(got.get(f"{n}.amount"), got.get(f"{n}.month")) for n in range(len(payments))] == payments
    assert f"{len(payments)}.amount" not in got


@pytest.mark.parametrize(
    "text", ["Sign-on: none", "No sign-on, but 10k relocation", "Sign-on bonus of up to $20,000"]
)
def test_no_sign_on_is_read_of_none(read: ReadPart, text: str) -> None:
    assert not part.values(read(text), "sign_on.")
