"""Rules on verbs and the time of writing."""
