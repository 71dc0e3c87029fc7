"""The 2017 information workbook of 5,000 people: our reader (ten sheets to records) against loops over openpyxl's cells.

Run: `python bench/excel.py [--short] [--people N]`. Each reading runs in a process of its own, so that its peak memory is its own.
"""

from __future__ import annotations

import argparse
import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from renti.kernel.dates import PartialDate
from renti.records.formats.workbook_write import write_workbook
from renti.records.person import Person, Relative
from renti.records.rows import Appraisal, Entry, Post, Rank, Reward, Study, Title
from renti.records.source import Unit

PEOPLE = 5_000
SHORT = 300
GOAL_SECONDS = 4.0
REPEATS = 3
"""The best of so many runs counts, of every reader alike: it keeps a busy machine out of the figures."""

SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英文华建国志海东峰宇欣怡"
UNITS = [f"虚构县{name}" for name in ("委办公室", "委组织部", "财政局", "教育局", "农业农村局", "水利局", "审计局", "民政局")]
POSTS = ["科员", "股长", "副主任", "主任", "副局长", "局长", "二级主任科员", "一级主任科员"]
RESUME = """1998.09--2002.07  虚构大学行政管理专业学习
2002.07--2008.03  虚构县财政局科员
2008.03--2015.06  虚构县财政局副局长
2015.06--         虚构县审计局局长"""


def made_up(number: int, draw: random.Random) -> Person:
    born = PartialDate(draw.randint(1965, 1998), draw.randint(1, 12))
    unit, title = draw.choice(UNITS), draw.choice(POSTS)
    started = born.year + 22
    return Person(
        name=draw.choice(SURNAMES) + "".join(draw.choices(GIVEN, k=draw.randint(1, 2))),
        id_number=f"990001{born.compact}{draw.randint(1, 28):02d}{number % 1000:03d}{draw.randint(0, 9)}",
        sex=draw.choice("男女"),
        born=born,
        native_place="虚构县",
        birthplace="虚构县",
        ethnicity="汉族",
        health="健康",
        began_work=PartialDate(started, 7),
        joined_party=f"{started + 3}.07",
        current_post=unit + title,
        resume_text=RESUME,
        honours="2019年被评为虚构县先进工作者。",
        appraisal_text="2023年称职；2024年优秀；2025年称职。",
        details={"A0141": "中共党员", "A0160": "公务员", "A0163": "现职人员", "A0165": "县级党委管理干部", "A0192": title, "A0195": unit},
        entry=Entry(registered_on=PartialDate(started, 12), recruited=True, recruited_on=PartialDate(started, 7)),
        posts=tuple(
            Post(organisation=unit, title=POSTS[step], dated_on=PartialDate(started + 4 * step, 3), current=step == 3, leading=step > 1)
            for step in range(4)
        ),
        ranks=tuple(Rank(kind="rank", name=name, approved_on=PartialDate(2019, 6)) for name in ("四级主任科员", "三级主任科员")),
        titles=(Title(name="会计师", code="103", acquired_on=PartialDate(2010, 5)),) if draw.random() < 0.2 else (),
        studies=(
            Study(education="大学", degree="管理学学士", began_on=PartialDate(1998, 9), school="虚构大学", full_time=True),
            Study(education="省委党校研究生", began_on=PartialDate(2010, 9), school="虚构省委党校", major="公共管理", full_time=False),
        ),
        rewards=(Reward(name="记三等功", awarded_on=PartialDate(2019, 3), authority="虚构县委"),),
        appraisals=tuple(Appraisal(year=year, grade="称职") for year in range(2021, 2026)),
        relatives=tuple(
            Relative(relation=relation, name="赵某", born=PartialDate(1970, 1), politics="群众", work="虚构县务农")
            for relation in ("妻子", "长子", "父亲", "母亲")
        ),
    )


def ours(path: str) -> int:
    from renti.records.formats.workbook_read import read_workbook

    return len(read_workbook(Path(path).read_bytes(), name="bench.xlsx").people)


def openpyxl_cells(path: str, *, read_only: bool) -> int:
    """Every cell of every sheet as text in a dictionary per row: what an office script does before it means anything."""
    from openpyxl import load_workbook

    rows = 0
    for sheet in load_workbook(path, read_only=read_only, data_only=True).worksheets:
        header: list[str] = []
        for number, row in enumerate(sheet.iter_rows(values_only=True)):
            if number == 1:
                header = [str(cell) for cell in row]
            elif number > 1:
                dict(zip(header, ("" if cell is None else str(cell).strip() for cell in row), strict=False))
                rows += sheet.title.startswith("A01")
    return rows


READERS = {
    "renti": ours,
    "openpyxl read-only": lambda path: openpyxl_cells(path, read_only=True),
    "openpyxl": lambda path: openpyxl_cells(path, read_only=False),
}


def child(name: str, path: str) -> None:
    """Read once and print seconds, people and peak memory in kilobytes."""
    before = time.perf_counter()
    people = READERS[name](path)
    print(time.perf_counter() - before, people, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def measured(name: str, path: str, people: int) -> tuple[float, float]:
    """Seconds and peak megabytes of one reader in its own process; raises when it did not see everybody."""
    done = subprocess.run([sys.executable, __file__, "--child", name, path], check=True, capture_output=True, text=True)
    seconds, seen, kilobytes = done.stdout.split()
    if int(seen) != people:
        raise RuntimeError(f"{name} saw {seen} of {people}")
    return float(seconds), int(kilobytes) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help=f"{SHORT} people")
    parser.add_argument("--people", type=int)
    parser.add_argument("--child", nargs=2)
    given = parser.parse_args()
    if given.child:
        child(*given.child)
        return
    count = given.people or (SHORT if given.short else PEOPLE)
    draw = random.Random(2017)
    people = [made_up(number, draw) for number in range(count)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "workbook.xlsx"
        before = time.perf_counter()
        path.write_bytes(write_workbook(people, units=[Unit(name=unit, details={"B0101": unit}) for unit in UNITS]))
        print(f"write {count} people: {time.perf_counter() - before:.2f} s ({path.stat().st_size / 1e6:.1f} MB)")
        results = {name: min(measured(name, str(path), count) for _ in range(REPEATS)) for name in READERS}
    own = results["renti"][0]
    for name, (seconds, megabytes) in results.items():
        print(f"read by {name}: {seconds:.2f} s ({seconds / own:.1f} ×), peak {megabytes:.0f} MB")
    loop = results["openpyxl read-only"][0]
    verdict = "" if count != PEOPLE else f"; goal {GOAL_SECONDS:.0f} s: {'met' if own <= GOAL_SECONDS else 'MISSED'}"
    print(f"summary excel: {count} people to records in {own:.2f} s, {loop / own:.1f} × faster than an openpyxl cell loop{verdict}")


if __name__ == "__main__":
    main()
