"""The costs of a scenario as figures with their reasons; a figure without its inputs says what to type."""
