"""`renti convert`: forms, workbooks, packages and JSON into one another, saying what the target cannot hold."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from renti.records.convert import FormatUnclear, Result, target
from renti.records.convert import convert as converted
from renti.records.format import FORMATS
from renti.records.name_order import pinyin_key, stroke_key
from renti.records.read import sources
from renti.records.write import EditionUnknown, FormatNotWritten

ORDERS = {"strokes": stroke_key, "pinyin": pinyin_key}
EXIT_LOST = 1
EXIT_FAILED = 2


@click.command()
@click.argument("given", metavar="IN", type=click.Path(exists=True, path_type=Path))
@click.argument("out", type=click.Path(path_type=Path))
@click.option("--to", default="", metavar="FORMAT", help="Format to write (lrmx, lrm, json …); else the suffix of OUT says it.")
@click.option(
    "--edition", default="", metavar="EDITION", help="Edition of the format, e.g. 3.0, 3.2 or newest for lrmx; else as the source."
)
@click.option(
    "--order",
    type=click.Choice(["read", *ORDERS]),
    default="read",
    show_default=True,
    help="Order of the names in a file of many people: as read, by the strokes of the surname (按姓氏笔画), or by pinyin.",
)
@click.option("--force", is_flag=True, help="Replace files that are there.")
def convert(given: Path, out: Path, to: str, edition: str, order: str, force: bool) -> None:
    """Turn IN (a file, folder or zip) into OUT: one file, or a folder with a file for each person.

    Exit code: 0 everything came along; 1 written, and what the format cannot hold is listed; 2 something could not be read or written.
    """
    try:
        where = target("" if out.is_dir() else str(out.name), to=to, edition=edition, order=ORDERS.get(order))
        folder = out.parent if where.file else out
        read = list(sources([given]))
        results = list(converted(read, where))
    except FormatUnclear as reason:
        raise click.UsageError(f"从 {reason.args[0] or out} 看不出要写哪种格式，请用 --to 指明：{'、'.join(reason.args[1])}") from reason
    except FormatNotWritten as reason:
        names = "、".join(entry.name for entry in FORMATS if entry.write)
        raise click.UsageError(f"不能写 {reason.args[0]}；可写：{names}") from reason
    except EditionUnknown as reason:
        editions = "、".join(FORMATS[reason.args[0]].editions) or "无"
        raise click.UsageError(f"{reason.args[0]} 没有版本 {reason.args[1]}；可选：{editions}") from reason
    refused = [source for source in read if source.refusal is not None]
    for source in refused:
        click.echo(f"未读：{source.name}：{source.refusal}", err=True)
    for source in read:
        for rejected in source.reading.rejected if source.reading else ():
            click.echo(f"未收：{source.name}：{rejected.place}“{rejected.text}”：{rejected.why}", err=True)
        for note in source.reading.notes if source.reading else ():
            click.echo(f"注意：{source.name}：{note}", err=True)
    written = _put(results, folder, force=force)
    click.echo(f"写出 {written} 个文件；读入 {len(read) - len(refused)} 个，未读 {len(refused)} 个。")
    if refused or written < len(results) or not results:
        sys.exit(EXIT_FAILED)
    left_out = any(not rejected.layout for source in read if source.reading for rejected in source.reading.rejected)
    sys.exit(EXIT_LOST if left_out or any(result.lost for result in results) else 0)


def _put(results: list[Result], folder: Path, *, force: bool) -> int:
    """Write the files, each whole or not at all; the number written."""
    folder.mkdir(parents=True, exist_ok=True)
    written = 0
    for result in results:
        for line in (*result.lost, *result.warnings):
            click.echo(f"{result.name}：{line}", err=True)
        files = {result.name: result.data, **result.beside}
        there = [name for name in files if (folder / name).exists()]
        if there and not force:
            click.echo(f"未写：{there[0]} 已存在（--force 可替换）", err=True)
            continue
        for name, data in files.items():
            temporary = folder / f".{name}.part"
            temporary.write_bytes(data)
            temporary.replace(folder / name)
        written += 1
    return written
