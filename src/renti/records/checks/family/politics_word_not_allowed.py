"""家庭成员政治面貌不是规定用语。

只用 GB/T 4762 的用语：中共党员、预备党员、共青团员、各民主党派简称（或“民盟盟员”一类全称）、无党派、群众；两种面貌用“；”隔开。
未成年子女写“少先队员”不属政治面貌，但各地多有填写，不提示。“党员”“团员”等能唯一对应的给出改法。
"""

import re

from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person, Relative

ALLOWED = frozenset(
    [
        "中共党员",
        "预备党员",
        "中共预备党员",
        "共青团员",
        "民革",
        "民盟",
        "民建",
        "民进",
        "农工党",
        "致公党",
        "九三",
        "九三学社",
        "台盟",
        "无党派",
        "无党派人士",
        "群众",
        "民革党员",
        "民盟盟员",
        "民建会员",
        "民进会员",
        "农工党党员",
        "致公党党员",
        "九三学社社员",
        "台盟盟员",
        "少先队员",
    ]
)
SAME = {
    "党员": "中共党员",
    "共产党员": "中共党员",
    "中国共产党党员": "中共党员",
    "中共": "中共党员",
    "团员": "共青团员",
    "共青团": "共青团员",
    "民革会员": "民革",
    "民盟成员": "民盟",
    "普通群众": "群众",
    "无党派民主人士": "无党派",
}
SEPARATOR = re.compile("[；;、，,]")


@check(
    code="M07",
    severity=ERROR,
    source="GB/T 4762 政治面貌代码；任免审批表填写规则",
    en="Political status of {relation} {name} is {politics}, not a word of the list",
    advice="改用规定用语，如中共党员、共青团员、民盟、群众。",
    passes=[
        Person(relatives=(Relative(relation="父亲", name="张山", politics="中共党员"), Relative(relation="儿子", politics="少先队员"))),
        Person(relatives=(Relative(relation="妻子", name="秦月", politics="民盟盟员"),)),
        Person(relatives=(Relative(relation="母亲", name="李兰", politics="中共党员；民盟"), Relative(relation="女儿"))),
    ],
    fails=[
        Person(relatives=(Relative(relation="父亲", name="张山", politics="党员"),)),
        Person(relatives=(Relative(relation="妻子", name="秦月", politics="积极分子"),)),
    ],
)
def politics_word_not_allowed(person: Person) -> Flaws:
    for index, relative in enumerate(person.relatives):
        politics = relative.politics
        if politics in ALLOWED or not politics or all(part in ALLOWED for part in SEPARATOR.split(politics)):
            continue
        yield at(
            f"relatives[{index}].politics",
            "{relation}{name}的政治面貌“{politics}”不是规定用语",
            fixed=SAME.get(politics),
            relation=relative.relation,
            name=relative.name,
            politics=politics,
        )
