"""Rules on people, their names and offices, and on the names of bodies."""
