"""The words that stories are read by: one part a file of `resources/lexicon`, read once and passed in."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from planner.plan import PARTS, Plan
from planner.story.flags.copied import NO_SAMPLE, CopiedWords, sample_stories
from planner.story.flags.diagnosis_words import DiagnosisWords
from planner.story.flags.flag_words import FlagWords
from planner.story.lenses.topics import LensWords
from planner.story.lexicon_entries import read_entries
from planner.story.paste.blocks import PasteWords
from planner.story.paste.sorting import PartWords
from planner.story.query_cost.costing.levers import CostWords
from planner.story.rubric.filing_words import FilingWords
from planner.story.rubric.implied.arc_words import ArcWords
from planner.story.rubric.judgement import LintWords
from planner.story.rubric.lints.blame import BlameWords
from planner.story.text.agency import AgencyWords
from planner.story.text.figure_doubts import PlausibilityWords
from planner.story.text.phrase_index import DenialWords
from planner.story.text.sentence_words import SentenceWords
from planner.story.text.units import Units
from planner.story.text.vocabulary import Vocabulary


class Lexicon(Struct, frozen=True, eq=False, dict=True):
    """Each part by the name of its file. Compared by identity: caches of a text have it in their key."""

    units: Units
    denials: DenialWords
    filing: FilingWords
    lenses: LensWords
    costs: CostWords
    parts: PartWords
    paste: PasteWords
    agency: AgencyWords
    sentences: SentenceWords
    vocabulary: Vocabulary
    blame: BlameWords
    lints: LintWords
    plausibility: PlausibilityWords
    flags: FlagWords
    arc: ArcWords
    diagnosis: DiagnosisWords
    copied: CopiedWords

    def with_sample(self, plan: Plan) -> "Lexicon":
        """Return the lexicon that knows words copied from the stories of a plan, the program's sample."""
        texts = (getattr(story, part) for story in plan.stories for part in PARTS)
        sample = sample_stories(plan.person.name, texts, self.copied.words)
        return replace(self, copied=replace(self.copied, sample=sample))

    def of_plan(self, plan: Plan) -> "Lexicon":
        """Return the lexicon for the stories of a plan: in that of the sample's person its words are own.

        The person's name says whose it is: the companies of a new plan are called as in the sample.
        """
        return self._of_sample if self.copied.sample.is_of(plan.person.name) else self

    @cached_property
    def _of_sample(self) -> "Lexicon":
        return replace(self, copied=replace(self.copied, sample=NO_SAMPLE))


FILES = Lexicon.__struct_fields__
"""Names of the files, without their ending."""


def read_lexicon(tables: Mapping[str, Mapping[str, Any]]) -> Lexicon:
    """Return the lexicon of the tables of all files; LexiconError names the file and the entry."""
    return read_entries(Lexicon, tables, "lexicon")
