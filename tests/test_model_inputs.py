"""What every analysis is given, and what is said when a table of ours is broken."""

import datetime
from pathlib import Path

import pytest

from planner import disk, model_inputs
from planner.model_inputs import BrokenInstallError, load_lexicon, load_model_inputs, load_writer

TODAY = datetime.date(2026, 3, 2)


def test_two_loads_imagine_the_same_paths_and_recruiters() -> None:
    one, other = load_model_inputs(TODAY), load_model_inputs(TODAY)
    assert (one.draws.leaving == other.draws.leaving).all()
    first, second = (inputs.ask_cache.explorations.manners(inputs.tables.asks) for inputs in (one, other))
    assert (first.median == second.median).all()


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
