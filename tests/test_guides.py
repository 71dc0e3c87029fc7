"""What the read-me and the guides tell people to type exists."""

from __future__ import annotations

import re

import click

import dev
from renti.cli.main import main
from renti.records.check import CHECKS
from tests.house import texts

TYPED = re.compile(r"(?:^|`)\s*(?:\S*/)?renti ([a-z][a-z-]+)([^`\n]*)", re.MULTILINE)
DEV = re.compile(r"dev\.py ([a-z]+)")
OPTION = re.compile(r"(?<!\S)(--?[a-z][a-z-]*)")
GUIDES = {**texts(".md", below=("README", "CONTRIBUTING", "docs/guide/"))}


def wrong_lines(pages):
    context = click.Context(main)
    for name, text in pages.items():
        for word, rest in TYPED.findall(text):
            command = main.get_command(context, word)
            if command is None:
                yield f"{name}: renti {word}"
                continue
            known = {option for parameter in command.params for option in parameter.opts} | {"--help"}
            yield from (f"{name}: renti {word} {option}" for option in OPTION.findall(rest) if option not in known)
        yield from (f"{name}: dev.py {word}" for word in DEV.findall(text) if word not in dev.COMMANDS)


def test_guides_name_only_what_exists():
    assert list(wrong_lines(GUIDES)) == []


def test_there_are_commands_in_the_guides():
    assert sum(len(TYPED.findall(text)) for text in GUIDES.values()) > 10


def test_a_command_that_does_not_exist_is_seen():
    text = "Type `renti frobnicate x` or\n    .venv/bin/renti reference --never\nor `dev.py nonsense`; `renti reference --check` is fine"
    assert list(wrong_lines({"a.md": text})) == ["a.md: renti frobnicate", "a.md: renti reference --never", "a.md: dev.py nonsense"]


def test_both_read_me_files_open_with_the_two_commands():
    opening = "```\npython3 dev.py demo\npython3 dev.py test\n```\n"
    assert [name for name, text in GUIDES.items() if name.startswith("README") and not text.startswith(opening)] == []


def test_the_read_me_promises_no_more_checks_than_there_are():
    promised = re.findall(r"(\d+) (?:项)?\[(?:checks|检查)\]", GUIDES["README.md"] + GUIDES["README.zh-CN.md"])
    assert len(promised) == 2
    assert all(int(number) <= len(CHECKS.all()) for number in promised)
