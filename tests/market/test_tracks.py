"""What the tracks differ in, and measured pay beside it: each with its source."""

from tests.market.test_tables import TABLES


def test_every_difference_names_both_tracks_and_its_source() -> None:
    assert len(TABLES.tracks.rows) >= 10
    assert all((one.ai_pm and one.ml_pm and "Valenx Press" in one.source) for one in TABLES.tracks.rows)
    assert len({(one.topic, one.name) for one in TABLES.tracks.rows}) == len(TABLES.tracks.rows)


def test_measured_pay_has_its_n_and_its_source() -> None:
    posted, paid = TABLES.measured
    assert [(one.name, one.n) for one in posted.rows] == [("Mid", 220), ("Senior", 318)]
    assert posted.rows[1].figures == (("min", 145_000), ("mid", 193_000), ("max", 242_000))
    assert paid.rows[0].figures[1] == ("P50", 156_000)
    assert all(one.source and one.what for one in TABLES.measured)
