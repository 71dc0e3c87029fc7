"""任职时间早于参加工作时间，或晚于检查之日。

任职时间取决定时间，其次为发文时间。参加工作前担任村（社区）职务、民办教师、学生干部的不算；只写到年月的按整月比较。
"""

import re

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, Given, at, check
from renti.records.person import Person
from renti.records.rows import Post

NOT_COUNTED_AS_WORK = re.compile("[村社居]|民办|代课|学校|大学|学院|团|生产队|大队|民兵")
WORKED = PartialDate(1998, 7)


def _post(year: int, month: int | None = None, title: str = "副局长") -> Post:
    return Post(organisation="某县财政局", title=title, decided_on=PartialDate(year, month))


@check(
    code="P06",
    severity=ERROR,
    source="公务员信息校核规则：任职时间",
    en="Post {title} began {start}, {why_en}",
    advice="核对任职文件与参加工作时间。",
    passes=[
        Person(began_work=WORKED, posts=(_post(1998, 7),)),
        Person(began_work=WORKED, posts=(_post(1998),)),
        Person(began_work=WORKED, posts=(Post(organisation="某县某乡某村", title="支部书记", dated_on=PartialDate(1996)),)),
        Person(posts=(Post(organisation="某县财政局", title="局长"),)),
    ],
    fails=[Person(began_work=WORKED, posts=(_post(1997, 3),)), Person(posts=(_post(2999, 1),))],
)
def post_before_work_or_in_future(person: Person, given: Given) -> Flaws:
    for index, post in enumerate(person.posts):
        start, _ = post.start
        if start is None:
            continue
        if start.earliest > given.asof:
            why, english = "晚于检查之日", "after the day of the check"
        elif person.began_work is not None and start.latest < person.began_work.earliest:
            if NOT_COUNTED_AS_WORK.search(post.organisation + post.title):
                continue
            why, english = f"早于参加工作时间{person.began_work}", f"before work began ({person.began_work})"
        else:
            continue
        yield at(
            f"posts[{index}]",
            "“{title}”的任职时间{start}{why}",
            title=post.organisation + post.title,
            start=start,
            why=why,
            why_en=english,
        )
