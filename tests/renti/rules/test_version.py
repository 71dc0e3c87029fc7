"""Ranges of versions: bounds hold together, a missing part counts as 0, an unreadable range is refused."""

import pytest

from renti.rules.version import RangeUnreadable, needed


@pytest.mark.parametrize(
    ("line", "version", "admitted"),
    [
        ("appointment_2019", "7.3", True),
        ("appointment_2019 >=1.0, <2", "1.0.0", True),
        ("appointment_2019 >=1.0, <2", "1.99", True),
        ("appointment_2019 >=1.0, <2", "2.0.0", False),
        ("appointment_2019 >=1.0, <2", "0.9.9", False),
        ("appointment_2019 ==2", "2.0.0", True),
        ("appointment_2019 >1.2", "1.2.0", False),
        ("appointment_2019 <=1.10", "1.9", True),
    ],
)
def test_a_range_admits_the_versions_within_its_bounds(line: str, version: str, *, admitted: bool) -> None:
    assert needed(line).admits(version) is admitted


@pytest.mark.parametrize("line", ["", "appointment_2019 1.0", "appointment_2019 >=one", "appointment_2019 ~1.0"])
def test_an_unreadable_range_is_refused(line: str) -> None:
    with pytest.raises(RangeUnreadable):
        needed(line)


def test_a_range_is_written_as_it_was_read() -> None:
    assert str(needed("appointment_2019 >=1.0,<2")) == "appointment_2019 >=1.0, <2"
