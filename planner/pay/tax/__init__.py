"""Pay after tax and at national prices, and what is kept when leaving (MODEL 2, 3)."""
