"""Memory that arrays leave is kept for the next ones; the C library would hand it back to the system."""

import numpy as np

OF_BOOKS, OF_ENTRIES = 8_000_000, 2_000_000
"""Bytes of a block that is reserved once: glibc then keeps up to twice as much that is free."""


def keep_freed_memory(block: int) -> None:
    """Keep what is freed from now on in this process, up to twice the bytes of a block.

    By itself glibc hands back what is free beyond twice the largest block that it mapped apart and freed
    (mallopt(3), M_MMAP_THRESHOLD). That is less than the arrays of one valuation, so each got pages that the
    system had to clear anew: 14,000 of them a book, a fifteenth of its time. A block that is reserved and
    freed, and never written to, raises the limit. Elsewhere it does nothing.

    `OF_BOOKS` is for a process that makes many books. `OF_ENTRIES` holds the arrays of one valuation, for a
    window, which keeps little else: an entry there got 570 pages anew, and 28 with it.
    """
    np.empty(block, np.uint8)
