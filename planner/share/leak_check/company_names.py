"""How people write a company's name: in full, short, as an acronym, by another name, as a domain."""

import re
from collections.abc import Mapping
from types import MappingProxyType

from msgspec import Struct

from planner.share.recruiter_texts import without_legal_form

_GENERIC_WORDS = (
    "the a an and of for inc ai ml io labs lab technologies technology tech platforms platform group "
    "holdings holding systems software solutions services service networks network company companies "
    "global international american national united general first new north south health healthcare "
    "capital bank financial finance ventures partners consulting research robotics data cloud digital "
    "studio studios entertainment media motors energy foods pharmaceuticals therapeutics bio "
    "biosciences security analytics intelligence interactive games web online "
)
GENERIC = frozenset(_GENERIC_WORDS.split())
"""Words that many companies share, so that none of them says which one is meant."""

ALIASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "amazon": ("AWS", "Amazon Web Services", "AMZN"),
        "amazonwebservices": ("AWS", "Amazon"),
        "aws": ("Amazon Web Services", "Amazon"),
        "meta": ("Facebook", "Instagram", "WhatsApp", "FAIR"),
        "metaplatforms": ("Facebook", "Instagram", "WhatsApp", "FAIR"),
        "facebook": ("Meta", "Instagram", "WhatsApp"),
        "google": ("Alphabet", "DeepMind", "YouTube", "GCP", "GOOG"),
        "alphabet": ("Google", "DeepMind", "YouTube", "GOOG"),
        "googledeepmind": ("DeepMind", "Google", "Alphabet"),
        "microsoft": ("MSFT", "Azure", "MSR"),
        "nvidia": ("NVDA",),
        "netflix": ("NFLX",),
        "apple": ("AAPL",),
        "tesla": ("TSLA",),
        "bytedance": ("TikTok",),
        "tiktok": ("ByteDance",),
        "block": ("Square", "Cash App"),
        "x": ("Twitter",),
        "twitter": ("X Corp",),
        "internationalbusinessmachines": ("IBM",),
        "ibm": ("International Business Machines",),
        "jpmorganchase": ("JPMorgan", "JPMC", "Chase"),
        "jpmorgan": ("JPMC", "Chase"),
        "goldmansachs": ("Goldman", "GS"),
        "snap": ("Snapchat",),
    }
)
"""Other names of well-known companies, by the name without spaces in lower case."""

_ACRONYMS = (
    "ACL AML API APM APR ASR BPS CAC CEO CFO CLI CMO COO CPO CPU CRM CSV CTO CTR DAU DPO EOD ETL "
    "EVP FAQ FTE GDP GMV GPU GTM HPC HR HTTP IPO KPI LLM LTV MAU MBA MLE MVP NDA NER NLP NPS OCR OKR "
    "PDF PHD PMM POC PTO QPS RAG RCA RFC RLHF ROI RSU SDK SLA SLO SQL SRE SVP TPM TPU TTS UAT UX VP WAU "
)
_COMMON_ACRONYMS = frozenset(_ACRONYMS.split())
DOMAINS = "com|io|ai|co|org|net|dev|app|inc|tech|xyz|us|uk|de"
"""Ends of addresses on the web, as a pattern."""
_DOMAIN = re.compile(rf"\.(?:{DOMAINS})$", re.IGNORECASE)
LEAST_ACRONYM = 3


class Variant(Struct, frozen=True):
    """One way to write a company's name. `full` is the name itself, without its legal form."""

    text: str
    full: bool = False
    upper: bool = False  # an acronym: only where it is written in capitals


def variants(name: str) -> tuple[Variant, ...]:
    """Return the ways in which people write a company's name, the full one first."""
    core = _core(name)
    full = [core] if _DOMAIN.sub("", core) == core else [core, _DOMAIN.sub("", core)]
    words = re.findall(r"[^\W_]+(?:[&'’.-][^\W_]+)*", full[-1])
    shorter = [*_short_forms(words), *ALIASES.get("".join(words).casefold(), ())]
    acronym = _acronym(words)
    spellings = [Variant(text, full=True) for text in full]
    spellings += [
        Variant(text, upper=text.isupper() and len(text) <= 4)
        for text in dict.fromkeys(shorter)
        if text.casefold() not in {spelling.casefold() for spelling in full}
    ]
    if acronym:
        spellings.append(Variant(acronym, upper=True))
    return tuple(spellings)


def _core(name: str) -> str:
    """Return a name without legal form and brackets: “Acme, Inc. (YC W24)” is “Acme”."""
    bare = re.sub(r"\s*[(\[][^)\]]*[)\]]", " ", name).strip() or name.strip()
    while (shorter := without_legal_form(bare)) != bare:
        bare = shorter
    return bare


def _short_forms(words: list[str]) -> list[str]:
    """Return the first word that tells this company from others, and the name up to its generic words."""
    if len(words) < 2:
        return []
    distinctive = [word for word in words if word.casefold() not in GENERIC and len(word) > 1]
    core = list(words)
    while len(core) > 1 and core[-1].casefold() in GENERIC:
        core.pop()
    if core[0].casefold() == "the":
        core = core[1:] or core
    several = [" ".join(core)] if len(core) > 1 else []
    return [*several, *distinctive[:1]]


def _acronym(words: list[str]) -> str:
    """Return the initials of a name of several words, in capitals; a word in capitals is kept."""
    parts = [word for word in words if word.casefold() not in ("the", "of", "and", "for", "a", "an")]
    text = "".join(word if word.isupper() and len(word) <= 3 else word[:1] for word in parts).upper()
    known = len(parts) > 1 and len(text) >= LEAST_ACRONYM and text.isalpha()
    return text if known and text not in _COMMON_ACRONYMS else ""
