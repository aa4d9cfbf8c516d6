"""Memory that arrays leave is kept for the next ones; the C library would hand it back to the system."""

import numpy as np

LARGEST = 8_000_000
"""Bytes of a block that is reserved once: glibc then keeps up to twice as much that is free."""


def keep_freed_memory() -> None:
    """Keep what is freed from now on in this process; for one that makes many books.

    By itself glibc hands back what is free beyond twice the largest block that it mapped apart and freed
    (mallopt(3), M_MMAP_THRESHOLD). That is less than the arrays of one valuation, so each got pages that the
    system had to clear anew: 14,000 of them a book, a fifteenth of its time. A block that is reserved and
    freed, and never written to, raises the limit. Elsewhere it does nothing.
    """
    np.empty(LARGEST, np.uint8)
