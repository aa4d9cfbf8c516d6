"""Papers and surveys by the part of the model that uses them, and the assumptions around them."""

STUDIES = (
    (
        "Room in a first offer",
        "Assumed, under a measured spread: Levels.fyi new hires at one company, level and state, whose 90th "
        "percentile is over the median by 8 % of base, 53 % of equity, 88 % of bonus with sign-on.",
    ),
    (
        "Pull of an ask",
        "Base: Roussille 2024, where an ask gap of 2.9 % became a final gap of 1.4 %. Assumed for the rest.",
    ),
    (
        "No room at all",
        "Assumed around Pew 2023 for base: of those who asked, 35 % got nothing. Assumed for the rest.",
    ),
    (
        "Withdrawn offers",
        "Assumed, between coaches of technology hires (under 1 %) and Hart, Bear and Ren 2024, whose "
        "managers of all trades upheld 94 % of the offers.",
    ),
    ("Range to say", "The form: Ames and Mason 2015, bolstering ranges. Its width is assumed."),
    (
        "Equal packages",
        "The form: Leonardelli and others 2019, several equal offers at once gain more than one.",
    ),
    (
        "Concessions",
        "The form: Faratin, Sierra and Jennings 1998, concessions that depend on time. Their sizes are "
        "assumed.",
    ),
)
