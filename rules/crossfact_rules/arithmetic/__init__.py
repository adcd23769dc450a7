"""Rules on what can be computed from the figures of a sentence."""
