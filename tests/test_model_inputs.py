"""What every analysis is given, and what is said when a table of ours is broken."""

import datetime
from pathlib import Path

import numpy as np
import pytest
from msgspec.structs import fields

from planner import disk, model_inputs
from planner.ask.cloud.traits import draw_traits
from planner.model_inputs import BrokenInstallError, load_lexicon, load_model_inputs, load_writer
from planner.pay.worth.draws import SEED, drawn, draws_of

TODAY = datetime.date(2026, 3, 2)


def test_two_loads_imagine_the_same_paths_and_recruiters() -> None:
    one, other = load_model_inputs(TODAY), load_model_inputs(TODAY)
    assert (one.draws.leaving == other.draws.leaving).all()
    first, second = (inputs.ask_cache.explorations.trait_draws(inputs.tables.asks) for inputs in (one, other))
    assert (first.median == second.median).all()


def test_the_random_numbers_of_the_files_are_those_of_the_seeds() -> None:
    inputs = load_model_inputs(TODAY)
    made = draws_of(drawn(), SEED)
    assert inputs.draws.key == made.key
    for part in fields(made)[1:]:
        read, now = getattr(inputs.draws, part.name), getattr(made, part.name)
        assert read.dtype == now.dtype
        np.testing.assert_array_max_ulp(read, now, maxulp=2)  # of a logarithm, on another processor
    cloud = inputs.tables.asks.cloud
    draws, dealt = (
        inputs.ask_cache.explorations.trait_draws(inputs.tables.asks),
        draw_traits(cloud.manners, cloud.seed),
    )
    for part in fields(dealt):
        assert np.array_equal(getattr(draws, part.name), getattr(dealt, part.name))


@pytest.mark.parametrize("name", ["draws", "recruiter_traits"])
@pytest.mark.parametrize("rows", [None, 0, 5])
def test_missing_or_broken_random_numbers_are_named(
    name: str, rows: int | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Gone, empty, or with too few rows."""
    path = tmp_path / f"{name}.npy"
    if rows == 0:
        path.write_bytes(b"")
    elif rows:
        np.save(path, np.zeros((rows, 8), dtype=np.float32))

    def elsewhere(asked: str) -> Path:
        return path if asked == f"tables/{name}.npy" else disk.resource(asked)

    monkeypatch.setattr(model_inputs, "resource", elsewhere)
    with pytest.raises(BrokenInstallError, match=rf"“{name}” is missing or broken\. Install"):
        load_model_inputs(TODAY)


@pytest.mark.parametrize(
    ("name", "wrong"),
    [("draws", np.nan), ("draws", np.inf), ("recruiter_traits", -1), ("recruiter_traits", 32_000)],
)
def test_a_random_number_that_is_none_is_named(
    name: str, wrong: float, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One value of the whole file, in its last row: of draws no number, of traits a slice that is none."""
    rows = np.load(disk.resource(f"tables/{name}.npy"))
    rows[-1, -1] = wrong
    path = tmp_path / f"{name}.npy"
    np.save(path, rows)

    def elsewhere(asked: str) -> Path:
        return path if asked == f"tables/{name}.npy" else disk.resource(asked)

    monkeypatch.setattr(model_inputs, "resource", elsewhere)
    with pytest.raises(BrokenInstallError, match=rf"“{name}” is missing or broken\. Install"):
        load_model_inputs(TODAY)


@pytest.mark.parametrize(
    ("name", "old", "new"),
    [("tables/bands.json", ": 1", ": NaN"), ("lexicon/units.toml", "\n[", "\nhalf = nan\n[")],
)
def test_a_table_with_a_number_that_is_none_is_named(
    name: str, old: str, new: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = disk.resource(name).read_text(encoding="utf-8")
    path = tmp_path / "table"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    monkeypatch.setattr(
        model_inputs, "resource", lambda asked: path if asked == name else disk.resource(asked)
    )
    with pytest.raises(BrokenInstallError, match="missing or broken"):
        load_model_inputs(TODAY)


@pytest.mark.parametrize("text", [None, "{", "{}", "[]"])
def test_a_missing_or_broken_table_is_named(
    text: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def elsewhere(name: str) -> Path:
        return tmp_path / "bands.json" if name == "tables/bands.json" else disk.resource(name)

    if text is not None:
        (tmp_path / "bands.json").write_text(text, encoding="utf-8")
    monkeypatch.setattr(model_inputs, "resource", elsewhere)
    with pytest.raises(BrokenInstallError, match=r"“bands” is missing or broken\. Install"):
        load_model_inputs(TODAY)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        (None, r"“lexicon/units” is missing or broken \("),
        ("small = [", r"“lexicon/units” is missing or broken \("),
        ("small = 3", r"“lexicon” is missing or broken \(“lexicon\.units\.tens” is missing\)\. Install"),
    ],
)
def test_a_broken_lexicon_is_named_with_its_entry(
    text: str | None, named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def elsewhere(name: str) -> Path:
        return tmp_path / "units.toml" if name == "lexicon/units.toml" else disk.resource(name)

    if text is not None:
        (tmp_path / "units.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(model_inputs, "resource", elsewhere)
    with pytest.raises(BrokenInstallError, match=named):
        load_lexicon()


def test_missing_templates_are_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(model_inputs, "resource", lambda _name: tmp_path)
    with pytest.raises(BrokenInstallError, match="“wording” is missing or broken"):
        load_writer()
