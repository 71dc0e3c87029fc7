"""A checkpoint read back from paper says the same, and only its own key signs it."""

import pytest

from renti.ledger.checkpoint import Checkpoint, CheckpointUnreadable, Signer, Verifier
from renti.ledger.tree import Tree

pytest.importorskip("cryptography")

DEPARTMENT = Signer("renti.example/county", bytes(range(32)))
STATE = Checkpoint("renti.example/county", 2, Tree([b"one", b"two"]).root())


def test_a_signed_checkpoint_is_verified_by_its_key() -> None:
    assert DEPARTMENT.verifier.signed(DEPARTMENT.sign(STATE))


def test_a_checkpoint_typed_from_paper_with_stray_spaces_is_the_same() -> None:
    typed = "\n  " + DEPARTMENT.sign(STATE).replace("\n", "  \n ") + "\n"
    assert Checkpoint.parse(typed) == STATE
    assert DEPARTMENT.verifier.signed(typed)


def test_another_key_under_the_same_name_does_not_verify() -> None:
    other = Signer("renti.example/county", bytes(32))
    assert not other.verifier.signed(DEPARTMENT.sign(STATE))


@pytest.mark.parametrize(("old", "new"), [("\n2\n", "\n3\n"), ("renti.example/county\n2", "renti.example/town\n2")])
def test_a_changed_checkpoint_does_not_verify(old: str, new: str) -> None:
    note = DEPARTMENT.sign(STATE)
    assert old in note
    assert not DEPARTMENT.verifier.signed(note.replace(old, new, 1))


def test_a_verifier_survives_writing_and_reading() -> None:
    assert Verifier.parse(str(DEPARTMENT.verifier)) == DEPARTMENT.verifier


@pytest.mark.parametrize("text", ["", "a\nb\nc", "a\n1\nnot base64!", "a\n1\nAAAA", "a\n١\n" + "A" * 44])
def test_what_is_no_checkpoint_is_refused(text: str) -> None:
    with pytest.raises(CheckpointUnreadable):
        Checkpoint.parse(text)


def test_a_key_whose_id_does_not_fit_is_refused() -> None:
    text = str(DEPARTMENT.verifier)
    name, key_id, key = text.split("+", 2)
    with pytest.raises(CheckpointUnreadable):
        Verifier.parse(f"{name}+{'0' * 8 if key_id != '0' * 8 else '1' * 8}+{key}")


def test_the_private_key_is_never_shown() -> None:
    assert DEPARTMENT.seed.hex() not in repr(DEPARTMENT)
    assert str(list(DEPARTMENT.seed)) not in repr(DEPARTMENT)
