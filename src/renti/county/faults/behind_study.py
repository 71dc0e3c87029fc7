"""Faults in the rows of study, planted in the text of our JSON."""

from __future__ import annotations

from typing import Any

from renti.county.faults.register import rows

Row = dict[str, Any]


def _year(date: str, by: int) -> str:
    return f"{int(date[:4]) + by}{date[4:]}"


def _study(person: Row, **changes: Any) -> bool:
    found = next(
        (each for each in person.get("studies", ()) if each.get("full_time") and each.get("education") in ("大学", "大专", "研究生")), None
    )
    if found is None:
        return False
    for key, value in changes.items():
        if value is None:
            found.pop(key, None)
        else:
            found[key] = value
    return True


def _first(person: Row) -> Row:
    return next(iter(person.get("studies", ())), {})


@rows("E12", "毕业早于入学")
def before_entry(person: Row) -> bool:
    began = _first(person).get("began_on", "1990-09")
    return _study(person, ended_on=_year(began, -1))


@rows("E12", "毕业与入学同月")
def same_month(person: Row) -> bool:
    study: Row = next((each for each in person.get("studies", ()) if each.get("full_time")), {})
    return _study(person, ended_on=study.get("began_on"))


@rows("E13", "十岁上大学")
def student_of_ten(person: Row) -> bool:
    return _study(person, began_on=_year(person["born"], 10))


@rows("E13", "入学早于出生")
def student_unborn(person: Row) -> bool:
    return _study(person, began_on=_year(person["born"], -2))


def _degree(person: Row, value: str | None) -> bool:
    found = next((each for each in person.get("studies", ()) if each.get("degree_on")), None)
    if found is None:
        return False
    if value is None:
        del found["degree_on"]
    else:
        found["degree_on"] = value
    return True


@rows("E14", "学位授予早于入学")
def degree_early(person: Row) -> bool:
    found = next((each for each in person.get("studies", ()) if each.get("degree_on")), None)
    return found is not None and _degree(person, _year(found["began_on"], -1))


@rows("E14", "学位授予比入学早五年")
def degree_much_early(person: Row) -> bool:
    found = next((each for each in person.get("studies", ()) if each.get("degree_on")), None)
    return found is not None and _degree(person, _year(found["began_on"], -5))


@rows("E15", "学士学位没有授予时间")
def degree_undated(person: Row) -> bool:
    return "学士" in person.get("full_time_degree", "") and _degree(person, None)


@rows("E15", "公共管理硕士学位没有授予时间")
def master_undated(person: Row) -> bool:
    found: Row | None = next((each for each in person.get("studies", ()) if each.get("degree") == "公共管理硕士"), None)
    return found is not None and found.pop("degree_on", None) is not None


@rows("E18", "全日制学习写到参加工作两年以后")
def study_into_work(person: Row) -> bool:
    return _study_longer(person, 2)


@rows("E18", "全日制学习写到参加工作四年以后")
def study_far_into_work(person: Row) -> bool:
    return _study_longer(person, 4)


def _study_longer(person: Row, years: int) -> bool:
    found: Row | None = next(
        (each for each in person.get("studies", ()) if each.get("full_time") and each.get("education") == "大学"), None
    )
    if found is None or found["ended_on"] != person["began_work"]:
        return False
    found["ended_on"] = _year(found["ended_on"], years)
    return True


@rows("E16", "大学没有写专业")
def no_major(person: Row) -> bool:
    return _study(person, major=None)


@rows("E16", "在职学历没有写专业")
def no_later_major(person: Row) -> bool:
    found: Row | None = next((each for each in person.get("studies", ()) if each.get("full_time") is False and each.get("education")), None)
    return found is not None and found.pop("major", None) is not None


@rows("E21", "最高学历没有标为输出")
def not_shown(person: Row) -> bool:
    levels = [each.get("education") for each in person.get("studies", ()) if each.get("full_time")]
    if levels != ["大学", "研究生"]:
        return False
    person["studies"][1]["shown"] = False
    return True


@rows("E21", "在职最高学历没有标为输出")
def later_not_shown(person: Row) -> bool:
    found = [each for each in person.get("studies", ()) if each.get("full_time") is False]
    if [each.get("education") for each in found] != ["大专", "大学"]:
        return False
    found[-1]["shown"] = False
    return True


@rows("E20", "学位另校授予，学位的学校没有写")
def other_school(person: Row) -> bool:
    school = person.get("in_service_school", "")
    if person.get("in_service_degree") != "公共管理硕士" or not school or "澜江大学" in school:
        return False
    del person["in_service_degree_school"]
    return True
