"""Relations: which figures of a sentence, a paragraph, a list or a table belong together, and how."""
