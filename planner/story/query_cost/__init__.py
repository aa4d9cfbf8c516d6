"""Cost per query (MODEL 8): scenarios, levers, and a paragraph for a layman."""
