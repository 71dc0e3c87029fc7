"""简历末段与现任职务不一致。

未结束的一段应写现任职务。只比职务名称（局长、副局长、书记等），单位的简称、全称不比；现任职务的各项没有一项见于末段的，提示。
现任职务是非领导职务、职级，或末段没有写领导职务的，不比较；拟任职务已经宣布而简历先行更新的，末段与拟任相符也不提示。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person
from renti.records.post_titles import leading_titles
from renti.records.resume_view import view


@check(
    code="R12",
    severity=ERROR,
    source="任免审批表填写规则：简历与现任职务一致",
    en="Last segment has {last}, current post is {current}",
    advice="核对任职文件，改正简历末段或现任职务。",
    passes=[
        Person(current_post="某县教育局党组书记、局长", resume_text="2014.08--         某县教育体育局局长"),
        Person(current_post="某县政协副主席、某县法学会副会长", resume_text="2014.08--         某县政协副主席"),
        Person(current_post="某县教育局四级调研员", resume_text="2014.08--         某县教育局局长"),
        Person(current_post="某县教育局局长", resume_text="2014.08--2016.03  某县教育局副局长"),
    ],
    fails=[
        Person(current_post="某县教育局局长", resume_text="2010.03--2014.08  某县教育局科员\n2014.08--         某县教育局副局长"),
        Person(current_post="某县某乡党委书记", resume_text="2014.08--         某县某乡乡长"),
    ],
)
def last_segment_differs_from_current_post(person: Person) -> Flaws:
    if not person.resume_text or not person.current_post:
        return
    current = leading_titles(person.current_post)
    if not current:
        return
    last = leading_titles(view(person.resume_text).open_text)
    if last and last.isdisjoint(current) and last.isdisjoint(leading_titles(person.proposed_post)):
        yield at("resume_text", "简历末段为“{last}”，现任职务为“{current}”", last="、".join(sorted(last)), current=person.current_post)
