"""Rules on passages that stand twice."""
