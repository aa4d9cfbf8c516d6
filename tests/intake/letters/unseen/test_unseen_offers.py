"""Several offers in prose, packages, and letters in other languages, in words that no case has."""

import datetime

import pytest

from planner.intake.letters.read import read_letter
from planner.intake.letters.words import LetterWords

TODAY = datetime.date(2026, 11, 28)


def read_of(text: str, words: LetterWords) -> list[dict[str, object]]:
    """Return the values of each offer, the present job's last."""
    offers = read_letter(text, TODAY, words).offers
    return [{value.path: value.value for value in offer.values} for offer in offers]


def test_three_employers_in_prose_are_apart(letter_words: LetterWords) -> None:
    text = (
        "I've got three on the go. Stripe came in at 210k base with a 15% bonus. Plaid is offering 195k,"
        " 10% bonus and 250k in options. At my current place, Square, I make 180k plus 12%."
    )
    read = read_of(text, letter_words)
    assert [(offer["company"], offer["base"], offer["bonus_target"]) for offer in read] == [
        ("Stripe", 210_000, 0.15),
        ("Plaid", 195_000, 0.1),
        ("Square", 180_000, 0.12),
    ]
    assert read[1]["grants.0.value"] == 250_000


@pytest.mark.parametrize(
    "text",
    [
        "Two offers. Northwind pays 205k base, 15% bonus. Calder pays 190k base but has a 20% bonus.",
        "Offer A (Northwind): $205k base, 15% bonus. Offer B (Calder): $190k base, 20% bonus.",
        "Northwind has offered me $205,000 with a 15% bonus. Calder is at $190,000 with a 20% bonus.",
    ],
)
def test_two_employers_in_prose_are_apart(letter_words: LetterWords, text: str) -> None:
    read = read_of(text, letter_words)
    assert [(offer["company"], offer["base"], offer["bonus_target"]) for offer in read] == [
        ("Northwind", 205_000, 0.15),
        ("Calder", 190_000, 0.2),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Northwind offered me a package of $185k base salary plus 12.5% bonus and a $15k signing bonus.",
            {"company": "Northwind", "base": 185_000, "bonus_target": 0.125, "sign_on.0.amount": 15_000},
        ),
        (
            "Package: $185k base, $15k sign-on (repay if <12 mo), 4% 401k match, 20 days PTO",
            {
                "base": 185_000,
                "sign_on.0.clawback": "cliff",
                "sign_on.0.clawback_months": 12,
                "match_rate": 0.04,
            },
        ),
        (
            "210k base / 15% / 400k RSU over 4 / 30k SO",
            {"grants.0.value": 400_000, "sign_on.0.amount": 30_000},
        ),
        (
            "Base $190,000. 4,000 RSUs over four years and an option to purchase 12,000 shares at a strike"
            " price of $3.20, monthly over 4 years. The share price is $42.",
            {
                "grants.0.price": 42,
                "grants.1.price": 42,
                "grants.1.strike": 3.2,
                "grants.1.cadence": "monthly",
            },
        ),
        (
            "Base $190,000 and $60,000 in PSUs (3-year cliff, tied to revenue goals).",
            {"grants.0.value": 60_000, "grants.0.years": (0.0, 0.0, 1.0), "grants.0.cliff": 36},
        ),
        ("Base $150,000 → $165,000. Bonus 10% -> 12%.", {"base": 165_000, "bonus_target": 0.12}),
        (
            "Your base salary will increase from $150,000 to $165,000. Your bonus moves from 10% to 15%.",
            {"base": 165_000, "bonus_target": 0.15},
        ),
    ],
)
def test_a_package_is_read(letter_words: LetterWords, text: str, expected: dict[str, object]) -> None:
    read = read_of(text, letter_words)[0]
    assert {path: read.get(path) for path in expected} == expected


FRENCH = """
Nous avons le plaisir de vous proposer le poste de Senior Product Manager IA au sein de Ravel SAS, à
Paris, à compter du 1er février 2027.

Votre rémunération annuelle brute fixe sera de 88 000 €. Elle est complétée par une part variable cible
de 10 %. Une prime de bienvenue de 6 000 € vous sera versée avec votre premier salaire; en cas de
démission dans les douze premiers mois, elle devra être intégralement remboursée. Vous bénéficierez de
27 jours de congés payés par an.

Vous recevrez 4 000 BSPCE au prix d'exercice de 5,20 €, acquis sur quatre ans.

Merci de nous donner votre réponse avant le 11 décembre 2026.
"""
SPANISH = """
Nos complace ofrecerle el puesto de Responsable de Producto IA en Alcor Datos S.L., en Madrid. Su fecha
de incorporación será el 11 de enero de 2027.

El salario bruto anual será de 62.000 €, en 14 pagas, más un bonus anual del 10 % del salario fijo.
Recibirá una prima de incorporación de 5.000 €, que deberá devolver íntegramente si causa baja en los
primeros 12 meses. Tendrá 25 días laborables de vacaciones al año.

Le rogamos que responda antes del 9 de diciembre de 2026.
"""
GERMAN = """wir bieten Ihnen die Stelle als Produktmanager Machine Learning bei der Waldkauz GmbH in
Hamburg an.
Eintrittsdatum ist der 1. April 2027.

Bruttomonatsgehalt: 6.800 Euro, 13 Gehälter im Jahr
Urlaub: 28 Tage
Umzugspauschale: 3.000 Euro

Bitte senden Sie uns den unterschriebenen Vertrag bis spätestens 10. Dezember 2026 zurück.
"""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            FRENCH,
            {
                **{"company": "Ravel SAS", "title": "Senior Product Manager IA", "base": 88_000},
                **{"bonus_target": 0.1, "sign_on.0.amount": 6_000, "sign_on.0.clawback": "cliff"},
                **{"sign_on.0.clawback_months": 12, "days_off": 27, "grants.0.units": 4_000},
                **{"grants.0.strike": 5.2, "start": "2027-02-01", "deadline": "2026-12-11"},
            },
        ),
        (
            SPANISH,
            {
                **{"company": "Alcor Datos S.L.", "title": "Responsable de Producto IA", "base": 62_000},
                **{"bonus_target": 0.1, "sign_on.0.amount": 5_000, "sign_on.0.clawback_months": 12},
                **{"days_off": 25, "start": "2027-01-11", "deadline": "2026-12-09"},
            },
        ),
        (
            GERMAN,
            {
                **{"company": "Waldkauz GmbH", "title": "Produktmanager Machine Learning", "base": 88_400},
                **{"days_off": 28, "relocation": 3_000, "start": "2027-04-01", "deadline": "2026-12-10"},
            },
        ),
        (
            "Angebot Feldmark: Senior PM KI, Berlin, 85k Fix + 10% Bonus, 30 Tage Urlaub, Antwort bis 5.12.",
            {"company": "Feldmark", "title": "Senior PM KI", "deadline": "2026-12-05", "days_off": 30},
        ),
        (
            "Oferta de Brisa Labs: PM de IA, 58.000 € brutos anuales + 10 % variable, 24 días de vacaciones",
            {
                "company": "Brisa Labs",
                "title": "PM de IA",
                "base": 58_000,
                "bonus_target": 0.1,
                "days_off": 24,
            },
        ),
    ],
)
def test_a_letter_in_another_language_is_read(
    letter_words: LetterWords, text: str, expected: dict[str, object]
) -> None:
    read = read_of(text, letter_words)[0]
    assert {path: read.get(path) for path in expected} == expected


def test_holiday_allowance_is_no_bonus(letter_words: LetterWords) -> None:
    text = "Je bruto maandsalaris bij Vlinder B.V. is € 5.900, exclusief 8% vakantiegeld. 27 vakantiedagen."
    assert "bonus_target" not in read_of(text, letter_words)[0]
