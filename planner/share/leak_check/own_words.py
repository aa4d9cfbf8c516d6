"""Names of other companies in the user's own words for one recruiter, read without making what leaves."""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from planner.analysis import ModelInputs
from planner.plan import Plan
from planner.share.leak_check.check import names_for
from planner.share.leak_check.name_check import Names
from planner.share.leak_check.texts import PlacedText


class PrivateWord(Struct, frozen=True):
    """A name as it was written, and the plan path of the text that it is in."""

    quoted: str
    where: str


def private_words_in(plan: Plan, offer_id: str, inputs: ModelInputs) -> tuple[PrivateWord, ...]:
    """Return the names that must not leave, in the opening sentence and the reasons to a recruiter.

    Cached in `inputs` by words, release and companies: an edit of a figure leaves all three as they were.
    """
    counter = plan.counter(offer_id)
    where = f"counters.{offer_id}"
    typed = ((f"{where}.intent", counter.intent), (f"{where}.reasons", "\n".join(counter.reasons)))
    texts = tuple((path, text) for path, text in typed if text.strip())
    if not texts:
        return ()
    companies = tuple((column.id, column.company) for column in plan.columns())
    return inputs.word_cache.get(
        (texts, counter.release, companies), lambda: tuple(_found(texts, names_for(plan, offer_id, inputs)))
    )


def _found(texts: Iterable[PlacedText], names: Names) -> Iterator[PrivateWord]:
    for path, text in texts:
        for finding in names.named_in(text):
            if finding.certain:
                yield PrivateWord(finding.quoted, path)
