"""The facts of a letter are spelled once for all that is asked about it, and anew for another letter."""

import pytest
from msgspec.structs import replace

from planner.analysis import ModelInputs
from planner.letters import Letter, Writer, facts
from planner.letters import writer as writing
from planner.plan.fields.terms import Tone
from planner.share import Shared, share
from tests.letters.written import KINDS
from tests.workbook.plans import real_plan


def test_facts_are_spelled_once_a_letter(
    inputs: ModelInputs, writer: Writer, monkeypatch: pytest.MonkeyPatch
) -> None:
    spelled: list[tuple[Tone, str]] = []

    def counted(shared: Shared, kind: str = "") -> facts.LetterFacts:
        spelled.append((shared.tone, kind))
        return facts.facts_of(shared, kind)

    monkeypatch.setattr(writing, "facts_of", counted)
    plain = share(real_plan(), inputs, "o1")
    firm, counter, thanks = replace(plain, tone=Tone.FIRM), KINDS["counter_email"], KINDS["thanks"]
    made = [
        writer.write(shared, kind)
        for shared, kind in ((plain, counter), (firm, counter), (firm, thanks), (plain, counter))
        if writer.figures(shared, kind) and writer.left_out(shared, kind) is not None
    ]
    assert made[0] == made[3] != made[1] != made[2]
    assert isinstance(made[0], Letter)
    assert spelled == [
        (plain.tone, "counter_email"),
        (Tone.FIRM, "counter_email"),
        (Tone.FIRM, "thanks"),
        (plain.tone, "counter_email"),
    ]


def test_a_letter_is_written_once_of_the_same_facts(inputs: ModelInputs, writer: Writer) -> None:
    plain, counter = share(real_plan(), inputs, "o1"), KINDS["counter_email"]
    first = writer.write(plain, counter)
    assert writer.write(plain, counter) is first
    assert writer.write(plain, KINDS["thanks"]) != first
    assert writer.write(replace(plain, tone=Tone.FIRM), counter) != first
    again = writer.write(plain, counter)
    assert again == first
    assert again is not first
