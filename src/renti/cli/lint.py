"""`renti lint`: every error in a folder of forms, with its rule and what to do."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import click

from renti.records.baseline import BaselineUnreadable, read_baseline, unseen, write_baseline
from renti.records.check import Severity
from renti.records.check_settings import SettingWrong
from renti.records.fix_run import carry_out, plan, shown
from renti.records.lint import Choice, Report
from renti.records.lint_config import ConfigUnreadable
from renti.records.lint_run import Ask, run
from renti.records.read import files, passed_over
from renti.records.report.entries import REPORTS

EXIT_FOUND = 1
EXIT_WRONG = 2
MOST_NAMED = 5


@click.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path))
@click.option("--select", default="", metavar="CODES", help="Only these checks: codes or their beginnings, e.g. I,N07.")
@click.option("--ignore", default="", metavar="CODES", help="Without these checks.")
@click.option("--severity", type=click.Choice(["E", "W", "I"]), default="I", show_default=True, help="The least severity to report.")
@click.option("--asof", type=click.DateTime(["%Y-%m-%d"]), default=None, help="The day of the check (today).")
@click.option("--format", "form", type=click.Choice(list(REPORTS.all())), default="text", show_default=True, help="Form of the report.")
@click.option("--out", type=click.Path(path_type=Path), default=None, help="Write the report to a file.")
@click.option("--lang", type=click.Choice(["zh", "en"]), default="zh", show_default=True, help="Language of the report.")
@click.option("--baseline", type=click.Path(exists=True, path_type=Path), default=None, help="Hide the findings this file holds.")
@click.option("--write-baseline", "aside", type=click.Path(path_type=Path), default=None, help="Put all findings aside in this file.")
@click.option("--fix", is_flag=True, help="Correct pure form: shows every change, asks, keeps the old file as .bak.")
@click.option("--yes", is_flag=True, help="With --fix: do not ask.")
@click.option("--jobs", type=click.IntRange(1, 64), default=None, help="Processes (as many as there are processors).")
def lint(  # noqa: PLR0913, PLR0917 - one parameter per option of the command line
    paths: tuple[Path, ...],
    select: str,
    ignore: str,
    severity: str,
    asof: datetime | None,
    form: str,
    out: Path | None,
    lang: str,
    baseline: Path | None,
    aside: Path | None,
    fix: bool,
    yes: bool,
    jobs: int | None,
) -> None:
    """Check personnel files (.lrmx, .lrm, workbooks, rosters, exchange packages, .json), folders and zips of them.

    Exit code: 0 no error and no warning; 1 errors or warnings were found; 2 the call or a settings file is wrong, or there was
    nothing to check.
    """
    day = asof.date() if asof is not None else date.today()  # noqa: DTZ011, TID251 - the command line reads the clock
    ask = Ask(asof=day, choice=_choice(select, ignore, severity))
    ours = [path for path in (baseline, aside, out) if path is not None]
    try:
        if fix:
            sys.exit(_correct(paths, ask, sure=yes))
        report = _with_progress(paths, lambda step: run(paths, ask, jobs=jobs or os.cpu_count() or 1, step=step, without=ours))
        if baseline is not None:
            report.findings = unseen(report.findings, read_baseline(baseline.read_text(encoding="utf-8")))
    except (ConfigUnreadable, BaselineUnreadable, SettingWrong) as reason:
        click.echo("：".join(map(str, reason.args)), err=True)
        sys.exit(EXIT_WRONG)
    _tell(report, paths)
    if aside is not None:
        aside.write_text(write_baseline(report.findings), encoding="utf-8")
        click.echo(f"已将 {len(report.findings)} 条发现存为基线：{aside}", err=True)
        return
    _put(REPORTS[form].render(report, lang), out)
    sys.exit(EXIT_FOUND if report.count(Severity.ERROR) or report.count(Severity.WARNING) else 0)


def _choice(select: str, ignore: str, severity: str) -> Choice:
    choice = Choice(select=_codes(select), ignore=_codes(ignore), floor=Severity(severity))
    if choice.unknown:
        raise click.UsageError(f"没有以 {'、'.join(choice.unknown)} 开头的检查；全部代码见 docs/reference/checks")
    return choice


def _tell(report: Report, paths: tuple[Path, ...]) -> None:
    """Say which files were not looked at, and end where there was none to look at."""
    strangers = passed_over(paths)
    if strangers:
        names = "、".join(file.name for file in strangers[:MOST_NAMED]) + ("……" if len(strangers) > MOST_NAMED else "")
        click.echo(f"另有 {len(strangers)} 个文件不是能读的格式，没有检查：{names}", err=True)
    if not report.files:
        click.echo("没有找到可以检查的文件。能读的格式见 docs/reference/formats.md", err=True)
        sys.exit(EXIT_WRONG)


def _codes(text: str) -> tuple[str, ...]:
    return tuple(code.strip().upper() for code in text.split(",") if code.strip())


def _correct(paths: tuple[Path, ...], ask: Ask, *, sure: bool) -> int:
    """Show every correction of pure form, ask, and write; returns the exit code."""
    plans = list(plan(paths, ask))
    for each in plans:
        click.echo("\n".join(shown(each)))
    if not plans:
        click.echo("没有可以自动改正的书写形式问题。")
        return 0
    if not sure and not click.confirm(f"改正以上 {len(plans)} 个文件（原文件另存为 .bak）？"):
        return 0
    for each in plans:
        click.echo(f"已改正 {each.path}，原文件存为 {carry_out(each).name}")
    return 0


def _with_progress(paths: tuple[Path, ...], work: Callable[[Callable[[int], None] | None], Report]) -> Report:
    if not sys.stderr.isatty():
        return work(None)
    with click.progressbar(length=len(files(paths)), label="检查", file=sys.stderr) as bar:
        return work(bar.update)


def _put(content: bytes, out: Path | None) -> None:
    if out is not None:
        out.write_bytes(content)
        return
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
