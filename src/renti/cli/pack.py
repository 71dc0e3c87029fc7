"""`renti pack`: the rule packs, what is wrong with one, and what differs between two."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from renti.rules.fact import declarations
from renti.rules.library import packs
from renti.rules.pack import Pack, PackUnreadable, read_pack
from renti.rules.pack_check import Complaint, check_pack
from renti.rules.pack_diff import Change, changes
from renti.rules.pack_tests import entries
from renti.rules.parse import ExpressionUnreadable

EXIT_WRONG = 1
EXIT_UNREAD = 2

as_json = click.option("--json", "as_json", is_flag=True, help="Print JSON instead of text.")


@click.group()
def pack() -> None:
    """Rule packs: one regulation each, as dated, sourced, tested data. PACK is an id of `renti pack list` or a folder."""


@pack.command("list")
@click.option("--asof", type=click.DateTime(["%Y-%m-%d"]), default=None, help="Only the packs in force on this day.")
@as_json
def list_packs(asof: datetime | None, as_json: bool) -> None:
    """List the packs with version, status, dates, and how many clauses may exclude somebody."""
    found = [each for each in packs().values() if asof is None or each.in_force(asof.date())]
    if as_json:
        show([summary(each) for each in found])
        return
    for each in found:
        until = f"至 {each.effective_to}" if each.effective_to else ""
        click.echo(f"{each.id} {each.version} [{each.status}] {each.zh}")
        click.echo(
            f"    {each.effective_from} 起{until} 条款 {len(each.clauses)}（可排除人选 {each.excluding}）例外 {len(each.exemptions)}"
        )


@pack.command()
@click.argument("names", nargs=-1, metavar="[PACK]...")
@as_json
def check(names: tuple[str, ...], as_json: bool) -> None:
    """Check packs: protected facts, tests of three kinds and their answers, exemptions, parameters, tables, versions.

    Exit code: 0 nothing wrong; 1 a pack is refused; 2 a pack cannot be read.
    """
    chosen = [named(name) for name in names] or list(packs().values())
    library = {**packs(), **{each.id: each for each in chosen}}
    found = [complaint for each in chosen for complaint in check_pack(each, library)]
    if as_json:
        show([asdict(complaint) for complaint in found])
    else:
        say_complaints(found, chosen)
    sys.exit(EXIT_WRONG if found else 0)


@pack.command()
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@as_json
def diff(old: str, new: str, as_json: bool) -> None:
    """Show what differs between two packs or two versions of one, entry by entry.

    Exit code: 0 the same; 1 different; 2 a pack cannot be read.
    """
    found = changes(named(old), named(new))
    if as_json:
        show([asdict(change) for change in found])
    else:
        say_changes(found)
    sys.exit(EXIT_WRONG if found else 0)


@pack.command()
@click.argument("stored", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--people", "sources", required=True, multiple=True, type=click.Path(exists=True, path_type=Path), help="The same people.")
@click.option("--post", default="", metavar="POST", help="The vacancy, where it is a file: a TOML file.")
@click.option("--blind", is_flag=True, help="The stored result holds numbers instead of names.")
def replay(stored: Path, sources: tuple[Path, ...], post: str, *, blind: bool) -> None:
    """Screen the same people again as STORED (JSON of `renti screen`) was, by the packs of its own day, and compare.

    Exit code: 0 the same hash; 1 something differs, listed; 2 a file cannot be read.
    """
    from renti.county.vacancies import vacancy_of
    from renti.screening.people import PeopleUnreadable, people_at, with_facts
    from renti.screening.replay import differences
    from renti.screening.result import as_json as screening_as_json
    from renti.screening.screen import screen
    from renti.screening.vacancy import VacancyUnreadable

    try:
        before = json.loads(stored.read_text(encoding="utf-8"))
        day, vacancy = date.fromisoformat(before["asof"]), vacancy_of(post or before["post"])
        again = screening_as_json(screen(with_facts(people_at(sources), blind=blind), vacancy, asof=day), {})
        found = list(differences(before, again))
    except (VacancyUnreadable, PeopleUnreadable, ValueError, KeyError, TypeError) as reason:
        click.echo("：".join(map(str, (stored, *reason.args))), err=True)
        sys.exit(EXIT_UNREAD)
    same = before["hash"] == again["hash"]
    click.echo("\n".join([f"{'结果相同' if same else '结果不同'} {again['hash'][:16]}", *found]))
    sys.exit(0 if same else EXIT_WRONG)


def named(name: str) -> Pack:
    """The pack of a folder, else of an id; says what is wrong and exits where it cannot be read."""
    try:
        if Path(name).is_dir():
            return read_pack(Path(name).resolve(), declarations())
        return packs()[name]
    except KeyError:
        click.echo(f"没有规则包 {name}；用 renti pack list 查看", err=True)
    except (PackUnreadable, ExpressionUnreadable) as error:
        click.echo("：".join(filter(None, map(str, error.args))), err=True)
    sys.exit(EXIT_UNREAD)


def summary(each: Pack) -> dict[str, Any]:
    return {
        "id": each.id,
        "zh": each.zh,
        "en": each.en,
        "version": each.version,
        "status": each.status,
        "scope": each.scope,
        "effective": {"from": each.effective_from.isoformat(), "to": each.effective_to.isoformat() if each.effective_to else None},
        "extends": [str(need) for need in each.needs],
        "clauses": len(each.clauses),
        "excluding": each.excluding,
        "exemptions": len(each.exemptions),
        "sha256": each.digest,
    }


def say_complaints(found: Sequence[Complaint], chosen: Sequence[Pack]) -> None:
    for complaint in found:
        click.echo(f"{complaint.pack} {complaint.entry}：{complaint.text}" if complaint.entry else f"{complaint.pack}：{complaint.text}")
    tested = [len(entry.tests) for each in chosen for entry in entries(each)]
    click.echo(f"{len(chosen)} 个规则包，{len(tested)} 条，{sum(tested)} 个测试，{len(found)} 处不合要求")


def say_changes(found: Iterable[Change]) -> None:
    signs = {"added": "+", "removed": "-", "changed": "~"}
    for change in found:
        click.echo(f"{signs[change.how]} {change.kind} {change.name}{' ' + change.field if change.field else ''}")
        if change.how == "changed":
            click.echo(f"    {change.before or '（空）'}\n    {change.after or '（空）'}")


def show(value: Any) -> None:
    click.echo(json.dumps(value, ensure_ascii=False, indent=1))
