"""Signed checkpoints: the size and root of the ledger, signed, short enough to stand on a printed notice.

The form is C2SP `tlog-checkpoint` in a C2SP `signed-note` with Ed25519, so that any verifier of transparency logs can check it.
"""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode
from dataclasses import dataclass
from hashlib import sha256
from typing import Final

_ED25519: Final = b"\x01"


class CheckpointUnreadable(ValueError):
    """The text is no checkpoint; the argument says which part is wrong: body, size, root, signature or key."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """The state of the ledger named `origin` after `size` entries."""

    origin: str
    size: int
    root: bytes

    @property
    def body(self) -> str:
        """The text that is signed."""
        return f"{self.origin}\n{self.size}\n{b64encode(self.root).decode()}\n"

    @classmethod
    def parse(cls, text: str) -> Checkpoint:
        """Read a checkpoint with or without its signatures; spaces and blank lines around it, as paper and scanners add them, are allowed.

        Raises CheckpointUnreadable.
        """
        lines = [line.strip() for line in text.strip().splitlines() if line.strip()]
        if len(lines) < 3:
            raise CheckpointUnreadable("body")
        if not (lines[1].isascii() and lines[1].isdecimal()):
            raise CheckpointUnreadable("size")
        return cls(lines[0], int(lines[1]), _decoded(lines[2].replace(" ", ""), "root", 32))


@dataclass(frozen=True, slots=True)
class Verifier:
    """A public key under a name, written `name+key id+key`."""

    name: str
    key: bytes

    @property
    def key_id(self) -> bytes:
        return sha256(self.name.encode() + b"\n" + _ED25519 + self.key).digest()[:4]

    def __str__(self) -> str:
        return f"{self.name}+{self.key_id.hex()}+{b64encode(_ED25519 + self.key).decode()}"

    @classmethod
    def parse(cls, text: str) -> Verifier:
        """Raises CheckpointUnreadable when the text is no Ed25519 key or its id does not fit the key."""
        name, _, rest = text.strip().partition("+")
        key_id, _, encoded = rest.partition("+")
        raw = _decoded(encoded, "key", 33)
        verifier = cls(name, raw[1:])
        if raw[:1] != _ED25519 or verifier.key_id.hex() != key_id:
            raise CheckpointUnreadable("key")
        return verifier

    def signed(self, note: str) -> bool:
        """Whether `note` (a checkpoint with signature lines) bears this key's good signature over its own body."""
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

        body = Checkpoint.parse(note).body.encode()
        for name, key_id, signature in _signatures(note):
            if name != self.name or key_id != self.key_id:
                continue
            try:
                Ed25519PublicKey.from_public_bytes(self.key).verify(signature, body)
            except InvalidSignature:
                continue
            return True
        return False


@dataclass(frozen=True, slots=True)
class Signer:
    """A private key under a name (32 bytes, Ed25519)."""

    name: str
    seed: bytes

    def __repr__(self) -> str:
        return f"Signer({self.name!r})"

    @property
    def verifier(self) -> Verifier:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        return Verifier(self.name, Ed25519PrivateKey.from_private_bytes(self.seed).public_key().public_bytes_raw())

    def sign(self, checkpoint: Checkpoint) -> str:
        """The checkpoint as a signed note."""
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        signature = Ed25519PrivateKey.from_private_bytes(self.seed).sign(checkpoint.body.encode())
        return f"{checkpoint.body}\n— {self.name} {b64encode(self.verifier.key_id + signature).decode()}\n"


def _signatures(note: str) -> list[tuple[str, bytes, bytes]]:
    found = []
    for line in note.splitlines():
        words = line.strip().split(" ")
        if len(words) == 3 and words[0] == "—":
            raw = _decoded(words[2], "signature", 68)
            found.append((words[1], raw[:4], raw[4:]))
    return found


def _decoded(text: str, part: str, length: int) -> bytes:
    try:
        raw = b64decode(text, validate=True)
    except binascii.Error as error:
        raise CheckpointUnreadable(part) from error
    if len(raw) != length:
        raise CheckpointUnreadable(part)
    return raw
