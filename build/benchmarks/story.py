"""How long a key in a long story, or a new story, takes to judge, compared with reading one sentence."""

from collections.abc import Callable, Iterator
from itertools import count

from build.benchmarks.measure import Measure
from planner.model_inputs import load_lexicon
from planner.plan.fields.story import Story
from planner.plan.fields.terms import Track
from planner.story.lexicon import Lexicon
from planner.story.rubric.rubric import judge
from planner.story.text.sentence_analysis import analyse_sentence

LENGTH = 5_000  # characters
SENTENCE = (
    "In week {} chargebacks on prepaid cards rose from 2 % to 9 % because the feed had no country, so I put "
    "a rule before the model rather than wait for a retrain, which cost $4k a month in reviews. "
)


def measures() -> Iterator[Measure]:
    """Type into a story of several sentences, and into one that was never ended."""
    lexicon, story = load_lexicon(), story_text(LENGTH)
    endless = story.replace(". ", ", ")
    for name, text in (
        ("A key in 5,000 characters, judged", story),
        ("The same in one endless sentence", endless),
    ):
        yield Measure(
            name, ours=typing(text, lexicon), yardstick=reading(name, lexicon), milliseconds=5, runs=50
        )
    new = "A new story of 600 characters, judged"
    yield Measure(new, ours=writing(600, lexicon), yardstick=reading(new, lexicon), milliseconds=10, runs=50)


def story_text(length: int) -> str:
    """Return a text of so many characters in sentences."""
    return "".join(SENTENCE.format(week) for week in range(1 + length // len(SENTENCE)))[:length]


def typing(text: str, lexicon: Lexicon) -> Callable[[], object]:
    """Return what types one more character into the middle of a text, and judges all of it for a role."""
    keys = count()
    middle = len(text) // 2
    judge(Story(id="y1", situation=text), lexicon, Track.ML_PM)
    return lambda: judge(
        Story(id="y1", situation=f"{text[:middle]}{next(keys)}{text[middle:]}"), lexicon, Track.ML_PM
    )


def writing(length: int, lexicon: Lexicon) -> Callable[[], object]:
    """Return what judges a story of so many characters, none of whose sentences was read before."""
    weeks = count(1_000, 10)

    def text() -> str:
        first = next(weeks)
        return "".join(SENTENCE.format(week) for week in range(first, first + 10))[:length]

    return lambda: judge(Story(id="y1", situation=text()), lexicon)


def reading(name: str, lexicon: Lexicon) -> Callable[[], object]:
    """Return what reads one sentence, always a new one: the row's name and a number are in it."""
    weeks = count()
    return lambda: analyse_sentence(SENTENCE.format(f"{next(weeks)} of {name}"), lexicon)
