"""The names of tables' columns as data: which are no offers, which the present job, and which no name."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.intake.layout.label_text import listed

PRESENT_NAMES = frozenset(
    listed(
        """
        i have now, have now, currently, at present, day job, my day job, keep job, keep the job,
        where i am today, where i am currently, where i work, where i work now, my present job, today s job,
        what i have now, what i have, current situation, present situation, current pay, present pay, where
        i m at now, where i m at, where i m now, where i m today, where i am at now, where i am at,
        aktueller arbeitgeber, aktuelle stelle, aktuelle position, jetziger arbeitgeber, jetziger job,
        bisheriger arbeitgeber, heutiger arbeitgeber, momentan, emploi actuel, employeur actuel, situation
        actuelle, actuellement, trabajo actual, puesto actual, empleo actual, huidige werkgever, staying
        put, do nothing, keep my job, keep current job, remaining, remain, as is, actual, actuel, aktuell,
        aktueller job, baseline, current, current comp, current company, current compensation, current
        employer, current job, current job baseline, current offer employer, current package, current
        position, current role, current salary, current state, derzeit, derzeitiger job, existing, existing
        job, huidig, huidige baan, incumbent, jetzt, my current job, my current role, my job, now, poste
        actuel, present, present employer, present job, present role, status quo, stay, stay put, staying,
        today, where i am, where i am now
        """
    )
)
"""Names of a column of the present job."""

NOT_OFFERS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "notes": frozenset(
            listed(
                """
            questions for hr, question for hr, what to ask, ask them, still open, unclear, where from, said
            by, who said it, letter page, ref, footnote, meaning, concerns, confirmed, checked, last
            updated, in letter, asked, answered, doubts, hint, who to ask, anmerkung, anmerkungen,
            assumptions, bemerkung, bemerkungen, calculation, comment, commentaire, commentaires, comments,
            definition, description, detail, details, particulars, specifics, explanation, formula, help,
            hinweis, hinweise, how, info, instructions, kommentar, notas, note, notes, notizen, opmerkingen,
            rationale, remark, remarks, source, tips, what it means, why, conditions, fine print, small
            print, caveats, observations, observaciones, observación, remarques, remarque, osservazioni,
            thoughts, my notes, my comments, my thoughts, questions, open questions, to ask, to do, follow
            up, to check, check, to confirm, to clarify, to verify, next step, next steps, pros, cons, pros
            cons, red flags, evidence, reference, where it says so, when, timing, clarify, to clarify,
            additional info, additional notes, more info, extra, extras, context
            """
            )
        ),
        "unit": frozenset(
            listed(
                """
            basis, currency, einheit, frequency, per, period, unit, units, uom
            """
            )
        ),
        "category": frozenset(
            listed(
                """
            #, area, category, group, id, kategorie, no, nr, section, type
            """
            )
        ),
        "total": frozenset(
            listed(
                """
            all years, over 4 years, over four years, whole term, a year, per month, a month,
            month, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, january, february, march,
            april, june, july, august, september, october, november, december, max, min, highest, lowest,
            std dev, stdev, best case, worst case, 4 year average, 4 year avg, 4 year total, 4 yr total, 4yr
            total, annual, annual average, annual value, annualized, average, average year, avg, avg year,
            cumulative, four year total, gesamt, grand total, mean, monthly, per year, sum, summe, total,
            total 4 years, totals, value over 4 years, value per year, yearly, yearly average, yearly value
            """
            )
        ),
        "score": frozenset(
            listed(
                """
            gut feel, wt, stars, ranking, how much it matters, matters, what matters, my weight,
            gewicht, gewichtung, importance, must have, my priority, points, priority, rank, rating, score,
            scores, weight, weighted, weighted score, weighting, weights
            """
            )
        ),
        "earlier": frozenset(
            listed(
                """
                initial, original, first offer, before, initial offer, original offer, previous offer,
                old offer, starting offer, opening offer
                """
            )
        ),
        "difference": frozenset(
            listed(
                """
                which is better, ahead, increase in %, increase in, more by, compared with now, compared to
                now, compared with current, against now, vs now, vs current, on top of now, hike, hike %, %
                hike, raise, raise %, % raise, increase %, % increase, % delta, delta %, pct change, pct
                diff, change %, diff %, $ delta, $ diff, delta $, diff $, % change, % diff, % difference,
                advantage, best, best offer, better, better offer, change, delta, diff, difference,
                differenz, edge, gap, increase, leader, pick, preferred, unterschied, uplift, variance,
                verdict, vs, winner, écart, spread, higher, lower, larger, bigger, ratio, comparison, net
                difference, net gain, gain, who wins, % higher, better one, better of, spanne
            """
            )
        ),
        "comparison": frozenset(
            listed(
                """
            i ll ask, i will ask, i want, posted band,
            ask, benchmark, counter, counter ask, counter offer, counteroffer, desired, glassdoor, goal,
            ideal, levels fyi, market, market average, market data, market median, market range, market
            rate, markt, median, minimum, must, my ask, my counter, my number, my target, p25, p50, p75,
            p90, range, requested, target, walk away, wanted, wish
            """
            )
        ),
    }
)
"""Names of columns that are no offers, by what they are."""

COMPANIES = frozenset(
    listed(
        """
        area, benchmark, change, delta, edge, formula, gap, goal, group, id, ideal, info, leader, monthly,
        must, no, per, period, pick, range, section, source, target, type, unit, yearly
        """
    )
)
"""Words that name a kind of column in a line of names, and may be a company in a line of companies."""

CORNERS = frozenset(
    listed(
        """
        amount, amounts, annual, attribute, benefit, breakdown, calculation, cash flow, category, comp,
        compensation, compensation element, component, components, criteria, criterion, data, description,
        detail, details, element, factor, feature, field, fields, figure, figures, in usd, income, item,
        items, kind, label, line, line item, metric, metrics, money, name, numbers, offer, offer details,
        package, parameter, parameters, part, parts, pay, pay element, payment, period, projection,
        property, source, summary, table, term, terms, timeline, topic, type, value, vest, what, year,
        years, jahr, année, año, posten, bestandteil, kriterium, poste, élément, concepto
        """
    )
)
"""Words in the corner over the labels, which name no company."""

VALUE_NAMES = frozenset(
    listed(
        """
        revised, updated, final, latest, after,
        final offer, revised offer, updated offer, latest offer, improved offer, initial offer,
        original offer,
        new offer, new job, new role, new company, prospective, potential offer, offer received, new
        position, the new offer, offer amount, details of offer, job offer, amount, answer, bedrag, betrag,
        data, entry, example, figure, figures, input, montant, my offer, offer, offer details, offered,
        package, terms, the offer, this offer, valeur, valor, value, values, wert, written offer, your offer
        """
    )
)
"""Names of the only column of values: they are no company's."""
