"""年度考核文字读不出年度。

每句写明年度和等次，几个年度相同的可以合写（“2014年、2015年年度考核为称职”按两年读）。没有年度的（“近两年均为称职”“历年考核优秀”）
无从核对，提示改写。
"""

from renti.records.appraisal_text import read_appraisals
from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person


@check(
    code="K05",
    severity=WARNING,
    source="任免审批表填写规则：年度考核结果",
    en="No year can be read from {text}",
    advice="按“2022年年度考核为称职，2023年年度考核为优秀”的样式改写。",
    passes=[
        Person(appraisal_text="2014年、2015年年度考核为称职，2016年年度考核为优秀"),
        Person(appraisal_text="2014--2016年年度考核均为称职。"),
        Person(appraisal_text="2012年年度考核为优秀\n2015年年度考核为称职"),
        Person(appraisal_text="无"),
    ],
    fails=[Person(appraisal_text="近两年年度考核均为称职。"), Person(appraisal_text="2022年年度考核为称职。历年考核优秀。")],
)
def appraisal_text_unclear(person: Person) -> Flaws:
    text = person.appraisal_text
    if not text:
        return
    for start, end in read_appraisals(text).unread:
        yield at("appraisal_text", "“{text}”读不出年度", span=(start, end), text=text[start:end])
