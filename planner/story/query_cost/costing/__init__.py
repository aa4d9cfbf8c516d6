"""The sums of a query's cost (MODEL 8): model, retrieval, levers, GPUs under load, break-even traffic."""
