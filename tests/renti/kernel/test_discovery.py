from __future__ import annotations

from renti.kernel.discovery import modules, modules_in


def test_a_package_gives_its_modules_and_not_its_packages():
    found = set(modules_in("renti"))
    assert "renti.kernel" not in found
    assert "renti.kernel.dates" in set(modules_in("renti.kernel"))


def test_a_package_that_is_not_installed_gives_none():
    assert list(modules_in("a_package_nobody_has.commands")) == []
    assert list(modules("a_package_nobody_has", group="renti.nothing")) == []


def test_a_module_is_no_package():
    assert list(modules_in("renti.kernel.dates")) == []
