"""What plugin authors test with: the example runner and the conformance checks."""

from crossfact.testing.examples import check_rule, marked
from crossfact.testing.packs import check_pack
from crossfact.testing.readers import check_reader

__all__ = ["check_pack", "check_reader", "check_rule", "marked"]
