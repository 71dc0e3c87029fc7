"""简历用了当时还没有的地名。

经历按当时的地名填写，必要时用括号注明今名。整段时间都在该地名出现之前的（如 1990 年写“重庆市万州区”，万州区设于 1998 年）提示。
出现年份取全国行政区划年末名录（1980 年起），当年改名的不提示；同名旧建制以最早的为准。
"""

from renti.records.check import WARNING, Flaws, at, check
from renti.records.leading_places import too_new
from renti.records.person import Person
from renti.records.resume_view import view


@check(
    code="R19",
    severity=WARNING,
    source="任免审批表填写规则：填写当时的地名；全国行政区划年末名录",
    en="{place} did not exist before {first}; the segment is {dates}",
    advice="改写当时的地名，必要时用括号注明今名。",
    passes=[
        Person(resume_text="1999.02--         重庆市万州区教育局科员"),
        Person(resume_text="1990.02--1997.03  四川省万县市教育局科员\n1997.03--         重庆市教育局科员"),
        Person(resume_text="1985.02--1990.03  江苏省江阴市教育局科员"),
    ],
    fails=[
        Person(resume_text="1990.02--1995.03  重庆市万州区教育局科员\n1995.03--         四川省教育厅科员"),
        Person(resume_text="1980.02--1984.03  江苏省江阴市教育局科员"),
    ],
)
def place_named_before_it_existed(person: Person) -> Flaws:
    if not person.resume_text:
        return
    for segment in view(person.resume_text).segments:
        until = segment.ended or (None if segment.open else segment.began)
        if until is None:
            continue
        found = too_new(segment.text, until=until.year)
        if found is not None:
            place, first = found
            yield at(
                "resume_text", "“{dates}”时还没有“{place}”（{first}年设）", span=segment.span, dates=segment.dates, place=place, first=first
            )
