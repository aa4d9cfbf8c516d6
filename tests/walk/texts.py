"""What a walk types and pastes: entries of every kind, tables, and what no one should type."""

ENTRIES = (
    "210k", "=200k*1.05", "lots", "2%", ".07% of 900m", "400k/4y quarterly cliff 12",
    "12,000 RSUs over 4 years", "10,000 options @ $4.20", "40k + 20k at month 13", "Dec 15", "12/9",
    "Feb 2", "2026-03-01", "yes", "no", "n", "seed", "other", "AI PM", "San Francisco", "NY", "0", "-1",
    "1e9", "99999999999999999999", "", " ", ",", "a", "5", "Aurora", "Meta Platforms, Inc.",
    "=cmd|'/c calc'!A1", "=1/0", "=(", "<b>bold</b>", "&amp;", "{{ x }}", "%s",
    "I cut latency by 40% for 2M users, and we shipped in March.", "We were told that the model was bad.",
    "\u20ac 85.000", "\u200bzero", "\u05d0\u05d1\u05d2", "\ud83d\ude00", "\ud800", "tab\there", "nul\u0000",
    "e\u0301", "w" * 300,
)  # fmt: skip
TABLES = (
    "Company\tAurora\tBorealis\nBase\t210k\t$205,000\nSign-on\t30k\t\nStart date\tDec 15\t12/9",
    "1\t2\t3\n4\t5\t6\n7\t8\t9",
    "210k\n2%\n400k/4y",
    "Company,Base,Level\nAurora,210k,L6\nBorealis,lots,?",
    "\n".join("\t".join(str(row * column) for column in range(12)) for row in range(60)),
    "a\tb\nc",
    "\t\t\t\n\t\t",
    '"unclosed\tquote\n1',
    "Title: A launch\n- cut cost by 30%\n- wrote the evals\n\nSecond story\nWe lost 2 weeks.",
    "\ud800\tlone\n\udfff",
    "\x00\x01\x02",
    "word " * 4000,
)
