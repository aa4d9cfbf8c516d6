"""Private names and figures in the user's own words for one recruiter, read without making what leaves.

Only what is certain, and so stops a letter: the doubtful is asked about where the letter is read.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from planner.analysis import Analysis, ModelInputs
from planner.plan import Counter, Plan
from planner.plan.letter_versions import EditedLetter
from planner.share.leak_check.check import amounts_for, names_for
from planner.share.leak_check.name_check import Names
from planner.share.leak_check.texts import WORDS, PlacedText
from planner.share.sharing import NotReadyError, share


class PrivateWord(Struct, frozen=True):
    """A name or a figure as it was written, and the plan path of the text that it is in.

    `can_be_released`: a name of an offer, which the user may let the recruiter know.
    """

    quoted: str
    where: str
    can_be_released: bool = True


def private_words_in(plan: Plan, offer_id: str, analysis: Analysis) -> tuple[PrivateWord, ...]:
    """Return what must not leave in the user's words for a recruiter and in the letters that they edited.

    Names are cached in the inputs by words, release and companies: an edit of a figure leaves them alone.
    """
    counter, inputs = plan.counter(offer_id), analysis.model_inputs
    letters = tuple(_typed_in(draft) for draft in plan.letter_drafts if draft.offer == offer_id)
    texts = tuple((where, text) for where, text in (*_words(counter), *letters) if text.strip())
    if not texts:
        return ()
    return (*_names_in(texts, plan, offer_id, inputs), *_figures_in(letters, plan, offer_id, analysis))


def _names_in(
    texts: tuple[PlacedText, ...], plan: Plan, offer_id: str, inputs: ModelInputs
) -> tuple[PrivateWord, ...]:
    companies = tuple((column.id, column.company) for column in plan.columns())
    release = plan.counter(offer_id).release
    return inputs.word_cache.get(
        (texts, release, companies), lambda: tuple(_certain(texts, names_for(plan, offer_id, inputs)))
    )


def _certain(texts: Iterable[PlacedText], names: Names) -> Iterator[PrivateWord]:
    for where, text in texts:
        for finding in names.named_in(text):
            if finding.certain:
                yield PrivateWord(finding.quoted, where)


def _figures_in(
    letters: Iterable[PlacedText], plan: Plan, offer_id: str, analysis: Analysis
) -> Iterator[PrivateWord]:
    """Yield private figures typed into letters; of an offer with an error nothing leaves yet."""
    texts = [(where, text) for where, text in letters if any(map(str.isdigit, text))]
    if not texts:
        return
    try:
        shared = share(plan, analysis.model_inputs, offer_id)
    except NotReadyError:
        return
    amounts = amounts_for(shared, plan, analysis.model_inputs, analysis)
    for where, text in texts:
        for finding in amounts.mentioned_in(text):
            if finding.certain:
                yield PrivateWord(finding.quoted, where, can_be_released=False)


def _words(counter: Counter) -> Iterator[PlacedText]:
    """Yield what the user typed for a recruiter, with the place of each."""
    where = f"counters.{counter.id}"
    yield f"{where}.intent", counter.intent
    yield f"{where}.reasons", "\n".join(counter.reasons)
    for key in WORDS:
        yield f"{where}.{key}", getattr(counter, key)
    yield f"{where}.conditions", "\n".join(condition.text for condition in counter.conditions)


def _typed_in(letter: EditedLetter) -> PlacedText:
    """Return what of an edited letter is the user's: all but the figures that follow the plan."""
    parts = (*letter.subject, *letter.body)
    return f"letter.{letter.offer}.{letter.kind}", "".join(" " if part.link else part.text for part in parts)
