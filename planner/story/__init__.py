"""Stories of work as evidence: text analysis, rubric, lenses and cost per query. Pure."""
