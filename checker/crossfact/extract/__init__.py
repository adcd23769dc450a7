"""Extraction: sentences to claims."""
