"""现任职务中有一项简历没有写到。

现任职务的每一项领导职务，都应见于未结束的一段（或其后的其间、末尾的任职说明）。已经由“简历末段与现任职务不一致”提示的不重复；党组成员、
委员、代表、职级等常略写的不查。
"""

from renti.records.check import ERROR, Flaws, at, check
from renti.records.person import Person
from renti.records.post_titles import leading_titles
from renti.records.resume_view import view


@check(
    code="R13",
    severity=ERROR,
    source="任免审批表填写规则：简历与现任职务一致",
    en="Current title {title} stands in no open segment",
    advice="在简历相应段补写该职务，或从现任职务中删去。",
    passes=[
        Person(current_post="某县教育局党组书记、局长", resume_text="2014.08--         某县教育局党组书记、局长"),
        Person(current_post="某县教育局党组成员、副局长", resume_text="2014.08--         某县教育局副局长"),
        Person(
            current_post="某县政协副主席、工商联主席", resume_text="2014.08--         某县政协副主席（其间：2016.03--兼任某县工商联主席）"
        ),
    ],
    fails=[
        Person(current_post="某县教育局党组书记、局长", resume_text="2014.08--         某县教育局局长"),
        Person(current_post="某县副县长、某县公安局局长", resume_text="2014.08--         某县副县长"),
    ],
)
def current_post_not_in_resume(person: Person) -> Flaws:
    if not person.resume_text or not person.current_post:
        return
    current = leading_titles(person.current_post)
    if len(current) < 2:
        return
    seen = view(person.resume_text)
    text = seen.open_text
    held = leading_titles(text)
    if held.isdisjoint(current):
        return
    written = text + seen.resume.closing
    for title in sorted(current - held):
        if title not in written or (title[0] != "副" and "副" + title in written and written.count(title) == written.count("副" + title)):
            yield at("current_post", "现任职务中的“{title}”不见于简历末段", title=title)
