"""What the tracks differ in, and measured pay beside it: each with its source."""

from tests.market.test_tables import TABLES


def test_every_difference_names_both_tracks_and_its_source() -> None:
    assert len(TABLES.tracks.rows) >= 10
    assert all((row.ai_pm and row.ml_pm and "Valenx Press" in row.source) for row in TABLES.tracks.rows)
    assert len({(row.topic, row.name) for row in TABLES.tracks.rows}) == len(TABLES.tracks.rows)


def test_measured_pay_has_its_n_and_its_source() -> None:
    posted, paid = TABLES.measured
    assert [(row.name, row.n) for row in posted.rows] == [("Mid", 220), ("Senior", 318)]
    assert posted.rows[1].figures == (("min", 145_000), ("mid", 193_000), ("max", 242_000))
    assert paid.rows[0].figures[1] == ("P50", 156_000)
    assert all(measured_table.source and measured_table.description for measured_table in TABLES.measured)
