"""Seeded damage to files: bits, cuts, the archive's own structure, and the XML, text or JSON inside."""

import io
import json
import random
import re
import struct
import warnings
import zipfile
from collections.abc import Callable, Sequence
from typing import Any

Damage = Callable[[bytes, random.Random], bytes]
NUMBERS = (
    "1e400",
    "NaN",
    "-1",
    "0",
    "99999999999999999999",
    "1e-400",
    "",
    "Infinity",
    "-2958466",
    "2958466",
    "1.5.5",
)
REFERENCES = (
    "A0",
    "XFD1048576",
    "ZZZZ9",
    "A1:XFD1048576",
    "B2:A1",
    "&#65;1:C3",
    "a1",
    "1A",
    "$A$1",
    "A1048577",
    "",
)
TYPES = ("s", "b", "d", "e", "n", "str", "inlineStr", "x", "")
ODD_TEXT = (
    "\x00",
    "\ud800",
    "\u202e",
    "\ufeff",
    "=cmd|'/c calc'!A1",
    "x" * 40_000,
    '"',
    "\t",
    "\r",
    "\n",
    "–",
    "€",
    "=" * 99 + "1",
)
_VALUE = re.compile(
    rb'(<v>|ref="|r="|s="|t="|numFmtId="|formatCode="|Target="|Id="|Type="|r:id="|count=")([^"<]*)'
)
_TAG = re.compile(rb"</?[\w:]+")
_WORD = re.compile(rb'[^",;\t|\r\n:\[\]{}]+')


def damaged_book(data: bytes, rng: random.Random) -> bytes:
    """Damage a workbook: as bytes, as an archive, or in the XML of some parts."""
    return rng.choice((flipped, cut, spliced, with_archive_damage, *[with_xml_damage] * 6))(data, rng)


def damaged_text(data: bytes, rng: random.Random) -> bytes:
    """Damage a table or a plan that is text, in one to four places."""
    for _ in range(rng.randint(1, 4)):
        data = rng.choice((flipped, cut, spliced, retyped, retyped, reencoded, repeated))(data, rng)
    return data[:3_000_000]


def damaged_plan(data: bytes, rng: random.Random) -> bytes:
    """Damage a plan file: as text, or in the values, keys and lists of its JSON."""
    head, sign, body = data.partition(b"\n{") if data.startswith(b'{"path"') else (b"", b"", data)
    if rng.random() < 0.3:
        return damaged_text(data, rng)
    content = json.loads(sign.strip() + body)
    for _ in range(rng.choice((1, 1, 2, 5))):
        _change_json(content, rng)
    if head and rng.random() < 0.3:
        head = damaged_text(head, rng).replace(b"\n", b"")
    return head + sign[:1] + json.dumps(content).encode()


def _change_json(content: Any, rng: random.Random) -> None:
    """Walk to some place, and put another value, type, key or item there."""
    while True:
        keys = list(content) if isinstance(content, dict) else list(range(len(content)))
        if not keys:
            return
        key = rng.choice(keys)
        inner = content[key]
        if isinstance(inner, dict | list) and inner and rng.random() < 0.85:
            content = inner
            continue
        deep: Any = []
        for _ in range(rng.choice((3, 11, 900))):
            deep = [deep]
        values: tuple[Any, ...] = (
            *NUMBERS,
            *ODD_TEXT,
            None,
            True,
            -1,
            1e308,
            10**400,
            -0.5,
            float("nan"),
            [],
            {},
            [inner] * 300,
            deep,
        )
        new = rng.choice((*values, inner))
        if rng.random() < 0.2 and isinstance(content, dict):
            content[rng.choice((*ODD_TEXT, "id", "base", "offers", "typed"))] = new
        else:
            content[key] = new
        return


def flipped(data: bytes, rng: random.Random) -> bytes:
    """Flip some bits."""
    changed = bytearray(data)
    for _ in range(rng.choice((1, 1, 4, 40))):
        if changed:
            changed[rng.randrange(len(changed))] ^= 1 << rng.randrange(8)
    return bytes(changed)


def cut(data: bytes, rng: random.Random) -> bytes:
    """Drop the end, the head or a piece."""
    first, last = sorted((rng.randint(0, len(data)), rng.randint(0, len(data))))
    return rng.choice((data[:first], data[first:], data[:first] + data[last:]))


def spliced(data: bytes, rng: random.Random) -> bytes:
    """Copy a piece to another place."""
    first = rng.randint(0, len(data))
    piece, place = data[first : first + rng.choice((1, 30, 400))], rng.randint(0, len(data))
    return data[:place] + piece * rng.choice((1, 1, 50)) + data[place:]


def with_archive_damage(data: bytes, rng: random.Random) -> bytes:
    """Write lies into a header of the archive, or pack it again with members missing, twice or renamed."""
    if rng.random() < 0.5:
        heads = [match.start() for match in re.finditer(rb"PK(?:\x01\x02|\x03\x04|\x05\x06)", data)]
        place = rng.choice(heads) + rng.randint(4, 45)
        number = struct.pack("<I", rng.choice((0, 1, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF, rng.getrandbits(32))))
        return data[:place] + number[: rng.randint(1, 4)] + data[place + rng.randint(1, 4) :]
    members = _members(data)
    victim = rng.randrange(len(members))
    name, content = members[victim]
    members[victim : victim + 1] = rng.choice(
        (
            [],
            [(name, content), (name, b"")],
            [(name.upper(), content)],
            [(name.replace("/", "\\"), content)],
            [(name, content * 3)],
            [(name, b"")],
            [(name, rng.choice(members)[1])],
            [("../" + name, content)],
        )
    )
    return _packed(
        members, rng.choice((zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA))
    )


def with_xml_damage(data: bytes, rng: random.Random) -> bytes:
    """Change the XML of one part, or of three, and pack it again."""
    members = _members(data)
    for _ in range(rng.choice((1, 1, 3))):
        place = rng.randrange(len(members))
        name, xml = members[place]
        members[place] = (name, rng.choice(XML_DAMAGE)(xml, rng))
    return _packed(members, zipfile.ZIP_STORED)


def retyped(data: bytes, rng: random.Random) -> bytes:
    """Put a number, a reference or an odd text in place of a word, or of all words like it."""
    words = _WORD.findall(data[:100_000])
    if not words:
        return data
    word = rng.choice(words)
    new = rng.choice(
        (*NUMBERS, *REFERENCES, *ODD_TEXT, "null", "true", "[]", "{}", '"x"', "[[[[[[[[[")
    ).encode("utf-8", "surrogatepass")
    return data.replace(word, new, rng.choice((1, 1, -1)))


def reencoded(data: bytes, rng: random.Random) -> bytes:
    """Write text in another encoding, or with another line end."""
    text = data.decode("utf-8", "replace")
    return rng.choice(
        (
            text.encode("utf-16"),
            text.encode("utf-16-le"),
            text.encode("utf-32"),
            text.encode("cp1252", "replace"),
            b"\xef\xbb\xbf" + data,
            data.replace(b"\n", b"\r"),
            data.replace(b"\n", b""),
        )
    )


def repeated(data: bytes, rng: random.Random) -> bytes:
    """Repeat all of it, or a line or a sign of it, many times."""
    lines = data.splitlines(keepends=True) or [b""]
    place, sign = rng.randrange(len(lines)), bytes([rng.choice(data or b"x")])
    return rng.choice(
        (
            data * rng.choice((2, 5)),
            b"".join((*lines[:place], lines[place] * rng.choice((3, 3_000)), *lines[place:])),
            data.replace(sign, sign * rng.choice((2, 50)), rng.choice((1, 20))),
        )
    )


def _value(xml: bytes, rng: random.Random) -> bytes:
    found = list(_VALUE.finditer(xml))
    if not found:
        return xml
    match = rng.choice(found)
    new = rng.choice((*NUMBERS, *REFERENCES, *TYPES)).encode()
    return xml[: match.start(2)] + new + xml[match.end(2) :]


def _tag(xml: bytes, rng: random.Random) -> bytes:
    found = list(_TAG.finditer(xml))
    if not found:
        return xml
    first, last = rng.choice(found), rng.choice(found)
    return xml[: first.start()] + last.group() + xml[first.end() :]


def _entity(xml: bytes, rng: random.Random) -> bytes:
    body = xml.partition(b"?>")[2] or xml
    named = rng.choice((b'"lol"', b'SYSTEM "file:///etc/passwd"', b'"<v>1</v>"'))
    return b"<!DOCTYPE x [<!ENTITY a " + named + b">]>" + body.replace(b"<v>", b"<v>&a;", 1)


def _utf_16(xml: bytes, _rng: random.Random) -> bytes:
    body = xml.partition(b"?>")[2] or xml
    return ('<?xml version="1.0" encoding="UTF-16"?>' + body.decode("utf-8", "replace")).encode("utf-16")


def _deep(xml: bytes, rng: random.Random) -> bytes:
    place, depth = rng.randint(0, len(xml)), rng.choice((3, 90, 5_000))
    return xml[:place] + b"<a>" * depth + b"</a>" * depth + xml[place:]


def _merges(xml: bytes, rng: random.Random) -> bytes:
    reference = rng.choice(REFERENCES).encode()
    merges = (
        b"<mergeCells>" + b'<mergeCell ref="%s"/>' % reference * rng.choice((1, 50, 5_000)) + b"</mergeCells>"
    )
    return xml.replace(b"</sheetData>", b"</sheetData>" + merges)


def _many(xml: bytes, rng: random.Random) -> bytes:
    cells = rng.choice(
        (b"<c/>", b'<c r="B2"><v>7</v></c>', b"<row/>", b"<si/>", b"<xf/>", b'<sheet name="x"/>')
    )
    place = xml.rfind(b"</")
    return xml[:place] + cells * rng.choice((5, 400, 20_000)) + xml[place:]


XML_DAMAGE: Sequence[Damage] = (
    _value,
    _value,
    _value,
    _value,
    _tag,
    _entity,
    _utf_16,
    _deep,
    _merges,
    _many,
    flipped,
    cut,
)


def _members(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return [(name, archive.read(name)) for name in archive.namelist()]


def _packed(members: Sequence[tuple[str, bytes]], method: int) -> bytes:
    file = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(file, "w", method) as archive:
        warnings.simplefilter("ignore")  # the same name twice is the damage that is meant
        for name, content in members:
            archive.writestr(name, content)
    return file.getvalue()
