"""Names of months and weekdays as people type them: full, abbreviated, or a neighbour's."""

from collections.abc import Mapping
from types import MappingProxyType

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_OTHER_MONTHS: Mapping[str, int] = MappingProxyType(
    {
        **{
            "januar": 1,
            "januari": 1,
            "janvier": 1,
            "janv": 1,
            "enero": 1,
            "februar": 2,
            "februari": 2,
            "février": 2,
        },
        **{
            "febrero": 2,
            "märz": 3,
            "maart": 3,
            "mars": 3,
            "marzo": 3,
            "avril": 4,
            "avr": 4,
            "abril": 4,
            "mai": 5,
        },
        **{
            "mei": 5,
            "mayo": 5,
            "maj": 5,
            "juni": 6,
            "juin": 6,
            "junio": 6,
            "juli": 7,
            "juillet": 7,
            "juil": 7,
        },
        **{"julio": 7, "augustus": 8, "août": 8, "agosto": 8, "septembre": 9, "septiembre": 9, "oktober": 10},
        **{
            "okt": 10,
            "octobre": 10,
            "octubre": 10,
            "noviembre": 11,
            "dezember": 12,
            "dez": 12,
            "december": 12,
        },
        **{"décembre": 12, "diciembre": 12, "novembre": 11},
        **{"janeiro": 1, "fevereiro": 2, "março": 3, "maio": 5, "junho": 6, "julho": 7, "setembro": 9},
        **{"outubro": 10, "novembro": 11, "dezembro": 12, "gennaio": 1, "febbraio": 2, "aprile": 4},
        **{"maggio": 5, "giugno": 6, "luglio": 7, "settembre": 9, "ottobre": 10, "dicembre": 12},
    }
)
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
LEAST = 3  # letters of an abbreviated name


def month_named(name: str) -> int | None:
    """Return the place of a month from 0, by its English name or one of a neighbour's."""
    other = _OTHER_MONTHS.get(name)
    return _index_of(name, MONTHS) if other is None else other - 1


def weekday_named(name: str) -> int | None:
    """Return the place of a weekday, Monday 0; None for another word."""
    return _index_of(name, WEEKDAYS)


def _index_of(name: str, names: tuple[str, ...]) -> int | None:
    """Return the index of a name, full or abbreviated: dec, sept, thurs."""
    matches = (index for index, full in enumerate(names) if len(name) >= LEAST and full.startswith(name))
    return next(matches, None)
