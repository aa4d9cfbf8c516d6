"""Tables of comparable pay."""
