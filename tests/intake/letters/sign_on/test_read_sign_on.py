"""Sign-ons as letters, mails and notes write them: payments, months, clawbacks, and what is none."""

import pytest

from planner.intake.letters.parts import PartReading
from planner.intake.letters.sign_on.part import read_sign_on_part
from planner.intake.letters.words import LetterWords
from tests.intake.letters import reading as part
from tests.intake.letters.reading import ReadPart


@pytest.fixture(scope="module")
def read(letter_words: LetterWords) -> ReadPart:
    return part.part_reading(read_sign_on_part, letter_words)


def values(reading: PartReading) -> dict[str, object]:
    return dict(part.values(reading, "sign_on."))


def asked(reading: PartReading) -> set[str]:
    return part.asked(reading, "sign_on.")


AMOUNTS = [
    ("Sign-on bonus: $40,000", 40_000),
    ("You will receive a signing bonus in the amount of $25,000, less taxes.", 25_000),
    ("a $15k sign-on", 15_000),
    ("Signing bonus | $18,500", 18_500),
    ("A one-time, taxable sign-on payment of USD 30,000 is paid with your first paycheck.", 30_000),
    ("Joining bonus: 4 lakh", 400_000),
    ("£5,000 welcome bonus", 5_000),
    ("a hiring bonus equal to $12,000", 12_000),
    ("You will be paid a one-time cash payment of $20,000 within 30 days of your start date.", 20_000),
    ("Starting bonus. We pay you $22,000 in your first month.", 22_000),
    ("a twenty thousand dollar signing bonus", 20_000),
    ("Sign on - 30k", 30_000),
    ("To replace what you leave behind, we offer a make-whole payment of $55,000.", 55_000),
]


@pytest.mark.parametrize(("text", "amount"), AMOUNTS)
def test_one_payment_is_read(read: ReadPart, text: str, amount: float) -> None:
    got = values(read(text))
    assert got["0.amount"] == amount
    assert "1.amount" not in got
    assert "0.month" not in got


PARTS = [
    ("sign-on $40k + $20k in year two", [(40_000, None), (20_000, 13)]),
    ("Sign-on of $50,000: half on your start date and half after six months.", [(25_000, None), (25_000, 6)]),
    ("$60,000 sign-on, paid in two equal instalments at 6 and 12 months", [(30_000, 6), (30_000, 12)]),
    (
        "A signing bonus of $30,000 with your first pay and $20,000 on the first anniversary.",
        [(30_000, None), (20_000, 12)],
    ),
    ("signing bonus: $25k year 1, $15k year 2", [(25_000, None), (15_000, 13)]),
    ("150b / 30k yr1 + 20k yr2 / 200k stock", [(30_000, None), (20_000, 13)]),
    (
        "Sign-on bonus of $40,000: 50% payable at start and 50% after 12 months",
        [(20_000, None), (20_000, 12)],
    ),
    ("a sign-on of $10,000 payable after 90 days", [(10_000, 3)]),
    ("$20k sign-on bonus, paid 50/50 at start and at 6 months", [(10_000, None), (10_000, 6)]),
    (
        "A sign-on bonus of $35,000, payable in two equal installments: the first within 30 days of your "
        "start and the second on the first anniversary.",
        [(17_500, None), (17_500, 12)],
    ),
    ("sign-on $27k split year 1/year 2 ($17k / $10k)", [(17_000, None), (10_000, 13)]),
    ("30k sign-on (15k at start, 15k after 1 yr)", [(15_000, None), (15_000, 12)]),
    (
        "Signing bonus: $40,000 total; $25,000 in month one and the rest in month thirteen.",
        [(25_000, 1), (15_000, 13)],
    ),
    ("25k/15k signing", [(25_000, None), (15_000, 13)]),
    (
        "a sign-on bonus of $30,000, half payable on your first regular payroll date and the balance after "
        "you complete ninety days",
        [(15_000, None), (15_000, 3)],
    ),
    ("50k sign on split over 2 years", [(25_000, None), (25_000, 13)]),
    (
        "Sign on bonus of $75,000, payable in two installments: $45,000 within 30 days of your start "
        "date and $30,000 on the first anniversary of your start date",
        [(45_000, None), (30_000, 12)],
    ),
    (
        "sign-on bonus $40,000 paid in four equal quarterly payments",
        [(10_000, None)] + [(10_000, m) for m in (4, 7, 10)],
    ),
]


@pytest.mark.parametrize(("text", "payments"), PARTS)
def test_instalments_have_their_months(
    read: ReadPart, text: str, payments: list[tuple[float, int | None]]
) -> None:
    got = values(read(text))
    count = sum(key.endswith(".amount") for key in got)
    assert [(got[f"{n}.amount"], got.get(f"{n}.month")) for n in range(count)] == payments


def test_many_parts_stay_one_payment_and_are_asked(read: ReadPart) -> None:
    reading = read(
        "Sign-on: $60,000 paid in your first year in twelve equal monthly parts; a further $48,000 in your "
        "second year, likewise monthly."
    )
    got = values(reading)
    assert (got["0.amount"], got["1.amount"], got["1.month"]) == (60_000, 48_000, 13)
    assert "sign_on" in asked(reading)


CLAWBACKS = [
    ("If you resign within 12 months, you must repay the full amount.", "cliff", 12),
    ("Should you leave voluntarily before the first anniversary, you repay 100% of it.", "cliff", 12),
    ("If you depart within twenty-four months you repay a prorated portion.", "prorated", 24),
    ("It is repayable on a pro rata basis if you leave within eighteen (18) months.", "prorated", 18),
    ("You agree to pay it back in full if you quit before completing one year of service.", "cliff", 12),
    (
        "If you leave in the first year you return a share in proportion to the months not worked.",
        "prorated",
        12,
    ),
    ("Clawback: 24 months, declining monthly.", "prorated", 24),
    ("There is no clawback.", "none", None),
    ("Full recovery if you leave before 12 months.", "cliff", 12),
    ("It is forgivable over two years, 1/24 each month.", "prorated", 24),
    ("If you resign within one year you repay 1/12 of it for each month short of twelve.", "prorated", 12),
    ("Full clawback if you leave in yr 1.", "cliff", 12),
    ("You have no obligation to repay it.", "none", None),
]


@pytest.mark.parametrize(("text", "clawback", "months"), CLAWBACKS)
def test_a_clawback_is_read(read: ReadPart, text: str, clawback: str, months: int | None) -> None:
    got = values(read(f"You receive a sign-on bonus of $30,000. {text}"))
    assert got["0.amount"] == 30_000
    assert (got["0.clawback"], got.get("0.clawback_months")) == (clawback, months)


def test_a_clawback_of_a_part_is_asked_and_not_read(read: ReadPart) -> None:
    reading = read("Signing bonus: $5,000, 50% repayable if you leave before 12 months.")
    assert "0.clawback" not in values(reading)
    assert "0.clawback" in asked(reading)


def test_a_label_may_be_led_to_its_amount_by_dots(read: ReadPart) -> None:
    got = values(read("Sign-on .................. $20,000, half at hire and half at six months"))
    assert (got["0.amount"], got["1.amount"], got["1.month"]) == (10_000, 10_000, 6)


def test_a_clawback_may_stand_far_from_its_payment(read: ReadPart) -> None:
    lines = [
        "Sign-on: $20,000",
        "PTO: 4 weeks",
        "Start: 02/01/2027",
        "Reply by: 12/07/2026",
        "Base: $150,000",
    ]
    got = values(
        read("\n".join([*lines, "Sign-on payments are repaid pro rata if you leave within 24 months."]))
    )
    assert (got["0.clawback"], got["0.clawback_months"]) == ("prorated", 24)


def test_a_clawback_of_the_move_is_none_of_the_sign_on(read: ReadPart) -> None:
    got = values(read("Sign-on: $25,000. Relocation: $15,000, repayable in full within 24 months."))
    assert "0.clawback" not in got


def test_a_clawback_of_unknown_shape_is_asked(read: ReadPart) -> None:
    reading = read("Joining bonus $20,000, clawback 1 yr")
    assert values(reading)["0.clawback_months"] == 12
    assert "0.clawback" in asked(reading)


def test_a_clawback_may_count_from_the_payment_and_end_with_a_layoff(read: ReadPart) -> None:
    got = values(
        read(
            "You receive a sign-on bonus of $30,000. If you resign within 12 months of the payment date "
            "you repay it in full; nothing is owed if we let you go without cause."
        )
    )
    assert (got["0.clawback_from"], got["0.clawback_let_go"]) == ("payment", "none")


NEVER = [
    "We may consider a sign-on of up to $50,000.",
    "You will receive a relocation bonus of $10,000.",
    "a $5,000 home-office payment",
    "All new hires get a one-time payment of $2,000 for equipment.",
    "a sign-on equity grant of $100,000",
    "Signing bonuses average $31,000.",
    "A retention bonus of $40,000 after 24 months",
    "Your annual bonus is $30,000.",
    "We could do a $20,000 signing bonus if you start in January.",
    "I asked for a $45,000 sign-on.",
    "There is no signing bonus, and the base is $190,000.",
    "Your referral bonus: $3,000",
    "$400,000 of RSUs: $160k vests in year 1, $120k in year 2, $80k in year 3 and $40k in year 4.",
    'Sign-on: none… maybe $15,000 "if it comes to it"',
]


@pytest.mark.parametrize("text", NEVER)
def test_what_is_no_sign_on_is_not_read_as_such(read: ReadPart, text: str) -> None:
    assert values(read(text)) == {}


SHORT = [
    ("210 base, 15%, 600/4 RSU, 50 sign on", 50_000),
    ("they came back 222/15/400 + 35 so.", 35_000),
    ("base 185\n- so 10 -> could do 20 if I start before Jan 15", 10_000),
    ("any sign on?\n20k, if you sign", 20_000),
]


@pytest.mark.parametrize(("text", "amount"), SHORT)
def test_short_forms_are_read_in_thousands(read: ReadPart, text: str, amount: float) -> None:
    got = values(read(text, in_thousands=True))
    assert got["0.amount"] == amount
    assert "1.amount" not in got


def test_a_condition_is_kept_as_a_note(read: ReadPart) -> None:
    text = "10k sign-on if you sign by Thursday."
    assert [note.span.words(text) for note in read(text).notes] == ["if you sign by Thursday"]


def test_two_different_amounts_are_asked(read: ReadPart) -> None:
    reading = read("Your signing bonus is $20,000.\n\n| Signing bonus | $25,000 |\n")
    assert [question.values for question in reading.questions] == [(20_000, 25_000)]


def test_the_same_amount_twice_is_one_payment(read: ReadPart) -> None:
    got = values(read("Your signing bonus is $20,000.\n\n| Signing bonus | $20,000 |\n"))
    assert "1.amount" not in got


def test_a_payment_in_another_currency_is_asked(read: ReadPart) -> None:
    assert "0.amount" in asked(read("a sign-on of US$10,000", currency="GBP"))
