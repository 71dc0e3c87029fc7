"""职务层次高于所在机构的级别。

机构正职的层次一般与机构级别相同。层次高于机构级别的，或是高配（应有批准文件），或是层次、机构填错。只在任职行带有机构级别（A0207）
时比较，高职低配不提示；任职行注明“高配”“兼任”的不提示。
"""

from renti.kernel.dates import PartialDate
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person
from renti.records.rows import Post

ORGANISATION_LEVELS = (
    ("国家级", 9),
    ("部级", 8),
    ("省级", 8),
    ("厅", 6),
    ("县", 4),
    ("乡", 2),
    ("股级", 0),
)
"""Words of the list of organisation levels (ZB03), read from the top, and the step of a chief there; 副 is one step lower."""

POST_LEVELS = {
    name: step
    for step, name in enumerate(
        (
            "科员",
            "乡科级副职",
            "乡科级正职",
            "县处级副职",
            "县处级正职",
            "厅局级副职",
            "厅局级正职",
            "省部级副职",
            "省部级正职",
            "国家级副职",
            "国家级正职",
        )
    )
}


def organisation_step(level: str) -> int | None:
    """The step of a chief in an organisation of this level; None where the word is not of the list."""
    for word, step in ORGANISATION_LEVELS:
        if word in level:
            return step - 1 if "副" in level else step
    return None


def _post(level: str, organisation_level: str, *, concurrent: bool = False) -> Post:
    return Post(
        organisation="某县某局",
        title="局长",
        level=level,
        current=True,
        concurrent=concurrent,
        decided_on=PartialDate(2019, 5, 6),
        details=(("A0207", organisation_level),),
    )


@check(
    code="P09",
    severity=WARNING,
    source="公务员信息校核规则：职务层次与机构级别",
    en="Post level {level} is above the level of the organisation ({organisation_level})",
    advice="核对职务层次和机构级别；确为高配的，注明批准文件。",
    passes=[
        Person(posts=(_post("乡科级正职", "乡、科级"),)),
        Person(posts=(_post("乡科级副职", "县、处级"),)),
        Person(posts=(_post("县处级副职", "乡、科级", concurrent=True),)),
        Person(posts=(Post(organisation="某县某局", title="局长", level="县处级副职"),)),
    ],
    fails=[Person(posts=(_post("县处级副职", "乡、科级"),)), Person(posts=(_post("县处级正职", "副县、副处级"),))],
)
def post_level_above_organisation(person: Person) -> Flaws:
    for index, post in enumerate(person.posts):
        if not post.current or not post.details or post.concurrent or "高配" in post.title or "兼" in post.title:
            continue
        written = dict(post.details).get("A0207", "")
        limit, step = organisation_step(written), POST_LEVELS.get(post.level)
        if limit is not None and step is not None and step > limit:
            yield at(
                f"posts[{index}].level",
                "“{title}”的职务层次{level}高于机构级别{organisation_level}",
                title=post.organisation + post.title,
                level=post.level,
                organisation_level=written,
            )
