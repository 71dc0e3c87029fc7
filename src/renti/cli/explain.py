"""`renti explain CODE`: what a check looks for, why, and what to do."""

from __future__ import annotations

import sys

import click

from renti.records.check import CHECKS


@click.command()
@click.argument("code")
def explain(code: str) -> None:
    """Explain a check by its code, e.g. I02. Exit code 2 when there is no such check."""
    entry = CHECKS.all().get(code.upper())
    if entry is None:
        near = [known for known in CHECKS.all() if known[:1] == code[:1].upper()]
        click.echo(f"没有编号为 {code} 的检查。" + (f"同组有：{'、'.join(near)}" if near else ""), err=True)
        sys.exit(2)
    click.echo(f"{entry.code} [{entry.severity.value}] {entry.title}")
    click.echo(f"    {entry.en}")
    if entry.why:
        click.echo(f"\n{entry.why}")
    click.echo(f"\n依据：{entry.source}\n怎么改：{entry.advice}")
