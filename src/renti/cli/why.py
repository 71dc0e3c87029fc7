"""`renti why`: one person and one vacancy, clause by clause, with the values used and where each came from."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from pathlib import Path

import click

from renti.county.vacancies import vacancy_of
from renti.records.facts import facts_on
from renti.screening.people import PeopleUnreadable, people_at
from renti.screening.result import person_as_json
from renti.screening.screen import screen_one
from renti.screening.text import one
from renti.screening.vacancy import VacancyUnreadable
from renti.screening.when import from_date

EXIT_WRONG = 2


@click.command()
@click.argument("person", type=click.Path(exists=True, path_type=Path))
@click.option("--post", required=True, metavar="POST", help="A vacancy: a TOML file, or an id of the made-up county.")
@click.option("--name", default="", help="Which person, where the file holds several.")
@click.option("--asof", type=click.DateTime(["%Y-%m-%d"]), default=None, help="The day the conditions are computed for (today).")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form of the result.")
def why(person: Path, post: str, name: str, asof: datetime | None, form: str) -> None:
    """Explain why a person (a form file) qualifies for a vacancy or not; works on one's own record, without any case.

    Exit code: 0 done; 2 the vacancy or the person cannot be read or found.
    """
    day = asof.date() if asof is not None else date.today()  # noqa: DTZ011, TID251 - the command line reads the clock
    try:
        vacancy = vacancy_of(post)
        found = [(each, record) for each, record in people_at([person]) if not name or each == name]
    except (VacancyUnreadable, PeopleUnreadable) as reason:
        click.echo("：".join(map(str, reason.args)), err=True)
        sys.exit(EXIT_WRONG)
    if len(found) != 1:
        click.echo(f"{person}：有 {len(found)} 人，请用 --name 指明一人", err=True)
        sys.exit(EXIT_WRONG)
    facts = facts_on(found[0][1])
    result = screen_one(found[0][0], facts, vacancy, asof=day)
    when = from_date(result, facts, vacancy, asof=day)
    if form == "json":
        click.echo(json.dumps(person_as_json(result, when), ensure_ascii=False, indent=1))
        return
    click.echo("\n".join(one(result, when)))
