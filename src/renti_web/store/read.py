"""What other floors may read of the store without holding its tables: the ledger's lines, nodes and roots."""

from __future__ import annotations

import json

from renti.ledger.line import Line, Plain
from renti.ledger.tree import Tree, root
from renti_web.store.models import LedgerLine, LedgerNode, SubjectKey

NONCE_BYTES = 12


class StoredNodes:
    """The tree's complete subtrees as the database holds them."""

    def node(self, level: int, index: int) -> bytes:
        return bytes(LedgerNode.objects.values_list("hash", flat=True).get(level=level, index=index))


def size() -> int:
    """How many lines the ledger holds."""
    last = LedgerLine.objects.order_by("-place").values_list("place", flat=True).first()
    return 0 if last is None else last + 1


def line_at(place: int) -> Line:
    """The stored line; raises LedgerLine.DoesNotExist."""
    return _line(LedgerLine.objects.get(place=place))


def root_now() -> bytes:
    """The root by the stored nodes."""
    return root(StoredNodes(), size())


def recomputed_root() -> bytes:
    """The root derived anew from the lines themselves, not from the stored nodes."""
    return Tree(_line(stored).entry for stored in LedgerLine.objects.order_by("place").iterator()).root()


def opened(place: int) -> dict[str, Plain] | None:
    """The content of a line, None where its key was erased."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    line = line_at(place)
    stored = SubjectKey.objects.filter(subject=str(line.header["subject"])).first()
    if stored is None:
        return None
    content: dict[str, Plain] = json.loads(AESGCM(bytes(stored.key)).decrypt(line.sealed[:NONCE_BYTES], line.sealed[NONCE_BYTES:], None))
    return content


def _line(stored: LedgerLine) -> Line:
    return Line(header=stored.header, sealed=bytes(stored.sealed), key_hash=bytes(stored.key_hash))
