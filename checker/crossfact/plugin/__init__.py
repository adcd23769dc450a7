"""Plugins: what can be declared, who declares it, and what is refused."""
