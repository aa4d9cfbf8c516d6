"""The page Ask of Counter: what to ask for, its chances, and the curve of one component."""
