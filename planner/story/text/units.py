"""How people spell numbers and units, and the expression that finds an amount spelled so."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property

from msgspec import Struct

SPACES = " \u00a0\u202f\u2009"
DIGITS = (
    rf"\d{{1,3}}(?:[,'’{SPACES}]\d{{3}})+(?!\d)(?:\.\d+)?"  # 1,200 and 1 200.5
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)(?:,\d+)?|\d{1,3}\.\d{3},\d+"  # 1.200.000 and 1.200,50
    r"|\d+(?:[.,]\d+)?|\.\d+"
)


_RATED = (
    r"(?!(?:bit|lot|few|while|little|new|good|big|bad|great|list|chance|look|try)\b)[a-z]{4,}"
    r"(?=[.,;:!?]|$|\ (?:now|and|but|in|on|at|to|from|before|after|where|which|when)\b)"
)
"""What things can be counted by, after “a”: “11 teeth a patient”."""


class Units(Struct, frozen=True, eq=False, dict=True):
    """The words of `units.toml`.

    `small` are zero to nineteen, `tens` twenty to ninety. `articles` count nothing but a unit: “a week”, “one
    engineer” says no more than “an engineer”. `shares` are shares in words; “a quarter” alone is a time.
    `stop_words` name nothing that a number counts. `times` holds the spellings of a unit of time.
    `ordinals` say a share by “every fourth”; `money_scales` are scales that count money alone: “ten grand”.
    Expressions: `times_before` and `times_after` say of a figure that it was or is so, `dates` when; `was_so`
    and `is_so` do so before it, `moves` are verbs of what changes to it.
    """

    small: tuple[str, ...]
    tens: tuple[str, ...]
    articles: tuple[str, ...]
    amounts: Mapping[str, float]
    scales: Mapping[str, float]
    currencies: Mapping[str, str]
    times: Mapping[str, tuple[str, ...]]
    seconds: Mapping[str, float]
    spans: tuple[str, ...]
    short_spans: Mapping[str, str]
    per_cent: tuple[str, ...]
    points: tuple[str, ...]
    turns: Mapping[str, float]
    shares: Mapping[str, float]
    ordinals: Mapping[str, float]
    money_scales: frozenset[str]
    no_part: tuple[str, ...]
    stop_words: tuple[str, ...]
    times_before: tuple[str, ...]
    times_after: tuple[str, ...]
    dates: tuple[str, ...]
    moves: tuple[str, ...]
    was_so: tuple[str, ...]
    is_so: tuple[str, ...]
    about: tuple[str, ...]

    @cached_property
    def numbers(self) -> Mapping[str, float]:
        """Numbers in words by their spelling, the article “one” left out."""
        return {
            **{word: float(value) for value, word in enumerate(self.small) if word != "one"},
            **{
                f"{ten}{joint}{digit}": (place + 2) * 10.0 + value
                for place, ten in enumerate(self.tens)
                for value, digit in enumerate(("", *self.small[1:10]))
                for joint in (("-", " ") if digit else ("",))
            },
            **self.amounts,
        }

    @cached_property
    def unit_of_time(self) -> Mapping[str, str]:
        """Units of time by their spellings."""
        return {spelling: unit for unit, spellings in self.times.items() for spelling in spellings}

    @cached_property
    def amount(self) -> re.Pattern[str]:
        """An amount in a text in lower case; its groups say which kind it is.

        After a capital and a hyphen it is part of a name, as in “GPT-4”: `quantities` leaves it out.
        """
        times, small = _any(self.unit_of_time), _any(self.small)
        tens = rf"(?:{_any(self.tens)})(?:[-\ ](?:{_any(self.small[1:10])}))?"
        large = rf"(?:an?|{small})\ (?:hundred|thousand)"
        summed = rf"{large}\ and\ (?:{tens}|{small})"
        whole = rf"{DIGITS}|{summed}|{large}|{tens}|{small}"
        no_part, after_share = _any(self.no_part), r"\ (?:and|but|now|to)\b"
        in_words = rf"{summed}|{_any(self.amounts)}|{tens}"
        in_words += rf"|{_any(word for word in self.small if word != 'one')}"
        in_words += r"|(?<=to\ )one(?=[.,;!?]|$)|(?<=it's\ )one(?=[.,;!?]|$)"
        article = rf"(?:{_any(self.articles)})(?=[{SPACES}-](?:{times})\b)"
        return re.compile(
            rf"""
    (?P<turn>\b(?:{_any(self.turns)})\b(?!\ down\b))
    | \b(?P<share>{_any(self.shares)})\b(?!\ (?:(?:the|an?|that|this)\ )?(?:{_any(self.spans)})\b)
    | \bevery\ (?P<every>{_any(self.ordinals)})\b(?!\ (?:{times}|{_any(self.spans)}|\w+day)s?\b)
    | (?<![\w.,])(?P<some>{whole}|{no_part})[ ]
      (?:times?\ |[a-z]+\ (?=out\ of\ |in\ (?:(?:the|our)\ last\ )?(?:an?\ (?:hundred|thousand)|{small}|\d+)\b
        (?:[.,;!?]|$|{after_share})))?
      (?:in(?:\ (?:the|our)\ last)?|(?:out\ )?of(?:\ (?:the|our|those|these))?(?:\ last)?)(?:\ every)?
      \ (?P<all>{whole})
      (?![\w%-]|[.,]\d)(?!\ ?[%$€£])
    | \b(?P<percentile>p(?:50|75|9\d(?:[.,]?9+)?)|(?:50|9\d(?:\.9+)?)th\ percentile|median)\b
    | (?: (?<![\w.,])(?P<before>us\$|[acr]\$|[$€£¥₹₩₺₽]|(?:usd|eur|gbp|chf|inr|jpy|rs\.?)[{SPACES}]?)
      | (?<![\w.,]) )
      (?P<number>{DIGITS}|(?<!\w)(?:{in_words}|{article})(?!\w))
      (?:[{SPACES}-]?(?P<scale>{_any(self.scales)})(?![\w%])|(?P<glued>mm|mn|bn|[kmb])(?=[$€£]))?
      (?: [{SPACES}-]?(?P<percent>{_any(self.per_cent)})(?!\w)(?!\ points?\b|\ pts?\b)
        | [{SPACES}-]?(?P<points>{_any(self.points)})(?!\w)
        | [{SPACES}]?(?P<multiple>[x×]|times(?!\ (?:a|an|per)\b)|-?fold)(?!\w)
        | [{SPACES}]?(?P<after>[$€£¥₹](?!\d)|(?:{_any(self.currencies)})(?!\w))
        | [{SPACES}-]?(?P<time>{times})(?!\w)
        | (?(before)(?!)|[{SPACES}-](?P<counted>(?!(?:{_any(self.stop_words)})\b)[a-z][\w'’-]*))
      )?
      (?:[{SPACES}]?(?:/|per[{SPACES}]|an?[{SPACES}](?={_any(self.spans)})|(?(counted)an?[{SPACES}](?={_RATED})|(?!)))[{SPACES}]?(?P<per>(?:\d+k?[{SPACES}])?[a-z]+))?
    """,
            re.VERBOSE,
        )

    @cached_property
    def to(self) -> re.Pattern[str]:
        """Words between the two ends of a change: “→”, “… to about”."""
        about = "|".join(self.about)
        return re.compile(
            rf"(?P<arrow>\s*(?:→|⇒|[-=–—]+>|»)\s*~?)|[^.;!?\n]{{0,60}}?[\s,]to\s+(?:(?:{about})\s*){{0,2}}",
            re.IGNORECASE,
        )

    @cached_property
    def since(self) -> re.Pattern[str]:
        """Words between the ends of a change in reverse order: “down from nearly”, “now, was”."""
        about, was = "|".join(self.about), "|".join(self.was_so)
        return re.compile(
            rf"(?:(?:\s(?:now|today))?[\s,;]*\(?\s*(?:(?:down |up )?from|was|(?:instead|in place) of|{was})"
            rf"|[^.;:!?\d]{{0,50}}?(?:[\s,(](?:down|up)\ from"
            r"|,\ (?:and\ )?(?:it|that|this)\ (?:was|had\ been)))"
            rf"\s+(?:(?:{about})\s*){{0,2}}",
            re.IGNORECASE,
        )

    @cached_property
    def once(self) -> re.Pattern[str]:
        """What follows the figure that was: “before”, “last summer”."""
        before = "|".join(self.times_before)
        return re.compile(rf"(?:[^.;:!?,\d]{{0,30}}?\s)?[\s,]*(?:{before})(?!\w)", re.IGNORECASE)

    @cached_property
    def now(self) -> re.Pattern[str]:
        """What follows the figure that is: “after”, “now”, “this one”."""
        return re.compile(rf"[\s,]*(?:{'|'.join(self.times_after)})\b", re.IGNORECASE)

    @cached_property
    def dated(self) -> re.Pattern[str]:
        """When a figure was so, after it: “ in March,”."""
        return re.compile(rf"\s(?:{'|'.join(self.dates)})\b,?", re.IGNORECASE)

    @cached_property
    def moved(self) -> re.Pattern[str]:
        """Words between the two ends of a change that say who moved it: “, which I cut to about”."""
        about = "|".join(self.about)
        return re.compile(
            rf"[^.;!?\n]{{0,40}}?\b(?:{'|'.join(self.moves)})\b(?:\s(?:it|them|that|this|down|up|back)){{0,2}}"
            rf"\sto\s+(?:(?:{about})\s*){{0,2}}",
            re.IGNORECASE,
        )

    @cached_property
    def is_moved(self) -> re.Pattern[str]:
        """A verb of change before “from”: it tells a change of bare numbers in words from hours."""
        return re.compile(
            rf"\b(?:{'|'.join(self.moves)})\b[^.;!?\n]{{0,20}}\bfrom\s[^.;!?\n]{{0,12}}$", re.IGNORECASE
        )

    @cached_property
    def by_now(self) -> re.Pattern[str]:
        """Words between what was and what is: “, now it's about”."""
        about = "|".join(self.about)
        return re.compile(
            rf"[^.;!?\n]{{0,50}}?\b(?:{'|'.join(self.is_so)})\s+(?:(?:{about})\s*){{0,2}}", re.IGNORECASE
        )

    @cached_property
    def beside(self) -> re.Pattern[str]:
        """Words between a time and the figure of another: “before, and”."""
        about = "|".join(self.about)
        return re.compile(rf"\s*[,;:]?\s*(?:and|but)?\s*(?:(?:{about})\s*){{0,2}}", re.IGNORECASE)

    def value(self, number: str, *, is_money: bool = False) -> float:
        """Return the value of a number, in digits of any locale or in words, as `amount` matched it.

        Three digits after a comma are thousands, and in money after a point too: no price has three decimals.
        """
        word = " ".join(number.lower().split())
        if word in self.articles:
            return 1.0
        if word in self.numbers:
            return self.numbers[word]
        if word in self.small:
            return float(self.small.index(word))
        if word.startswith(("a ", "an ")) or word.split(" ")[0] in self.small:
            return self._sum(word)
        digits = "".join(sign for sign in number if sign.isdigit() or sign in ".,")
        head, _, tail = digits.rpartition("," if digits.rfind(",") > digits.rfind(".") else ".")
        if not head:
            return float(f"0.{tail}" if digits[0] in ".," else tail)
        mark = digits[len(head)]
        is_round = mark == "," or is_money or tail == "000"
        thousands = len(tail) == 3 and head != "0" and head.isdigit() and is_round
        is_grouping = digits.count(mark) > 1 or thousands
        whole = "".join(sign for sign in head if sign.isdigit())
        return float(whole + tail) if is_grouping else float(f"{whole}.{tail}")

    def _sum(self, words: str) -> float:
        """Return the value of hundreds or thousands in words: “four hundred and ten”."""
        large, _, rest = words.partition(" and ")
        count, scale = large.split(" ")
        return self.value(count) * self.scales[scale] + (self.value(rest) if rest else 0.0)


def _any(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))
