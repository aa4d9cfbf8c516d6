"""Loads the model inputs for window and commands: tables, draws, lexicon and letter templates."""

import datetime
import json
import math
import tomllib
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from planner.disk import resource
from planner.values import PlannerError
from planner.values.word_list import WordList

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from planner.analysis import ModelInputs
    from planner.intake.final_letter.comparer import LetterComparer
    from planner.intake.job_posts.reading import PostReader
    from planner.intake.letters.sample.making import SampleMaker
    from planner.intake.letters.words import LetterWords
    from planner.letters import Writer
    from planner.market.tables import Tables
    from planner.plan import Plan
    from planner.prep.drill.questions import DrillTable
    from planner.story.coach.coach_words import CoachWords
    from planner.story.lexicon import Lexicon

Parsed = TypeVar("Parsed")

WORDING = "wording"
LEXICON = "lexicon"


class BrokenInstallError(PlannerError):
    """A table that ships with the program is missing or broken."""

    def __init__(self, name: str, why: str = "") -> None:
        reason = f" ({why})" if why else ""
        super().__init__(
            f"The program's own table “{name}” is missing or broken{reason}. Install Counterpoint again."
        )


def load_model_inputs(today: datetime.date, lexicon: "Lexicon | None" = None) -> "ModelInputs":
    """Return the tables, draws and empty caches for analyses on a day; numpy is imported only now.

    `lexicon` is read anew unless it is passed in.
    """
    from planner.analysis import ModelInputs
    from planner.ask.cloud.traits import trait_draws_of
    from planner.ask.rounds.turns import TurnCache
    from planner.pay.worth.cache import SimulationCache
    from planner.pay.worth.draws import SEED, draws_of

    tables, ask_cache = load_tables(), TurnCache()
    ask_cache.explorations.keep_trait_draws(tables.asks, _drawn("recruiter_traits", trait_draws_of))
    return ModelInputs(
        tables,
        _drawn("draws", lambda rows: draws_of(rows, SEED)),
        SimulationCache(),
        ask_cache,
        today,
        lexicon or load_lexicon(),
        _common_words(),
        _table("look_alikes", _look_alikes),
    )


def load_writer() -> "Writer":
    """Return what writes letters; BrokenInstallError if its templates are not there. Brings Jinja2."""
    from planner.letters import Writer

    try:
        paths = sorted(resource(WORDING).glob("*.j2"))
        templates = {path.name: path.read_text(encoding="utf-8") for path in paths}
    except (OSError, ValueError) as error:
        raise BrokenInstallError(WORDING) from error
    if not templates:
        raise BrokenInstallError(WORDING)
    return Writer(templates)


def load_lexicon() -> "Lexicon":
    """Return the words that stories are read by, those of the sample plan to know where they were copied.

    BrokenInstallError names the first wrong file and entry.
    """
    from planner.story.lexicon import FILES, read_lexicon
    from planner.story.lexicon_entries import LexiconError

    tables = {name: _lexicon_table(name) for name in FILES}
    try:
        return read_lexicon(tables).with_sample(load_sample(NO_DAY))
    except LexiconError as error:
        raise BrokenInstallError(LEXICON, str(error)) from error


NO_DAY = datetime.date(2000, 1, 1)
"""Where no date of the sample is read."""


def load_sample(today: datetime.date) -> "Plan":
    """Return the sample plan, its days counted from today; BrokenInstallError if it cannot be read."""
    from planner.files.reading import SAMPLE, read_sample

    try:
        return read_sample(today)
    except (PlannerError, ValueError) as error:
        raise BrokenInstallError(SAMPLE, str(error)) from error


def load_coach_words() -> "CoachWords":
    """Return the questions about stories; BrokenInstallError names the first wrong entry."""
    from planner.story.coach.coach_words import FILE, read_coach_words
    from planner.story.lexicon_entries import LexiconError

    try:
        return read_coach_words(_lexicon_table(FILE))
    except LexiconError as error:
        raise BrokenInstallError(LEXICON, str(error)) from error


def load_drill() -> "DrillTable":
    """Return the questions of drills; BrokenInstallError if the table is missing or an entry is wrong."""
    from planner.prep.drill.questions import read_drill

    return _table("drill", read_drill)


def load_letter_words() -> "LetterWords":
    """Return the words that letters are read by; BrokenInstallError names the first wrong file and entry."""
    from planner.intake.letters.words import FILES, LetterWordsError, read_letter_words

    tables = {part: _lexicon_table(name) for part, name in FILES.items()}
    try:
        return read_letter_words(tables, tuple(load_metros()))
    except LetterWordsError as error:
        raise BrokenInstallError(LEXICON, str(error)) from error


def load_letter_comparer() -> "LetterComparer":
    """Return what compares a letter to sign with an offer; BrokenInstallError names the first wrong entry."""
    from planner.intake.final_letter.clause_words import FILE, read_clause_words
    from planner.intake.final_letter.clauses import ClauseReader
    from planner.intake.final_letter.comparer import LetterComparer
    from planner.story.lexicon_entries import LexiconError

    try:
        clauses = ClauseReader(read_clause_words(_lexicon_table(FILE)))
    except LexiconError as error:
        raise BrokenInstallError(LEXICON, str(error)) from error
    return LetterComparer(load_letter_words(), clauses)


def load_sample_maker(letter_words: "LetterWords") -> "SampleMaker":
    """Return what makes samples of letters; BrokenInstallError names the first wrong file and entry."""
    from planner.intake.letters.sample.making import SampleMaker
    from planner.intake.letters.sample.sample_words import FILE, read_sample_words
    from planner.intake.letters.tokens.tokenize import Tokenizer

    try:
        words = read_sample_words(_lexicon_table(FILE), letter_words, _common_words())
    except (LookupError, TypeError) as error:
        raise BrokenInstallError(LEXICON, str(error)) from error
    return SampleMaker(words, Tokenizer(letter_words.tokens))


def load_post_reader() -> "PostReader":
    """Return what reads job posts; BrokenInstallError names the first wrong file and entry."""
    from planner.intake.job_posts.post_words import FILE, read_post_words
    from planner.intake.job_posts.reading import PostReader

    try:
        words = read_post_words(_lexicon_table(FILE))
    except (LookupError, TypeError, ValueError, AttributeError) as error:
        raise BrokenInstallError(LEXICON, str(error)) from error
    return PostReader(words, load_letter_words().tokens)


def load_metros() -> tuple[str, ...]:
    """Return the metro areas whose cost of living is known."""
    from planner.market.living_cost import read_living

    return tuple(_table("living_cost", read_living).metros)


def _lexicon_table(name: str) -> Mapping[str, Any]:
    try:
        text = resource(f"{LEXICON}/{name}.toml").read_text(encoding="utf-8")
        return tomllib.loads(text, parse_float=_finite)
    except (OSError, ValueError) as error:
        raise BrokenInstallError(f"{LEXICON}/{name}", str(error)) from error


def load_tables() -> "Tables":
    """Return everything published; BrokenInstallError names the first table that cannot be read."""
    from planner.market.asks.reading import read_ask_constants
    from planner.market.bands import read_bands, read_measured
    from planner.market.laws.clawback_laws import read_clawback_laws
    from planner.market.living_cost import read_living
    from planner.market.serving_prices import read_serving_prices
    from planner.market.stages import read_stages
    from planner.market.studies.moments import read_moments
    from planner.market.studies.story_premiums import read_story_premiums
    from planner.market.tables import Tables
    from planner.market.tax_curves import read_tax
    from planner.market.tax_rules.benefit_limits import read_benefit_limits
    from planner.market.tax_rules.local_tax import read_local_tax
    from planner.market.tracks import read_interviews, read_tracks
    from planner.market.worth_sources import read_package_sources, read_worth_sources

    return Tables(
        _table("tax_curves_2026", read_tax),
        _table("local_tax", read_local_tax),
        _table("benefits_2026", read_benefit_limits),
        _table("living_cost", read_living),
        _table("stages", read_stages),
        _table("bands", read_bands),
        _table("bands", read_measured),
        _table("tracks", read_tracks),
        _table("interview_loop", read_interviews),
        _table("asks", lambda asks: read_ask_constants(asks, _table("bands", dict))),
        {**_table("worth", read_worth_sources), **_table("asks", read_package_sources)},
        _table("clawback_laws", read_clawback_laws),
        _table("moments", read_moments),
        _table("serving_prices", read_serving_prices),
        _table("story_premiums", read_story_premiums),
        _table("drill", _drill_questions),
    )


def _drill_questions(data: Mapping[str, Any]) -> Mapping[str, str]:
    """Read the questions of the drill alone, which brings nothing of how answers are judged."""
    return {
        f"{row['key']}.{question['key']}": question["ask"]
        for row in data["rounds"]
        for question in row["questions"]
    }


def _table(name: str, read: Callable[[Mapping[str, Any]], Parsed]) -> Parsed:
    try:
        text = resource(f"tables/{name}.json").read_text(encoding="utf-8")
        return read(json.loads(text, parse_constant=_finite))
    except (OSError, ValueError, LookupError, TypeError) as error:  # gone, cut off, or without a part
        raise BrokenInstallError(name) from error


def _drawn(name: str, read: "Callable[[NDArray[Any]], Parsed]") -> Parsed:
    """Read random numbers that `build/draws.py` drew; only what is used of them stays in memory."""
    import numpy as np

    path = resource(f"tables/{name}.npy")
    try:
        _refuse_infinite(np.load(path, mmap_mode="r"))  # a map of its own: what was read of it is let go
        return read(np.asarray(np.load(path, mmap_mode="r")))
    except (OSError, ValueError, EOFError, LookupError, TypeError) as error:  # gone, cut off, or other data
        raise BrokenInstallError(name) from error


def _refuse_infinite(rows: "NDArray[Any]") -> None:
    """Raise ValueError for numbers that are none, or without end; row by row, to make no large array."""
    import numpy as np

    if not all(np.isfinite(row).all() for row in rows):
        raise ValueError("numbers without a value")


def _finite(text: str) -> float:
    """Return a number of a table; ValueError for `NaN` and `Infinity`, which JSON and TOML let pass."""
    number = float(text)
    if not math.isfinite(number):
        raise ValueError(f"“{text}” is no number")
    return number


def _common_words() -> WordList:
    try:
        lines = resource("tables/common_words.txt").read_text(encoding="utf-8").splitlines()
    except (OSError, ValueError) as error:
        raise BrokenInstallError("common_words") from error
    return WordList(" ".join(line for line in lines if not line.startswith("#")))


def _look_alikes(raw: Mapping[str, Any]) -> Mapping[str, str]:
    return {sign: letters for letters, signs in raw["look_alikes"].items() for sign in signs}
