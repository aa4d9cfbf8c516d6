"""The sign-on case and its repayment terms (MODEL 6)."""
