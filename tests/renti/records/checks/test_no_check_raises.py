"""Whatever stands in a record, a check answers; it never raises, and its messages can be filled."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from renti.kernel.dates import PartialDate
from renti.records.check import CHECKS, Given, finding
from renti.records.example_files import jpeg_base64, lrm_text, lrmx_bytes
from renti.records.fields import FORM, RELATIVE
from renti.records.lint import Item
from renti.records.person import Person, Relative
from renti.records.read import read_source
from renti.records.rows import Appraisal, Measure, Post, Rank, Reward, Training

GIVEN = Given(asof=date(2026, 11, 20), settings={"organisations": ["某县财政局"], "quotas": {"某县财政局": [1, 2]}})
PIECES = [
    "某县财政局",
    "局长",
    "副局长",
    "书记、主任",
    "学习",
    "某大学中文系",
    "专业",
    "2010.03--2015.06",
    "1998.09—",
    "2001年8月",
    "--",
    "2012",
    "199013",
    "至今",
    "（其间：",
    "(",
    ")",
    "：",
    ":",
    "，",
    "、",
    "；",
    "\n",
    "\n\n",
    "\u3000",
    "称职",
    "合格",
    "2022年",
    "年度考核",
    "优秀",
    "处分",
    "党内警告",
    "因",
    "被某县纪委给予",
    "已故",
    "（已去世）",
    "退休",
    "留学",
    "美国",
    "长子",
    "妻子",
    "父亲",
    "群众",
    "中共党员",
    "民建；200108",
    "1",
    "12",
    "\u200b",
    "１９",
    "X",
    "x",
    "·",
    "某某",
    "长阳县",
    "重庆市万州区",
    "第十三届",
    "委员",
    "代表",
    "中共",
    "免去",
    "职务",
    "兼",
    ")",
    "]",
    "【",
]
texts = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=3)), max_size=12).map("".join)
dates = st.one_of(
    st.none(),
    st.integers(1, 2100).map(PartialDate),
    st.builds(PartialDate, st.integers(1930, 2040), st.integers(1, 12)),
    st.builds(PartialDate, st.integers(1930, 2040), st.integers(1, 12), st.integers(1, 28)),
)
relatives = st.builds(
    Relative,
    **{field.name: dates if field.kind == "date" else texts for field in RELATIVE},
    written=st.dictionaries(st.just("born"), texts, max_size=1),
)
posts = st.builds(
    Post,
    organisation=texts,
    title=texts,
    level=texts,
    decided_on=dates,
    ended_on=dates,
    current=st.booleans(),
    seconded=st.booleans(),
    document=texts,
)
people = st.builds(
    Person,
    **{field.name: dates if field.kind == "date" else texts for field in FORM},
    relatives=st.lists(relatives, max_size=3).map(tuple),
    posts=st.lists(posts, max_size=3).map(tuple),
    ranks=st.lists(
        st.builds(Rank, kind=st.sampled_from(("level", "rank", "")), name=texts, approved_on=dates, current=st.booleans()), max_size=3
    ).map(tuple),
    rewards=st.lists(st.builds(Reward, name=texts, awarded_on=dates), max_size=2).map(tuple),
    measures=st.lists(st.builds(Measure, kind=texts, decided_on=dates, lifted_on=dates), max_size=2).map(tuple),
    appraisals=st.lists(st.builds(Appraisal, year=st.integers(1, 2100), grade=texts), max_size=2).map(tuple),
    trainings=st.lists(st.builds(Training, name=texts, began_on=dates, ended_on=dates, organiser=texts), max_size=2).map(tuple),
    written=st.dictionaries(st.sampled_from([field.name for field in FORM]), texts, max_size=2),
    version=st.sampled_from(("", "3.2.1.16")),
)


@settings(max_examples=50, deadline=None)
@given(people)
def test_no_check_of_a_person_raises(person):
    for entry in CHECKS:
        if entry.scope == "person":
            for flaw in entry.run(person, GIVEN):
                assert finding(entry, flaw, file="").message
                assert entry.en.format_map(flaw.values)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(people, st.sampled_from(("lrmx", "lrm", "roster", "workbook", "notice", "decision", "vote"))), max_size=4))
def test_no_check_of_a_set_raises(drawn):
    items = [Item(file=f"{number}.{kind}", person=person, kind=kind) for number, (person, kind) in enumerate(drawn)]
    items += items[:1]
    for entry in CHECKS:
        if entry.scope == "set":
            for flaw in entry.run(items, GIVEN):
                assert flaw.field.startswith("items[")
                assert finding(entry, flaw, file="").message
                assert entry.en.format_map(flaw.values)


WHOLE = {".lrmx": lrmx_bytes(values={"ZhaoPian": jpeg_base64(400, 500)}), ".lrm": lrm_text().encode("gb18030")}


@settings(max_examples=100, deadline=None)
@given(st.sampled_from(sorted(WHOLE)), st.integers(0, 2500), st.integers(0, 40), st.binary(max_size=8))
def test_no_check_of_a_damaged_file_raises(suffix, start, length, put):
    data = WHOLE[suffix]
    source = read_source("x" + suffix, data[:start] + put + data[start + length :])
    for entry in CHECKS:
        if entry.scope == "file":
            for flaw in entry.run(source, GIVEN):
                assert finding(entry, flaw, file="").message
