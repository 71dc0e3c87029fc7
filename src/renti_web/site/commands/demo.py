"""`renti demo`: the made-up county in a browser; nothing is kept unless a folder is named."""

from __future__ import annotations

import os
import tempfile
import threading
import webbrowser
from datetime import datetime
from pathlib import Path

import click

FORMS = 260
FAULTS = 40


@click.command()
@click.option("--port", type=click.IntRange(1024, 65535), default=8000, show_default=True, help="Port on this machine.")
@click.option("--home", type=click.Path(path_type=Path), default=None, help="Keep everything in this folder (a temporary one, removed).")
@click.option("--browser/--no-browser", default=True, help="Open the page in a browser.")
@click.option("--check-only", is_flag=True, help="Fill everything, answer one request, stop.")
def demo(port: int, home: Path | None, *, browser: bool, check_only: bool) -> None:
    """Show the demonstration on this machine: 300 forms with planted faults, one case from form to ledger.

    Exit code: 0 after Ctrl+C; 1 when the port is taken.
    """
    with tempfile.TemporaryDirectory(prefix="renti-demo-") as folder:
        place = home or Path(folder)
        place.mkdir(parents=True, exist_ok=True)
        os.environ |= {"RENTI_HOME": str(place), "RENTI_DEMO": "1", "DJANGO_SETTINGS_MODULE": "renti_web.site.settings"}
        _prepare(place)
        if check_only:
            _answer_once()
            return
        _serve(port, browser=browser)


def _prepare(place: Path) -> None:
    """Migrate both databases, fill them, lint the forms."""
    import django
    from django.core.management import call_command

    django.setup()
    for database in ("default", "keys"):
        call_command("migrate", database=database, verbosity=0)
    from renti_web.demo.forms import write_report
    from renti_web.demo.story import DAY, tell

    tell(now=datetime.now().astimezone())
    with click.progressbar(length=FORMS + FAULTS, label=f"检查 {FORMS + FAULTS} 份表（其中 {FAULTS} 份植入错误）") as bar:
        write_report(place, forms=FORMS, faults=FAULTS, asof=DAY, step=bar.update)


def _answer_once() -> None:
    from django.test import Client

    page = Client(SERVER_NAME="localhost").get("/")
    click.echo(f"/ {page.status_code}")
    if page.status_code != 200:
        raise click.exceptions.Exit(1)


def _serve(port: int, *, browser: bool) -> None:
    from waitress.server import create_server

    from renti_web.site.wsgi import application

    try:
        server = create_server(application, host="127.0.0.1", port=port, threads=8)
    except OSError as taken:
        raise click.ClickException(f"端口 {port} 已被占用：请用 --port 换一个（{taken.strerror}）") from taken
    address = f"http://127.0.0.1:{port}/"
    click.echo(f"人梯演示已就绪：{address}（按 Ctrl+C 结束）")
    if browser:
        threading.Timer(0.3, webbrowser.open, [address]).start()
    try:
        server.run()
    except KeyboardInterrupt:
        server.close()
