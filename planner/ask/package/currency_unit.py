"""One unit of a currency in words: packages are weighed by what one dollar, or one euro, is worth to you."""


def currency_unit(currency: str) -> str:
    """Return the name of one unit of a currency: `dollar` for USD, else its letters."""
    return "dollar" if currency == "USD" else currency


def own_value_heading(currency: str) -> str:
    """Return the heading of what a cost of one to the employer is worth to you."""
    return f"You keep of each {currency_unit(currency)} they pay"
