"""How your letters are spelled: what a reader sees anyway, so it may leave with every word."""

from typing import Annotated

from planner.plan.fields.about import About, Group, Shown
from planner.plan.fields.frozen import Model
from planner.plan.fields.terms import CompanySpelling, MoneySpelling, RangeSpelling
from planner.values import Privacy


def _spelled(label: str, note: str) -> About:
    return About(label, Privacy.RELEASABLE, Group.WORDS, help=note, shown=Shown.ASSUMPTIONS)


class Wording(Model):
    """The user's spelling of what letters are full of."""

    money: Annotated[
        MoneySpelling,
        _spelled("Amounts in letters", "In full $210,000, in thousands $210k, with its code 210,000 USD."),
    ] = MoneySpelling.FULL
    ranges: Annotated[
        RangeSpelling, _spelled("Ranges in letters", "$190,000 to $235,000, or with a dash between.")
    ] = RangeSpelling.TO
    company: Annotated[
        CompanySpelling, _spelled("Company in letters", "As typed, or short: without Inc., Ltd and the like.")
    ] = CompanySpelling.AS_TYPED
