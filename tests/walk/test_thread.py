"""A newcomer opens the demonstration in a real browser and follows the thread from the form to the ledger."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import URLError
from urllib.request import urlopen

import pytest

pytestmark = pytest.mark.walk

CHROMIUM = shutil.which("chromium")
QUIET = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PATIENCE_SECONDS = 90


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The demonstration, started as the README starts it."""
    port = free_port()
    home = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-m", "renti.cli.main", "demo", "--no-browser", "--port", str(port), "--home", str(home)]
    log = home / "demo.log"
    with log.open("wb") as stream:
        process = subprocess.Popen(command, stdout=stream, stderr=subprocess.STDOUT)
    try:
        yield _answering(f"http://127.0.0.1:{port}", log)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _answering(address: str, log: Path) -> str:
    until = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < until:
        try:
            with urlopen(address, timeout=5):
                return address
        except URLError:
            time.sleep(0.5)
    raise TimeoutError(log.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    if CHROMIUM is None:
        pytest.skip("chromium is not installed")
    playwright = pytest.importorskip("playwright.sync_api")
    with playwright.sync_playwright() as started:
        yield started.chromium.launch(executable_path=CHROMIUM, args=QUIET)


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """A page in Chinese that fails the test on any console error, script error or foreign request."""
    context = browser.new_context(locale="zh-CN", base_url=address)
    page = context.new_page()
    trouble: list[str] = []
    page.on("console", lambda message: trouble.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: trouble.append(str(error)))
    page.on("request", lambda request: trouble.append(request.url) if not request.url.startswith((address, "data:")) else None)
    yield page
    context.close()
    assert trouble == []


def test_the_thread_leads_from_the_form_to_a_verified_line(page: Any) -> None:
    page.goto("/")
    assert page.title().startswith("一条线走到底")
    assert page.get_by_text("2026-11-06").is_visible()
    page.get_by_role("link", name="这一行和它的证明").click()
    assert page.get_by_text("已验证").is_visible()
    page.get_by_role("link", name="返回").click()
    assert page.get_by_role("heading", name="一条线走到底").is_visible()


def test_three_people_are_explained(page: Any) -> None:
    page.goto("/")
    rows = {row.locator("td").first.inner_text(): row for row in page.locator("tbody tr").all()}
    assert "符合条件" in rows["林知远"].inner_text()
    rows["赵启明"].locator("summary").click()
    assert "elig.township.chief" in rows["赵启明"].inner_text()
    assert "elig.appraisal.last.year" in rows["赵启明"].inner_text()
    rows["苏晚晴"].locator("summary").click()
    assert "posts[3].decided_on" in rows["苏晚晴"].inner_text()


def test_the_report_opens_and_filters_without_script(page: Any) -> None:
    page.goto("/report/")
    assert page.get_by_role("heading", name="档案表校核报告").is_visible()
    errors = page.locator("text=错误").count()
    assert errors > 10


def test_the_form_prints_on_two_pages(page: Any, tmp_path: Path) -> None:
    page.goto("/")
    page.get_by_role("link", name="干部任免审批表").click()
    file = tmp_path / "form.pdf"
    page.pdf(path=str(file), prefer_css_page_size=True)
    pages = subprocess.run(["pdfinfo", str(file)], capture_output=True, text=True, check=True).stdout
    assert "Pages:           2" in pages
    assert "A4" in pages


@pytest.mark.parametrize("width", [320, 1366])
def test_no_page_scrolls_sideways(page: Any, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 700})
    page.goto("/")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_first_tab_skips_to_the_content(page: Any) -> None:
    page.goto("/")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "跳到正文"


def test_an_unknown_address_is_a_plain_answer(page: Any, address: str) -> None:
    response = page.request.get(f"{address}/ledger/9999/")
    assert response.status == 404
    assert "Traceback" not in response.text()


def test_the_page_speaks_english(browser: Any, address: str) -> None:
    context = browser.new_context(locale="en-GB", base_url=address)
    page = context.new_page()
    page.goto("/")
    assert page.get_by_role("heading", name="Eligibility: a reason for everybody").is_visible()
    context.close()
