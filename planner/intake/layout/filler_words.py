"""Words beside a label as data: what a count counts, which change nothing, and which change all."""

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
            shares, number of shares, share count, units, number of units, shares granted,
            options shares, option shares, options in shares,
            options units, shares
            under option, number of options shares, no of rsus, rsu
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
        +, ag, anteil, annuel, brut, jahr, anual, annuo, annua, bruto, bruta, lordo, lorda,
        amount, and, annualized, any, approx, approximate, at, award,
        brutto, cash, company, only,
        current, date, details, employer, est, estimated, face, grant, gross, hire, if, in, initial, job,
        max, my, new, newhire, of, offer, offered, on, package, paid, pct, per, percent, percentage, pre, s,
        stated, target, tax, tgt, the, total, value, your
        """
    )
)
"""Words that may be beside a known label without changing it, unless `DANGEROUS` ones are there too."""

FILLERS_OF: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "base": frozenset(
            listed(
                """
                gross, brutto, brut, bruto, year, yearly, annual, annually, annum, starting, contract,
                contractual, full, time, fte, cash, pay, salary, comp, wage, money, guaranteed, fixed,
                amount, figure, offered, they, pay
                """
            )
        ),
        "bonus_target": frozenset(
            listed(
                """
                ziel, objectif, cible, objetivo, doel,
                vom, jahreslohn, jahresgehalt, grundgehalt, du, fixe, salaire, base, salary, pay,
                basic, fixed, gross, year, yearly, annual, annually, earnings, eligible, cash, variable,
                comp, compensation, bonus, level, rate, opportunity, payout, performance, individual, at, is,
                as, share, fraction, component, portion, part, months, month
                """
            )
        ),
        "sign_on": frozenset(
            listed(
                """
                one, off,
                time, once, einmalig, unique, lump, sum, upfront, first, paycheck, payment, payments,
                bonus, amount, money, gross, cash, incentive, up, front, start, starting, all
                """
            )
        ),
        "grants": frozenset(
            listed(
                """
                iso, isos, nso, nsos, emi, csop, unapproved,
                gesamt, insgesamt, summe, all, over, whole, full, size, up, front,
                award, one, off, time, initial, worth, options, option, stock, shares, share, restricted,
                units,
                equity, grants, hire, joining, start, sign, signing, vests, vesting
                """
            )
        ),
        "match_rate": frozenset(
            listed(
                """
                up, to, rate, plan, rrsp, part, share, portion,
                contribution, contrib, eligible, employer, of, company, matching, match, matches, they, put,
                puts, in, 401k, retirement, pension, employers, percentage, as, by, arbeitgeber,
                arbeitgeberanteil, arbeitgeberbeitrag, arbeitgeberzuschuss, patronale, werkgever,
                werkgeversbijdrage
                """
            )
        ),
        "days_off": frozenset(
            listed(
                """
                days, day, weeks, wks, tage, jours, días, per, year, annual, entitlement, number, of,
                anzahl, policy, paid, off, leave, holiday, holidays, vacation, pto, time, allowance
                """
            )
        ),
        "price": frozenset(
            listed(
                """
                latest, last, recent, today, today s, current, rsu, stock, share, per, common, company,
                closing, at, on, grant, signing, usd, assumed, value, fair, market
                """
            )
        ),
        "strike": frozenset(listed("option, options, per, share, price, grant")),
        "vesting": frozenset(
            listed(
                """
                years, yrs, year, yr, length, number, in, of, duration, rsu, stock, option, options,
                equity, grant, total
                """
            )
        ),
        "cadence": frozenset(listed("rsu, stock, option, options, equity, grant, how, often")),
        "cliff": frozenset(
            listed("months, month, year, years, mos, vesting, one, first, rsu, stock, equity")
        ),
        "clawback": frozenset(
            listed(
                """
                sign, on, signing, bonus, if, i, leave, you, period, months, terms, joining, welcome, hiring,
                leaving, when, it
                """
            )
        ),
        "location": frozenset(
            listed(
                """
                head, office, work, job, based, main, site, city, town, state, area, of, primary,
                region, place, location
                """
            )
        ),
        "title": frozenset(listed("job, offered, official, my, exact, role, position, offer, on, paper")),
        "relocation": frozenset(
            listed(
                """
                lump, sum, cash, moving, move, help, money, support, budget, cost, costs, one, time, payment,
                payments, paid, amount, assistance, allowance, bonus, package, stipend, expenses, contribution
                """
            )
        ),
        "standing": frozenset(listed("offer, now, current, my, it, this")),
        "salaries": frozenset(listed("anzahl, number, of, per, year, pro, jahr, zahl, im")),
    }
)
"""Words that change nothing beside a label of one key, though they would beside others."""

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
