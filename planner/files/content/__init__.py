"""From the JSON of a plan file to a Plan: bounded, migrated, with unique identities, checked."""
