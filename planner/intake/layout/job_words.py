"""The words of labels that say which job it is, where and until when, as data, also abroad."""

from collections.abc import Mapping
from types import MappingProxyType

from planner.intake.layout.label_text import listed

JOB_WORDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "company": listed(
            """
            name of employer, offered by, prospective employer, who offers, who is
            offering, name of firm, the company, made by,
            name of company, client, client company, end client, client or employer,
            company name team, offering company, offer company, business, org, job,
            opportunity, organization name, company team, hiring company, employer, company name, employer
            name, offer, firm, organization, organisation, offer from, arbeitgeber employer, arbeitgeber,
            firma, unternehmen, entreprise, empresa, société, bedrijf, werkgever, employeur, azienda
            """
        ),
        "title": listed(
            """
            job name, name of role, posting, function, name of position, name of the job, title
            of the job, what they call it,
            intitulé du poste, intitulé, fonction, funktion, funktionsbezeichnung, rollenbezeichnung,
            stellenbezeichnung, rolle, berufsbezeichnung, functietitel, cargo, offered role, position
            offered, role offered, offered title, title offered, offered position, title, job title,
            position, post, role title, role, job role, designation, stelle, position title, poste, puesto,
            functie, jobtitel, titel, role name
            """
        ),
        "level": listed(
            """
            pay grade, career level, internal level, level internal, lvl, job level theirs,
            levelled as, leveled as, leveled at, levelled at, company level, level at company,
            their level,
            level, job level, seniority, grade, role level, level title, title level, role and level, title
            and level, level and title, seniority level, leveling, stufe, niveau
            """
        ),
        "standing": listed(
            """
            written, is it written, offer letter, offer letter yet, letter in hand, have letter,
            is it in writing, in writing yet, written yet, verbal or in writing,
            stage of process, process stage, application stage, application status, pipeline stage, offer in
            writing, form of offer, written offer, in writing, offer letter received, offer form, offer
            stage, status, offer status, standing, written or verbal, written verbal, verbal written, verbal
            or written, offer type, form
            """
        ),
        "stage": listed(
            """
            funding, series, funded, funding series,
            round, last round, latest round, funding round, stage, company type, funding stage, company stage
            """
        ),
        "state": listed(
            """
            state, tax state, work state, taxed in
            """
        ),
        "locality": listed(
            """
            county, local tax, local income tax
            """
        ),
        "metro": listed(
            """
            metro, metro area
            """
        ),
        "deadline": listed(
            """
            decide, respond, reply, rsvp, answer wanted, due by, must answer, reply date, answer date,
            end of offer, last date to accept, last date to answer, last date to reply, last date to respond,
            last date to decide, last date to sign,
            valid till, open till, date to reply, last day to accept, last day to answer, last
            day to reply, last day to decide, lapses on, lapses, time limit, good till, good
            until, good through, they need an answer by, they want an answer by, wants answer
            by, i must answer by, must reply by, answer needed by, answer wanted by, reply
            wanted by,
            reply deadline, answer deadline, decision due date, deadline to accept, need to answer by, need
            to decide by, offer good until, offer good through, offer open until, open until, rückmeldung
            bis, antwortfrist, date de réponse, réponse avant, réponse avant le, fecha límite, decision by,
            answer by, reply due, offer deadline date, decision needed by, acceptance date, sign by, offer
            expires on, expires on, must decide by, respond by date, date due, offer due, response due,
            response by, decide on, deadline, offer deadline, expires, expiry, respond by, decision date,
            decision due, response deadline, deadline to respond, decision deadline, offer expires,
            expiration, expiration date, offer expiration, expiry date, answer due, reply by, due, due date,
            acceptance deadline, accept by, decide by, frist, antwort bis, date limite, valid until, offer
            expiry, offer valid until, exploding date
            """
        ),
        "start": listed(
            """
            begin, beginning, starting, starting on, desired start, first day of work,
            commences, commencement, would start, could start, begins, begins on, planned start,
            eintrittstermin, arbeitsbeginn, date d entrée, date d embauche, prise de poste, date de prise de
            poste, ingangsdatum, fecha de incorporación, first day, first working day, day one, day 1, start
            by, onboarding date, joining, date of start, erster arbeitstag, start, starts, joining date,
            date of joining, doj, start day, starting date, earliest start, eintritt, eintrittsdatum,
            startdatum, beginn, date de début, proposed start, proposed start date, expected start date,
            target start date, fecha de inicio
            """
        ),
    }
)
"""Words of each field by its key."""
