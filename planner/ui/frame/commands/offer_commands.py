"""Commands of the Offer menu on the current offer: add, duplicate, move, choose, hide, delete."""

from collections.abc import Callable

from planner.plan import PRESENT_ID, Plan, edits
from planner.plan.paths import offer_path
from planner.plan.title import title
from planner.ui.session import Session
from planner.values.sentence import stopped


def offer_commands(session: Session) -> dict[str, Callable[[], None]]:
    """Return the commands of the menu by key."""
    return {
        "add_offer": lambda: add_offer(session),
        "duplicate_offer": lambda: _duplicate(session),
        "move_left": lambda: _move(session, -1),
        "move_right": lambda: _move(session, 1),
        "choose_offer": lambda: _choose(session),
        "hide_offer": lambda: _hide(session),
        "unhide_offers": lambda: _unhide(session),
        "note": lambda: session.jump(f"{offer_path(session.current_offer_id or PRESENT_ID)}.note"),
        "delete_offer": lambda: _delete(session),
    }


def add_offer(session: Session) -> None:
    """Add an empty offer behind the current one, and go to its company."""
    after = session.current_offer_id if session.current_offer_id != PRESENT_ID else ""
    plan = edits.add_offer(session.plan, after)
    _apply_and_show(session, "Add offer", plan)


def _duplicate(session: Session) -> None:
    source = session.current_offer_id or PRESENT_ID
    _apply_and_show(
        session, f"Duplicate {_name(session, source)}", edits.duplicate_offer(session.plan, source)
    )


def _apply_and_show(session: Session, text: str, plan: Plan) -> None:
    """Apply a plan with a new offer and go to its company, the first field to type."""
    old_ids = {offer.id for offer in session.plan.offers}
    new = next(offer.id for offer in plan.offers if offer.id not in old_ids)
    session.apply(text, plan)
    session.set_current_offer(new)
    session.jump(f"{offer_path(new)}.company")


def _move(session: Session, step: int) -> None:
    ids = [offer.id for offer in session.plan.offers]
    if session.current_offer_id not in ids:
        session.status_message.emit("The present job stays the first column. Select an offer to move it.")
        return
    place, name = ids.index(session.current_offer_id) + step, _name(session, session.current_offer_id)
    if 0 <= place < len(ids):
        way = "left" if step < 0 else "right"
        session.apply(f"Move {name} {way}", edits.move_offer(session.plan, session.current_offer_id, place))
    else:
        session.status_message.emit(f"{name} is the {'first' if step < 0 else 'last'} offer already.")


def _choose(session: Session) -> None:
    offer_id, plan = session.current_offer_id, session.plan
    if not _is_offer(session):
        return
    if plan.chosen == offer_id:
        session.status_message.emit(f"{_name(session, offer_id)} is asked first already.")
    else:
        session.apply(f"Ask first {_name(session, offer_id)}", edits.choose_offer(plan, offer_id))


def _hide(session: Session) -> None:
    if _is_offer(session):
        name = _name(session, session.current_offer_id)
        session.apply(f"Hide {name}", edits.hide_offer(session.plan, session.current_offer_id))
        session.announce(f"{stopped(f'Hid {name}')} Ctrl+Shift+U shows it again.")


def _is_offer(session: Session) -> bool:
    """Whether the current column is an offer; says so where it is the present job."""
    is_offer = any(offer.id == session.current_offer_id for offer in session.plan.offers)
    if not is_offer:
        session.status_message.emit("Select an offer first: this is not for the present job.")
    return is_offer


def _unhide(session: Session) -> None:
    plan = session.plan
    if not any(offer.hidden for offer in plan.offers):
        session.status_message.emit("No offer is hidden.")
    for offer in plan.offers:
        if offer.hidden:
            plan = edits.hide_offer(plan, offer.id, hidden=False)
    session.apply("Show hidden offers", plan)


def _delete(session: Session) -> None:
    ids = [offer.id for offer in session.plan.offers]
    if session.current_offer_id not in ids:
        session.status_message.emit("The present job stays: clear its cells with Del instead.")
        return
    place = ids.index(session.current_offer_id)
    name = _name(session, session.current_offer_id)
    session.apply(f"Delete {name}", edits.remove_offer(session.plan, session.current_offer_id))
    session.announce(stopped(f"Deleted {name}"))
    remaining = [offer.id for offer in session.plan.offers]
    session.set_current_offer(remaining[min(place, len(remaining) - 1)] if remaining else PRESENT_ID)


def _name(session: Session, offer_id: str) -> str:
    return title(session.plan, session.plan.offer(offer_id))
