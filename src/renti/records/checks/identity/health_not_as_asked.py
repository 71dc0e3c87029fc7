"""健康状况写法不合要求。

健康状况写“健康”“一般”或“较差”；有严重疾病、慢性疾病或残疾的，如实简要写明。“良好”“正常”“优”等词不在其内。
写明了疾病的不提示；空着的不提示。
"""

import re
from typing import Final

from renti.records.check import WARNING, Flaws, at, check
from renti.records.person import Person

ALLOWED: Final = frozenset({"", "健康", "一般", "较差"})
_NO_ANSWER: Final = re.compile(
    r"(?:身体|身心|健康状况|状况|体质)?(?:状况)?(?:非常|十分|比较|基本|很|较|尚)?"
    r"(?:健康|健康良好|良好|良|好|优秀|优良|优|正常|佳|可以|还行|尚可|中等|中|差|不好|不佳|合格|强健|健壮|强壮|硬朗|结实|无|无病|[0-9０-９])"
)


@check(
    code="N16",
    severity=WARNING,
    source="GB/T 2261.3—2003；干部任免审批表填写规范：健康状况",
    en="Health is {health}; 健康, 一般, 较差 or the illness is asked",
    advice="改为“健康”“一般”或“较差”，有严重疾病的写明。",
    passes=[Person(health="健康"), Person(health="较差"), Person(health="高血压病"), Person(health="左腿三级伤残"), Person()],
    fails=[Person(health="良好"), Person(health="身体健康"), Person(health="正常"), Person(health="1")],
)
def health_not_as_asked(person: Person) -> Flaws:
    health = person.health
    if health in ALLOWED or _NO_ANSWER.fullmatch(health) is None:
        return
    yield at("health", "健康状况写作“{health}”，应写“健康”“一般”“较差”或简要病情", health=health)
