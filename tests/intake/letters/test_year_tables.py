"""Pay by year in a table of a letter: each cell is of its year and part."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)
HEAD = "Dear Jo, we offer you the position of Senior PM at Vane Systems. Your pay by year is below.\n\n"
ACROSS = (
    "              Year 1     Year 2     Year 3     Year 4    Total\n"
    "Base          $190,000   $190,000   $190,000   $190,000  $760,000\n"
    "Target bonus  $28,500    $28,500    $28,500    $28,500   $114,000\n"
    "RSUs          $80,000    $60,000    $40,000    $20,000   $200,000\n"
    "Sign-on       $20,000    $10,000\n"
    "Total         $318,500   $288,500   $258,500   $238,500\n"
)
BARS = (
    "| | Year 1 | Year 2 | Year 3 | Year 4 |\n|---|---|---|---|---|\n"
    "| Base | $190k | $190k | $190k | $190k |\n| Bonus | 15% | 15% | 15% | 15% |\n"
    "| Stock | $80k | $60k | $40k | $20k |\n| Sign-on | $20k | $10k | | |\n"
)
DOWN = (
    "Year\tBase\tBonus\tStock\tSign-on\nYear 1\t$190,000\t$28,500\t$80,000\t$20,000\n"
    "Year 2\t$190,000\t$28,500\t$60,000\t$10,000\nYear 3\t$190,000\t$28,500\t$40,000\t\n"
    "Year 4\t$190,000\t$28,500\t$20,000\t\n"
)


def read(text: str, words: LetterWords) -> dict[str, object]:
    offers = read_letter(text, TODAY, words).offers
    return {value.path: value.value for value in offers[0].values} if offers else {}


@pytest.mark.parametrize("table", [ACROSS, BARS, DOWN], ids=["across", "bars", "down"])
def test_each_cell_is_of_its_year_and_part(letter_words: LetterWords, table: str) -> None:
    values = read(f"{HEAD}{table}\nPlease sign by December 9, 2026.\n", letter_words)
    assert (values["base"], values["bonus_target"]) == (190_000, 0.15)
    assert (values["grants.0.value"], values["grants.0.years"]) == (200_000, (0.4, 0.3, 0.2, 0.1))
    assert (values["sign_on.0.amount"], values["sign_on.1.amount"]) == (20_000, 10_000)
    assert values["sign_on.1.month"] == 13
    assert (values["company"], values["deadline"]) == ("Vane Systems", "2026-12-09")


def test_what_words_say_goes_before_the_table(letter_words: LetterWords) -> None:
    text = f"{HEAD}{ACROSS}\nYou get 2,000 RSUs over four years, vesting quarterly.\n"
    values = read(text, letter_words)
    assert values["grants.0.units"] == 2_000
    assert "grants.0.value" not in values


def test_fewer_years_than_a_grant_has_are_asked_about(letter_words: LetterWords) -> None:
    table = "        Year 1     Year 2\nBase    $190,000   $190,000\nStock   $50,000    $50,000\n"
    (offer,) = read_letter(HEAD + table, TODAY, letter_words).offers
    assert "grants.0.value" not in {value.path for value in offer.values}
    assert [asked.values for asked in offer.questions if asked.path == "grants.0.value"] == [(100_000,)]


def test_a_table_of_vesting_alone_is_none(letter_words: LetterWords) -> None:
    table = "Year 1   Year 2   Year 3   Year 4\n40%      30%      20%      10%\n"
    text = f"{HEAD}Base $190,000. RSUs $200,000.\n\n{table}"
    assert read(text, letter_words)["grants.0.value"] == 200_000


@pytest.mark.parametrize("whose", ["Competing offer:", "My current job:"])
def test_a_table_of_another_offer_or_job_gives_this_one_nothing(
    letter_words: LetterWords, whose: str
) -> None:
    values = read(f"{whose}\n\n{BARS}\nOur offer: base $205,000, bonus 10%.\n", letter_words)
    assert (values["base"], values["bonus_target"]) == (205_000, 0.10)
    assert not [path for path in values if path.startswith(("grants", "sign_on"))]
