"""Whether a figure measures a result, a price or a loss, or only the size of a team, a job or a thing."""

import re

from planner.story.text.quantities import Kind, Quantity

_SIZES = re.compile(
    r"\b(?:sprints?|story points|on time|years?['’]? (?:of )?experience|headcount|team of|direct reports"
    r"|reporting to|under budget|on budget)\b",
    re.IGNORECASE,
)
_FUNDS = re.compile(
    r"\b(?:budgets?|funding|portfolio|p&l|roadmap|programme|program|initiative|raised|grant|opportunity"
    r"|business case|(?:contract|deal|account)s? worth|series [a-e])\b",
    re.I,
)
_THINGS = re.compile(
    r"(?:engineer|scientist|analyst|developer|designer|people|person|member|report|contractor|vendor"
    r"|annotator"
    r"|squad|team|executive|pm|department|org|model|dashboard|feature|script|pipeline|event|image|row|record"
    r"|experiment|sprint|project|meeting|time|zone|field|year|a/b|data|hire|quarter|stakeholder|office"
    r"|robot|line|site|staff|employee|associate|countrie|countr[yi]|market|region|continent|location|branche"
    r"|hospital|clinic|factorie|factory|plant|warehouse|campuse|subsidiarie|certificate|course|sla"
    r"|january|february|march|april|may|june|july|august|september|october|november|december"
    r"|test|version|gpu|language|epoch|example|sample|document|address|parameter|workshop|notebook|layer"
    r"|dag|api"
    r"|point)s?(?:/.*)?$",
    re.IGNORECASE,
)
_SIZE_OF_A_JOB = re.compile(
    r"\b(?:created|built|wrote|developed|deployed|delivered|integrated|hired|served|serving|launched|founded"
    r"|managed|led|organi[sz]ed|conducted|held|attended|trained) (?:[\w,-]+ ){0,4}$",
    re.IGNORECASE,
)


def measures(quantity: Quantity, text: str, *, counts: bool) -> bool:
    """Whether a figure measures a result, a price or a loss, and not the size of a team, a job or a thing."""
    around = text[max(0, quantity.start - 25) : quantity.end + 20]
    if quantity.kind in (Kind.YEAR, Kind.PERCENTILE) or (_SIZES.search(around) and not quantity.is_change):
        return False
    if quantity.kind is Kind.MONEY:
        return not _FUNDS.search(around)
    if quantity.kind is Kind.COUNT:
        if not quantity.is_change and _SIZE_OF_A_JOB.search(
            text, max(0, quantity.start - 60), quantity.start
        ):
            return False
        return not _THINGS.search(quantity.unit) and (quantity.is_change or "/" in quantity.unit or counts)
    return True
