"""中文文字里用了半角括号、逗号、冒号。

简历、职务、奖惩、考核、理由等中文文字用全角标点。半角的括号、逗号、分号、冒号，凡紧挨汉字的，给出改法；数字之间、西文之中的不动。
"""

import re
from operator import attrgetter

from renti.records.check import WARNING, Flaws, at, check
from renti.records.fields import BY_NAME
from renti.records.person import Person

NAMES = ("resume_text", "honours", "appraisal_text", "reason", "current_post", "proposed_post", "removed_post")
texts_of = attrgetter(*NAMES)
WIDE = {"(": "（", ")": "）", ",": "，", ":": "：", ";": "；"}
CHINESE = "\u4e00-\u9fff（）《》“”、，。；：〔〕"
HALF = re.compile(rf"(?<=[{CHINESE}])[(),:;]|[(),:;](?=[{CHINESE}])")
ASCII_SIGNS = re.compile("[(),:;]")
BRACKETS = re.compile(r"\([^()\n]{1,200}\)")
HAN = re.compile("[\u4e00-\u9fff]")


@check(
    code="R28",
    severity=WARNING,
    source="任免审批表填写规则：标点用全角",
    en="{label} has {count} half-width signs in Chinese text, e.g. {sample}",
    advice="改为全角标点。",
    passes=[
        Person(resume_text="2005.04--2008.07  某大学文学院教师（其间：2006.03--2006.07某市委党校学习）"),
        Person(honours="2012年7月，获某省社会科学优秀成果奖（第3名，排名1:1）"),
        Person(professional_title="工程师(高级)"),
    ],
    fails=[
        Person(resume_text="2005.04--2008.07  某大学文学院教师(其间:2006.03--2006.07某市委党校学习)"),
        Person(appraisal_text="2015年年度考核为称职,2016年年度考核为优秀。"),
    ],
)
def half_width_punctuation(person: Person) -> Flaws:
    for name, text in zip(NAMES, texts_of(person), strict=True):
        if not text or ASCII_SIGNS.search(text) is None or HALF.search(text) is None:
            continue
        count = len(HALF.findall(text))
        found = HALF.search(text)
        at_ = found.start() if found is not None else 0
        yield at(
            name,
            "{label}中有{count}个半角标点，如“{sample}”",
            fixed=_wide(text),
            label=BY_NAME[name].zh,
            count=count,
            sample=text[max(0, at_ - 4) : at_ + 5].strip(),
        )


def _wide(text: str) -> str:
    """The text with half-width signs beside Chinese made full-width, brackets as pairs."""
    paired = BRACKETS.sub(lambda found: "（" + found[0][1:-1] + "）" if HAN.search(found[0]) else found[0], text)
    while True:
        done = HALF.sub(lambda found: WIDE[found[0]], paired)
        if done == paired:
            return done
        paired = done
