"""提出了拟任或拟免职务而没有任免理由。

有拟任、拟免职务就要写明任免理由，理由要具体。拟任、拟免都空着的，理由可以空着。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person


@check(
    code="T04",
    severity=ERROR,
    source="干部任免审批表填写规范：任免理由",
    en="A post is proposed or to be left ({posts_en}) and no reason is given",
    advice="写明任免的具体理由。",
    passes=[
        Person(proposed_post="某县教育局副局长", reason="工作需要"),
        Person(current_post="某县教育局副局长"),
        Person(removed_post="某县教育局副局长", reason="到龄退休"),
    ],
    fails=[
        Person(proposed_post="某县教育局副局长"),
        Person(removed_post="某县教育局副局长", reason="无"),
    ],
)
def reason_missing(person: Person) -> Flaws:
    if not (person.proposed_post or person.removed_post) or person.reason.strip(" /-—无。"):
        return
    posts = "、".join(
        word + post.replace("\n", "") for word, post in (("拟任", person.proposed_post), ("拟免", person.removed_post)) if post
    )
    yield at(
        "reason", "{posts}，没有写任免理由", posts=posts, posts_en="; ".join(filter(None, (person.proposed_post, person.removed_post)))
    )
