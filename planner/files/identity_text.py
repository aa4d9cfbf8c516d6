"""An age identity from a secret: its text is Bech32 (BIP 173), as the age specification asks."""

from typing import Any

PREFIX = "age-secret-key-"
_SIGNS = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_CHECKSUM = 6  # groups of five bits


def age_identity(secret: bytes) -> Any:
    """Return the X25519 identity of pyrage for 32 secret bytes."""
    from pyrage import x25519  # late: most plans have no password

    return x25519.Identity.from_str(identity_text(secret))


def identity_text(secret: bytes) -> str:
    """Return the text of an identity, `AGE-SECRET-KEY-1…`, as the age commands read it from a file."""
    groups = _groups_of_five(secret)
    spread = [ord(sign) >> 5 for sign in PREFIX] + [0] + [ord(sign) & 31 for sign in PREFIX]
    check = _polymod([*spread, *groups, *[0] * _CHECKSUM]) ^ 1
    groups += [(check >> 5 * (_CHECKSUM - 1 - place)) & 31 for place in range(_CHECKSUM)]
    return f"{PREFIX}1{''.join(_SIGNS[group] for group in groups)}".upper()


def _groups_of_five(data: bytes) -> list[int]:
    """Return the bits of the data in groups of five, the last filled with zeros."""
    count = -(-len(data) * 8 // 5)
    number = int.from_bytes(data) << (count * 5 - len(data) * 8)
    return [(number >> 5 * place) & 31 for place in reversed(range(count))]


def _polymod(groups: list[int]) -> int:
    check = 1
    for group in groups:
        top, check = check >> 25, (check & 0x1FFFFFF) << 5 ^ group
        for place, part in enumerate(_GENERATOR):
            check ^= part if (top >> place) & 1 else 0
    return check
