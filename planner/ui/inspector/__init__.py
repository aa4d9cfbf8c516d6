"""The panel of an offer's grants, their vesting, and sign-on payments, which do not fit in a cell."""
