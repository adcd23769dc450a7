"""Reports: what every reporter shows, in words and places."""
