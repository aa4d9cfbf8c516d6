"""Pay by offer year at face value, and what a grant or a payment comes to (MODEL 1)."""
