"""One line of the ledger: what was done, of what kind, on which day; the content is sealed, the line commits to it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

Plain = str | int | bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A ledger line. `header` holds no name and no content: the action, a random subject id, the day, clause and result.

    `sealed` is the encrypted content and `key` its key; the leaf commits to both, so that the content can be erased (by dropping the
    key) without touching the tree, and cannot be opened to something else.
    """

    header: Mapping[str, Plain]
    sealed: bytes
    key_hash: bytes

    @property
    def entry(self) -> bytes:
        """The bytes that go into the tree: the canonical header, the hash of the sealed content, the hash of its key."""
        return canonical(self.header) + b"\n" + sha256(self.sealed).digest() + self.key_hash


def canonical(header: Mapping[str, Plain]) -> bytes:
    """The header as bytes that are the same on any machine: JSON, keys sorted, no spaces, UTF-8."""
    return json.dumps(dict(header), ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def key_hash(key: bytes) -> bytes:
    return sha256(key).digest()
