"""Rules on what is quoted, and who is said to have said it."""
