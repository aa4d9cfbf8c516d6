"""The Cost per query sheet: fields down, scenarios across, and the costs that follow."""
