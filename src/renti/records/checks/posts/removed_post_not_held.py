"""拟免职务不在现任职务之中。

拟免的职务必须是现任职务（现任职务含拟免职务）。比较时不计空格、“中共”和简称：拟免的每一项只要其各字依次见于现任职务，
或现任职务中某一项是它的简称，就算找到。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person
from renti.records.post_text import abbreviates, plain_post, post_parts

WHOLE = frozenset({"现", "现任", "原任", "现职", "原职", "现任职", "原", "其现任", "上述", "以上", "所任", "无", "/", "-"})
"""What is left of 现任职务, 原职务 and the like: the current posts as a whole, or nothing."""

LEAST_LENGTH = 4
"""A part shorter than this (局长, 委员) names no organisation and could abbreviate anything."""


@check(
    code="P02",
    severity=ERROR,
    source="任免审批表填写规则：现任职务含拟免职务",
    en="Post to be removed {removed} is not among the current posts {current}",
    advice="核对拟免职务与现任职务，两处写成一致。",
    passes=[
        Person(current_post="某县财政局党组书记、局长", removed_post="某县财政局局长"),
        Person(current_post="某县县委常委、组织部部长", removed_post="中共某县县委组织部部长职务"),
        Person(current_post="某县住建局局长", removed_post="某县住房和城乡建设局局长"),
        Person(current_post="某县财政局局长", removed_post="现任职务"),
        Person(current_post="某县财政局局长"),
    ],
    fails=[
        Person(current_post="某县财政局局长", removed_post="某县教育局局长"),
        Person(current_post="某县财政局副局长", removed_post="某县财政局副局长、某县审计局局长"),
    ],
)
def removed_post_not_held(person: Person) -> Flaws:
    if not person.removed_post or not person.current_post:
        return
    current = plain_post(person.current_post)
    for part in post_parts(person.removed_post):
        if not _held(part, current):
            yield at("removed_post", "拟免“{removed}”不在现任职务“{current}”之中", removed=part, current=person.current_post)


def _held(part: str, current: str) -> bool:
    if part in WHOLE or part in current or abbreviates(part, of=current):
        return True
    return any(len(held) >= LEAST_LENGTH and held[-1] == part[-1] and abbreviates(held, of=part) for held in post_parts(current))
