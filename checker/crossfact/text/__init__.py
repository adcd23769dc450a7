"""Text: offsets, lines, normal forms. Offsets are code points."""
