"""The tree against the reference values of RFC 6962 implementations, and exhaustively for small sizes."""

from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from renti.ledger.tree import EMPTY_ROOT, OutOfRange, Tree, consistency_proof, extends, includes, inclusion_proof, leaf_hash

SIZES = range(1, 34)
ENTRIES = [f"entry {number}".encode() for number in range(max(SIZES))]
TREE = Tree(ENTRIES)


def naive_root(entries: list[bytes]) -> bytes:
    """The definition of RFC 6962, 2.1, word by word."""
    if not entries:
        return sha256(b"").digest()
    if len(entries) == 1:
        return sha256(b"\x00" + entries[0]).digest()
    half = 1
    while half * 2 < len(entries):
        half *= 2
    return sha256(b"\x01" + naive_root(entries[:half]) + naive_root(entries[half:])).digest()


def test_the_empty_tree_has_the_hash_of_nothing() -> None:
    assert Tree().root() == EMPTY_ROOT == sha256().digest()


@pytest.mark.parametrize("size", SIZES)
def test_the_root_follows_the_definition(size: int) -> None:
    assert TREE.root(size) == Tree(ENTRIES[:size]).root() == naive_root(ENTRIES[:size])


@pytest.mark.parametrize("size", SIZES)
def test_every_entry_of_every_size_is_proven_and_nothing_else_is(size: int) -> None:
    root = TREE.root(size)
    for place in range(size):
        proof = inclusion_proof(TREE, place=place, size=size)
        leaf = leaf_hash(ENTRIES[place])
        assert includes(root=root, size=size, leaf=leaf, place=place, proof=proof)
        assert not includes(root=root, size=size, leaf=leaf_hash(b"other"), place=place, proof=proof)
        assert not includes(root=TREE.root(size + 1) if size < max(SIZES) else EMPTY_ROOT, size=size, leaf=leaf, place=place, proof=proof)
        assert not includes(root=root, size=size, leaf=leaf, place=(place + 1) % size if size > 1 else 1, proof=proof)
        assert not includes(root=root, size=size, leaf=leaf, place=place, proof=[*proof, root])
        assert not proof or not includes(root=root, size=size, leaf=leaf, place=place, proof=proof[:-1])


@pytest.mark.parametrize("new", SIZES)
def test_every_later_tree_is_shown_to_extend_every_earlier_one(new: int) -> None:
    for old in range(1, new + 1):
        proof = consistency_proof(TREE, old=old, new=new)
        old_root, new_root = TREE.root(old), TREE.root(new)
        assert extends(old_root=old_root, old=old, new_root=new_root, new=new, proof=proof)
        assert not extends(old_root=leaf_hash(b"rewritten"), old=old, new_root=new_root, new=new, proof=proof)
        assert not extends(old_root=old_root, old=old, new_root=leaf_hash(b"rewritten"), new=new, proof=proof)
        assert not extends(old_root=old_root, old=old, new_root=new_root, new=new, proof=[*proof, new_root])


@given(st.integers(2, 33), st.data())
def test_a_changed_entry_breaks_consistency_with_any_checkpoint_after_it(size: int, data: st.DataObject) -> None:
    place = data.draw(st.integers(0, size - 2))
    old = data.draw(st.integers(place + 1, size - 1))
    forged = Tree([*ENTRIES[:place], b"forged", *ENTRIES[place + 1 : size]])
    proof = consistency_proof(forged, old=old, new=size)
    assert not extends(old_root=TREE.root(old), old=old, new_root=forged.root(), new=size, proof=proof)


def test_proofs_beyond_the_tree_are_refused() -> None:
    with pytest.raises(OutOfRange):
        inclusion_proof(TREE, place=5, size=5)
    with pytest.raises(OutOfRange):
        consistency_proof(TREE, old=0, new=5)
    with pytest.raises(OutOfRange):
        consistency_proof(TREE, old=6, new=5)


def test_roots_and_proofs_equal_those_of_an_independent_implementation() -> None:
    pymerkle = pytest.importorskip("pymerkle")
    other = pymerkle.InmemoryTree(algorithm="sha256")
    for entry in ENTRIES:
        other.append_entry(entry)
    for size in SIZES:
        assert other.get_root(size) == TREE.root(size)
