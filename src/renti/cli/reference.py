"""Write docs/reference from the entries, or say which of its pages are out of date."""

from __future__ import annotations

from pathlib import Path

import click

from renti.reference.writer import stale, write


@click.command()
@click.option("--docs", type=click.Path(path_type=Path, file_okay=False), default="docs", show_default=True, help="文档目录")
@click.option("--check", is_flag=True, help="只核对，不写；有过期页面时退出码为 1")
def reference(docs: Path, *, check: bool) -> None:
    """由检查项、术语、命令等条目生成参考手册（docs/reference 与 docs/map.md）。"""
    if not check:
        click.echo(f"更新 {write(docs)} 页")
        return
    outdated = stale(docs)
    for path in outdated:
        click.echo(f"过期：{docs / path}")
    if outdated:
        raise click.ClickException(f"{len(outdated)} 页与条目不一致；运行 renti reference")
