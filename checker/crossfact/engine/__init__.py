"""The engine: analyze (map), reduce, and the way of the findings."""
