"""Words: tokens, sentences, readings, groups."""
