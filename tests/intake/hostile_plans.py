"""Plan files made to harm, by name: valid JSON or nearly, and vast or slow for a careless reader."""

from collections.abc import Callable, Mapping

HEAD, TAIL = b'{"counterpoint": 2, "plan": {', b"}}"


def objects_without_end() -> bytes:
    """Return six million empty objects."""
    return HEAD + b'"offers": [' + b"{}," * 6_000_000 + b"{}]" + TAIL


def numbers_without_end() -> bytes:
    """Return nine million numbers."""
    return HEAD + b'"offers": [' + b"0," * 9_000_000 + b"0]" + TAIL


def keys_given_twice() -> bytes:
    """Return an object of a million keys, each of them twice."""
    once = b",".join(b'"k%d":0' % at for at in range(500_000))
    return HEAD + once + b"," + once + TAIL


def unknown_keys() -> bytes:
    """Return an offer of a million keys that nobody knows."""
    keys = b",".join(b'"k%d":0' % at for at in range(1_000_000))
    return HEAD + b'"offers": [{' + keys + b"}]" + TAIL


def nameless_offers() -> bytes:
    """Return as many offers without an identity as a file may hold objects."""
    return HEAD + b'"offers": [' + b'{"base":1},' * 9_500 + b"{}]" + TAIL


def offers_of_one_name() -> bytes:
    """Return as many offers of one identity as a file may hold objects."""
    return HEAD + b'"offers": [' + b'{"id":"o1"},' * 9_500 + b'{"id":"o1"}]' + TAIL


def wrong_values() -> bytes:
    """Return many offers whose base is a word."""
    offers = b",".join(b'{"id":"o%d","base":"x"}' % at for at in range(1_900))
    return HEAD + b'"offers": [' + b'{"base":1},' * 7_000 + offers + b"]" + TAIL


def rounds_of_no_offer() -> bytes:
    """Return many rounds that belong to an offer that is not there."""
    rounds = b",".join(b'{"id":"r%d","offer":"x","when":"2026-01-01"}' % at for at in range(9_500))
    return HEAD + b'"rounds": [' + rounds + b"]" + TAIL


def typed_of_no_field() -> bytes:
    """Return many typed texts of fields that are not there."""
    typed = b",".join(b'"offers.o%d.base":{"text":"x"}' % at for at in range(9_500))
    return HEAD + b'"typed": {' + typed + b"}" + TAIL


def deep_lists() -> bytes:
    """Return lists inside each other."""
    return HEAD + b'"offers": ' + b"[" * 9_000_000


def long_number() -> bytes:
    """Return a number of many digits."""
    return HEAD + b'"horizon": ' + b"9" * 19_000_000 + TAIL


def long_text() -> bytes:
    """Return a text that fills the file."""
    return HEAD + b'"title": "' + b"x" * 19_000_000 + b'"' + TAIL


def escaped_halves() -> bytes:
    """Return many halves of characters."""
    return HEAD + b'"title": "' + b"\\ud800" * 3_000_000 + b'"' + TAIL


PLANS: Mapping[str, Callable[[], bytes]] = {
    maker.__name__: maker
    for maker in (
        objects_without_end,
        numbers_without_end,
        keys_given_twice,
        unknown_keys,
        nameless_offers,
        offers_of_one_name,
        wrong_values,
        rounds_of_no_offer,
        typed_of_no_field,
        deep_lists,
        long_number,
        long_text,
        escaped_halves,
    )
}
