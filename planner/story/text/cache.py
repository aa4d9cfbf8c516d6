"""Caches of pure functions of a text: many short texts and few long ones.

Each key typed makes a new text. A cache bounded by a number alone would keep as many copies of a pasted page
of 20,000 characters as it keeps sentences, long after the plan was closed.
"""

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar, cast

Function = TypeVar("Function", bound=Callable[..., Any])

LONG = 4_000
"""Characters from which a text is long: more than a story of 700 words."""
MOST_LONG = 64


def cached_by_text(most: int, length: Callable[[Any], int] = len) -> Callable[[Function], Function]:
    """Decorate a function of a text to keep its latest `most` results, of long texts `MOST_LONG`.

    `length` returns the characters of its first argument, which is passed by position.
    """

    def decorate(function: Function) -> Function:
        short = lru_cache(maxsize=most)(function)
        long = lru_cache(maxsize=min(most, MOST_LONG))(function)

        @wraps(function)
        def cached(text: Any, *rest: Any, **named: Any) -> Any:
            return (long if length(text) >= LONG else short)(text, *rest, **named)

        return cast(Function, cached)

    return decorate
