"""`renti screen`: who qualifies for a vacancy, and for everyone else which clause says no, or what is not known."""

from __future__ import annotations

import json
import sys
from datetime import date, datetime
from pathlib import Path

import click

from renti.county.vacancies import vacancy_of
from renti.screening.people import PeopleUnreadable, people_at, with_facts
from renti.screening.result import as_json
from renti.screening.screen import FactsOn, Screening
from renti.screening.screen import screen as screen_all
from renti.screening.text import layered
from renti.screening.vacancy import Vacancy, VacancyUnreadable
from renti.screening.when import from_date

EXIT_WRONG = 2


@click.command()
@click.option("--post", required=True, metavar="POST", help="A vacancy: a TOML file, or an id of the made-up county.")
@click.option(
    "--people", "sources", required=True, multiple=True, type=click.Path(exists=True, path_type=Path), help="Forms, folders, workbooks."
)
@click.option("--asof", type=click.DateTime(["%Y-%m-%d"]), default=None, help="The day the conditions are computed for (today).")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True, help="Form of the result.")
@click.option("--blind", is_flag=True, help="Numbers instead of names.")
@click.option("--dates/--no-dates", default=True, show_default=True, help="From which day those not yet eligible would qualify.")
def screen(post: str, sources: tuple[Path, ...], asof: datetime | None, form: str, *, blind: bool, dates: bool) -> None:
    """Screen people for a vacancy by the rules in force on a day. No order by merit, ever; a person confirms every result.

    Exit code: 0 done; 2 the vacancy or a file of people cannot be read.
    """
    day = asof.date() if asof is not None else date.today()  # noqa: DTZ011, TID251 - the command line reads the clock
    try:
        vacancy = vacancy_of(post)
        people = list(with_facts(people_at(sources), blind=blind))
    except (VacancyUnreadable, PeopleUnreadable) as reason:
        click.echo("：".join(map(str, reason.args)), err=True)
        sys.exit(EXIT_WRONG)
    result = screen_all(people, vacancy, asof=day)
    when = _dates(result, dict(people), vacancy) if dates else {}
    if form == "json":
        click.echo(json.dumps(as_json(result, when), ensure_ascii=False, indent=1))
        return
    click.echo("\n".join(layered(result, when)))


def _dates(result: Screening, facts: dict[str, FactsOn], vacancy: Vacancy) -> dict[str, date | None]:
    return {each.id: from_date(each, facts[each.id], vacancy, asof=result.asof) for each in result.people}
