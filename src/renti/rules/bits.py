"""One bit a person, eight people a byte, the first person in the lowest bit. Needs NumPy."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Array = NDArray[Any]
    Bits = NDArray[np.uint8]


def pack(truths: Array) -> Bits | None:
    """The truths as bits; None where none is set."""
    import numpy as np

    return np.packbits(truths, bitorder="little") if truths.any() else None


def packed(truths: Array) -> Bits:
    """The truths as bits, also where none is set."""
    import numpy as np

    return np.packbits(truths, bitorder="little")


def unpack(bits: Bits | None, start: int, stop: int) -> Array:
    """The truths of places `start` to `stop`."""
    import numpy as np

    if bits is None:
        return np.zeros(stop - start, bool)
    first = start // 8
    whole = np.unpackbits(bits[first : (stop + 7) // 8], bitorder="little")
    return whole[start - first * 8 : stop - first * 8].view(bool)


def ones(bits: Bits) -> int:
    """How many bits are set."""
    import numpy as np

    whole = len(bits) // 8 * 8
    return int(np.bitwise_count(bits[:whole].view(np.uint64)).sum(dtype=np.int64)) + int(np.bitwise_count(bits[whole:]).sum(dtype=np.int64))
