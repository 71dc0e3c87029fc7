"""任现职务层次时间晚于确定该层次的任职时间。

担任某一层次的职务，从第一个该层次职务的决定之日起就在这一层次，任现职务层次时间（A0288）不应晚于它。
只在任职行写明了层次、且与现职务层次（A0221）相同时比较；单位升格后重新任命的，任职行的层次不同，不会误报。
"""

from renti.kernel.dates import DateUnreadable, PartialDate
from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person
from renti.records.rows import Post

CHIEF = Post(organisation="某县财政局", title="局长", level="乡科级正职", decided_on=PartialDate(2016, 3, 15), current=True)


@check(
    code="P08",
    severity=ERROR,
    source="公务员信息校核规则：任现职务层次时间（A0288）与任职时间（A0243）",
    en="Level {level} is dated {dated}, after the post {title} of that level ({start})",
    advice="按最早担任该层次职务的文件核定任现职务层次时间。",
    passes=[
        Person(details={"A0221": "乡科级正职", "A0288": "201603"}, posts=(CHIEF,)),
        Person(details={"A0221": "乡科级正职", "A0288": "201101"}, posts=(CHIEF,)),
        Person(details={"A0221": "县处级副职", "A0288": "202105"}, posts=(CHIEF,)),
        Person(posts=(CHIEF,)),
    ],
    fails=[
        Person(details={"A0221": "乡科级正职", "A0288": "201606"}, posts=(CHIEF,)),
        Person(details={"A0221": "乡科级正职", "A0288": "20160401"}, posts=(CHIEF,)),
    ],
)
def level_dated_after_post(person: Person) -> Flaws:
    level, text = person.details.get("A0221", ""), person.details.get("A0288", "")
    if not level or not text:
        return
    try:
        dated = PartialDate.parse(text)
    except DateUnreadable:
        return
    for post in person.posts:
        if post.current and post.level == level and post.decided_on is not None and post.decided_on.latest < dated.earliest:
            yield at(
                "details.A0288",
                "任{level}时间为{dated}，晚于担任该层次职务“{title}”的时间{start}",
                level=level,
                dated=dated,
                title=post.organisation + post.title,
                start=post.decided_on,
            )
            return
