"""Takes out of the notices of the .deb the packages whose libraries are left to Debian."""

import json
import shutil
import subprocess
from pathlib import Path

from build.works.notices import BILL
from build.works.sbom import without_components
from planner.disk.notices import FOLDER, LIST


def list_what_is_shipped(home: Path) -> None:
    """Rewrite list, licence texts and bill of materials of a program for the files that are there."""
    internal = home / "_internal"
    bill = internal / BILL
    if not bill.exists():
        return
    shipped = {path.name for path in internal.rglob("*")}
    text = bill.read_text(encoding="utf-8")
    packages = [
        part["name"] for part in json.loads(text)["components"] if part["purl"].startswith("pkg:deb/")
    ]
    gone = {package for package in packages if not files_of(package) & shipped}
    bill.write_text(without_components(text, gone), encoding="utf-8")
    for package in gone:
        shutil.rmtree(internal / FOLDER / package)
    listed = internal / FOLDER / LIST
    lines = listed.read_text(encoding="utf-8").splitlines(keepends=True)
    listed.write_text("".join(line for line in lines if line.split()[0] not in gone), encoding="utf-8")


def files_of(package: str) -> set[str]:
    """Return the names of a package's files."""
    listed = subprocess.run(["dpkg-query", "-L", package], capture_output=True, text=True, check=True).stdout
    return {Path(line).name for line in listed.splitlines() if ".so" in line}
