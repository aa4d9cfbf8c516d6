"""The answer strip above every sheet: what to ask of whom, what it brings, and what comes next."""
