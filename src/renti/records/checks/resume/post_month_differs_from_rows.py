"""任职行的任职时间与简历月份不一致。

简历中某一职务开始的月份，应与任职时间（决定或发文）的月份相同。按职务名称和单位在简历中找对应的段（单位可为简称）；
找到的各段没有一段始于该月、最近的一段相差一年以内的，提示。
简历没有写到的、一段之内因增减兼职而拆行的不提示。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.post_text import abbreviates, plain_post
from renti.records.resume import Segment
from renti.records.resume_view import first_month, last_month, view
from renti.records.rows import Post

MOST_MONTHS = 12
"""A segment further away is another term of the same post."""

CAREER = "2010.03--2016.03  某县教育局科员\n2016.03--         某县教育局副局长"


def _post(year: int, month: int, *, title: str = "副局长") -> Post:
    return Post(organisation="某县教育局", title=title, decided_on=PartialDate(year, month, 15))


@check(
    code="R26",
    severity=WARNING,
    source="任免审批表填写规则：简历与任职时间一致；公务员信息校核规则",
    en="Post {title} is dated {dated}; the résumé has {month}",
    advice="按任职文件统一简历与任职时间。",
    passes=[
        Person(resume_text=CAREER, posts=(_post(2016, 3),)),
        Person(resume_text=CAREER, posts=(_post(2016, 6, title="工会主席"),)),
        Person(resume_text=CAREER + "、党组成员", posts=(_post(2019, 6),)),
        Person(posts=(_post(2016, 6),)),
    ],
    fails=[
        Person(resume_text=CAREER, posts=(_post(2016, 6),)),
        Person(resume_text=CAREER, posts=(_post(2010, 3, title="科员"), _post(2015, 11))),
    ],
)
def post_month_differs_from_rows(person: Person) -> Flaws:
    if not person.resume_text or not person.posts:
        return
    text, segments = person.resume_text, view(person.resume_text).segments
    for index, post in enumerate(person.posts):
        start = post.decided_on or post.letter_on
        if start is None or start.month is None or not post.title or post.title not in text:
            continue
        segment = _nearest(post, segments, start)
        if segment is not None:
            yield at(
                f"posts[{index}].decided_on",
                "“{title}”的任职时间为{dated}，简历中为{month}",
                title=post.organisation + post.title,
                dated=start,
                month=segment.began,
            )


def _nearest(post: Post, segments: tuple[Segment, ...], start: PartialDate) -> Segment | None:
    """The segment of this post that begins nearest, None where one begins in that month or all are far away."""
    if any(segment.began is not None and _same_month(segment.began, start) and post.title in segment.text for segment in segments):
        return None
    best, distance = None, MOST_MONTHS + 1
    for segment in segments:
        if segment.began is None or post.title not in segment.text or not _is_of(post, segment):
            continue
        months = min(abs(first_month(segment.began) - last_month(start)), abs(last_month(segment.began) - first_month(start)))
        if months < distance:
            best, distance = segment, months
    return best


def _same_month(one: PartialDate, other: PartialDate) -> bool:
    return one.year == other.year and (one.month is None or other.month is None or one.month == other.month)


def _is_of(post: Post, segment: Segment) -> bool:
    text = plain_post(segment.text)
    at_ = text.find(post.title)
    if at_ < 0 or (post.title[0] != "副" and text[at_ - 1 : at_] == "副"):
        return False
    organisation = plain_post(post.organisation)
    return organisation in text or abbreviates(organisation, of=text[: at_ + len(post.title)])
