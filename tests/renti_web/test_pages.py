"""The pages of the demonstration answer, escape, and let nothing in from outside."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from django.test import Client

from renti.documents.papers.approval_form.example import EXAMPLE
from renti_web.actions.action import Actor
from renti_web.actions.records import import_person
from renti_web.actions.selection import open_case, post_notice

pytestmark = pytest.mark.django_db(databases=["default", "keys"])


def office(clerk: Actor, name: str = "林栋") -> None:
    person = import_person(clerk, person=replace(EXAMPLE, name=name), source="form.lrmx")
    case = open_case(clerk, person=person, post="局长", decided_on=date(2026, 9, 24))
    post_notice(clerk, case=case, on=date(2026, 9, 28))


def test_an_empty_office_says_what_to_do(client: Client) -> None:
    assert "renti demo" in client.get("/").content.decode()


def test_the_tour_shows_the_notice_in_working_days_and_a_verified_line(client: Client, clerk: Actor) -> None:
    office(clerk)
    page = client.get("/").content.decode()
    assert "林栋" in page
    assert "2026-10-09" in page
    assert "已验证" in page


def test_a_hostile_name_is_only_text(client: Client, clerk: Actor) -> None:
    office(clerk, name="<script>alert(1)</script>")
    for address in _addresses(client):
        assert b"<script>alert" not in client.get(address).content


def test_every_page_forbids_foreign_hosts_and_scripts_outside(client: Client, clerk: Actor) -> None:
    office(clerk)
    for address in _addresses(client):
        policy = client.get(address)["Content-Security-Policy"]
        assert "default-src 'self'" in policy or "default-src 'none'" in policy
        assert "http" not in policy


@pytest.mark.parametrize("address", ["/form/00000000-0000-4000-8000-000000000099/", "/ledger/99/", "/report/"])
def test_what_is_not_there_is_a_plain_404(client: Client, address: str) -> None:
    assert client.get(address).status_code == 404


def test_pages_change_nothing(client: Client, clerk: Actor) -> None:
    office(clerk)
    assert all(client.post(address).status_code == 405 for address in _addresses(client))


def _addresses(client: Client) -> list[str]:
    page = client.get("/").content.decode()
    links = [part.split('"')[0] for part in page.split('href="')[1:]]
    return [link for link in dict.fromkeys(["/", *links]) if link.startswith("/") and not link.startswith("/static/")]


def test_the_page_is_english_for_an_english_browser(client: Client, clerk: Actor) -> None:
    office(clerk)
    page = client.get("/", headers={"accept-language": "en"}).content.decode()
    assert '<html lang="en">' in page
    assert "Eligibility: a reason for everybody" in page


def test_no_page_orders_people_by_a_figure(client: Client, clerk: Actor) -> None:
    office(clerk)
    assert "条符合" not in client.get("/").content.decode()
