"""已免职务没有免职时间，或免职早于任职。

任职状态为“已免”的应有免职时间，且不早于任职时间。同日任免的不提示；记录中没有一个在任职务、无从知道状态的不提示缺失。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person
from renti.records.rows import Post

HELD = Post(organisation="某县财政局", title="局长", decided_on=PartialDate(2019, 5, 6), current=True)


def _past(ended_on: PartialDate | None) -> Post:
    return Post(organisation="某县审计局", title="副局长", decided_on=PartialDate(2014, 3, 12), ended_on=ended_on)


@check(
    code="P07",
    severity=ERROR,
    source="公务员信息校核规则：任职状态与免职时间",
    en="Post {title}: {why_en}",
    advice="按免职文件补填或改正免职时间。",
    passes=[
        Person(posts=(HELD, _past(PartialDate(2019, 5, 6)))),
        Person(posts=(_past(None),)),
        Person(posts=(HELD, _past(PartialDate(2014)))),
    ],
    fails=[Person(posts=(HELD, _past(None))), Person(posts=(_past(PartialDate(2013, 5)),))],
)
def end_of_post_missing_or_too_early(person: Person) -> Flaws:
    posts = person.posts
    for index, post in enumerate(posts):
        start, _ = post.start
        if start is None or (post.ended_on is None and post.current):
            continue
        if post.ended_on is None:
            if post.decided_on is None or not any(each.current for each in posts):
                continue
            why, english = "状态为已免，没有免职时间", "ended, without a date of removal"
        elif post.ended_on.latest < start.earliest:
            why, english = f"免职时间{post.ended_on}早于任职时间{start}", f"removed {post.ended_on}, before it began ({start})"
        else:
            continue
        yield at(f"posts[{index}].ended_on", "“{title}”{why}", title=post.organisation + post.title, why=why, why_en=english)
