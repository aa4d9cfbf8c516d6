"""The words of labels that mean a part of a grant or payment, a place, a band, or no entry, as data."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.intake.layout.label_text import listed

PART_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "vesting": listed(
            """
            vesting time, how it vests, how they vest, how it is vested, vesting plan, vests
            how,
            vest yrs, vesting yrs, yrs vest, yrs vesting, rsu vest, stock vest, equity vest, shares vest,
            equity years, rsu years, grant years, option years, rsus years, stock years, years of vesting,
            vesting over years, vest over years, years vesting, vests over, vesting length, rsus vesting,
            equity rsus vest, option vest, vesting term, vesting conditions, vesting, vesting schedule,
            equity vesting, rsu vesting, vest, vest schedule, vesting period, stock vesting, vesting terms,
            grant vesting, vesting years, vest years, vest period, acquisition, equity vesting schedule, rsu
            vesting schedule, vesting details, option vesting, years to vest
            """
        ),
        "location": listed(
            """
            site, which city, seat, duty station, in which city, city of the office, where the
            office is, where the job is, office is in,
            where, arbeitsort, lieu de travail, ubicación, locatie, standplaats, base location, office city,
            where is it, location, loc, locn, work loc, job loc, office loc, office, work location, city,
            office location, job location, ort,
            standort, lieu, stadt, ville, ciudad, country, land, pays, location city, city state, place,
            based in, location office, primary location, work site, worksite, hq, headquarters, hq city, hq
            location, main office, office site, workplace, town, arbeitsstätte, sede, plaats
            """
        ),
        "band": listed(
            """
            range in the ad, pay range in posting, range in posting, range in the posting,
            advertised band, salary range in ad,
            range posted, posted salary, posted pay, advertised salary, salary posted, band, posted band,
            pay band, salary band, base band, range, posted range, pay range, salary range, base range,
            posted salary range, comp range, posted pay range, advertised range
            """
        ),
        "cadence": listed(
            """
            frequency, how often, how often it vests, vests how often, vesting rhythm, cadence, vesting
            cadence, vest cadence, vesting frequency, vest frequency, vests
            """
        ),
        "cliff": listed(
            """
            vesting cliff mo, 1st vest, first vest, first vest after, cliff period, cliff
            length, first vest at,
            cliff, vesting cliff, cliff months, vest cliff, rsu cliff, equity cliff, first vesting
            """
        ),
        "curve": listed(
            """
            split by year, yearly split, split a year, shares by year, by year, share of each year,
            split of years, curve, rsu curve, vesting curve, vest curve, vesting split, vesting %, equity
            vesting %, schedule, vesting by year, yearly vesting, equity rsus vesting, vest %, vesting
            percent
            """
        ),
        "strike": listed(
            """
            option price, price to exercise, exercise cost per share, cost to exercise one
            share,
            strike, strike price, exercise price, option strike, option strike price, strike per share
            """
        ),
        "price": listed(
            """
            price share, current price, 409a price, last round price, price today, price now, share price
            now, share price today, stock price now, price strike, strike price fmv, share price strike,
            share price strike price, price or strike, share price at last round, price at last round, last
            round share price, price per share strike, fmv strike, value of a share, value of one share,
            value per share, share value, price of a share, price of one share, worth of a share, one share
            is worth, a share is worth, share price, stock price, rsu price, price per share, rsu ref price,
            reference price, fmv, rsu reference price, stock price at grant, current share price, grant
            price, unit price, 409a, current stock price, preferred price, price a share, fair market value
            """
        ),
        "clawback": listed(
            """
            claw back, repay within, if i leave early, return of sign on, to be repaid, if i
            leave, owed if i leave, paid back if i leave,
            clawback, pay back if you leave, sign on clawback, signing bonus clawback, signing clawback,
            repayment, clawback period, sign on repayment, clawback months, signon clawback, repayment terms,
            payback, pay back, paid back, repay, to repay, owed back, to pay back, rückzahlung, remboursement
            """
        ),
        "guarantee": listed(
            """
            bonus guaranteed, guaranteed, is bonus guaranteed, bonus guarantee, first year bonus guaranteed
            """
        ),
        "is_present": listed(
            """
            is current, is current job, is my current job, is present, is present job, current y n, current
            job y n, current yes no
            """
        ),
        "salaries": listed(
            """
            x months, months x, no of months, number of months, months per year, months a year, months of
            pay per year, salaries a year, number of monthly salaries, number of salaries a year, monatslöhne,
            monatsgehälter, lohnmonate, gehälter, mensualités, nombre de mensualités, pagas,
            número de pagas, salarissen, mensilità, 13 monatslohn, 13 monatsgehalt, 13th month, 13th
            salary, 13th month salary, 13ème mois, 13e mois, treizième mois, 14 monatsgehalt, 14th month,
            salaries per year, salaries, number of salaries, months paid, payments per year, gehälter,
            monthly payments, pay periods
            """
        ),
        "kind": listed(
            """
            equity type, grant type, stock type, equity kind, type of equity, equity instrument, instrument,
            award type, security
            """
        ),
        "extras": listed(
            """
            one time, one time cash, one time payments, one time money, one time bonuses, one off, one
            offs, one off payments, one off cash, cash extras, other cash, extra cash, upfront cash,
            upfront money, up front cash, bonuses, lump sums, einmalzahlungen, einmalig, sign on
            relocation, sign on relo, signing relo, signing relocation, sign on and relocation, relocation
            sign on, sign on and relo, relocation and sign on, paiements uniques, primes, pagos únicos
            """
        ),
        "package": listed(
            """
            cash,
            cash comp, cash offer, cash package, base and bonus, base bonus, base + bonus, base plus bonus,
            salary and bonus, salary bonus, salary + bonus, base variable, base + variable, base and variable,
            fixed variable, fixed + variable, fixed and variable, base bonus sign on, base salary and bonus
            """
        ),
        "period": listed(
            """
            pay period, pay frequency, salary basis, rate type, salary period, paid per, pay unit, base
            period, pay per, salary frequency, wage unit, unit of pay, pay type, per, pay basis
            """
        ),
        "total": listed(
            """
            year one sum, all in, everything, altogether, overall, in all, all together, first
            year sum, year one total, package total, total of all, whole package, bottom line,
            adds up to, comes to, all told,
            total, tc, total comp, total compensation, total cash, total pay, total package, ctc, total
            rewards, total annual, total annual compensation, annual total, sum, gesamt, summe, total tc,
            total annual comp, total yearly compensation, total target compensation, ttc, ote, total first
            year, first year total, average tc, avg tc, average, grand total, total value, average annual,
            average total, annual average, on target earnings, total ctc, annualized total, total direct
            compensation, tdc, total cash compensation, gesamtvergütung, rémunération totale, total first
            year compensation, first year tc, steady state tc, annualized tc, effective tc, annual bonus
            value, annual value, yearly value, cost to company, net pay, take home, estimated taxes, after
            tax, take home pay, net salary, in hand, total year, total year +
            """
        ),
        "score": listed(
            """
            gut feeling, gut feel, feeling, stars, how much i like it, my feeling, liking,
            score, rating, rank, ranking, weight, weighted score, overall score, my rating, points, fit
            score, total score, preference, overall rating, priority, excitement
            """
        ),
        "market": listed(
            """
            start salary, starting salary history, end salary, ending salary, years employed, tenure,
            employment dates, dates employed, reason for leaving, previous salary, new salary, raise amount,
            yearsofexperience, yearsatcompany, totalyearlycompensation, years in level, datapoints, data
            points, respondents, salary id, years of experience, yoe, years at company, timestamp, date
            reported, submitted, case number, years experience, total yoe, submission date, case status,
            prevailing wage, reported on
            """
        ),
    }
)
"""Words of each part, by its name in `PARTS`."""
