"""A line commits to its header, its sealed content and the key of it."""

from dataclasses import replace

from renti.ledger.line import Line, canonical, key_hash

LINE = Line(header={"action": "records.import", "day": "2026-11-20", "subject": "s1"}, sealed=b"sealed", key_hash=key_hash(b"k" * 32))


def test_the_order_of_header_fields_does_not_matter() -> None:
    assert replace(LINE, header=dict(reversed(LINE.header.items()))).entry == LINE.entry
    assert canonical({"b": 1, "a": "人"}) == '{"a":"人","b":1}'.encode()


def test_any_change_changes_the_entry() -> None:
    changed = [
        replace(LINE, header={**LINE.header, "subject": "s2"}),
        replace(LINE, sealed=b"sealeD"),
        replace(LINE, key_hash=key_hash(b"j" * 32)),
    ]
    assert len({LINE.entry, *(line.entry for line in changed)}) == 4
