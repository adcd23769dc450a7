"""Grammar: what a number, a quantity or a date looks like, at an anchor."""
