"""Public pay data as columns: rows of a file, filters on them, and quantiles with their n. Pure, numpy."""
