"""What a word form can be: `Reading`, one analysis of a form, and `WordReader`, whoever gives them.

Both are defined with the model, which knows no word table; they are named here because the tables are
what answers in them.
"""

from crossfact.model.reading import Reading, WordReader

__all__ = ["Reading", "WordReader"]
