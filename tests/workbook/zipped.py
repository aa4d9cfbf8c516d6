"""A workbook taken apart."""

import io
import zipfile


def unzipped(data: bytes) -> dict[str, str]:
    """Every part of a workbook as text."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode("utf-8", "replace") for name in archive.namelist()}
