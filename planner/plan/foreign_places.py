"""Countries, provinces and cities outside the US, as offers write them: `London`, `Berlin, Germany`.

Cities whose name an American town of offices has too (Cambridge, Dublin) count only with their country.
"""

import re

from planner.values.lazy_pattern import LazyPattern

_COUNTRIES = (
    *(
        "UK",
        "U.K.",
        "United Kingdom",
        "Great Britain",
        "England",
        "Scotland",
        "Wales",
        "Northern Ireland",
        "Ireland",
    ),
    *("Germany", "Deutschland", "France", "Spain", "España", "Portugal", "Italy", "Italia", "Netherlands"),
    *("The Netherlands", "Nederland", "Belgium", "Luxembourg", "Switzerland", "Schweiz", "Suisse", "Austria"),
    *("Österreich", "Sweden", "Norway", "Denmark", "Finland", "Iceland", "Poland", "Polska", "Czechia"),
    *(
        "Czech Republic",
        "Hungary",
        "Romania",
        "Bulgaria",
        "Greece",
        "Croatia",
        "Serbia",
        "Slovenia",
        "Slovakia",
    ),
    *("Estonia", "Latvia", "Lithuania", "Ukraine", "Turkey", "Türkiye", "Israel", "UAE", "U.A.E."),
    *("United Arab Emirates", "Saudi Arabia", "Qatar", "Egypt", "South Africa", "Nigeria", "Kenya", "Ghana"),
    *(
        "India",
        "Bharat",
        "Pakistan",
        "Bangladesh",
        "Sri Lanka",
        "Nepal",
        "China",
        "PRC",
        "Hong Kong",
        "Taiwan",
    ),
    *(
        "Japan",
        "South Korea",
        "Korea",
        "Singapore",
        "Malaysia",
        "Thailand",
        "Vietnam",
        "Philippines",
        "Indonesia",
    ),
    *("Australia", "New Zealand", "Canada", "Mexico", "México", "Brazil", "Brasil", "Argentina", "Chile"),
    *(
        "Colombia",
        "Peru",
        "Uruguay",
        "Costa Rica",
        "Cyprus",
        "Malta",
        "Europe",
        "EMEA",
        "EU",
        "LATAM",
        "APAC",
    ),
    *("abroad", "outside the US", "outside US", "non-US", "international"),
)
_PROVINCES = (
    "ON",
    "BC",
    "QC",
    "AB",
    "MB",
    "SK",
    "NS",
    "NB",
    "Ontario",
    "British Columbia",
    "Quebec",
    "Québec",
    "Alberta",
)
_STATES_ABROAD = (
    "NSW",
    "New South Wales",
    "Karnataka",
    "Maharashtra",
    "Telangana",
    "Tamil Nadu",
    "Bavaria",
    "Bayern",
)
_CITIES = (
    *(
        "London",
        "Edinburgh",
        "Glasgow",
        "Leeds",
        "Bristol UK",
        "Belfast",
        "Galway",
        "Cork",
        "Berlin",
        "Munich",
    ),
    *(
        "München",
        "Hamburg",
        "Frankfurt",
        "Köln",
        "Cologne",
        "Stuttgart",
        "Düsseldorf",
        "Leipzig",
        "Karlsruhe",
    ),
    *(
        "Walldorf",
        "Amsterdam",
        "Utrecht",
        "Rotterdam",
        "Eindhoven",
        "Den Haag",
        "The Hague",
        "Delft",
        "Brussels",
    ),
    *("Bruxelles", "Antwerp", "Ghent", "Zurich", "Zürich", "Genève", "Lausanne", "Basel", "Zug", "Bern"),
    *(
        "Vienna",
        "Wien",
        "Graz",
        "Linz",
        "Paris",
        "Lyon",
        "Toulouse",
        "Grenoble",
        "Sophia Antipolis",
        "Nantes",
    ),
    *(
        "Bordeaux",
        "Lille",
        "Madrid",
        "Barcelona",
        "Valencia",
        "Málaga",
        "Malaga",
        "Lisbon",
        "Lisboa",
        "Porto",
    ),
    *("Milano", "Milan", "Rome", "Roma", "Turin", "Torino", "Stockholm", "Gothenburg", "Göteborg", "Malmö"),
    *("Oslo", "Copenhagen", "København", "Helsinki", "Reykjavik", "Warsaw", "Warszawa", "Krakow", "Kraków"),
    *("Wroclaw", "Wrocław", "Gdansk", "Gdańsk", "Prague", "Praha", "Brno", "Budapest", "Bucharest", "Cluj"),
    *("Sofia", "Belgrade", "Zagreb", "Ljubljana", "Tallinn", "Riga", "Vilnius", "Kyiv", "Lviv", "Istanbul"),
    *("Tel Aviv", "Tel Aviv-Yafo", "Haifa", "Jerusalem", "Herzliya", "Dubai", "Abu Dhabi", "Riyadh", "Doha"),
    *(
        "Cairo",
        "Cape Town",
        "Johannesburg",
        "Nairobi",
        "Lagos",
        "Accra",
        "Bangalore",
        "Bengaluru",
        "Hyderabad",
    ),
    *(
        "Mumbai",
        "Pune",
        "Chennai",
        "Gurgaon",
        "Gurugram",
        "Noida",
        "New Delhi",
        "Delhi",
        "Delhi NCR",
        "Kolkata",
    ),
    *("Ahmedabad", "Kochi", "Karachi", "Lahore", "Dhaka", "Colombo", "Beijing", "Shanghai", "Shenzhen"),
    *("Hangzhou", "Guangzhou", "Taipei", "Hsinchu", "Tokyo", "Osaka", "Kyoto", "Seoul", "Kuala Lumpur"),
    *("Bangkok", "Ho Chi Minh City", "Hanoi", "Manila", "Jakarta", "Sydney", "Brisbane", "Perth", "Canberra"),
    *("Auckland", "Wellington", "Christchurch", "Toronto", "Montreal", "Montréal", "Ottawa", "Calgary"),
    *(
        "Edmonton",
        "Winnipeg",
        "Waterloo",
        "Mexico City",
        "Guadalajara",
        "Monterrey MX",
        "São Paulo",
        "Sao Paulo",
    ),
    *("Rio de Janeiro", "Buenos Aires", "Santiago", "Bogotá", "Bogota", "Medellín", "Medellin", "Lima Peru"),
)
_COUNTRY_NAMES = frozenset(name.casefold() for name in (*_COUNTRIES, *_PROVINCES, *_STATES_ABROAD))
_CITY_NAMES = frozenset(name.casefold() for name in _CITIES)
_CODES_OF_BOTH = frozenset(("in", "de", "ca", "il"))
"""Codes of a state and of a country: `Bengaluru, IN` is in India."""
_NAMES_OF_STATES = frozenset(("mexico", "on", "sk"))
"""Last words of American places too: New Mexico."""
_EXTRA = LazyPattern(r"^(?:greater|central|the)\s+|\s+(?:metro(?:politan)?\s+area|metro|area|city)$")


def is_abroad(text: str) -> bool:
    """Whether a place, with or without its country after a comma or in brackets, is outside the US."""
    parts = [part.strip(" .") for part in re.split(r"[,/()|–]|\s-\s", text.casefold()) if part.strip(" .")]
    if not parts or len(text) > 100:
        return False
    if any(part in _COUNTRY_NAMES for part in parts[-2:]):
        return True
    last = parts[-1].split()
    if (
        len(parts) == 1
        and len(last) > 1
        and (last[-1] in _COUNTRY_NAMES or " ".join(last[-2:]) in _COUNTRY_NAMES)
    ):
        return last[-1] not in _NAMES_OF_STATES
    is_city = _EXTRA.sub("", parts[0]) in _CITY_NAMES
    return is_city and (len(parts) == 1 or parts[1] in _CODES_OF_BOTH)
