"""Letters of a plan, in the words of the tests."""

from planner.analysis import ModelInputs
from planner.letters import LETTERS, Letter, NoLetter, Writer
from planner.letters.edited_letter import Parts, body_parts, subject_parts
from planner.plan import Plan, edits
from planner.plan.fields.terms import Tone
from planner.plan.letter_versions import DraftPart, EditedLetter
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


MINE = DraftPart(text="In my own words. ")


def kept(parts: Parts) -> tuple[DraftPart, ...]:
    """Return the parts of a letter as a plan keeps them."""
    return tuple(DraftPart(text=part.text, link=part.link) for part in parts)


def edited(made: Letter, key: str) -> EditedLetter:
    """Edit a letter: a sentence of one's own before it, and all its figures left linked."""
    return EditedLetter(
        id="d1", offer="o1", kind=key, subject=kept(subject_parts(made)), body=(MINE, *kept(body_parts(made)))
    )


def edited_letters(plan: Plan, inputs: ModelInputs, writer: Writer) -> dict[str, Letter | NoLetter]:
    """Edit every letter, as it is written to the recruiter of o1."""
    shared = share(plan, inputs, "o1")
    return {
        key: writer.edited(shared, kind, edited(made, key)) if isinstance(made, Letter) else made
        for key, kind in KINDS.items()
        for made in [writer.write(shared, kind)]
    }
