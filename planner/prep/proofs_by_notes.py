"""Items of the checklist that notes, the cheat sheet and drills prove: a word or two is no note."""

from collections.abc import Mapping

from planner.plan.field_name import in_sentence
from planner.prep.cheat_sheet import cheat_parts
from planner.prep.item_proof import ItemProof, Prepared
from planner.values.listing import listed

CASES, MORTEMS = 2, 2
"""How many case studies and post-mortems the lists ask for."""

LEAST_WORDS: Mapping[str, int] = {"narrative": 20, "latency_script": 40, "role_talk": 8, "post_mortems": 6}
"""Words from which a note says something; of post-mortems each line."""

DRILL_DAYS = 3
"""Days with a drill from which the preparation counts as kept up."""

DRILL = "prep.answers"
"""A path to the drill, which is no field."""


def post_mortems(prepared: Prepared) -> ItemProof:
    """Those of other companies, as they were read and noted: own failures are another item."""
    least = LEAST_WORDS["post_mortems"]
    lines = prepared.plan.prep.post_mortems
    read = sum(len(line.split()) >= least for line in lines)
    short = f" A line needs the launch and what went wrong, in {least} words." if read < len(lines) else ""
    text = f"{min(read, MORTEMS)} of {MORTEMS} of other companies noted.{short}"
    return ItemProof(read >= MORTEMS, text, "prep.post_mortems")


def cheat_sheet_full(prepared: Prepared) -> ItemProof:
    parts = cheat_parts(prepared.plan, prepared.lexicon, prepared.judged)
    empty = [part for part in parts if part.is_empty()]
    text = (
        f"Nothing yet of {listed([in_sentence(part.title) for part in empty])}."
        if empty
        else "All three parts have lines."
    )
    return ItemProof(not empty, text, empty[0].where if empty else parts[0].where)


def narrative(prepared: Prepared) -> ItemProof:
    return _noted(prepared.plan.prep.narrative, "narrative")


def latency_script(prepared: Prepared) -> ItemProof:
    return _noted(prepared.plan.prep.latency_script, "latency_script")


def role_talk(prepared: Prepared) -> ItemProof:
    return _noted(prepared.plan.prep.role_talk, "role_talk")


def case_studies(prepared: Prepared) -> ItemProof:
    read = len(prepared.plan.prep.case_studies)
    return ItemProof(read >= CASES, f"{min(read, CASES)} of {CASES} noted.", "prep.case_studies")


def rehearsed(prepared: Prepared) -> ItemProof:
    """Only the user knows what was spoken aloud; the answers typed in drills are shown with it."""
    questions = {answer.question for answer in prepared.plan.prep.answers if answer.text.strip()}
    text = f"{len(questions)} questions of the drill answered. " if questions else ""
    return ItemProof(enough=False, text=f"{text}Yours to tick.", where=DRILL)


def kept_up(prepared: Prepared) -> ItemProof:
    days = {answer.when for answer in prepared.plan.prep.answers if answer.text.strip() and answer.when}
    text = f"Drilled on {min(len(days), DRILL_DAYS)} of {DRILL_DAYS} days."
    return ItemProof(len(days) >= DRILL_DAYS, text, DRILL)


def _noted(text: str, key: str) -> ItemProof:
    words, least = len(text.split()), LEAST_WORDS[key]
    if words >= least:
        return ItemProof(enough=True, text="Written.", where=f"prep.{key}")
    so_far = f"{words} of at least {least} words." if words else "Nothing is written yet."
    return ItemProof(enough=False, text=so_far, where=f"prep.{key}")
