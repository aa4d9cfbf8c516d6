"""The works of others that the built program ships, as the build listed them."""

from pathlib import Path

from planner.disk.folders import build_record

FOLDER = "licences"
LIST = "PARTS.txt"


def shipped_parts() -> tuple[str, ...]:
    """Return a line for each work: name, version, licence; none in the source tree, which ships nothing."""
    folder = licences_folder()
    return () if folder is None else tuple((folder / LIST).read_text(encoding="utf-8").splitlines())


def licences_folder() -> Path | None:
    """Return the folder of the licence texts, or None in the source tree."""
    return build_record(FOLDER)
