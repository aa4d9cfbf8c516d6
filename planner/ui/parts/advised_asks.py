"""Asks for what is advised: the same step of undo from Counter, the letters and the export preview."""

from planner.analysis import Analysis
from planner.analysis.advice_taken import advice_text, with_advice_taken
from planner.ask.sentences import cut_text
from planner.plan.title import title
from planner.ui.session import Session


def ask_what_is_advised(session: Session, offer_id: str) -> None:
    """Propose what is advised of every component of an offer, in one step of undo."""
    plan, analysis = session.plan, session.analysis
    result = analysis.offers.get(offer_id) if analysis else None
    if result is None:
        return
    taken = with_advice_taken(plan, result)
    if taken != plan:
        session.apply("Ask for the model's figures", taken)
        session.announce(f"You ask {title(plan, plan.offer(offer_id))} for the model's figures.")
    if result.credible is not None and (text := cut_text(result.credible)):
        session.status_message.emit(text)


def advised_in_words(analysis: Analysis | None, offer_id: str) -> str:
    """Return what is advised of an offer, in words; empty for nothing."""
    result = analysis.offers.get(offer_id) if analysis else None
    return "" if result is None else advice_text(result)
