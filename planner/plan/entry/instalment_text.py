"""Payments of a sign-on as one line of text: `40k + 20k at 13`, `50k clawback 12 prorated`.

Written text parses back to the same value, so that a cell can be copied, pasted and edited.
"""

import re
from collections.abc import Sequence

from planner.plan.assumed import is_typed, with_confirmed
from planner.plan.entry.number import EntryError, number_text, read_number
from planner.plan.fields.grant import Instalment
from planner.plan.fields.terms import Clawback, ClawbackFrom, OtherClawback


def read_instalments(text: str) -> tuple[Instalment, ...]:
    """Parse payments of a sign-on: `30k`, `40k + 20k at 13`, `50k clawback 12 prorated`."""
    if text.strip().startswith("="):
        return (Instalment(id="s1", amount=read_number(text)),)
    parts = [part.strip() for part in re.split(r"[+;]", text) if part.strip()]
    return tuple(_read_instalment(part, f"s{number}") for number, part in enumerate(parts, start=1))


def write_instalments(instalments: Sequence[Instalment]) -> str:
    """Write payments so that `read_instalments` parses them back."""
    return " + ".join(_write_instalment(instalment) for instalment in instalments)


def _read_instalment(text: str, identity: str) -> Instalment:
    pattern = (
        r"(?P<amount>[^a-z]*?[\d.,]*[\d.]\s*[km]?)(?:,?\s+at\s+(?P<month>\d+)(?:\s*months?|m)?)?"
        r"(?:,?\s+(?P<back>clawback)(?:\s+(?P<claw>\d+)(?:\s*months?|m)?)?"
        r"(?:\s+from\s+(?:the\s+)?(?P<start>start|payment)(?:\s+date)?)?(?:,?\s+(?P<how>prorated|none))?"
        r"(?:,?\s+let\s+go\s+(?P<go>all|none|prorated))?"
        r"(?:,?\s+with\s+cause\s+(?P<cause>all|none|prorated))?)?"
    )
    match = re.fullmatch(pattern, text, re.IGNORECASE)
    if match is None:
        raise EntryError(
            f"“{text}” is not a payment. Type 30k, 40k + 20k at 13, or 50k clawback 12 prorated."
        )
    clawback = _CLAWBACKS[(match["how"] or "all").lower()] if match["back"] else Clawback.NONE
    payment = Instalment(
        id=identity,
        amount=read_number(match["amount"]),
        month=int(match["month"] or 1),
        clawback=clawback,
        clawback_let_go=_other(match["go"]),
        clawback_with_cause=_other(match["cause"]),
        clawback_months=int(match["claw"] or 12),
        clawback_from=ClawbackFrom((match["start"] or "start").lower()),
    )
    typed = {"month": match["month"], "clawback_months": match["claw"]}
    return with_confirmed(payment, (key for key, text in typed.items() if text))


_CLAWBACKS = {"all": Clawback.CLIFF, "none": Clawback.NONE, "prorated": Clawback.PRORATED}


def _other(text: str | None) -> OtherClawback:
    """Return the clawback of another cause of leaving; as by own choice where nothing says so."""
    return OtherClawback.SAME if text is None else OtherClawback(_CLAWBACKS[text.lower()].value)


def _write_instalment(instalment: Instalment) -> str:
    words = [number_text(instalment.amount)]
    if is_typed(instalment, "month"):
        words.append(f"at {instalment.month}")
    others = (instalment.clawback_let_go, instalment.clawback_with_cause)
    if instalment.clawback is not Clawback.NONE or any(other is not OtherClawback.SAME for other in others):
        words.append(
            f"clawback {instalment.clawback_months}"
            if is_typed(instalment, "clawback_months")
            else "clawback"
        )
        if instalment.clawback_from is ClawbackFrom.PAYMENT:
            words.append("from payment")
        if instalment.clawback is not Clawback.CLIFF:
            words.append(instalment.clawback.value)
        for name, other in zip(("let go", "with cause"), others, strict=True):
            if other is not OtherClawback.SAME:
                words.append(f"{name} {'all' if other is OtherClawback.CLIFF else other.value}")
    return " ".join(words)
