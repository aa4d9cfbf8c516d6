"""Private sheets of pay, worth and asks."""
