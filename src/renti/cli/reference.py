"""Write docs/reference from the entries, or say which of its pages are out of date."""

from __future__ import annotations

from pathlib import Path

import click

from renti.reference.writer import stale, write


@click.command()
@click.option(
    "--docs", type=click.Path(path_type=Path, file_okay=False), default="docs", show_default=True, help="Folder of the documentation."
)
@click.option("--check", is_flag=True, help="Write nothing; name the pages that are out of date.")
def reference(docs: Path, *, check: bool) -> None:
    """Write docs/reference and docs/map.md from the entries themselves.

    Exit code: 0 written, or nothing to write; 1 with --check, when a page is out of date.
    """
    if not check:
        click.echo(f"{write(docs)} pages changed")
        return
    outdated = stale(docs)
    for path in outdated:
        click.echo(f"out of date: {docs / path}")
    if outdated:
        raise click.ClickException(f"{len(outdated)} pages differ from their entries; run renti reference")
