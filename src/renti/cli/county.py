"""`renti county`: write the made-up county as files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from renti.county.cast import cast
from renti.county.chance import stream
from renti.county.county import LARGEST, County
from renti.county.dirt import mixed
from renti.county.faults.plant import plant
from renti.county.files import write_forms, write_planted
from renti.records.format import FORMATS
from renti.records.person import Person


def _writable() -> list[str]:
    return sorted(entry.name for entry in FORMATS if entry.write is not None)


@click.command()
@click.option("--people", default=300, show_default=True, type=click.IntRange(0, LARGEST), help="How many people.")
@click.option("--out", required=True, type=click.Path(file_okay=False, path_type=Path), help="The folder to write into.")
@click.option("--seed", default=1, show_default=True, help="The same seed gives the same files.")
@click.option("--to", default="lrmx", show_default=True, type=click.Choice(_writable()), help="The format of the files.")
@click.option("--faults", default=0, show_default=True, type=click.IntRange(0), help="Also plant so many faults (planted/planted.tsv).")
@click.option("--dirty", is_flag=True, help="Write as people do: most records with some dirt.")
@click.option("--cast", "with_cast", is_flag=True, help="Begin with the twelve of the cast.")
def county(people: int, out: Path, seed: int, to: str, faults: int, dirty: bool, with_cast: bool) -> None:
    """Write the made-up county as files: people with careers and families, none of them real (region code 99)."""
    number = write_forms(out, _people(people, seed=seed, dirty=dirty, with_cast=with_cast), to)
    click.echo(f"{number} 人写入 {out}")
    if faults:
        click.echo(f"{write_planted(out / 'planted', plant(seed, faults))} 处错误写入 {out / 'planted'}")


def _people(number: int, *, seed: int, dirty: bool, with_cast: bool) -> Iterator[Person]:
    if with_cast:
        yield from cast().values()
    for index, person in enumerate(County(seed=seed).people(number)):
        yield mixed(person, stream(seed, "dirt", index)) if dirty else person
