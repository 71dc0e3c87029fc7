"""覆盖：各部规定的规则，哪些已成条款，哪些由人判断，哪些还没有。"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from renti.reference.page import Page, table
from renti.rules.coverage import LAYERS, STATES, Layer, Rule, State, counts, home_of, layer, rules
from renti.rules.library import packs

STATE_WORDS: Final[Mapping[State, str]] = {
    "coded": "条款，由事实项判断",
    "attested": "条款，凭签署的判断",
    "human": "只由人判断",
    "exemption": "例外",
    "combiner": "由参数或表格承载",
    "gate-later": "程序中的关口，不在条款之列",
    "not-yet": "还没有",
}
LAYER_WORDS: Final[Mapping[Layer, str]] = {"verified": "已核实", "adopted": "已采用（示例）", "waiting": "待核"}
STAGES: Final[Mapping[str, str]] = {
    "eligibility": "资格",
    "motion": "动议",
    "recommendation": "民主推荐",
    "inspection": "考察",
    "deliberation": "讨论决定",
    "notice": "公示",
    "appointment": "任职",
    "after": "任后",
    "records": "档案",
    "department-work": "部务",
}


def pages() -> Iterator[Page]:
    listed = {stage: [rule for rule in rules().values() if rule.stage == stage] for stage in STAGES}
    parts = [
        "# 覆盖\n",
        f"共 {len(rules())} 条规则。“待核”：文字未经核实，不排除任何人；“已采用（示例）”只见于虚构的县。\n",
        "## 合计\n",
        tally(""),
    ]
    for stage, found in listed.items():
        parts += [f"## {STAGES[stage]}（{len(found)}）\n", tally(stage), table(["规则", "状态", "核实程度"], [row(rule) for rule in found])]
    yield Page("reference/coverage.md", "\n".join(parts))


def tally(stage: str) -> str:
    """States against confidence, of one stage or of all; empty states left out."""
    counted = counts(packs(), stage=stage)
    rows = [
        (STATE_WORDS[state], *(str(counted[state][each]) for each in LAYERS), str(sum(counted[state].values())))
        for state in STATES
        if any(counted[state].values())
    ]
    return table(["状态", *(LAYER_WORDS[each] for each in LAYERS), "合计"], rows)


def row(rule: Rule) -> tuple[str, str, str]:
    home = home_of(rule.id, packs())
    name = rule.id if home is None else f"[{rule.id}](clauses/{home.id}/{rule.id}.md)"
    carried = "、".join(f"[{entry}](clauses/{pack}.md)" for pack, entry in rule.carried)
    return name, STATE_WORDS[rule.state] + (f"：{carried}" if carried else ""), LAYER_WORDS[layer(rule, packs())]
