"""Rules on the calendar."""
