"""Faults in the rows behind the form: posts, ranks, trainings, verifications. They are planted in the text of our JSON, where the rows stand."""

from __future__ import annotations

from typing import Any

from renti.county.faults.register import rows

Row = dict[str, Any]


def _current(person: Row) -> Row | None:
    return next((post for post in person.get("posts", ()) if post.get("current") and post.get("decided_on")), None)


def _past(person: Row) -> Row | None:
    return next((post for post in person.get("posts", ()) if post.get("ended_on") and not post.get("seconded")), None)


def _year(date: str, by: int) -> str:
    return f"{int(date[:4]) + by}{date[4:]}"


@rows("P06", "任职时间早于参加工作")
def before_work(person: Row) -> bool:
    post = _past(person)
    if post is None or not post["organisation"].endswith(("财政局", "审计局", "水利局", "民政局", "司法局", "公安局")):
        return False
    post["decided_on"] = _year(person["began_work"] + "-05", -2)
    return True


@rows("P06", "任职时间在将来")
def in_future(person: Row) -> bool:
    post = _current(person)
    if post is None:
        return False
    post["decided_on"] = post["letter_on"] = "2031-03-05"
    return True


@rows("P07", "已免职务没有免职时间")
def no_end(person: Row) -> bool:
    post = _past(person)
    if post is None:
        return False
    del post["ended_on"]
    return True


@rows("P07", "免职早于任职")
def ended_before(person: Row) -> bool:
    post = _past(person)
    if post is None:
        return False
    post["ended_on"] = _year(post["decided_on"], -1)
    return True


def _levelled(person: Row, dated: str) -> bool:
    post = _current(person)
    if post is None or not post.get("level"):
        return False
    person["details"] = {"A0221": post["level"], "A0288": dated}
    return bool(post["decided_on"] < "2024")


@rows("P08", "任现职务层次时间晚于任职时间一年")
def level_late(person: Row) -> bool:
    post = _current(person)
    return post is not None and _levelled(person, _year(post["decided_on"], 1).replace("-", ""))


@rows("P08", "任现职务层次时间写成填表的月份")
def level_now(person: Row) -> bool:
    return _levelled(person, "202610")


def _organisation_level(person: Row, level: str, post_level: str) -> bool:
    post = next((post for post in person.get("posts", ()) if post.get("current") and post.get("level") == post_level), None)
    if post is None or post.get("concurrent"):
        return False
    post["details"] = [["A0207", level]]
    return True


@rows("P09", "县处级副职在乡科级机构")
def level_above(person: Row) -> bool:
    return _organisation_level(person, "乡、科级", "县处级副职")


@rows("P09", "乡科级正职在副乡科级机构")
def level_just_above(person: Row) -> bool:
    return _organisation_level(person, "副乡、副科级", "乡科级正职")


def _without(person: Row, key: str) -> bool:
    post = _current(person)
    if post is None or key not in post:
        return False
    del post[key]
    return True


@rows("P10", "在任职务没有是否领导成员")
def no_leading(person: Row) -> bool:
    return _without(person, "leading")


@rows("P10", "在任职务没有任职方式")
def no_method(person: Row) -> bool:
    return _without(person, "method")


def _second_rank(person: Row, kind: str) -> bool:
    ranks = [rank for rank in person.get("ranks", ()) if rank["kind"] == kind]
    if len(ranks) < 2:
        return False
    ranks[-2]["current"] = True
    ranks[-2].pop("ended_on", None)
    return True


@rows("P11", "两个职务层次同时在任")
def two_levels(person: Row) -> bool:
    return _second_rank(person, "level")


@rows("P11", "两个职级同时在任")
def two_ranks(person: Row) -> bool:
    return _second_rank(person, "rank")


@rows("P12", "进入公务员队伍早于参加工作")
def entered_early(person: Row) -> bool:
    entry = person.get("entry", {})
    if not entry.get("entered_on"):
        return False
    entry["entered_on"] = _year(person["began_work"], -1)
    return True


@rows("P12", "公务员登记早于公务员法施行")
def registered_early(person: Row) -> bool:
    entry = person.get("entry", {})
    entry["registered_on"] = "2005-12-01"
    return bool(entry.get("entered_on", "9999") < "2005")


@rows("P13", "在任职务的任职时间只写到月")
def no_day(person: Row) -> bool:
    post = _current(person)
    if post is None:
        return False
    post["decided_on"] = post["decided_on"][:7]
    return True


@rows("P13", "在任职务的任职时间只写年份")
def no_month(person: Row) -> bool:
    post = _current(person)
    if post is None:
        return False
    post["decided_on"] = post["decided_on"][:4]
    return True


def _organisation(person: Row, name: str) -> bool:
    post = _current(person)
    if post is None:
        return False
    post["organisation"] = name
    post.pop("organisation_id", None)
    return True


@rows("P14", "任职机构写“其他单位”")
def other_unit(person: Row) -> bool:
    return _organisation(person, "其他单位")


@rows("P14", "任职机构写“外单位”")
def outside_unit(person: Row) -> bool:
    return _organisation(person, "外单位")


def _months_off(person: Row, months: int) -> bool:
    post = _current(person)
    if post is None or post.get("concurrent"):
        return False
    number = int(post["decided_on"][:4]) * 12 + int(post["decided_on"][5:7]) - 1 - months
    post["decided_on"] = f"{number // 12}-{number % 12 + 1:02d}-15"
    return True


@rows("R26", "任职时间比简历早三个月")
def three_months_off(person: Row) -> bool:
    return _months_off(person, 3)


@rows("R26", "任职时间比简历早五个月")
def five_months_off(person: Row) -> bool:
    return _months_off(person, 5)


@rows("R17", "四个月的党校学习没有写入简历")
def silent_training(person: Row) -> bool:
    if "党校" in person["resume_text"]:
        return False
    training = {"name": "中青年干部培训班", "began_on": "2015-03", "ended_on": "2015-07", "organiser": "望州市委党校"}
    person["trainings"] = [*person.get("trainings", ()), training]
    return True


@rows("R17", "一年的挂职没有写入简历")
def silent_secondment(person: Row) -> bool:
    if "挂" in person["resume_text"]:
        return False
    post = {
        "organisation": "青禾县柳林镇",
        "title": "党委副书记",
        "decided_on": "2016-03-07",
        "ended_on": "2017-03-08",
        "seconded": True,
        "main": False,
    }
    person["posts"] = [*person["posts"], post]
    return bool(person["began_work"] < "2015")


def _verified(fact: str, value: str) -> Row:
    return {"fact": fact, "value": value, "material": "入团志愿书", "verified_by": "王敏", "verified_on": "2026-05-11"}


@rows("A05", "档案认定的出生年月早两年")
def born_earlier(person: Row) -> bool:
    person["verifications"] = [_verified("born", _year(person["born"], -2).replace("-", "."))]
    return True


@rows("A05", "档案认定的出生年月早两个月")
def born_two_months(person: Row) -> bool:
    number = int(person["born"][:4]) * 12 + int(person["born"][5:7]) - 3
    person["verifications"] = [_verified("born", f"{number // 12}.{number % 12 + 1:02d}")]
    return True


def _full_member(person: Row, months: int) -> bool:
    text = person.get("joined_party", "")
    if len(text) != 6:
        return False
    number = int(text[:4]) * 12 + int(text[4:]) - 1 - months
    person["details"] = {"A0144": f"{number // 12}{number % 12 + 1:02d}"}
    return True


@rows("A22", "入党时间写成一年后的转正时间")
def full_member(person: Row) -> bool:
    return _full_member(person, 12)


@rows("A22", "档案认定的入党时间早一年")
def verified_earlier(person: Row) -> bool:
    text = person.get("joined_party", "")
    if len(text) != 6:
        return False
    person["verifications"] = [_verified("joined_party", f"{int(text[:4]) - 1}.{text[4:]}")]
    return True


def _confirmations(person: Row) -> list[Row]:
    facts = {"born": "born", "began_work": "began_work"}
    rows_ = [_verified(fact, person[key].replace("-", ".")) for fact, key in facts.items()]
    return [*rows_, _verified("joined_party", person["joined_party"])] if len(person.get("joined_party", "")) == 6 else rows_


@rows("X06", "提任材料中只认定了出生和参加工作时间")
def partly_confirmed(person: Row) -> bool:
    person["verifications"] = _confirmations(person)[:2]
    return bool(person.get("proposed_post")) and len(person.get("joined_party", "")) == 6


@rows("X06", "提任材料中只认定了出生时间")
def birth_confirmed(person: Row) -> bool:
    person["verifications"] = _confirmations(person)[:1]
    return bool(person.get("proposed_post"))
