"""What a table says of offers: labels, places, bands, and the cells of each offer."""
