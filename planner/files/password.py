"""The key of a plan with a password, and its file: standard age behind a line on how to derive the key.

scrypt (RFC 7914, from the standard library) turns the password and a salt into an X25519 key, an
age identity. It is derived once, when a plan is opened or a password set; each save then takes a
millisecond. age's own passphrase files would derive anew for every save and recovery copy.
"""

import base64
import binascii
import hashlib
import hmac
import secrets
import unicodedata
from dataclasses import dataclass
from typing import Any

from msgspec import Struct

from planner.files.errors import ForeignFileError, WrongPasswordError
from planner.files.identity_text import age_identity

MAGIC = b"counterpoint-locked "
"""The first bytes of a locked file, and of the body of a locked recovery copy."""
VERSION = b"1"
LOG_COST = 17
"""The cost of a guess: 2^17 rounds with blocks of 8, 128 MB; OWASP's cheat sheet on passwords asks for it."""
COSTS = range(10, 20)  # accepted in a file; a higher one would take memory that a small computer lacks
BLOCKS, PARALLEL, SALT = 8, 1, 16
OVERHEAD = 20_000
"""Bytes by which a locked file of the largest plan may be longer than the plan."""
LONGEST_LINE = 200  # bytes


class LockedHead(Struct, frozen=True):
    """The first line of a locked file: from which salt and at which cost its key is derived."""

    salt: bytes
    log_cost: int = LOG_COST

    @classmethod
    def new(cls, log_cost: int = LOG_COST) -> "LockedHead":
        """Return a head with a salt of its own, for a password that is being set."""
        return cls(secrets.token_bytes(SALT), log_cost)

    def derive(self, password: str) -> "PlanKey":
        """Return the key; takes about half a second and 128 MB, without holding up other threads.

        Signs count in their composed form (NFC): keyboards of macOS and Windows write them differently.
        """
        typed = bytearray(unicodedata.normalize("NFC", password).encode("utf-8", "surrogatepass"))
        cost = 1 << self.log_cost
        memory = 128 * BLOCKS * (cost + PARALLEL + 2)
        secret = hashlib.scrypt(typed, salt=self.salt, n=cost, r=BLOCKS, p=PARALLEL, maxmem=memory, dklen=32)
        typed[:] = bytes(len(typed))
        return PlanKey(self, age_identity(secret))


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class PlanKey:
    """Locks and opens a plan; the password itself is not kept. It has no text, so that no log can show it."""

    head: LockedHead
    identity: Any  # of pyrage, which has no types

    def lock(self, plain: bytes) -> bytes:
        """Return the bytes of a locked file."""
        from pyrage import encrypt  # late: most plans have no password

        body: bytes = encrypt(plain, [self.identity.to_public()])
        return self._start + _digest(self._start, body) + b"\n" + body

    def is_of(self, start: bytes) -> bool:
        """Whether what begins so, with at least `LONGEST_LINE` bytes of a file, was locked with this key."""
        return start.startswith(self._start)

    @property
    def _start(self) -> bytes:
        """The first bytes of each file that it locks; another password has another salt."""
        return b"%s%s %d %s " % (MAGIC, VERSION, self.head.log_cost, base64.b64encode(self.head.salt))

    def unlock(self, locked: bytes, name: str) -> bytes:
        """Return the content; WrongPasswordError under another key, ForeignFileError if damaged."""
        from pyrage import DecryptError, decrypt

        head = read_head(locked, name)
        if (head.salt, head.log_cost) != (self.head.salt, self.head.log_cost):
            raise WrongPasswordError(name)
        body = locked.partition(b"\n")[2]
        try:
            plain: bytes = decrypt(body, [self.identity])
        except DecryptError as error:
            raise WrongPasswordError(name) from error
        return plain

    def opens(self, locked: bytes) -> bool:
        """Whether this key opens the file; ForeignFileError for a damaged one."""
        try:
            self.unlock(locked, "")
        except WrongPasswordError:
            return False
        return True


def is_locked(data: bytes) -> bool:
    """Whether bytes begin as a locked plan does; they may be damaged further on."""
    return data.startswith(MAGIC)


def read_head(locked: bytes, name: str) -> LockedHead:
    """Return the head of a locked file; ForeignFileError if it or what follows was cut or changed.

    The digest in the line is of the locked bytes: damage is known before anybody types a password.
    """
    line, _, body = locked.partition(b"\n")
    fields = line[:LONGEST_LINE].split(b" ")
    if len(fields) > 1 and fields[1] != VERSION and fields[1].isdigit():
        raise ForeignFileError(name, "a newer version of Counterpoint locked it with a password.")
    try:
        _, _, cost, salt, digest = fields
        head = LockedHead(base64.b64decode(salt, validate=True), int(cost))
    except (ValueError, binascii.Error) as error:
        raise ForeignFileError(name, DAMAGED) from error
    start = line.removesuffix(digest)
    whole = hmac.compare_digest(_digest(start, body), digest)
    if not whole or head.log_cost not in COSTS or len(head.salt) != SALT:
        raise ForeignFileError(name, DAMAGED)
    return head


DAMAGED = "it has a password, and is damaged or cut off."


def _digest(start: bytes, body: bytes) -> bytes:
    return hashlib.sha256(start + body).hexdigest().encode()
