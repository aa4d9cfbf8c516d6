"""The words of tables' labels as data: what each amount and part of a grant is called, also abroad.

A label means a field only if all of its words are known, so that `Max bonus` is not the bonus.
"""

from collections.abc import Mapping
from types import MappingProxyType

from planner.intake.layout.job_words import JOB_WORDS
from planner.intake.layout.label_text import listed
from planner.intake.layout.part_words import PART_WORDS

WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **JOB_WORDS,
        "base": listed(
            """
            regular pay, fixed part, base sal, annualised base, guaranteed cash, fixed remuneration,
            remuneration fixed, headline salary, their base, base they offer, yearly base, regular salary,
            cash compensation base, standard salary, monatslohn, bruttomonatslohn, bruttomonatsgehalt,
            monatsbrutto, jahreslohn, lohn, maandsalaris, bruto maandsalaris, salaire mensuel, salaire
            mensuel brut, salaire brut mensuel, salario mensual, sueldo, sueldo bruto, sueldo mensual,
            salario bruto mensual, rémunération fixe, salaire fixe brut annuel, salaire annuel, salaire de
            base, part fixe, fixe brut annuel, fixe annuel brut, salario fijo, salario anual, salario bruto
            anual, jahresfestgehalt, festes jahresgehalt, vast salaris, fixed compensation, fixed cash,
            annual fixed pay, fixed annual pay, gross, brut, bruto, annual fixed, guaranteed salary, annual
            wage, monthly gross, monthly salary, gross monthly, gross monthly salary, monthly pay, pay,
            gross pay, base pay rate, bruttogehalt jahr, jahresgehalt brutto, basic pay, basic, base fixed,
            fixed base salary, basic annual salary, salary offer, jahresfixgehalt, fixgehalt brutto, cash
            salary, base, salary, base pay, annual salary, annual base, base annual, annual base salary,
            base salary, gross annual, gross salary, gross annual salary, annual gross, fixed pay, fixed,
            fixed salary, fixed ctc, fixed component, base comp, base compensation, basic salary, cash base,
            annual gross salary, jahresgehalt, grundgehalt, gehalt, bruttogehalt, fixgehalt, fixum,
            jahresbrutto, brutto, brutto jahresgehalt, bruttojahresgehalt, salaire, salaire brut, fixe,
            salaire fixe, brut annuel, salaire annuel brut, salaire brut annuel, salario, salario base,
            salario bruto, bruto jaarsalaris, jaarsalaris, salaris, yearly salary, hourly rate, rate, hourly
            pay, hourly wage, wage, pay rate, base rate, basissalaris, what they pay, what it pays, what
            they will pay, they pay, it pays, pays, monatsgehalt, stipendio, base wage, annual pay,
            guaranteed base, starting salary, base salary offered, offered salary, base offer, salary base,
            festgehalt, ral, fixed base
            """
        ),
        "bonus_target": listed(
            """
            bonus potential, expected bonus, bonus at 100%, bonus at plan, bonus at target,
            bonus on target, bonus when on target,
            part variable, rémunération variable, variabler anteil, variabler bonus, variabler
            gehaltsanteil, jahresbonus, variable annuel, retribución variable, bonus opportunity, annual
            bonus opportunity, target bonus opportunity, target incentive, aip, aip target, annual incentive
            plan, year end bonus, bonus of base, bonus % of base, target bonus of base, bonus target of
            base, target bonus % of base, bonus as % of base, annual bonus of base, variable bonus %,
            variabel, bonus variabel, annual bonus % of base, target bonus of salary, bonus of salary,
            bonus, target bonus %, annual bonus, bonus %, bonus target, bonus tgt, tgt bonus, annual bonus
            target, target annual bonus, performance bonus, variable, variable pay, bonus pct, variable
            bonus, annual cash bonus, cash bonus, target cash bonus, target bonus, target %, annual
            performance bonus, annual target bonus, annual incentive, incentive, short term incentive, sti,
            stip, zielbonus, tantieme, variable vergütung, bonus cible, variable cible, prime, bonus annuel,
            yearly bonus, ote bonus, bonus percent, bonus percentage, performance pay, variable component,
            target variable, bonus variable, discretionary bonus, bono
            """
        ),
        "bonus_paid": listed(
            """
            bonus frequency, bonus payment frequency, bonus payout frequency, bonus cadence, bonus timing,
            bonus schedule, bonus payment schedule, bonus paid out, bonus payable, bonus paid how often,
            frequency of bonus, bonus period
            """
        ),
        "bonus_guaranteed": listed(
            """
            guaranteed bonus first year, bonus guaranteed first year, guaranteed bonus, first year
            guaranteed bonus, guaranteed first year bonus, bonus guaranteed amount, guaranteed bonus amount
            """
        ),
        "sign_on": listed(
            """
            upfront cash bonus, sign in bonus, sign up bonus, signature bonus, up front bonus,
            cash on joining, cash at joining, cash at signing, cash on signing, initial bonus,
            entry bonus, new hire cash, one time cash bonus, first day bonus, bonus for signing,
            bonus on joining, bonus at start, signing cash, new hire bonus, first paycheck
            bonus,
            welcome payment, welcome cash, joining payment, joining incentive, golden hello, prime d
            arrivée, prime d embauche, prime de signature, bonus bei eintritt, eintrittsbonus,
            einstiegsbonus, wechselbonus, startprämie, startbonus, willkommensbonus, bono de firma, bono de
            bienvenida, prima de firma, welkomstbonus, hiring incentive, wechselprämie, sign on one time,
            signing bonus one time, cash sign on, sign on total, signing incentive, signing bonus, sign on
            bonus, signing, sign on, signon, joining bonus, signing joining bonus, signing joining, joining
            signing bonus, sign on signing bonus, signon bonus, one time bonus, start bonus, starting bonus,
            welcome bonus, hiring bonus, hire bonus, antrittsbonus, prime de bienvenue, tekenbonus,
            antrittsprämie, joining, sign on payment, sign on cash, bonus sign on, signing bonus amount, one
            time sign on, join bonus, upfront bonus
            """
        ),
        "grants": listed(
            """
            share package, joining grant, psus, profit interest units, profits interest, performance shares,
            equity at joining, joining shares, signing grant, sign on equity, sign on grant, sign on rsus,
            sign on stock, share scheme, share award, share plan, share grant, aktienpaket, actions
            gratuites, attribution d actions, signing equity, rsus options, rsu options, rsu or options,
            equity or options, stock or options, options rsus, equity offer, equity comp, equity
            compensation, stock compensation, shares value, shares that vest, stock that vests, equity that
            vests, rsus that vest, shares vesting, stock options value, equity in total, equity, rsu, rsus,
            stock, stock grant, rsu grant, grant, equity rsus, equity rsu, rsu value, stock value, equity
            value, equity grant value, stock award, rsu award, equity award, new hire equity, new hire
            grant, new hire stock, new hire rsu, new hire rsus, initial equity, initial grant, initial rsu
            grant, initial stock grant, initial equity grant, rsu grant value, stock grant value, equity
            package, stocks, vsop, esop, esops, bspce, virtual options, virtual shares, stock equity, equity
            stock, rsu stock, stock rsu, rsus stock, stock rsus, restricted stock, restricted stock units,
            equity rsu value, equity options, equity stock options, equity grant, aktien, beteiligung,
            actions, acciones, ltip, rsu stock grant, on hire equity, long term incentive, equity
            percentage, equity percent, equity %, ownership, ownership %, share of company, share of the
            company, stake, stake in company, stake in the company, company equity, rsu package, equity rsus
            value, joining rsus, joining stock, rsu amount, stock package, lti, lti grant, lti award, ltip
            grant, ltip award, hiring grant, ppu, ppus
            """
        ),
        "valuation": listed(
            """
            valuation post, company is valued at, worth of company, implied valuation, valuation, post money
            valuation, last valuation, company valuation, post money, latest valuation, company worth,
            company is worth, what the company is worth, worth of the company, value of the company, company
            value, company valued at, valued at, unternehmensbewertung, last round valuation, preferred
            valuation
            """
        ),
        "refresher": listed(
            """
            top up grants, annual top up, top up grant, refresh rsus, refresh shares, yearly top
            up, refresh a year,
            refresher, refreshers, annual refresher, refresh, refresh policy, annual refresh, refresh grant,
            equity refresh, equity refresher, rsu refresh, rsu refreshers, stock refresh, stock refresher,
            refresher policy, refreshers policy, yearly refresh, refresh grants, rsu refresher, refresher
            grant
            """
        ),
        "match_rate": listed(
            """
            workplace pension, savings plan match, retirement savings match, rrsp, rrsp
            matching, rrsp contribution, group rrsp, pension paid by employer, what they put
            into my pension, what they put into the pension, what they put in my 401k, employer
            savings match,
            match of pay, match of salary, match of base, retirement match of pay, retirement match of
            salary, contribution of pay, contribution of salary, pension of salary, pension of pay, 401k
            match of pay, 401k match of salary, pension match, employer pension %, employer pension match,
            employer 401 k match, ag anteil altersvorsorge, employer retirement contribution, employer
            401k contribution, retirement match %, 401k matching %, employer match %, arbeitgeberzuschuss
            altersvorsorge, employer super, 401k match, 401 k match, match, employer match, retirement
            match, 401k, 401 k, pension, employer pension, pension contribution, employer pension
            contribution, 401k matching, 403b match, 401 k matching, 401k company match, 401k employer
            match, retirement, retirement contribution, 401 k employer match, betriebliche altersvorsorge,
            bav, superannuation, super, rrsp match, company match, company 401k match, company 401 k
            match, retirement plan match, match %, 401k match %, 401 k match %, pensionskasse,
            pensioenbijdrage, retirement 401k match, 401 k contribution
            """
        ),
        "match_cap": listed(
            """
            match cap, 401k match cap, match at most, 401 k match cap, match limit
            """
        ),
        "benefits": listed(
            """
            benefits, other benefits, benefits value, value of benefits
            """
        ),
        "health_premium": listed(
            """
            health insurance paid by employer, employer share of health, health insurance employer part,
            employer health contribution, employer health premium, health premium paid by employer
            """
        ),
        "employer_hsa": listed(
            """
            hsa seed, employer hsa money, hsa funding, hsa from employer, employer hsa deposit,
            employer hsa, hsa contribution, hsa, employer hsa contribution, hsa employer contribution
            """
        ),
        "espp_discount": listed(
            """
            stock purchase plan discount, stock purchase discount, employee stock purchase
            discount, discount on shares,
            espp, employee stock purchase plan, espp discount
            """
        ),
        "relocation": listed(
            """
            moving costs, moving budget, help with moving, moving expenses, removal costs,
            moving support, move paid, moving package, moving help, moving money, moving, help
            to move, cost of moving, removal expenses, relocation once,
            relocation, relocation package, relocation bonus, relocation assistance, relo, relocation paid,
            relocation allowance, moving allowance, umzugspauschale, moving bonus, relocation stipend,
            relocation support, relo package, relocation lump sum, joining relocation
            """
        ),
        "days_off": listed(
            """
            leaves, annual leaves, paid leaves, privilege leave, earned leave, free days, paid time away,
            days away, days of holiday, paid vacation time,
            ferien, ferientage, ferie, pto weeks, pto wks, vacation weeks, vacation wks, weeks of vacation,
            weeks of pto, leave weeks, holiday weeks, congés payés, jours de congés, jours de congés payés,
            annual leave entitlement, holiday entitlement, leave entitlement, urlaubstage jahr, vakantie,
            días de vacaciones, vacation allowance, paid leave days, off days, urlaubsanspruch, vacation
            entitlement, annual vacation, time off, vacation policy, pto policy, urlaub tage, pto allowance,
            pto, vacation, vacation days, days off, pto days, holiday days, paid time off, leave days,
            annual leave, annual leave days, urlaub, urlaubstage, holidays, paid days off, pto vacation,
            vacation pto, congés, vacaciones, vakantiedagen, holiday, holiday allowance, paid leave,
            vacation time, leave, paid vacation, paid holidays, jours de congé
            """
        ),
        "posted_min": listed(
            """
            band min, band from, posted band from, range from, range min, posted min, pay range min,
            salary range min, range low, salary min, base min, pay min, salary range low, pay range low,
            base range min, base range low
            """
        ),
        "posted_max": listed(
            """
            band max, band to, posted band to, range to, range max, posted max, pay range max,
            salary range max, range high, salary max, base max, pay max, salary range high, pay range high,
            base range max, base range high
            """
        ),
        "market_min": listed("market band from"),
        "market_max": listed("market band to"),
        "next_min": listed("next level's band from"),
        "next_max": listed("next level's band to"),
        "note": listed(
            """
            notes, note, comment, comments, remarks, bemerkungen, bemerkung, anmerkungen, notizen
            """
        ),
        "unvested": listed(
            """
            unvested, unvested equity, unvested stock, unvested rsus
            """
        ),
        "currency": listed(
            """
            currency, paid in, währung, devise, pay currency, salary currency, moneda
            """
        ),
        **PART_WORDS,
    }
)
"""Words of each field and part; our own labels and keys are added to them."""
