"""Scripts for a listener who is not technical, one card a question: a draft in plain words with own figures.

The words are ours, the figures the plan's. A draft ends with sentences of stories to reword, since they were
written for another reader.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import islice
from types import MappingProxyType

from msgspec import Struct

from planner.plan import Plan, Scenario
from planner.plan.fields.story import PARTS
from planner.story.lexicon import Lexicon
from planner.story.query_cost.cost_sentences import stakeholder_paragraph
from planner.story.query_cost.figures.scenario_figures import scenario_costs
from planner.story.text.quantities import quantities
from planner.story.text.sentences import sentences

MOST_SENTENCES = 3
"""Sentences of stories in a draft: more of them are no script."""

OWN_WORK = "From your own work, to put into the same plain words:"


class ScriptCard(Struct, frozen=True):
    """A question that an outsider asks. `begin` and `end` surround the plan's own figures.

    `about`: what a story's sentence speaks of if it belongs here.
    """

    question: str
    begin: str
    end: str
    about: re.Pattern[str]
    figures: Callable[[Plan, Lexicon], str] | None = None


def card_draft(key: str, plan: Plan, lexicon: Lexicon) -> str:
    """Return the draft of a card, by the key of its note in `plan.prep`; KeyError if there is none."""
    card = CARDS[key]
    figures = card.figures(plan, lexicon) if card.figures else ""
    script = " ".join(part for part in (card.begin, figures, card.end) if part)
    own = tuple(islice(_own_sentences(plan, lexicon, card.about), MOST_SENTENCES))
    return f"{script}\n\n{OWN_WORK} {' '.join(own)}" if own else script


def _own_sentences(plan: Plan, lexicon: Lexicon, about: re.Pattern[str]) -> Iterator[str]:
    """Yield the sentences of stories with a figure that speak of the card's subject, each once."""
    seen = set()
    for story in plan.stories:
        for part in PARTS:
            text: str = getattr(story, part)
            if not about.search(text):
                continue
            places = [quantity.start for quantity in quantities(text, lexicon.units)]
            for sentence in sentences(text):
                has_figure = any(sentence.start <= place < sentence.end for place in places)
                if has_figure and about.search(sentence.text) and sentence.text not in seen:
                    seen.add(sentence.text)
                    yield sentence.text


def _cost_of_speed(plan: Plan, lexicon: Lexicon) -> str:
    """Return what an answer costs: of the last scenario weighed against the first, else the first priced."""
    scenario = _contrast(plan)
    return stakeholder_paragraph(plan, scenario, lexicon.costs) if scenario else ""


def _contrast(plan: Plan) -> Scenario | None:
    priced = [(scenario, scenario_costs(plan, scenario)) for scenario in plan.scenarios]
    weighed = [scenario for scenario, costs in priced if costs.against is not None]
    known = [scenario for scenario, costs in priced if costs.cost is not None]
    return weighed[-1] if weighed else known[0] if known else None


CARDS: Mapping[str, ScriptCard] = MappingProxyType(
    {
        "latency_script": ScriptCard(
            "“Why not simply take the most accurate model?”",
            "Picture the best doctor in town. She is right more often, but you wait three weeks. For a "
            "broken leg you would take the one who sees you now. Models are the same. So I ask two things:"
            " what does a wrong answer cost, and how long will people wait?",
            "The easy questions go to the quick model. The rest wait, because there a mistake is "
            "expensive. And we watch both numbers every week.",
            re.compile(r"\blatenc|\bp9[059]\b|\bresponse time|\bwait", re.IGNORECASE),
            _cost_of_speed,
        ),
        "index_script": ScriptCard(
            "“Why does search not find everything?”",
            "Picture a library with ten million books and no order. To be sure of the best one you would "
            "walk past every shelf, and nobody waits that long. So a librarian walks to the few shelves "
            "where such books stand. Nearly always it is there; now and then it stands elsewhere, and is "
            "missed. Our search is that librarian: fewer shelves, a faster answer, more that is missed. So"
            " I ask what a missed one costs, and how long people wait.",
            "Each week we walk past every shelf for a few hundred questions, and count what the quick way "
            "missed. If that rises above what we agreed, it walks to more shelves, and everybody waits a "
            "little longer.",
            re.compile(r"\brecall\b|\bindex|\bvector|\bretriev|\bembedding|\bsearch", re.IGNORECASE),
        ),
        "reliability_script": ScriptCard(
            "“You say 99.9 %. Is that good?”",
            "It sounds like always. In a month of 30 days it leaves 43 minutes in which nothing works; "
            "99.99 % leaves four. So I do not ask how many nines, but which 43 minutes: at three in the "
            "morning, or on the evening of the sale? And answering is not being right: a model can be "
            "there all month and wrong in every tenth answer, so I count those apart.",
            "Two things are agreed before we start: what people get while it is down, and who may stop a "
            "release once the month's minutes are used up.",
            re.compile(
                r"\buptime|\bavailab|\boutage|\bdowntime|\b99\.\d|\bincident|\berror budget|\bslo\b",
                re.IGNORECASE,
            ),
        ),
    }
)
"""The cards by the key of their note, in order. 0.1 % of 30 days x 24 x 60 minutes is 43.2, 0.01 % is 4.3."""
