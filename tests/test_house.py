"""The repository keeps the rules of the house; each rule beside a planted fault that breaks it."""

from __future__ import annotations

import pytest

from tests import house

CODE = ("src/", "bench/", "tools/", "dev.py")
PYTHON = house.texts(".py", below=CODE)
PAGES = house.texts(".md")
DECISIONS = house.texts(".md", below=("docs/adr/0",))
REQUIREMENTS = house.texts(".txt", below=("requirements/",))
WRITTEN = {
    name: text
    for name, text in house.texts(".py", ".md", ".toml", ".txt", ".html", ".css", ".js", ".json", ".tsv", ".yml", "run", "NOTICE").items()
    if name not in ("tests/house.py", "tests/test_house.py")
}


def test_there_is_something_to_look_at():
    assert len(PYTHON) > 20
    assert len(PAGES) > 10
    assert len(DECISIONS) >= 9
    assert set(REQUIREMENTS) == {f"requirements/{name}.txt" for name in ("run", "test", "check", "bench")}


def test_files_are_short():
    assert house.too_long(PYTHON, most=house.FILE_LINES) == []


def test_a_long_file_is_seen():
    assert house.too_long({"a.py": "x\n" * 301, "b.py": "x\n" * 300}, most=house.FILE_LINES) == ["a.py: 301 lines"]


def test_templates_are_short():
    assert house.too_long(house.texts(".html", below=("src/renti_web/",)), most=house.TEMPLATE_LINES) == []


def test_functions_are_short():
    assert house.long_functions(PYTHON) == []


def test_a_long_function_is_seen():
    body = "    x = 1\n"
    files = {"a.py": "def short():\n" + body * 39 + "class C:\n    def long(self):\n" + f"    {body}" * 40}
    assert house.long_functions(files) == ["a.py:42 long: 41 lines"]


def test_names_say_something():
    assert house.empty_names(house.tracked()) == []


@pytest.mark.parametrize("name", ["src/renti/utils.py", "src/renti/common/dates.py", "tests/helpers.py"])
def test_a_name_that_says_nothing_is_seen(name):
    assert house.empty_names([name, "src/renti/kernel/dates.py"]) == [name]


def test_no_machine_and_no_registry_is_named():
    assert house.places(WRITTEN) == []


@pytest.mark.parametrize("line", ["/home/zhang/x", "C:\\Users\\x", "--index-url https://pypi.org/simple", "see /root/x", "/work/shared"])
def test_a_machine_or_registry_is_seen(line):
    assert len(house.places({"a.md": f"fine: ../shared/facts\n{line}\n"})) == 1


def test_every_suppression_has_its_reason():
    assert house.suppressions_without_reason({**PYTHON, **house.texts(".py", below=("tests/renti",))}) == []


@pytest.mark.parametrize("line", ["x  # noqa", "x  # noqa: E501", "x  # type: ignore[arg-type]", "x  # noqa: S101, E501 -"])
def test_a_suppression_without_reason_is_seen(line):
    reasoned = "y  # noqa: S603 - runs our own tools\nz  # type: ignore[misc]  # the stub lacks this overload\n"
    assert house.suppressions_without_reason({"a.py": f"{reasoned}{line}\n"}) == ["a.py:3"]


def test_packages_do_nothing_when_imported():
    assert house.packages_that_do_something(PYTHON) == []


def test_a_package_that_does_something_is_seen():
    files = {"a/__init__.py": '"""Only a sentence."""\n', "b/__init__.py": "from a import x\n", "c/__init__.py": ""}
    assert house.packages_that_do_something(files) == ["b/__init__.py"]


def test_every_module_is_reachable():
    assert house.unreachable(house.tracked()) == []


def test_an_unreachable_module_is_seen():
    names = ["src/renti/__init__.py", "src/renti/kernel/dates.py", "src/renti/terms.py"]
    assert house.unreachable(names) == ["src/renti/kernel/dates.py"]


def test_links_lead_somewhere():
    assert house.broken_links(PAGES, house.tracked()) == []


def test_a_broken_link_is_seen():
    pages = {"docs/a.md": "[b](b.md) [gone](gone.md#x) [up](../README.md) [folder](guide) [web](https://example.org)"}
    assert house.broken_links(pages, ["docs/a.md", "docs/b.md", "README.md", "docs/guide/x.md"]) == ["docs/a.md → gone.md"]


def test_every_decision_has_its_sections():
    assert house.decisions_incomplete(DECISIONS) == []
    assert house.too_long(DECISIONS, most=house.DECISION_LINES) == []


def test_an_incomplete_decision_is_seen():
    assert house.decisions_incomplete({"0001.md": "# x\n\n## Context\n\na\n\n## Decision\n\nb\n"}) == ["0001.md: ## Consequences"]


def test_decisions_are_numbered_without_a_gap():
    assert sorted(int(name.rpartition("/")[2][:4]) for name in DECISIONS) == list(range(1, len(DECISIONS) + 1))


def test_every_requirement_is_pinned_with_its_hash():
    assert [line for text in REQUIREMENTS.values() for line in house.unpinned(text)] == []


@pytest.mark.parametrize("line", ["click>=8", "click==8.5.1", "--index-url https://example.org/simple"])
def test_an_unpinned_requirement_is_seen(line):
    assert house.unpinned(f"segno==1.6.6 \\\n    --hash=sha256:00\n{line}\n") == [line]


def test_every_dependency_is_in_the_pinned_files():
    pyproject = (house.ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert [house.not_pinned_yet(pyproject, text) for text in REQUIREMENTS.values()] == [[]] * 4


def test_a_dependency_that_is_not_pinned_is_seen():
    pyproject = '[project]\ndependencies = ["Django>=5.2,<5.3", "django-otp>=1.7"]\n'
    assert house.not_pinned_yet(pyproject, "django==5.2.19 \\\n    --hash=sha256:00\n") == ["django-otp>=1.7"]
