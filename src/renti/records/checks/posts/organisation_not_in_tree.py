"""任职机构是“其他单位”，或不在机构树中。

任职机构应选机构树中的单位；选“其他单位”的，统计和资格审查都认不出。机构名称清单由检查设置 organisations 提供，没有提供时只查“其他单位”。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, Given, at, check
from renti.records.person import Person
from renti.records.rows import Post

NO_UNIT = frozenset({"其他单位", "其它单位", "其他", "其它", "外单位", "未知单位", "其他机构"})


def _post(organisation: str, *, current: bool = True) -> Post:
    return Post(organisation=organisation, title="局长", decided_on=PartialDate(2016, 6, 8), current=current)


@check(
    code="P14",
    severity=WARNING,
    source="公务员信息校核规则：任职机构名称",
    en="Organisation {organisation} of the post {title} is no unit of the tree",
    advice="改选机构树中的单位；树中没有的，先补建机构。",
    passes=[
        Person(posts=(_post("某县财政局"),)),
        Person(posts=(_post("其他单位", current=False),)),
        Person(),
    ],
    fails=[Person(posts=(_post("其他单位"),)), Person(posts=(_post("某县财政局"), _post("外单位")))],
)
def organisation_not_in_tree(person: Person, given: Given) -> Flaws:
    if not person.posts:
        return
    tree = given.settings.get("organisations")
    for index, post in enumerate(person.posts):
        if not post.current or not post.organisation or post.organisation_id:
            continue
        if post.organisation in NO_UNIT or (isinstance(tree, (set, frozenset, list, tuple)) and post.organisation not in tree):
            yield at(
                f"posts[{index}].organisation",
                "“{title}”的任职机构“{organisation}”不在机构树中",
                title=post.title,
                organisation=post.organisation,
            )
