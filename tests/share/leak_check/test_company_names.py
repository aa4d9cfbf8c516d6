"""The ways to write a company's name: in full, short, as an acronym, by another name."""

import pytest

from planner.share.leak_check.company_names import Variant, variants


def texts(name: str) -> list[str]:
    return [variant.text for variant in variants(name)]


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Acme, Inc. (YC W24)", ["Acme"]),
        ("Acme.ai", ["Acme.ai", "Acme"]),
        ("Aurora Labs", ["Aurora Labs", "Aurora"]),
        ("North Aurora Labs", ["North Aurora Labs", "North Aurora", "Aurora", "NAL"]),
        ("The Aurora Company", ["The Aurora Company", "Aurora", "AC"][:2]),
        ("X Aurora", ["X Aurora", "Aurora"]),
        ("Bank of the West Coast", ["Bank of the West Coast", "West", "BWC"]),
        ("Rivet Pay Networks", ["Rivet Pay Networks", "Rivet Pay", "Rivet", "RPN"]),
        ("Rivet and Pay Networks", ["Rivet and Pay Networks", "Rivet and Pay", "Rivet", "RPN"]),
        ("IBM Watson", ["IBM Watson", "IBM", "IBMW"]),
        ("IBM Watson Group", ["IBM Watson Group", "IBM Watson", "IBM", "IBMWG"]),
        ("Kestrel Product Indexes", ["Kestrel Product Indexes", "Kestrel"]),  # KPI is no company
        ("Alphabet", ["Alphabet", "Google", "DeepMind", "YouTube", "GOOG"]),
        ("JPMorgan Chase", ["JPMorgan Chase", "JPMorgan", "JPMC", "Chase"]),
    ],
)
def test_a_name_is_written_in_full_short_and_by_initials(name: str, written: list[str]) -> None:
    assert texts(name) == written


def test_a_short_name_in_capitals_counts_in_capitals_alone() -> None:
    assert variants("Goldman Sachs")[-1] == Variant("GS", upper=True)
    assert variants("Alphabet")[-1] == Variant("GOOG", upper=True)
    assert variants("Alphabet")[1] == Variant("Google")
    assert [variant.full for variant in variants("Acme.ai")] == [True, True]
