"""The private sheet on the cost of the queries of a system: its inputs, live sums, and answer."""
