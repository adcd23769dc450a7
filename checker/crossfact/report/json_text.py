"""JSON as every machine-readable report writes it: one text for one value, safe to store and to print."""

import json
import re
from typing import Any

# Raw, these would break an encoder (lone surrogates), a terminal (C1 controls) or a reader of lines.
_UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")


def json_text(value: Any) -> str:
    """The value as indented JSON with sorted keys, in its own letters, ended by one newline.

    Characters that cannot be written as they are stand as escapes, which read back as the same text.
    """
    return _written(value, 2)


def json_line(value: Any) -> str:
    """The value as JSON on one line, for JSON lines; else as ``json_text``."""
    return _written(value, None)


def _written(value: Any, indent: int | None) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, indent=indent, allow_nan=False)
    return _UNSAFE.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"
