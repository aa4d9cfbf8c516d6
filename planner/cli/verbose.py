"""The switch `--verbose`: what a command does, on stderr, through the standard `logging` module."""

import logging
import sys
from collections.abc import Iterator
from contextlib import contextmanager

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"


@contextmanager
def logging_to_stderr(verbosity: int) -> Iterator[None]:
    """Log the package to stderr for the time of a command: 0 nothing, 1 at INFO, 2 or more at DEBUG.

    The handler is removed afterwards, so that a second command of the same process starts without it.
    """
    if not verbosity:
        yield
        return
    logger = logging.getLogger("planner")
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter(FORMAT))
    level = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.INFO if verbosity == 1 else logging.DEBUG)
    try:
        yield
    finally:
        logger.removeHandler(handler)
        logger.setLevel(level)
