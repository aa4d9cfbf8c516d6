"""The icon files hold what their formats promise."""

import struct
from pathlib import Path

from build.icons import icns, ico

ICONS = Path(__file__).resolve().parents[2] / "resources" / "icons"
PNG = b"\x89PNG\r\n\x1a\n"


def test_a_windows_icon_points_at_each_image_and_writes_256_as_0() -> None:
    packed = ico({16: b"small", 256: b"large one"})
    assert struct.unpack_from("<HHH", packed) == (0, 1, 2)
    assert [packed[6], packed[22]] == [16, 0]
    lengths_and_offsets = [struct.unpack_from("<II", packed, entry + 8) for entry in (6, 22)]
    assert [packed[at : at + length] for length, at in lengths_and_offsets] == [b"small", b"large one"]


def test_a_macos_icon_counts_its_own_headers() -> None:
    packed = icns({b"ic07": b"12345"})
    assert packed == b"icns" + struct.pack(">I", 21) + b"ic07" + struct.pack(">I", 13) + b"12345"


def test_the_committed_icons_hold_a_png_of_every_size() -> None:
    assert (ICONS / "counterpoint.ico").read_bytes().count(PNG) == 7
    assert (ICONS / "counterpoint.icns").read_bytes().count(PNG) == 6
    for size in (16, 24, 32, 48, 64, 128, 256, 512):
        assert struct.unpack_from(">II", (ICONS / f"counterpoint-{size}.png").read_bytes(), 16) == (
            size,
            size,
        )
