"""crossfact: a linter for facts."""
