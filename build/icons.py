"""Draws the icon in every size and container from `counterpoint.svg`; run it after changing the drawing.

The results are committed, so that neither a start nor a build has to draw them.
"""

import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QImageWriter, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "icons"
PNG_SIZES = (16, 24, 32, 48, 64, 128, 256, 512)
ICO_SIZES = (16, 24, 32, 48, 64, 128, 256)
ICNS_TYPES = {b"icp4": 16, b"icp5": 32, b"icp6": 64, b"ic07": 128, b"ic08": 256, b"ic09": 512}


def main() -> int:
    """Write the PNG files, the Windows .ico and the macOS .icns beside the drawing."""
    application = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    renderer = QSvgRenderer(str(FOLDER / "counterpoint.svg"), application)
    drawn = {size: png(renderer, size) for size in PNG_SIZES}
    for size, data in drawn.items():
        (FOLDER / f"counterpoint-{size}.png").write_bytes(data)
    (FOLDER / "counterpoint.ico").write_bytes(ico({size: drawn[size] for size in ICO_SIZES}))
    (FOLDER / "counterpoint.icns").write_bytes(icns({name: drawn[size] for name, size in ICNS_TYPES.items()}))
    return 0


def png(renderer: QSvgRenderer, size: int) -> bytes:
    """Return the drawing as a square PNG of that many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"PNG")).write(image)
    return bytes(buffer.data().data())


def ico(images: dict[int, bytes]) -> bytes:
    """Pack PNG images by size into a Windows icon: header, directory of 16 bytes each, then the images."""
    header = struct.pack("<HHH", 0, 1, len(images))
    offset = len(header) + 16 * len(images)
    entries = b""
    for size, data in images.items():
        side = size % 256  # the format writes 256 as 0
        entries += struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(data), offset)
        offset += len(data)
    return header + entries + b"".join(images.values())


def icns(images: dict[bytes, bytes]) -> bytes:
    """Pack PNG images by their four-letter type into a macOS icon."""
    body = b"".join(name + struct.pack(">I", 8 + len(data)) + data for name, data in images.items())
    return b"icns" + struct.pack(">I", 8 + len(body)) + body


if __name__ == "__main__":
    sys.exit(main())
