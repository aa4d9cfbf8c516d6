"""The words about pay, from `letters_pay.toml`."""

from msgspec import Struct

from planner.intake.letters.phrases import Phrases


class LetterPayWords(Struct, frozen=True, eq=False):
    """Periods of amounts, and words that limit, deny or condition one."""

    yearly: Phrases
    monthly: Phrases
    twice_monthly: Phrases
    fortnightly: Phrases
    weekly: Phrases
    hourly: Phrases
    daily: Phrases
    paid: Phrases
    ceiling: Phrases
    conditional: Phrases
    denied: Phrases
    guaranteed: Phrases
    quarterly: Phrases
    employer: Phrases
    of_salary: Phrases
    waits: Phrases
    thirteenth: Phrases
    salaries: Phrases
    hours: Phrases
