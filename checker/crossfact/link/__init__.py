"""Linking: which claims speak of the same thing, which passages are the same."""
