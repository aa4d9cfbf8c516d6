"""Names of other companies in the user's own words for one recruiter, read without making what leaves."""

from functools import lru_cache

from msgspec import Struct

from planner.analysis import ModelInputs
from planner.plan import Counter, Offer, Plan
from planner.share.leak_check.check import names_for

MOST_COUNTERS = 16


class PrivateWord(Struct, frozen=True):
    """A name as it was written, and the plan path of the text that it is in."""

    quoted: str
    where: str


def private_words_in(plan: Plan, offer_id: str, inputs: ModelInputs) -> tuple[PrivateWord, ...]:
    """Return the names that must not leave, in the opening sentence and the reasons to a recruiter."""
    counter = plan.counter(offer_id)
    if not counter.intent.strip() and not any(reason.strip() for reason in counter.reasons):
        return ()
    companies = tuple((column.id, column.company) for column in plan.columns())
    return _private_words(counter, companies, inputs)


@lru_cache(maxsize=MOST_COUNTERS)
def _private_words(
    counter: Counter, companies: tuple[tuple[str, str], ...], inputs: ModelInputs
) -> tuple[PrivateWord, ...]:
    """Read a counter's words; kept, as an edit of a figure leaves them as they were."""
    present, *offers = (Offer(id=column, company=name) for column, name in companies)
    names = names_for(Plan(present=present, offers=tuple(offers), counters=(counter,)), counter.id, inputs)
    where = f"counters.{counter.id}"
    texts = ((f"{where}.intent", counter.intent), (f"{where}.reasons", "\n".join(counter.reasons)))
    return tuple(
        PrivateWord(finding.quoted, path)
        for path, text in texts
        for finding in names.named_in(text)
        if finding.certain
    )
