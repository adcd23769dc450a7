"""Rules on what an edit or a paste left behind."""
