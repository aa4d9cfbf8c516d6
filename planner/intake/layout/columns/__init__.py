"""The columns of a table: their names, which are offers, the present job or years, and which are none."""
