"""Countries in cells: `CA` in a column of countries is Canada, as is that of `Vancouver, CA` paid in CAD.

Codes of countries are those of ISO 3166-1. Half of the states have the same two letters as some country.
"""

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from planner.intake.layout.label_text import listed, plain
from planner.intake.layout.records import FieldCell
from planner.intake.offers.cell_text import is_nothing
from planner.intake.offers.record_reading import RecordReading
from planner.plan.entry.currency_text import DOLLAR
from planner.plan.fields.terms import OUTSIDE_US
from planner.plan.places import state_of

_COUNTRY = frozenset(
    (
        *("country", "countries", "country code", "country iso", "iso country", "nation", "land", "pays"),
        *("país", "pais", "paese", "country of work", "work country", "job country", "country of job"),
        *("office country", "country of employment", "country region", "tax country", "ländercode"),
    )
)
"""Labels of a line of countries."""
_CODES = frozenset(
    listed(
        """
        AD, AE, AF, AG, AI, AL, AM, AO, AQ, AR, AS, AT, AU, AW, AX, AZ, BA, BB, BD, BE, BF, BG, BH,
        BI, BJ, BL, BM, BN, BO, BQ, BR, BS, BT, BV, BW, BY, BZ, CA, CC, CD, CF, CG, CH, CI, CK, CL,
        CM, CN, CO, CR, CU, CV, CW, CX, CY, CZ, DE, DJ, DK, DM, DO, DZ, EC, EE, EG, EH, ER, ES, ET,
        EU, FI, FJ, FK, FM, FO, FR, GA, GB, GD, GE, GF, GG, GH, GI, GL, GM, GN, GP, GQ, GR, GS, GT,
        GU, GW, GY, HK, HM, HN, HR, HT, HU, ID, IE, IL, IM, IN, IO, IQ, IR, IS, IT, JE, JM, JO, JP,
        KE, KG, KH, KI, KM, KN, KP, KR, KW, KY, KZ, LA, LB, LC, LI, LK, LR, LS, LT, LU, LV, LY, MA,
        MC, MD, ME, MF, MG, MH, MK, ML, MM, MN, MO, MP, MQ, MR, MS, MT, MU, MV, MW, MX, MY, MZ, NA,
        NC, NE, NF, NG, NI, NL, NO, NP, NR, NU, NZ, OM, PA, PE, PF, PG, PH, PK, PL, PM, PN, PR, PS,
        PT, PW, PY, QA, RE, RO, RS, RU, RW, SA, SB, SC, SD, SE, SG, SH, SI, SJ, SK, SL, SM, SN, SO,
        SR, SS, ST, SV, SX, SY, SZ, TC, TD, TF, TG, TH, TJ, TK, TL, TM, TN, TO, TR, TT, TV, TW, TZ,
        UA, UG, UK, UY, UZ, VA, VC, VE, VG, VI, VN, VU, WF, WS, YE, YT, ZA, ZM, ZW
        """
    )
)
"""Codes of all countries but the United States, with `UK` and `EU` as people write them."""
_PAID_IN: Mapping[str, str] = MappingProxyType(
    {
        **{
            "AL": "ALL",
            "AR": "ARS",
            "AZ": "AZN",
            "CA": "CAD",
            "CO": "COP",
            "GA": "XAF",
            "DE": "EUR",
            "ID": "IDR",
        },
        **{"IL": "ILS", "IN": "INR", "KY": "KYD", "LA": "LAK", "MA": "MAD", "MD": "MDL", "ME": "EUR"},
        **{"MN": "MNT", "MO": "MOP", "MS": "XCD", "MT": "EUR", "NC": "XPF", "NE": "XOF", "PA": "PAB"},
        **{"SC": "SCR", "SD": "SDG", "TN": "TND"},
    }
)
"""What is paid in the countries whose code is that of a state too."""
_HOME = re.compile(
    r"\b(?:US|USA|U\.S\.(?:A\.?)?|United States(?: of America)?|America|EE\.?\s?UU\.?|États-Unis|Etats-Unis"
    r"|Vereinigte Staaten|Estados Unidos|Verenigde Staten)(?!\w)",
    re.IGNORECASE,
)
_LAST_CODE = re.compile(r"(?:.*[,(/–-]\s*)?(?P<code>[A-Z]{2})\)?")


def read_country(reading: RecordReading, cells: Sequence[FieldCell]) -> bool:
    """Take that a job is outside the US where a line of countries or the country's currency says so.

    Return whether it is: then no cell names a state.
    """
    named = [cell for cell in cells if not is_nothing(cell.cell.text)]
    chosen = next((cell for cell in named if _is_abroad(reading, cell, named)), None)
    if chosen is None:
        return False
    reading.enter("state", OUTSIDE_US, chosen.cell)
    for cell in named:
        reading.leave(cell, f"It is {OUTSIDE_US}.")
    return True


def _is_abroad(reading: RecordReading, cell: FieldCell, cells: Sequence[FieldCell]) -> bool:
    others = [other for other in cells if other is not cell]
    if plain(cell.name.text) in _COUNTRY:
        return _is_country(cell.cell.text.strip()) and not _is_at_home(reading, cell, others)
    is_of_states = cell.label.key == "state"  # there a code is a state's, whatever the currency
    return not is_of_states and _is_by_currency(reading, cell.cell.text.strip())


def _is_country(text: str) -> bool:
    """Whether a text in a line of countries names another than the US, and no American state by mistake.

    A name that nobody knows is left to the currency.
    """
    if _HOME.search(text):
        return False
    read = state_of(text)
    return text in _CODES or text.casefold() == "georgia" or (read is not None and read[0] == OUTSIDE_US)


def _is_at_home(reading: RecordReading, cell: FieldCell, others: Sequence[FieldCell]) -> bool:
    """Whether a code of a state and a country is the state's: paid in dollars, in a city of that state."""
    state = _state(cell.cell.text.strip())
    return (
        bool(state)
        and reading.paid_in == DOLLAR
        and any(_state(other.cell.text.strip()) == state for other in others)
    )


def _is_by_currency(reading: RecordReading, text: str) -> bool:
    """Whether the code at the end of a place is of the country in whose currency the job is paid."""
    match = _LAST_CODE.fullmatch(text)
    if match is None or reading.currency in ("", DOLLAR) or _PAID_IN.get(match["code"]) != reading.currency:
        return False
    city = text[: match.start("code")].strip(" ,(/–-")
    return not city or not _state(city)


def _state(text: str) -> str:
    """Return the American state that a text names; empty for none, and for places outside the US."""
    read = state_of(text)
    return read[0] if read is not None and read[0] != OUTSIDE_US else ""
