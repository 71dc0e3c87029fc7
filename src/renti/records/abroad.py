"""Names of places outside the mainland, as they begin the name of a school or a birthplace."""

from __future__ import annotations

import re
from typing import Final

BEYOND_BORDER: Final = re.compile(
    r"(?:英国|美国|加拿大|澳大利亚|新西兰|德国|法国|意大利|荷兰|比利时|瑞士|瑞典|挪威|芬兰|丹麦|奥地利|西班牙|葡萄牙|爱尔兰|波兰|匈牙利"
    r"|捷克|罗马尼亚|保加利亚|南斯拉夫|塞尔维亚|希腊|俄罗斯|苏联|前苏联|乌克兰|白俄罗斯|哈萨克斯坦|乌兹别克斯坦|吉尔吉斯斯坦|塔吉克斯坦"
    r"|蒙古国|日本|韩国|朝鲜(?!族)|新加坡|马来西亚|印度尼西亚|印尼|泰国|越南|缅甸|老挝|柬埔寨|菲律宾|印度|巴基斯坦|尼泊尔|以色列|土耳其"
    r"|埃及|南非|巴西|阿根廷|智利|墨西哥|古巴|香港|澳门|台湾)"
)
"""A country, or 香港, 澳门, 台湾, at the beginning of a name."""


def begins_abroad(name: str) -> bool:
    """Whether a name begins with a place outside the mainland; 香港中文大学（深圳） stands in the mainland."""
    return BEYOND_BORDER.match(name) is not None and "（深圳）" not in name and "(深圳)" not in name
