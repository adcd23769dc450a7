"""Rules on numbers that do not agree."""
