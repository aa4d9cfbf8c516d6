"""Job posts of our own, after layouts of public boards, with the ranges that a careful reader takes.

A range is written `kind low-high currency/per [place]`; `~` before the per: assumed from the size; `!` at
its end: the post has the larger end first.
"""

POSTS: dict[str, tuple[str, tuple[str, ...]]] = {
    "sentence": (
        "Senior Product Manager, AI\n\nThe base salary range for this role is $182,000 - $235,000 per "
        "year, plus bonus and equity.",
        ("base 182000-235000 USD/year",),
    ),
    "indeed header": ("$150,000/yr - $185,000/yr · Full-time", ("pay 150000-185000 USD/year",)),
    "hourly": ("Contract PM\nPay: $95 – $120 / hr on W2", ("pay 95-120 USD/hour",)),
    "hourly in words": (
        "The hourly rate for this position is between $62.50 and $80.00.",
        ("pay 62.5-80 USD/hour",),
    ),
    "exchanged ends": ("Salary: $205,000 – $165,000", ("base 165000-205000 USD/~year!",)),
    "thousands": ("Comp: $158K–$201K + equity", ("pay 158000-201000 USD/~year",)),
    "shared scale": ("Salary $140-172k DOE", ("base 140000-172000 USD/~year",)),
    "scale of the first end": ("Base: $180k to 220", ("base 180000-220000 USD/~year",)),
    "up to": ("Compensation: up to $185,000 a year", ("pay None-185000 USD/year",)),
    "from": ("Salary: From $175,000 per annum", ("base 175000-None USD/year",)),
    "open end": ("Base salary $190,000+", ("base 190000-None USD/~year",)),
    "month": ("Pay: $14,000 - $17,500 a month", ("pay 14000-17500 USD/month",)),
    "ote beside base": (
        "The base salary range is $150,000 - $185,000; on-target earnings (OTE) are $220,000 - $260,000.",
        ("base 150000-185000 USD/~year", "ote 220000-260000 USD/~year"),
    ),
    "ote behind": ("$180,000 - $220,000 OTE, uncapped", ("ote 180000-220000 USD/~year",)),
    "total": (
        "The total compensation range, including base, bonus and equity, is $250,000 – $350,000.",
        ("total 250000-350000 USD/~year",),
    ),
    "total and base": (
        "Total cash (base plus target bonus): $210,000-$260,000. Base salary: $180,000-$220,000.",
        ("total 210000-260000 USD/~year", "base 180000-220000 USD/~year"),
    ),
    "board of Greenhouse": (
        "The annual compensation range for this role is listed below. For sales roles, the range "
        "provided is the "
        'role\'s On Target Earnings ("OTE") range.\n\nAnnual Salary:\n\n$300,000—$405,000 USD',
        ("base 300000-405000 USD/year",),
    ),
    "zones by lines": (
        "Pay range by location\n\nSan Francisco Bay Area, CA: $210,000 - $260,000\n"
        "New York, NY: $205,000 - $250,000\nAll other US locations: $180,000 - $225,000\n",
        (
            "pay 210000-260000 USD/~year [San Francisco Bay Area, CA]",
            "pay 205000-250000 USD/~year [New York, NY]",
            "pay 180000-225000 USD/~year [All other US locations]",
        ),
    ),
    "zones in a sentence": (
        "In Colorado, the base pay range is $160,000-$190,000. For candidates in New York City or "
        "California, the base pay range is $185,000-$222,000.",
        (
            "base 160000-190000 USD/~year [Colorado]",
            "base 185000-222000 USD/~year [New York City or California]",
        ),
    ),
    "zones behind": (
        "Base salary: $190,000 - $230,000 (San Francisco), $170,000 - $205,000 (Austin)",
        ("base 190000-230000 USD/~year [San Francisco]", "base 170000-205000 USD/~year [Austin]"),
    ),
    "table of zones": (
        "Annual base salary\n\n| Location | Minimum | Maximum |\n| Zone 1 (SF, NYC) | $200,000 | $245,000 |\n"
        "| Zone 2 | $180,000 | $220,000 |\n",
        (
            "base 200000-245000 USD/year [Zone 1 (SF, NYC)]",
            "base 180000-220000 USD/year [Zone 2]",
        ),
    ),
    "several currencies": (
        "US: $170,000 - $210,000 USD base per year\nCanada: CAD 150,000 - 185,000 base per year\n"
        "UK: £95k–£115k base per year",
        (
            "base 170000-210000 USD/year [US]",
            "base 150000-185000 CAD/year [Canada]",
            "base 95000-115000 GBP/year [UK]",
        ),
    ),
    "levels": (
        "Base salary ranges\nProduct Manager II: $140,000 - $170,000\n"
        "Senior Product Manager: $170,000 - $205,000",
        ("base 140000-170000 USD/~year", "base 170000-205000 USD/~year"),
    ),
    "minimum and maximum": ("Salary minimum: $165,000 maximum: $205,000", ("base 165000-205000 USD/~year",)),
    "euro": ("Gehalt: 75.000 € – 95.000 € pro Jahr", ("base 75000-95000 EUR/year",)),
    "lakh": ("CTC: 45-60 LPA", ("pay 4500000-6000000 INR/year",)),
    "bonus and equity are no base": (
        "We offer a sign-on bonus of $20,000 - $30,000 and $40,000 - $80,000 in equity per year.",
        ("sign_on 20000-30000 USD/~year", "equity 40000-80000 USD/year"),
    ),
    "other money": (
        "We raised $20M - $30M last year and save customers $50,000 - $90,000 per year. "
        "401(k) match. You will manage a budget of $500,000 to $700,000.",
        (),
    ),
    "no pay": ("Salary: Competitive. Founded in 2015-2016, 200-500 employees, 5-8 years of experience.", ()),
    "equal ends": ("Salary: $190,000-$190,000", ("base 190000-190000 USD/~year",)),
    "currency in words": ("Salary: USD 210,000.00 - 268,000.00 per year", ("base 210000-268000 USD/year",)),
    "day rate": ("Day rate: £600 - £750 (outside IR35)", ("pay 600-750 GBP/day",)),
    "small without a period": ("Pay: $95 - $120", ("pay 95-120 USD/",)),
    "annual with benefits": (
        "The expected annual base salary for this position ranges from $153,000 to $207,000. "
        "Benefits include up to $5,000 a year for tuition.",
        ("base 153000-207000 USD/year",),
    ),
    "linkedin": (
        "Base pay range\n\n$168,000.00/yr - $240,000.00/yr\n\nProduct Manager II, Trust",
        ("base 168000-240000 USD/year",),
    ),
    "california notice": (
        "The pay range for this role is $128,000 to $160,000 per year in Illinois and $140,000 to "
        "$176,000 per year in California.",
        ("pay 128000-160000 USD/year [Illinois]", "pay 140000-176000 USD/year [California]"),
    ),
}
