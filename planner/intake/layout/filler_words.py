"""Words beside a label as data: what a count counts, which words change nothing, and which all."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.intake.layout.label_text import listed

_COUNTED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "options": listed(
            """
            options, stock options, number of options, option grant, options granted, isos, isos granted,
            nsos, number of stock options, option count, share options
            """
        ),
        "shares": listed(
            """
            shares, number of shares, share count, units, number of units, shares granted, no of rsus, rsu
            number, rsus count, equity units, stock units, no of shares
            """
        ),
        "rsus": listed(
            """
            rsu shares, rsu units, rsu count, number of rsus, # rsus, rsus granted
            """
        ),
    }
)


COUNTS: Mapping[str, str] = MappingProxyType(
    {word: noun for noun, words in _COUNTED.items() for word in words}
)
"""Labels of a grant under which a bare number counts shares, and what it counts."""

FILLERS = frozenset(
    listed(
        """
        +, ag, anteil, annuel, brut, jahr, amount, and, annualized, any, approx, approximate, at, award,
        brutto, cash, company, only,
        current, date, details, employer, est, estimated, face, grant, gross, hire, if, in, initial, job,
        max, my, new, newhire, of, offer, offered, on, package, paid, pct, per, percent, percentage, pre, s,
        stated, target, tax, tgt, the, total, value, your
        """
    )
)
"""Words that may be beside a known label without changing it, unless `DANGEROUS` ones are there too."""

DANGEROUS = frozenset(
    listed(
        """
        after, appreciation, ask, asked, average, avg, counter, deductible, delta, dental, desired, diff,
        difference, employee, estimated, expected, final, goal, growth, high, increase, low, market, max,
        maximum, mean, median, midpoint, min, minimum, net, old, plan, potential, premium, previous,
        projected, proposed, rank, rating, refresh, refresher, refreshers, remaining, revised, score,
        stretch, tax, taxes, unvested, upside, vested, weight, yours
        """
    )
)
"""Words after which a label means something else: `Max bonus`, `Base after raise`, `Market base`."""
