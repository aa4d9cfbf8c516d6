"""Where the numbers of the model come from: one list, for the window and for the private workbook."""

from planner.market.tables import Tables

STUDIES = (
    ("Room in a first offer", "Spread of new hires' pay at one company, level and state."),
    ("Pull of an ask", "Roussille 2024: an ask gap of 2.9 % became a final gap of 1.4 %."),
    ("Answers to an ask", "Pew 2023: of those who asked 28 % got all of it, 38 % part, 35 % nothing."),
    ("Withdrawn offers", "Hart, Bear and Ren 2024: 94 % of offers upheld."),
    ("First offers", "Petrowsky and others 2025: first offer and outcome r = .62."),
    ("Range to say", "Ames and Mason 2015: bolstering ranges."),
    ("Equal packages", "Leonardelli and others 2019: several equal offers at once gain more than one."),
    ("Concessions", "Faratin, Sierra and Jennings 1998: concessions that depend on time."),
    ("Private shares", "Gornall and Strebulaev 2020."),
)
"""What the model takes from papers and surveys, by what it is used for."""


def sources(tables: Tables) -> tuple[tuple[str, str], ...]:
    """Return what each number is for, and where it comes from: the tables, then the studies."""
    return (
        ("Tax", f"{tables.tax.source} An estimate, not tax advice."),
        ("Cost of living", tables.living.source),
        ("Company stages", tables.stages.source),
        ("Market bands", "; ".join(dict.fromkeys(row.source for row in tables.bands.rows))),
        ("Production evidence", tables.bands.premium.source),
        *STUDIES,
    )
