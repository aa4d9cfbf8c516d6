"""The sheet Cost per query: fields of a scenario down, scenarios across, and the panel of the current one."""
