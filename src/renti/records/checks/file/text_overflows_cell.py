"""文字用最小字号（8 磅）也印不进表格。

编辑器把字号从 14 磅逐级缩到 8 磅，仍放不下的会被截去。按表格各栏的尺寸、汉字全宽、西文半宽估算行数；简历的续行按悬挂十八列计。
简历栏最多 44 行，职务栏 4 行，奖惩和理由 8 行，考核 6 行，家庭成员一行 4 行。
"""

from operator import attrgetter

from renti.records.check import WARNING, Flaws, at, check
from renti.records.fields import BY_NAME
from renti.records.form_cells import CELLS, RELATIVE_WORK, RESUME_INDENT, lines_needed
from renti.records.person import Person, Relative

LINE = "1998.07--2001.03  某县财政局干部\n"

texts_of = attrgetter(*CELLS)
SURELY_FIT = {name: (cell.columns - RESUME_INDENT) * (cell.lines - 1) for name, cell in CELLS.items()}
"""Characters that a cell holds whatever they are."""

WORK_CHARACTERS = RELATIVE_WORK.columns * RELATIVE_WORK.lines


@check(
    code="F12",
    severity=WARNING,
    source="任免审批表版式：各栏尺寸与最小字号 8 磅",
    en="{label} takes {needed} lines at the smallest size; its cell has {lines}",
    advice="精简文字；简历过长的，合并同一单位内的小变动。",
    passes=[
        Person(resume_text=LINE * 44, current_post="某县财政局党组书记、局长"),
        Person(relatives=(Relative(relation="父亲", name="张山", work="某" * 100),)),
        Person(),
    ],
    fails=[
        Person(resume_text=LINE * 70),
        Person(resume_text=LINE * 30 + ("1998.07--2001.03  " + "某" * 60 + "\n") * 10),
        Person(honours="某" * 500),
    ],
)
def text_overflows_cell(person: Person) -> Flaws:
    for (name, cell), text in zip(CELLS.items(), texts_of(person), strict=True):
        if len(text) <= SURELY_FIT[name] and "\n" not in text:
            continue
        if len(text) // (cell.columns - RESUME_INDENT) + text.count("\n") < cell.lines:
            continue
        indent = RESUME_INDENT if name == "resume_text" else 0
        needed = lines_needed(text, columns=cell.columns, indent=indent)
        if needed > cell.lines:
            yield at(name, "{label}需{needed}行，栏内只有{lines}行", label=BY_NAME[name].zh, needed=needed, lines=cell.lines)
    for index, relative in enumerate(person.relatives):
        if len(relative.work) <= WORK_CHARACTERS:
            continue
        needed = lines_needed(relative.work, columns=RELATIVE_WORK.columns)
        if needed > RELATIVE_WORK.lines:
            place = f"relatives[{index}].work"
            yield at(place, "{label}需{needed}行，栏内只有{lines}行", label="工作单位及职务", needed=needed, lines=RELATIVE_WORK.lines)
