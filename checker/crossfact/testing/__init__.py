"""What plugin authors test with: the example runner and the conformance checks."""
