"""What notes on an offer say: terms in a column of notes, and sentences below the table."""
