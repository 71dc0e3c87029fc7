"""The first reading of a rule: one person, step by step, keeping every value used, where it came from, and what is not known."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Any, Final

from renti.kernel.answer import all_of, any_of
from renti.kernel.dates import PartialDate, Precision, full_months, plus_months
from renti.rules import tree
from renti.rules.gather import GATHER, bounded, span
from renti.rules.spells import Spell, total_months
from renti.rules.trace import Datum, Facts, Row, Surroundings, Trace

NOTHING: Final[frozenset[str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Truth:
    """A rule's truth (None: unknown). `boundary`: a month stood for a day, and the last day of that month would answer otherwise."""

    value: bool | None
    boundary: bool
    trace: Trace

    @property
    def missing(self) -> frozenset[str]:
        return self.trace.missing if self.value is None else frozenset()


def truth(node: tree.Node, facts: Facts, surroundings: Surroundings) -> Truth:
    """The truth of an expression of type bool.

    A month stands for its first day; where its last day would answer otherwise the answer stands and carries `boundary`. Where a date is
    known only to the year and both ends do not agree, the answer is unknown.
    """
    reading = _Evaluation(facts, surroundings, late=False)
    early = reading.read(node)
    late = _Evaluation(facts, surroundings, late=True).read(node) if reading.partial else early
    if early.value == late.value:
        return Truth(early.value, boundary=False, trace=early)
    if early.value is None or late.value is None or _coarse(early):
        return Truth(None, boundary=False, trace=Trace(node, None, early.parts, early.missing | late.missing | _coarse(early)))
    return Truth(early.value, boundary=True, trace=early)


def evaluated(node: tree.Node, facts: Facts, surroundings: Surroundings, *, late: bool) -> Trace:
    """One reading of any expression; `late`: a month stands for its last day instead of its first."""
    return _Evaluation(facts, surroundings, late=late).read(node)


def _coarse(trace: Trace) -> frozenset[str]:
    """The facts known only to the year on which a value rests."""
    own = frozenset({trace.source}) if trace.coarse else NOTHING
    return own.union(*(_coarse(part) for part in trace.parts))


_COMPARE: Final[Mapping[str, Callable[[Any, Any], bool]]] = {
    "==": operator.eq,
    "!=": operator.ne,
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


@dataclass(slots=True)
class _Evaluation:
    facts: Facts
    surroundings: Surroundings
    late: bool
    rows: dict[str, Row] = field(default_factory=dict)
    depth: int = 0
    """How many row functions the node at hand stands in."""
    closed: dict[int, Trace] = field(default_factory=dict)
    """What inner row functions gave that read no row around them: the same for every row."""
    partial: bool = False
    """Whether a date without its day was read, so that the late reading may differ."""

    def read(self, node: tree.Node) -> Trace:
        return _READERS[type(node)](self, node)

    def constant(self, node: tree.Constant) -> Trace:
        return Trace(node, node.value)

    def between(self, node: tree.Between) -> Trace:
        return Trace(node, None, low=node.low, high=node.high)

    def fact(self, node: tree.FactRef) -> Trace:
        return self.datum(node, self.facts.scalar(node.path), node.path)

    def column(self, node: tree.Column) -> Trace:
        return self.datum(node, self.rows[node.row].get(node.name, Datum(None)), f"{node.table}.{node.name}")

    def datum(self, node: tree.Node, datum: Datum, path: str) -> Trace:
        value = datum.value
        if value is None:
            return Trace(node, None, missing=frozenset(datum.missing or (datum.source or path,)), source=datum.source or path)
        if isinstance(value, PartialDate):
            self.partial |= value.precision is not Precision.DAY
            day = value.latest if self.late else value.earliest
            return Trace(node, day, source=datum.source or path, coarse=value.precision is Precision.YEAR)
        return Trace(node, value, source=datum.source or path)

    def param(self, node: tree.ParamRef) -> Trace:
        value = self.surroundings.params.get(node.name)
        lacking = frozenset({f"param.{node.name}"}) if value is None else NOTHING
        return Trace(node, value, source=f"param.{node.name}", missing=lacking)

    def all_(self, node: tree.All) -> Trace:
        parts = tuple(map(self.read, node.parts))
        return _combined(node, all_of(part.value for part in parts), parts)

    def any_(self, node: tree.Any) -> Trace:
        parts = tuple(map(self.read, node.parts))
        return _combined(node, any_of(part.value for part in parts), parts)

    def not_(self, node: tree.Not) -> Trace:
        part = self.read(node.part)
        return _combined(node, None if part.value is None else not part.value, (part,))

    def compare(self, node: tree.Compare) -> Trace:
        left, right = self.read(node.left), self.read(node.right)
        test = _COMPARE[node.operator]
        if left.value is not None and right.value is not None:
            return _combined(node, test(left.value, right.value), (left, right))
        return _combined(node, bounded(test, left, right), (left, right))

    def in_(self, node: tree.In) -> Trace:
        item, options = self.read(node.item), self.read(node.options)
        known = item.value is not None and options.value is not None
        return _combined(node, item.value in options.value if known else None, (item, options))

    def arithmetic(self, node: tree.Arithmetic) -> Trace:
        left, right = self.read(node.left), self.read(node.right)
        work = {"+": operator.add, "-": operator.sub, "*": operator.mul}[node.operator]
        if left.value is not None and right.value is not None:
            return _combined(node, work(left.value, right.value), (left, right))
        low, high = span(work, left, right)
        return _combined(node, low if low == high else None, (left, right), low=low, high=high)

    def year_of(self, node: tree.YearOf) -> Trace:
        part = self.read(node.date)
        return _combined(node, None if part.value is None else part.value.year, (part,))

    def call(self, node: tree.Call) -> Trace:
        parts = tuple(map(self.read, node.arguments))
        keywords = tuple(self.read(value) for _, value in node.keywords)
        if node.function == "known":
            return Trace(node, parts[0].value is not None, parts)
        if node.function in ("doc", "attested"):
            return self.asked(node, parts, keywords)
        if any(part.value is None for part in parts):
            return _combined(node, None, parts)
        value = _FUNCTIONS[node.function](self, *(part.value for part in parts))
        lacking = frozenset({f"{node.function}({parts[-1].value})"}) if value is None else NOTHING
        return Trace(node, value, parts, missing=lacking)

    def asked(self, node: tree.Call, parts: tuple[Trace, ...], keywords: tuple[Trace, ...]) -> Trace:
        """A paper or a signed judgement: a row of the register `documents` or `attestations` that fits in time or role."""
        table = "documents" if node.function == "doc" else "attestations"
        rows = self.facts.rows(table)
        wanted = {name: trace.value for (name, _), trace in zip(node.keywords, keywords, strict=True)}
        if rows is None or any(value is None for value in wanted.values()):
            path = f"{node.function}({parts[0].value})"
            return Trace(node, None, parts + keywords, missing=frozenset({path}), source=path)
        return Trace(node, any(self._fits(row, parts[0].value, wanted) for row in rows), parts + keywords, source=table)

    def _fits(self, row: Row, kind: str, wanted: Mapping[str, Any]) -> bool:
        if row["kind"].value != kind or ("by" in wanted and row["by"].value != wanted["by"]):
            return False
        on = row["on"].value if "on" in row else None
        day = on.latest if isinstance(on, PartialDate) else on
        if ("before" in wanted or "after" in wanted) and not isinstance(day, date):
            return False
        return not (isinstance(day, date) and (day >= wanted.get("before", date.max) or day <= wanted.get("after", date.min)))

    def over(self, node: tree.Over) -> Trace:
        found = self.closed.get(id(node))
        if found is not None:
            return found
        self.depth += 1
        trace = self.walked(node)
        self.depth -= 1
        if self.depth and not _reads_around(node):
            self.closed[id(node)] = trace
        return trace

    def walked(self, node: tree.Over) -> Trace:
        """The row function over its rows: those that surely count, and those that may."""
        rows = self.facts.rows(node.table)
        if rows is None:
            return Trace(node, None, missing=frozenset({node.table}), source=node.table)
        taken, doubtful, missing = list[Row](), list[Row](), NOTHING
        for row in rows:
            self.rows[node.row] = row
            kept = Trace(node, True) if node.where is None else self.read(node.where)
            if kept.value is True:
                taken.append(row)
            elif kept.value is None:
                doubtful.append(row)
                missing |= kept.missing
        return self.gathered(node, taken, doubtful, missing)

    def gathered(self, node: tree.Over, taken: list[Row], doubtful: list[Row], missing: frozenset[str]) -> Trace:
        """The function over the rows that surely count, and with those that may."""
        if node.function == "months":
            return self.months(node, taken, doubtful, missing)
        sure, lacking = self.elements(node, taken)
        perhaps, also = self.elements(node, doubtful)
        value, low, high = GATHER[node.function](sure, perhaps)
        absent = missing | lacking | also or frozenset({node.table})
        return Trace(node, value, missing=absent if value is None else frozenset(), source=node.table, low=low, high=high)

    def elements(self, node: tree.Over, rows: list[Row]) -> tuple[list[Any], frozenset[str]]:
        """What is collected from each row; None for a row whose element is not known."""
        if node.element is None:
            return [True] * len(rows), frozenset()
        values, missing = list[Any](), NOTHING
        for row in rows:
            self.rows[node.row] = row
            trace = self.read(node.element)
            values.append(trace.value)
            missing |= trace.missing
        return values, missing

    def months(self, node: tree.Over, taken: list[Row], doubtful: list[Row], missing: frozenset[str]) -> Trace:
        asof = self.facts.scalar("asof").value
        if not isinstance(asof, date):
            return Trace(node, None, missing=frozenset({"asof"}), source=node.table)
        low, high, lacking = total_months([self.spell(row) for row in taken], [self.spell(row) for row in doubtful], asof=asof)
        value = low if low == high else None
        return Trace(node, value, missing=missing | lacking if value is None else frozenset(), source=node.table, low=low, high=high)

    def spell(self, row: Row) -> Spell:
        def day(name: str) -> tuple[date | None, str]:
            datum = row.get(name, Datum(None))
            value = datum.value
            if isinstance(value, PartialDate):
                self.partial |= value.precision is not Precision.DAY
                value = value.latest if self.late else value.earliest
            return (value if isinstance(value, date) else None), datum.source or name

        (start, start_source), (end, end_source) = day("from"), day("to")
        return Spell(start=start, end=end, open=bool(row.get("open", Datum(False)).value), start_source=start_source, end_source=end_source)


def _reads_around(node: tree.Over) -> bool:
    """Whether a row function reads a row of one around it."""
    own = {each.row for each in tree.walk(node) if isinstance(each, tree.Over)}
    return any(each.row not in own for each in tree.walk(node) if isinstance(each, tree.Column))


def _combined(node: tree.Node, value: Any, parts: tuple[Trace, ...], *, low: Any = None, high: Any = None) -> Trace:
    missing = NOTHING.union(*(part.missing for part in parts)) if value is None else NOTHING
    return Trace(node, value, parts, missing=missing, low=low, high=high)


def _ordered(table: str) -> Callable[[_Evaluation, str], int | None]:
    return lambda run, word: run.surroundings.tables.get(table, {}).get(word)


def _workdays(run: _Evaluation, first: date, last: date) -> int | None:
    return None if run.surroundings.calendar is None else run.surroundings.calendar.working_days(first, last)


_FUNCTIONS: Final[Mapping[str, Callable[..., Any]]] = {
    **{name: _ordered(name) for name in ("tier", "level", "rank", "education", "degree")},
    "lookup": lambda run, table, key: run.surroundings.tables.get(table, {}).get(key),
    "elapsed": lambda _, first, last: full_months(first, last),
    "after": lambda _, day, months: plus_months(day, months),
    "workdays": _workdays,
    "ratio": lambda _, one, other: Fraction(one, other) if other else None,
    "least": lambda _, one, other: min(one, other),
    "greatest": lambda _, one, other: max(one, other),
}

_READERS: Final[Mapping[type[tree.Node], Callable[[_Evaluation, Any], Trace]]] = {
    tree.Constant: _Evaluation.constant,
    tree.Between: _Evaluation.between,
    tree.FactRef: _Evaluation.fact,
    tree.ParamRef: _Evaluation.param,
    tree.Column: _Evaluation.column,
    tree.All: _Evaluation.all_,
    tree.Any: _Evaluation.any_,
    tree.Not: _Evaluation.not_,
    tree.Compare: _Evaluation.compare,
    tree.In: _Evaluation.in_,
    tree.Arithmetic: _Evaluation.arithmetic,
    tree.YearOf: _Evaluation.year_of,
    tree.Call: _Evaluation.call,
    tree.Over: _Evaluation.over,
}
