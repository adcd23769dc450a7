"""Rules on tables, and on prose that cites them."""
