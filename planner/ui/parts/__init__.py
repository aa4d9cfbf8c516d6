"""Small widgets that sheets are made of."""
