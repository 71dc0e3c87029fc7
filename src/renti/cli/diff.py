"""`renti diff`: two files held against each other, person by person and field by field."""

from __future__ import annotations

import json
import sys
from difflib import ndiff
from pathlib import Path

import click

from renti.records.compare import Difference, differences
from renti.records.pairing import Pairing, pair
from renti.records.person import Person
from renti.records.read import sources
from renti.records.source import Reading

EXIT_DIFFERENT = 1
EXIT_UNREAD = 2


@click.command()
@click.argument("left", metavar="A", type=click.Path(exists=True, path_type=Path))
@click.argument("right", metavar="B", type=click.Path(exists=True, path_type=Path))
@click.option("--json", "as_json", is_flag=True, help="A list of objects: person, field, name, left, right.")
@click.option("--all", "everything", is_flag=True, help="Between two formats, also list what only one side has.")
def diff(left: Path, right: Path, as_json: bool, everything: bool) -> None:
    """Compare two forms, or a form with its row in a workbook or package.

    People are paired by ID number, else by name. Values are compared, not spellings (1978.05 is 197805). Between two different formats,
    fields that only one side has are passed over unless --all is given, since a format may have no place for them.

    Exit code: 0 the same; 1 different; 2 a file could not be read, or nobody could be paired.
    """
    one, other = _read(left), _read(right)
    found = pair(one.people, other.people)
    rows = [
        (person, difference)
        for person, partner in found.pairs
        for difference in differences(person, partner)
        if everything or one.format == other.format or not difference.one_sided
    ]
    missing = _missing(found, one, other)
    if as_json:
        click.echo(json.dumps([_object(*row) for row in rows + missing], ensure_ascii=False, indent=1))
    else:
        _show(rows + missing, len(found.pairs))
    if not found.pairs:
        sys.exit(EXIT_UNREAD)
    sys.exit(EXIT_DIFFERENT if rows or missing else 0)


def _read(path: Path) -> Reading:
    """What the file holds; a folder or zip of forms counts as one file of many people."""
    people: list[Person] = []
    formats = set()
    for source in sources([path]):
        if source.reading is None:
            click.echo(f"未读：{source.name}：{source.refusal}", err=True)
            sys.exit(EXIT_UNREAD)
        people += source.reading.people
        formats.add(source.reading.format)
    return Reading(people=people, format=formats.pop() if len(formats) == 1 else "")


def _missing(found: Pairing, one: Reading, other: Reading) -> list[tuple[Person, Difference]]:
    """People of one side whom the other lacks; a single form looks for its own row only."""
    rows = []
    if len(other.people) == 1 and found.pairs:
        left: tuple[Person, ...] = ()
    else:
        left = found.only_left
    right = () if len(one.people) == 1 and found.pairs else found.only_right
    for person in left:
        rows.append((person, Difference(field="", zh="人员", left=person.name or "无名", right="")))
    for person in right:
        rows.append((person, Difference(field="", zh="人员", left="", right=person.name or "无名")))
    return rows


def _object(person: Person, difference: Difference) -> dict[str, str]:
    return {
        "person": person.name,
        "field": difference.field,
        "name": difference.zh,
        "left": difference.left,
        "right": difference.right,
    }


def _show(rows: list[tuple[Person, Difference]], pairs: int) -> None:
    shown: Person | None = None
    for person, difference in rows:
        if person is not shown:
            click.echo(person.name or "无名")
            shown = person
        for line in _lines(difference):
            click.echo(f"  {line}")
    click.echo(f"比对 {pairs} 人，不同 {len(rows)} 处。")


def _lines(difference: Difference) -> list[str]:
    """One line, or of texts of several lines the ones that differ."""
    left, right = difference.left.splitlines(), difference.right.splitlines()
    if len(left) < 2 and len(right) < 2:
        return [f"{difference.zh}：{difference.left or '（无）'} → {difference.right or '（无）'}"]
    return [f"{difference.zh}：", *(f"  {line}" for line in ndiff(left, right) if line.startswith(("- ", "+ ")))]
