"""Faults in the rows of the family."""

from __future__ import annotations

from collections.abc import Callable

from renti.county.faults.form_text import FormText, compact, month_number
from renti.county.faults.register import FormEdit, form

SPOUSE = ("妻子", "丈夫")
PARENTS = ("父亲", "母亲")
CHILDREN = ("儿子", "女儿", "长子", "次子", "长女", "次女")


def cell(code: str, done: str, relations: tuple[str, ...], element: str, value: str | Callable[[str], str], unless: str = "已去世") -> None:
    """A fault that writes a cell of the first row with one of the relation words; `unless`: words in the work that rule the row out."""

    def edit(text: FormText) -> bool:
        row = text.row_of(*relations)
        if row is None or (unless and unless in text.cell(row, "GongZuoDanWeiJiZhiWu")):
            return False
        before = text.cell(row, element)
        after = value if isinstance(value, str) else value(before)
        text.put_cell(row, element, after)
        return after != before

    typed: FormEdit = edit
    form(code, done)(typed)


cell("M01", "配偶称谓写“爱人”", SPOUSE, "ChengWei", "爱人")
cell("M01", "母亲称谓写“妈妈”", ("母亲",), "ChengWei", "妈妈")
cell("M01", "子女称谓写“小孩”", CHILDREN, "ChengWei", "小孩")
cell("M02", "男性的配偶写“丈夫”", ("妻子",), "ChengWei", "丈夫")
cell("M02", "女性的配偶写“妻子”", ("丈夫",), "ChengWei", "妻子")
cell("M06", "出生日期只写年份", PARENTS, "ChuShengRiQi", lambda born: born[:4])
cell("M06", "出生日期写作 YYYY.MM", CHILDREN, "ChuShengRiQi", lambda born: f"{born[:4]}.{born[4:]}")
cell("M06", "出生日期写作“年月”", SPOUSE, "ChuShengRiQi", lambda born: f"{born[:4]}年{int(born[4:])}月")
cell("M07", "政治面貌写“党员”", PARENTS, "ZhengZhiMianMao", "党员")
cell("M07", "政治面貌写“入党积极分子”", SPOUSE, "ZhengZhiMianMao", "入党积极分子")
cell("M09", "配偶政治面貌留空", SPOUSE, "ZhengZhiMianMao", "")
cell("M09", "父母政治面貌留空", PARENTS, "ZhengZhiMianMao", "")
cell("M10", "已去世写作（已故）", PARENTS, "GongZuoDanWeiJiZhiWu", lambda work: work.replace("（已去世）", "（已故）"), unless="")
cell("M10", "已去世写在前面", PARENTS, "GongZuoDanWeiJiZhiWu", lambda work: f"已病故，{work[:-5]}" if "已去世" in work else work, unless="")
cell("M12", "配偶工作单位留空", SPOUSE, "GongZuoDanWeiJiZhiWu", "")
cell("M12", "父母工作单位留空", PARENTS, "GongZuoDanWeiJiZhiWu", "")
cell("M13", "配偶出生日期留空", SPOUSE, "ChuShengRiQi", "")
cell("M13", "子女出生日期留空", CHILDREN, "ChuShengRiQi", "")
cell("M15", "姓名留空", PARENTS, "XingMing", "")
cell("M15", "称谓留空", SPOUSE, "ChengWei", "")
cell("M17", "只写国外留学", CHILDREN, "GongZuoDanWeiJiZhiWu", "国外留学")
cell("M17", "只写移居国外", CHILDREN, "GongZuoDanWeiJiZhiWu", "移居国外")


@form("M03", "父亲移到第一行")
def father_first(text: FormText) -> bool:
    return _to_front(text, "父亲") and text.rows > 2


@form("M03", "母亲移到第一行")
def mother_first(text: FormText) -> bool:
    return _to_front(text, "母亲") and text.row_of(*SPOUSE, *CHILDREN) is not None


def _to_front(text: FormText, relation: str) -> bool:
    row = text.row_of(relation)
    if not row:
        return False
    items = text.items
    text.items = [items.pop(row), *items]
    return True


@form("M04", "父亲只比本人大十岁")
def young_father(text: FormText) -> bool:
    return _born(text, ("父亲",), month_number(text.get("ChuShengNianYue")) - 10 * 12)


@form("M04", "子女只比本人小九岁")
def old_child(text: FormText) -> bool:
    return _born(text, CHILDREN, month_number(text.get("ChuShengNianYue")) + 9 * 12)


def _born(text: FormText, relations: tuple[str, ...], month: int) -> bool:
    row = text.row_of(*relations)
    if row is None:
        return False
    text.put_cell(row, "ChuShengRiQi", compact(month))
    return True


@form("M05", "独生子写作长子")
def only_son(text: FormText) -> bool:
    row = text.row_of("儿子", "女儿")
    if row is None or sum(text.cell(each, "ChengWei") in CHILDREN for each in range(text.rows)) != 1:
        return False
    text.put_cell(row, "ChengWei", "长子" if text.cell(row, "ChengWei") == "儿子" else "长女")
    return True


@form("M05", "长子与次子的出生日期对调")
def order_swapped(text: FormText) -> bool:
    first, second = text.row_of("长子", "长女"), text.row_of("次子", "次女")
    if first is None or second is None:
        return False
    one, two = text.cell(first, "ChuShengRiQi"), text.cell(second, "ChuShengRiQi")
    text.put_cell(first, "ChuShengRiQi", two)
    text.put_cell(second, "ChuShengRiQi", one)
    return True


@form("M08", "未成年子女写中共党员")
def young_member(text: FormText) -> bool:
    return _member_aged(text, least=0, most=16)


@form("M08", "学龄前儿童写中共党员")
def child_member(text: FormText) -> bool:
    return _member_aged(text, least=0, most=8)


def _member_aged(text: FormText, *, least: int, most: int) -> bool:
    row = text.row_of(*CHILDREN)
    if row is None:
        return False
    age = (month_number(text.get("TianBiaoShiJian")) - month_number(text.cell(row, "ChuShengRiQi"))) // 12
    text.put_cell(row, "ZhengZhiMianMao", "中共党员")
    return least <= age <= most


@form("M11", "七十多岁的退休职工没有注明已退休")
def not_retired(text: FormText) -> bool:
    return _retired(text, "（已退休）", "")


@form("M11", "只写原单位职工，年逾七十")
def formerly(text: FormText) -> bool:
    return _retired(text, "机床厂职工（已退休）", "机床厂车间主任")


def _retired(text: FormText, mark: str, instead: str) -> bool:
    for row in range(text.rows):
        work, born = text.cell(row, "GongZuoDanWeiJiZhiWu"), text.cell(row, "ChuShengRiQi")
        if mark in work and "公司" not in work and month_number(text.get("TianBiaoShiJian")) - month_number(born) > 73 * 12:
            text.put_cell(row, "GongZuoDanWeiJiZhiWu", work.replace(mark, instead))
            return True
    return False


@form("M14", "家庭成员添到九人")
def nine(text: FormText) -> bool:
    return _more(text, 9)


@form("M14", "家庭成员添到十二人")
def twelve(text: FormText) -> bool:
    return _more(text, 12)


def _more(text: FormText, most: int) -> bool:
    row = "<Item><ChengWei>哥哥</ChengWei><XingMing>{}</XingMing><ChuShengRiQi>{}</ChuShengRiQi><ZhengZhiMianMao>群众</ZhengZhiMianMao>"
    row += "<GongZuoDanWeiJiZhiWu>青禾县石桥镇红星村村民</GongZuoDanWeiJiZhiWu></Item>"
    born, name = month_number(text.get("ChuShengNianYue")), text.get("XingMing")[0]
    more = [
        row.format(f"{name}大{'一二三四五六七八九十'[number]}", compact(born - 12 * (number + 1))) for number in range(most - text.rows)
    ]
    text.items = [*text.items, *more]
    return True


@form("M16", "父亲与本人同单位")
def father_beside(text: FormText) -> bool:
    return _same_unit(text, "父亲")


@form("M16", "配偶与本人同单位")
def spouse_beside(text: FormText) -> bool:
    return _same_unit(text, *SPOUSE)


def _same_unit(text: FormText, *relations: str) -> bool:
    row, post = text.row_of(*relations), text.get("XianRenZhiWu")
    if row is None or "局" not in post or "已" in text.cell(row, "GongZuoDanWeiJiZhiWu"):
        return False
    text.put_cell(row, "GongZuoDanWeiJiZhiWu", post[: post.index("局") + 1] + "办公室科员")
    return True


@form("M18", "有独生子女而删去配偶一行")
def no_spouse(text: FormText) -> bool:
    return text.row_of("儿子", "女儿") is not None and _without_spouse(text)


@form("M18", "有两个子女而删去配偶一行")
def no_spouse_of_two(text: FormText) -> bool:
    return text.row_of("长子", "长女") is not None and _without_spouse(text)


def _without_spouse(text: FormText) -> bool:
    row = text.row_of(*SPOUSE)
    if row is None:
        return False
    items = text.items
    text.items = items[:row] + items[row + 1 :]
    return True
