"""配偶称谓与本人性别不符。

男性的配偶称“妻子”，女性的配偶称“丈夫”。两处必有一处填错：或是性别，或是称谓。性别未填或不是“男”“女”的，由性别检查提示。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person, Relative

WRONG_WORD = {"男": "丈夫", "女": "妻子"}


@check(
    code="M02",
    severity=ERROR,
    source="任免审批表填写规则：称谓",
    en="Spouse is written as {relation} but the person's sex is {sex}",
    advice="核对性别与配偶称谓，改正填错的一处。",
    passes=[
        Person(sex="男", relatives=(Relative(relation="妻子", name="秦月"),)),
        Person(sex="女", relatives=(Relative(relation="丈夫", name="李山"),)),
        Person(relatives=(Relative(relation="丈夫", name="李山"),)),
    ],
    fails=[
        Person(sex="女", relatives=(Relative(relation="妻子", name="秦月"),)),
        Person(sex="男", relatives=(Relative(relation="儿子", name="李禾"), Relative(relation="丈夫", name="李山"))),
    ],
)
def spouse_word_does_not_fit_sex(person: Person) -> Flaws:
    wrong = WRONG_WORD.get(person.sex)
    if wrong is None:
        return
    for index, relative in enumerate(person.relatives):
        if relative.relation == wrong:
            yield at(f"relatives[{index}].relation", "本人性别为{sex}，配偶称谓却为“{relation}”", sex=person.sex, relation=wrong)
