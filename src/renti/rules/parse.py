"""Reads a rule's expression: Python expression syntax through `ast`, never evaluated, typed against the declared facts."""

from __future__ import annotations

import ast
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

from renti.rules.functions import OVER_ROWS, SCALAR, RowSignature, Signature
from renti.rules.tree import (
    All,
    Any,
    Arithmetic,
    Call,
    Column,
    Compare,
    Constant,
    FactRef,
    In,
    Node,
    Not,
    Operator,
    Over,
    ParamRef,
    Place,
    Type,
    YearOf,
)
from renti.rules.vocabulary import Vocabulary


class ExpressionUnreadable(ValueError):
    """An expression is refused: what is wrong, at which place, and the nearest name where one was misspelt."""

    def __init__(self, problem: str, place: Place, *, nearest: str = "", file: str = "") -> None:
        hint = f"；是否指 {nearest}" if nearest else ""
        super().__init__(f"{file or '<rule>'}:{place.line}:{place.column + 1}: {problem}{hint}")
        self.problem = problem
        self.place = place
        self.nearest = nearest
        self.file = file


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a text stands in its file, so that errors name the line and column a person sees in an editor."""

    file: str = ""
    line: int = 1
    column: int = 0


_COMPARE: Mapping[type[ast.cmpop], Operator] = {ast.Eq: "==", ast.NotEq: "!=", ast.Lt: "<", ast.LtE: "<=", ast.Gt: ">", ast.GtE: ">="}
_ARITHMETIC = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*"}
_NUMBERS = ("int", "ratio")
_WORDS = ("code", "text")


def parse(text: str, vocabulary: Vocabulary, *, expects: Type = "bool", origin: Origin = Origin()) -> Node:
    """The tree of an expression of type `expects`; it may run over several lines. Raises ExpressionUnreadable."""
    try:
        parsed = ast.parse(f"({text.strip()}\n)", mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line, offset = getattr(error, "lineno", None) or 1, getattr(error, "offset", None) or 1
        place = Place(origin.line + line - 1, max(offset - 1 + (origin.column - 1 if line == 1 else 0), 0))
        raise ExpressionUnreadable("不是可读的表达式", place, file=origin.file) from None
    reader = _Reader(vocabulary, origin)
    try:
        node = reader.read(parsed)
    except RecursionError:
        raise ExpressionUnreadable("嵌套过深", Place(origin.line, origin.column), file=origin.file) from None
    if node.type != expects:
        raise reader.refusal(f"应为 {expects}，实为 {node.type}", parsed)
    return node


@dataclass(slots=True)
class _Reader:
    vocabulary: Vocabulary
    origin: Origin
    rows: dict[str, str] = field(default_factory=dict)

    def read(self, source: ast.expr) -> Node:
        method = getattr(self, f"_{type(source).__name__.lower()}", None)
        if method is None:
            raise self.refusal(f"规则语言没有 {type(source).__name__}", source)
        node: Node = method(source)
        return node

    def place(self, source: ast.expr) -> Place:
        column = source.col_offset + (self.origin.column - 1 if source.lineno == 1 else 0)
        return Place(self.origin.line + source.lineno - 1, column)

    def refusal(self, problem: str, source: ast.expr, *, name: str = "") -> ExpressionUnreadable:
        nearest = get_close_matches(name, self.vocabulary.names(), n=1, cutoff=0.5) if name else []
        return ExpressionUnreadable(problem, self.place(source), nearest=nearest[0] if nearest else "", file=self.origin.file)

    def _constant(self, source: ast.Constant) -> Node:
        value = source.value
        place = self.place(source)
        if isinstance(value, bool):
            return Constant(type="bool", place=place, value=value)
        if isinstance(value, int):
            return Constant(type="int", place=place, value=value)
        if isinstance(value, str):
            return Constant(type="code", place=place, value=value)
        raise self.refusal(f"规则中不能写 {value!r}", source)

    def _name(self, source: ast.Name) -> Node:
        return self._reference(source, source.id)

    def _attribute(self, source: ast.Attribute) -> Node:
        path = ast.unparse(source)
        if source.attr == "year" and self.vocabulary.scalar(path) is None and not self._is_column(source):
            inner = self.read(source.value)
            self._need(inner, ("date",), source.value)
            return YearOf(type="int", place=self.place(source), date=inner)
        if isinstance(source.value, ast.Name) and source.value.id in self.rows:
            return self._column(source, source.value.id)
        return self._reference(source, path)

    def _is_column(self, source: ast.Attribute) -> bool:
        if not (isinstance(source.value, ast.Name) and source.value.id in self.rows):
            return False
        return _column_name(source) in (self.vocabulary.columns(self.rows[source.value.id]) or {})

    def _column(self, source: ast.Attribute, row: str) -> Node:
        table, name = self.rows[row], _column_name(source)
        kind = (self.vocabulary.columns(table) or {}).get(name)
        if kind is None:
            raise self.refusal(f"{table} 没有 {name} 这一列", source, name=f"{table}.{name}")
        return Column(type=kind, place=self.place(source), row=row, table=table, name=name)

    def _reference(self, source: ast.expr, path: str) -> Node:
        place = self.place(source)
        kind = self.vocabulary.scalar(path)
        if kind is not None:
            return FactRef(type=kind, place=place, path=path)
        kind = self.vocabulary.param(path)
        if kind is not None:
            return ParamRef(type=kind, place=place, name=path)
        raise self.refusal(f"没有声明 {path}", source, name=path)

    def _boolop(self, source: ast.BoolOp) -> Node:
        parts = tuple(self._truth(part) for part in source.values)
        kind = All if isinstance(source.op, ast.And) else Any
        return kind(type="bool", place=self.place(source), parts=parts)

    def _unaryop(self, source: ast.UnaryOp) -> Node:
        place = self.place(source)
        if isinstance(source.op, ast.Not):
            return Not(type="bool", place=place, part=self._truth(source.operand))
        inner = self.read(source.operand)
        if isinstance(source.op, ast.USub) and isinstance(inner, Constant) and isinstance(inner.value, int):
            return Constant(type="int", place=place, value=-inner.value)
        raise self.refusal("不支持的符号", source)

    def _compare(self, source: ast.Compare) -> Node:
        terms = [source.left, *source.comparators]
        pairs = zip(source.ops, terms[:-1], terms[1:], strict=True)
        parts = tuple(self._comparison(operator, left, right, source) for operator, left, right in pairs)
        return parts[0] if len(parts) == 1 else All(type="bool", place=self.place(source), parts=parts)

    def _comparison(self, operator: ast.cmpop, left: ast.expr, right: ast.expr, source: ast.expr) -> Node:
        place = self.place(source)
        if isinstance(operator, ast.In | ast.NotIn):
            inside = In(type="bool", place=place, item=self._worded(left), options=self._options(right))
            return Not(type="bool", place=place, part=inside) if isinstance(operator, ast.NotIn) else inside
        sign = _COMPARE.get(type(operator))
        if sign is None:
            raise self.refusal("不支持的比较", source)
        one, other = self.read(left), self.read(right)
        if _family(one.type) != _family(other.type):
            raise self.refusal(f"{one.type} 不能与 {other.type} 比较", source)
        if sign not in ("==", "!=") and _family(one.type) not in ("number", "date"):
            raise self.refusal(f"{one.type} 没有大小之分；等级请用 tier()、level() 等", source)
        return Compare(type="bool", place=place, operator=sign, left=one, right=other)

    def _options(self, source: ast.expr) -> Node:
        if isinstance(source, ast.List | ast.Tuple | ast.Set):
            words = [self.read(each) for each in source.elts]
            for word, each in zip(words, source.elts, strict=True):
                if not (isinstance(word, Constant) and isinstance(word.value, str)):
                    raise self.refusal("列表中只能写文字", each)
            values = tuple(str(word.value) for word in words if isinstance(word, Constant))
            return Constant(type="codes", place=self.place(source), value=values)
        options = self.read(source)
        self._need(options, ("codes",), source)
        return options

    def _binop(self, source: ast.BinOp) -> Node:
        sign = _ARITHMETIC.get(type(source.op))
        if sign is None:
            raise self.refusal("只有 + - *；比值请用 ratio()", source)
        left, right = self.read(source.left), self.read(source.right)
        self._need(left, _NUMBERS, source.left)
        self._need(right, _NUMBERS, source.right)
        kind: Type = "ratio" if "ratio" in (left.type, right.type) else "int"
        return Arithmetic(type=kind, place=self.place(source), operator=sign, left=left, right=right)  # type: ignore[arg-type]  # one of the three signs

    def _call(self, source: ast.Call) -> Node:
        if not isinstance(source.func, ast.Name):
            raise self.refusal("只能调用规则语言自己的函数", source)
        name = source.func.id
        if name in OVER_ROWS:
            return self._over(source, name, OVER_ROWS[name])
        if name in SCALAR:
            return self._scalar_call(source, name, SCALAR[name])
        near = get_close_matches(name, [*SCALAR, *OVER_ROWS], n=1)
        raise ExpressionUnreadable(f"没有函数 {name}", self.place(source), nearest=near[0] if near else "", file=self.origin.file)

    def _scalar_call(self, source: ast.Call, name: str, signature: Signature) -> Node:
        if len(source.args) != len(signature.takes):
            raise self.refusal(f"{name} 要 {len(signature.takes)} 个参数", source)
        arguments = tuple(self.read(each) for each in source.args)
        for argument, allowed, each in zip(arguments, signature.takes, source.args, strict=True):
            self._need(argument, allowed, each)
        if name == "date":
            return self._date_literal(source, arguments[0])
        given = {each.arg: each.value for each in source.keywords}
        known = dict(signature.keywords)
        for word in given:
            if word not in known:
                raise self.refusal(f"{name} 没有参数 {word}", source)
        keywords = tuple((word, self.read(given[word])) for word in known if word in given)
        for word, value in keywords:
            self._need(value, (known[word], "text") if known[word] == "code" else (known[word],), given[word])
        return Call(type=signature.gives, place=self.place(source), function=name, arguments=arguments, keywords=keywords)

    def _date_literal(self, source: ast.Call, argument: Node) -> Node:
        try:
            value = date.fromisoformat(str(argument.value) if isinstance(argument, Constant) else "")
        except ValueError:
            raise self.refusal('date 要写成 date("2019-03-03")', source) from None
        return Constant(type="date", place=self.place(source), value=value)

    def _over(self, source: ast.Call, name: str, signature: RowSignature) -> Node:
        if len(source.args) != 1 or source.keywords or not isinstance(source.args[0], ast.GeneratorExp):
            raise self.refusal(f"{name} 要写成 {name}(… for 行 in 表 if 条件)", source)
        generator = source.args[0]
        loop = generator.generators[0]
        if len(generator.generators) != 1 or not isinstance(loop.target, ast.Name) or not isinstance(loop.iter, ast.Name):
            raise self.refusal("只能遍历一个表", source)
        row, table = loop.target.id, loop.iter.id
        if self.vocabulary.columns(table) is None:
            raise self.refusal(f"没有声明表 {table}", loop.iter, name=table)
        if row in self.rows:
            raise self.refusal(f"行名 {row} 已被使用", loop.target)
        self.rows[row] = table
        where = [self._truth(each) for each in loop.ifs]
        element = self._element(generator.elt, row, name, signature)
        del self.rows[row]
        condition = where[0] if len(where) == 1 else All(type="bool", place=self.place(source), parts=tuple(where)) if where else None
        return Over(type=signature.gives, place=self.place(source), function=name, table=table, row=row, element=element, where=condition)

    def _element(self, source: ast.expr, row: str, name: str, signature: RowSignature) -> Node | None:
        if signature.element is None:
            if not (isinstance(source, ast.Name) and source.id == row):
                raise self.refusal(f"{name} 收集行本身：{name}({row} for {row} in …)", source)
            return None
        element = self.read(source)
        self._need(element, (signature.element,), source)
        return element

    def _truth(self, source: ast.expr) -> Node:
        node = self.read(source)
        self._need(node, ("bool",), source)
        return node

    def _worded(self, source: ast.expr) -> Node:
        node = self.read(source)
        self._need(node, _WORDS, source)
        return node

    def _need(self, node: Node, allowed: Sequence[str], source: ast.expr) -> None:
        if node.type not in allowed:
            raise self.refusal(f"应为 {'或 '.join(allowed)}，实为 {node.type}", source)


def _column_name(source: ast.Attribute) -> str:
    """A column whose name is a word of Python is written with an underscore: `p.from_` is the column `from`."""
    return source.attr.removesuffix("_")


def _family(kind: Type) -> str:
    if kind in _NUMBERS:
        return "number"
    return "word" if kind in _WORDS else kind
