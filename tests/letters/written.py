"""Letters of a plan, in the words of the tests."""

from planner.analysis import ModelInputs
from planner.letters import LETTERS, Letter, NoLetter, Writer
from planner.plan import Plan, edits
from planner.plan.fields.terms import Tone
from planner.share import share

KINDS = {kind.key: kind for kind in LETTERS}


def written(plan: Plan, key: str, inputs: ModelInputs, writer: Writer) -> Letter | NoLetter:
    """Write one letter to the recruiter of o1."""
    return writer.write(share(plan, inputs, "o1"), KINDS[key])


def letter(plan: Plan, key: str, inputs: ModelInputs, writer: Writer) -> Letter:
    """Write one letter that there is."""
    made = written(plan, key, inputs, writer)
    assert isinstance(made, Letter), made
    return made


def all_letters(plan: Plan, inputs: ModelInputs, writer: Writer) -> dict[tuple[Tone, str], Letter | NoLetter]:
    """Write every letter in every tone."""
    return {
        (tone, key): writer.write(shared, kind)
        for tone in Tone
        for shared in [share(edits.put(plan, "counters.o1.tone", tone), inputs, "o1")]
        for key, kind in KINDS.items()
    }
