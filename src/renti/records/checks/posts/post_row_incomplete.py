"""在任职务缺是否领导成员或任职方式。

信息集要求每个在任职务写明是否领导成员（A0201D）、是否领导职务（A0219）和选拔任用方式（A0247），统计和资格审查都要用。只查从信息集、
采集表读来的任职行（带有任职文号或其他信息项），任免表没有这些项目，不查。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.rows import Post


def _post(*, leading: bool | None, method: str, document: str = "某组干〔2019〕12号") -> Post:
    return Post(
        organisation="某县财政局",
        title="局长",
        decided_on=PartialDate(2019, 5, 6),
        current=True,
        leading=leading,
        method=method,
        document=document,
    )


@check(
    code="P10",
    severity=WARNING,
    source="公务员信息采集表：职务信息集必填项",
    en="Post {title} lacks {missing_en}",
    advice="补填是否领导成员、任职方式。",
    passes=[
        Person(posts=(_post(leading=True, method="委任制"),)),
        Person(posts=(_post(leading=None, method="", document=""),)),
        Person(current_post="某县财政局局长"),
    ],
    fails=[Person(posts=(_post(leading=None, method="委任制"),)), Person(posts=(_post(leading=False, method=""),))],
)
def post_row_incomplete(person: Person) -> Flaws:
    for index, post in enumerate(person.posts):
        if not post.current or not (post.document or post.details) or (post.leading is not None and post.method):
            continue
        missing, english = ("是否领导成员", "whether a leader") if post.leading is None else ("任职方式", "the way of appointment")
        yield at(
            f"posts[{index}]", "在任职务“{title}”未填{missing}", title=post.organisation + post.title, missing=missing, missing_en=english
        )
