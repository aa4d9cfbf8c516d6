"""Places in the cells of a table: states, cities, countries, and the ends of a band."""
