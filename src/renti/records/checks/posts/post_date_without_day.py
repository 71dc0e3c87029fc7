"""在任职务的任职时间没有写到日。

任职时间按任免决定（文件）之日填写，八位年月日；任职年限以它起算，差一天也可能差一个月。只查在任职务的决定时间；早年的职务、
种类不明的时间不查。
"""

from renti.kernel.dates import PartialDate, Precision
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.rows import Post


def _post(start: PartialDate, *, current: bool = True) -> Post:
    return Post(organisation="某县财政局", title="局长", decided_on=start, current=current)


@check(
    code="P13",
    severity=WARNING,
    source="公务员信息校核规则：任职时间精确到日",
    en="Post {title} is dated {start}; the day is asked",
    advice="按任职文件补填到日。",
    passes=[
        Person(posts=(_post(PartialDate(2016, 6, 8)),)),
        Person(posts=(_post(PartialDate(1996, 6), current=False),)),
        Person(posts=(Post(organisation="某县财政局", title="局长", dated_on=PartialDate(2016, 6), current=True),)),
    ],
    fails=[Person(posts=(_post(PartialDate(2016, 6)),)), Person(posts=(_post(PartialDate(2016)),))],
)
def post_date_without_day(person: Person) -> Flaws:
    for index, post in enumerate(person.posts):
        start = post.decided_on
        if post.current and start is not None and start.precision < Precision.DAY:
            yield at(
                f"posts[{index}].decided_on", "“{title}”的任职时间{start}没有写到日", title=post.organisation + post.title, start=start
            )
