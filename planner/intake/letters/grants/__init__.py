"""Grants of equity and cash in a letter: size, kind, price, strike, vesting, milestones, refresher."""
