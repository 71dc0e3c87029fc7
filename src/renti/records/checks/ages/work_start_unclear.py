"""参加工作时间为空、写法不对，或在检查之日以后。

参加工作时间写六位年月（199207）；带点的 1992.07 也认得。写成“1992.7”“1992年7月”的给出改法；只有年份的请查档案补月份。
整份表格中空着的提示，还在求学、简历里没有工作经历的不提示。
"""

from renti.kernel.dates import PartialDate
from renti.records.activity import Activity, activity
from renti.records.check import ERROR, Flaws, Given, at, check
from renti.records.checks.ages.birth_month_unclear import WRITTEN_RIGHT
from renti.records.person import Person

WORK = "1992.07--         某县教育局干部"


@check(
    code="A09",
    severity=ERROR,
    source="干部任免审批表填写规范：参加工作时间",
    en="The start of work is {written_en}; a past month as YYYYMM is asked",
    advice="按档案认定的参加工作时间填六位数字，如 199207。",
    passes=[
        Person(began_work=PartialDate(1992, 7), resume_text=WORK),
        Person(began_work=PartialDate(1992, 7), written={"began_work": "1992.07"}),
        Person(resume_text="2022.09--         某某大学法学院法律专业学习"),
        Person(began_work=PartialDate(1992, 7, 15)),
        Person(name="秦月"),
    ],
    fails=[
        Person(began_work=PartialDate(1992, 7), written={"began_work": "1992.7"}),
        Person(resume_text=WORK),
        Person(began_work=PartialDate(1992)),
        Person(began_work=PartialDate(2092, 7)),
        Person(written={"began_work": "九二年七月"}),
    ],
)
def work_start_unclear(person: Person, given: Given) -> Flaws:
    began = person.began_work
    written = person.written.get("began_work", "").strip()
    if began is None:
        if written:
            yield at("began_work", "参加工作时间{written}，应写六位年月", written=f"写作“{written}”", written_en=written)
        elif any(activity(each.text) not in {Activity.STUDY, Activity.WAITING} for each in person.resume.segments):
            yield at("began_work", "参加工作时间{written}", written="未填", written_en="empty")
    elif began.month is None:
        yield at("began_work", "参加工作时间{written}，应写到年月", written=f"只写到{began}年", written_en=began)
    elif began.year >= given.asof.year and began.earliest > given.asof:
        yield at("began_work", "参加工作时间{written}在检查之日以后", written=began, written_en=began)
    elif written and WRITTEN_RIGHT.fullmatch(written) is None:
        yield at("began_work", "参加工作时间{written}，应写六位年月", fixed=began.compact, written=f"写作“{written}”", written_en=written)
