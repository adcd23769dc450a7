"""Rules on what a text announces and lists."""
