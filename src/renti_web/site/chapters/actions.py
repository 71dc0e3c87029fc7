"""动作：能改数据的全部函数，各要什么角色。"""

from __future__ import annotations

import os
from collections.abc import Iterator

import django

from renti.reference.page import Page, table


def pages() -> Iterator[Page]:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "renti_web.site.settings")
    django.setup()
    from renti_web.actions.action import ACTIONS  # actions import models, which need the settings first

    rows = [(entry.name, entry.says, entry.en, entry.role) for entry in ACTIONS]
    said = "# 动作\n\n每个动作一个事务、一次权限判断、一行台账。除此之外没有别的写入。\n\n"
    yield Page("reference/actions.md", said + table(["名称", "中文", "English", "角色"], rows))
