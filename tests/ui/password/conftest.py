"""Keys at a low cost: what deriving costs is tested in tests/files."""

import pytest

from planner.files import password


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Derive at a low cost: what it costs is tested in tests/files."""
    new = password.LockedHead.new
    monkeypatch.setattr(password.LockedHead, "new", classmethod(lambda _cls: new(10)))
