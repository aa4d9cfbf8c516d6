"""The commit of the sources that this program was built from, or runs from."""

from pathlib import Path

from planner.disk.folders import SOURCE_ROOT, build_record

RECORD = "commit.txt"


def source_commit() -> str:
    """Return the short commit, with a mark if files were changed since; empty where it is not known."""
    record = build_record(RECORD)
    return describe(SOURCE_ROOT) if record is None else record.read_text(encoding="utf-8").strip()


def describe(root: Path) -> str:
    """Ask git for the commit of a source tree; empty without git, or in a tree that git does not keep."""
    if not (root / ".git").exists():
        return ""
    import subprocess  # late, as every start imports this file

    options = ("--always", "--exclude=*", "--abbrev=12", "--dirty=, changed since")
    try:
        asked = subprocess.run(
            ["git", "-C", str(root), "describe", *options],
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
    except OSError:  # no git on this machine
        return ""
    return asked.stdout.strip()


def named_version(version: str) -> str:
    """Return the version with its commit, as `1.0 (8d5ec8cb3c42)`."""
    commit = source_commit()
    return f"{version} ({commit})" if commit else version
