"""Rows of pay that both workbooks share: terms of an offer and live sums over them."""
