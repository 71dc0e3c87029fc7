"""The Merkle tree of RFC 6962: append, root, and proofs that an entry is in it and that a later tree extends an earlier one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Final, Protocol

EMPTY_ROOT: Final = sha256(b"").digest()


class OutOfRange(IndexError):
    """A proof was asked for an entry or a size that the tree does not have."""


class Nodes(Protocol):
    """The hashes of complete subtrees: `node(level, index)` covers the leaves `index << level` to `(index + 1) << level`."""

    def node(self, level: int, index: int) -> bytes: ...


def leaf_hash(entry: bytes) -> bytes:
    """Hash of one entry (RFC 6962, 2.1)."""
    return sha256(b"\x00" + entry).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """Hash of two subtrees (RFC 6962, 2.1)."""
    return sha256(b"\x01" + left + right).digest()


def new_nodes(nodes: Nodes, size: int, leaf: bytes) -> list[tuple[int, int, bytes]]:
    """The (level, index, hash) rows that appending the leaf hash `leaf` to a tree of `size` entries completes, leaf first."""
    rows = [(0, size, leaf)]
    level, index, current = 0, size, leaf
    while index % 2:
        current = node_hash(nodes.node(level, index - 1), current)
        level, index = level + 1, index // 2
        rows.append((level, index, current))
    return rows


class Tree:
    """A tree in memory."""

    def __init__(self, entries: Iterable[bytes] = ()) -> None:
        self._levels: list[list[bytes]] = [[]]
        for entry in entries:
            self.append(entry)

    def __len__(self) -> int:
        return len(self._levels[0])

    def node(self, level: int, index: int) -> bytes:
        return self._levels[level][index]

    def append(self, entry: bytes) -> int:
        """Add an entry; returns its place, counted from 0."""
        place = len(self)
        for level, _, value in new_nodes(self, place, leaf_hash(entry)):
            if level == len(self._levels):
                self._levels.append([])
            self._levels[level].append(value)
        return place

    def root(self, size: int | None = None) -> bytes:
        return root(self, len(self) if size is None else size)


def root(nodes: Nodes, size: int) -> bytes:
    """The root of the first `size` entries."""
    return _subtree(nodes, 0, size) if size else EMPTY_ROOT


def inclusion_proof(nodes: Nodes, *, place: int, size: int) -> list[bytes]:
    """The audit path of entry `place` in the tree of the first `size` entries (RFC 6962, 2.1.1). Raises OutOfRange."""
    if not 0 <= place < size:
        raise OutOfRange(place)
    start, end = 0, size
    path = []
    while end - start > 1:
        middle = start + _split(end - start)
        if place < middle:
            path.append(_subtree(nodes, middle, end))
            end = middle
        else:
            path.append(_subtree(nodes, start, middle))
            start = middle
    return path[::-1]


def consistency_proof(nodes: Nodes, *, old: int, new: int) -> list[bytes]:
    """Proof that the tree of `new` entries begins with the tree of `old` entries (RFC 6962, 2.1.2). Raises OutOfRange."""
    if not 0 < old <= new:
        raise OutOfRange(old)
    start, end = 0, new
    path = []
    while old != end:
        middle = start + _split(end - start)
        if old <= middle:
            path.append(_subtree(nodes, middle, end))
            end = middle
        else:
            path.append(_subtree(nodes, start, middle))
            start = middle
    if start:
        path.append(_subtree(nodes, start, end))
    return path[::-1]


def includes(*, root: bytes, size: int, leaf: bytes, place: int, proof: Sequence[bytes]) -> bool:
    """Whether `proof` shows the leaf hash `leaf` at `place` in the tree with this root and size (RFC 9162, 2.1.3.2)."""
    if not 0 <= place < size:
        return False
    position, last, current = place, size - 1, leaf
    for sibling in proof:
        if last == 0:
            return False
        if position % 2 or position == last:
            current = node_hash(sibling, current)
            while position % 2 == 0 and position:
                position, last = position // 2, last // 2
        else:
            current = node_hash(current, sibling)
        position, last = position // 2, last // 2
    return last == 0 and current == root


def extends(*, old_root: bytes, old: int, new_root: bytes, new: int, proof: Sequence[bytes]) -> bool:
    """Whether `proof` shows that the tree (`new_root`, `new`) begins with the tree (`old_root`, `old`) (RFC 9162, 2.1.4.2)."""
    if old == new:
        return old_root == new_root and not proof
    if not 0 < old < new:
        return False
    path = list(proof)
    if old & (old - 1) == 0:
        path.insert(0, old_root)
    if not path:
        return False
    position, last = old - 1, new - 1
    while position % 2:
        position, last = position // 2, last // 2
    was = now = path[0]
    for sibling in path[1:]:
        if last == 0:
            return False
        if position % 2 or position == last:
            was, now = node_hash(sibling, was), node_hash(sibling, now)
            while position % 2 == 0 and position:
                position, last = position // 2, last // 2
        else:
            now = node_hash(now, sibling)
        position, last = position // 2, last // 2
    return last == 0 and was == old_root and now == new_root


def _split(size: int) -> int:
    """The greatest power of two below `size`."""
    return 1 << (size - 1).bit_length() - 1


def _subtree(nodes: Nodes, start: int, end: int) -> bytes:
    size = end - start
    level = size.bit_length() - 1
    if size == 1 << level:
        return nodes.node(level, start >> level)
    middle = start + _split(size)
    return node_hash(_subtree(nodes, start, middle), _subtree(nodes, middle, end))
