"""Names of other companies in the user's own words for one recruiter, read without making what leaves."""

from collections.abc import Iterator
from dataclasses import dataclass

from planner.analysis import ModelInputs
from planner.plan import Plan
from planner.share.leak_check.check import names_for


@dataclass(frozen=True, slots=True)
class PrivateWord:
    """A name as it was written, and the plan path of the text that it is in."""

    quoted: str
    where: str


def private_words_in(plan: Plan, offer_id: str, inputs: ModelInputs) -> Iterator[PrivateWord]:
    """Yield the names that must not leave, in the opening sentence and the reasons to a recruiter."""
    counter, where = plan.counter(offer_id), f"counters.{offer_id}"
    texts = ((f"{where}.intent", counter.intent), (f"{where}.reasons", "\n".join(counter.reasons)))
    written = [(path, text) for path, text in texts if text.strip()]
    if not written:
        return
    names = names_for(plan, offer_id, inputs)
    for path, text in written:
        yield from (PrivateWord(finding.quoted, path) for finding in names.named_in(text) if finding.certain)
