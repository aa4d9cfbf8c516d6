"""Pay after tax and at national prices, and what is in hand on leaving (MODEL 2, 3)."""
