"""What each sheet is for, and how to begin on it, by the title of its tab."""

from collections.abc import Mapping
from types import MappingProxyType

PURPOSES: Mapping[str, str] = MappingProxyType(
    {
        "Offers": "Type what each offer says, one column each, your present job first. Company and base "
        "salary are enough for a first answer; city, equity and the day an answer is due sharpen it most.",
        "Compare": "See what the offers come to side by side, year by year, after tax and risk, and what "
        "would make another one the best.",
        "Counter": "Decide what to ask one recruiter for: how much of each part of the pay, with the "
        "chances, why, and what to do if they push back.",
        "Letters": "Read the letter that asks, word by word, and copy it. Every figure in it leads to where "
        "it comes from; what you have not released is not in it.",
        "Rounds": "Note what was asked and what they answered. Each answer changes what to ask next, and "
        "whom to speak to first.",
        "Stories": "Write what you did, in a few sentences each. A story is judged while you write, and "
        "gives an ask its reason.",
        "Market": "See what jobs like yours pay, from published tables and from tables of your own.",
        "Prep": "Get ready for the talks: what is still missing, the interviews of your track, and a sheet "
        "to have beside you.",
        "Cost per query": "Work out what a model costs to serve and what makes it cheaper: a story's "
        "economics, in figures that hold.",
        "Assumptions": "See and change every number that the model takes for granted, with its source.",
    }
)
