"""命令行：每个命令的用法，与 `renti 命令 --help` 相同。"""

from __future__ import annotations

from collections.abc import Iterator

import click

from renti.cli.main import main
from renti.reference.page import Page, code, table

WIDTH = 100
"""Columns of a help text on a page."""


def pages() -> Iterator[Page]:
    top = main.make_context("renti", [], resilient_parsing=True)
    commands = {name: command for name in main.list_commands(top) if (command := main.get_command(top, name)) is not None}
    rows = [(f"[renti {name}]({name}.md)", command.get_short_help_str(120)) for name, command in commands.items()]
    yield Page("reference/cli/README.md", "# 命令行\n\n" + table(["命令", "做什么"], rows))
    for name, command in commands.items():
        yield Page(f"reference/cli/{name}.md", f"# renti {name}\n\n" + "\n".join(helps(command, name, top)))


def helps(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    """The help of a command and of every command below it."""
    context = click.Context(command, info_name=name, parent=parent, terminal_width=WIDTH, max_content_width=WIDTH)
    yield code(command.get_help(context))
    if isinstance(command, click.Group):
        for below in command.list_commands(context):
            found = command.get_command(context, below)
            if found is not None:
                yield f"## {context.command_path} {below}\n"
                yield from helps(found, below, context)
