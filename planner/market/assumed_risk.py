"""What is assumed of the risk and sale of an offer's shares where nothing was typed: its stage's numbers.

The plan that is computed keeps them empty, so that an edit of the stage moves every offer in it.
"""

from collections.abc import Mapping

from planner.market.assumed import AssumedValue
from planner.market.stages import StageTable
from planner.plan import Assumptions, Offer
from planner.plan.fields.offer_terms.shares import RISK_KEYS

SHARE_KEYS = (*RISK_KEYS, "tender_share")
"""Keys of an offer's fields that may be shown as assumed here."""


def assumed_risk(offer: Offer, stages: StageTable, assumptions: Assumptions) -> Mapping[str, AssumedValue]:
    """Return the value of each empty field, by its key; the share of a tender only where there is one."""
    risk, name = stages.risk(offer.stage, assumptions), stages.rows[offer.stage].name
    why = f"Assumed from the stage, {name[0].lower()}{name[1:]}. Type what you know of this company."
    values = {key: AssumedValue(getattr(risk, key), why) for key in RISK_KEYS if getattr(offer, key) is None}
    if offer.tender_month is not None and offer.tender_share is None:
        sold = "Assumed, as nobody typed it; the default is on Assumptions."
        values["tender_share"] = AssumedValue(assumptions.tender_share, sold)
    return values
