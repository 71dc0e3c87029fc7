"""The change that would make a condition hold, in values a program can apply: which fact, of which row, and what it would have to be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from renti.kernel.dates import full_months, plus_months
from renti.rules import tree
from renti.rules.evaluate import evaluated
from renti.rules.trace import Datum, Facts, Row, Surroundings
from renti.screening.wanted import MIRRORED, OPPOSITE, ORDERS, OTHER_WORD, TESTS, Changed, NoChange, Wanted, day_at, fixed, just, of_post


def change(node: tree.Node, facts: Facts, surroundings: Surroundings, *, holds: bool = True) -> list[Wanted]:
    """What would make a condition hold (or not hold): one way of several where there are several. Raises NoChange."""
    return list(_Search(facts, surroundings).make(node, holds))


@dataclass(frozen=True, slots=True)
class _Search:
    facts: Facts
    surroundings: Surroundings
    places: Mapping[str, int] = field(default_factory=dict)
    """The number of the row at hand, by the name rows go by."""

    def value(self, node: tree.Node) -> Any:
        if isinstance(node, tree.Column):
            rows = self.facts.rows(node.table) or ()
            place = self.places[node.row]
            found = rows[place].get(node.name, Datum(None)).value if place < len(rows) else None
            return getattr(found, "earliest", found)
        if any(isinstance(each, tree.Column) and each.row in self.places for each in tree.walk(node)):
            return self._within_row(node)
        return evaluated(node, self.facts, self.surroundings, late=False).value

    def most(self, node: tree.Node, sign: str) -> Any:
        """The value of an expression; of one known only between bounds, the bound that the sign has to pass."""
        value = self.value(node)
        if value is not None or self.places:
            return value
        trace = evaluated(node, self.facts, self.surroundings, late=False)
        return {">": trace.high, "<": trace.low}.get(sign[0])

    def _within_row(self, node: tree.Node) -> Any:
        """An expression about the row at hand: asked of the facts with that row alone."""
        row, place = next(iter(self.places.items()))
        table = next(each.table for each in tree.walk(node) if isinstance(each, tree.Column) and each.row == row)
        rows = self.facts.rows(table) or ()
        if place >= len(rows):
            return None
        over = "some" if node.type == "bool" else "latest" if node.type == "date" else "highest"
        one = tree.Over(type=node.type, place=node.place, function=over, table=table, row=row, element=node, where=None)
        gone = [Wanted(f"{table}[{number}]", "without", None) for number in range(len(rows)) if number != place]
        return evaluated(one, Changed(self.facts, gone), self.surroundings, late=False).value

    def make(self, node: tree.Node, holds: bool) -> Iterator[Wanted]:  # noqa: FBT001 - the truth that is wanted is the matter itself
        if isinstance(node, tree.Not):
            yield from self.make(node.part, not holds)
        elif isinstance(node, tree.All | tree.Any):
            yield from self.several(node, holds)
        elif self.value(node) is holds:
            return
        elif isinstance(node, tree.Compare):
            yield from self.compare(node, holds)
        elif isinstance(node, tree.In):
            words = self.value(node.options) or ()
            yield self.set(node.item, "==" if holds else "!=", words[0] if holds and words else OTHER_WORD)
        elif isinstance(node, tree.Over):
            yield from self.over(node, holds)
        elif isinstance(node, tree.Call) and node.function in ("doc", "attested"):
            yield from self.asked(node, holds)
        elif isinstance(node, tree.Call) and node.function == "known" and not holds:
            raise NoChange("known")
        else:
            yield self.set(node, "==", holds)

    def several(self, node: tree.All | tree.Any, holds: bool) -> Iterator[Wanted]:  # noqa: FBT001 - as in make
        """Every part where all are needed; else the first part that can be had."""
        if isinstance(node, tree.All) is holds:
            for part in node.parts:
                yield from self.make(part, holds)
            return
        refused = NoChange(type(node).__name__)
        for part in sorted(node.parts, key=of_post):
            try:
                yield from list(self.make(part, holds))
            except NoChange as reason:
                refused = reason
                continue
            return
        raise refused

    def compare(self, node: tree.Compare, holds: bool) -> Iterator[Wanted]:  # noqa: FBT001 - as in make
        sign = node.operator if holds else OPPOSITE[node.operator]
        ways = [(node.left, sign, node.right), (node.right, MIRRORED[sign], node.left)]
        refused = NoChange("Compare")
        for side, wanted, other in sorted(ways, key=lambda way: of_post(way[0])):
            value = self.most(other, wanted)
            try:
                yield from list(self.reach(side, wanted, value))
            except NoChange as reason:
                refused = reason
                continue
            return
        raise refused

    def reach(self, node: tree.Node, sign: str, value: Any) -> Iterator[Wanted]:
        """The values with which an expression stands to `value` as the sign says, by the smallest step."""
        if value is None:
            raise NoChange("Compare")
        if isinstance(node, tree.FactRef | tree.Column):
            yield self.set(node, sign, just(sign, value))
        elif isinstance(node, tree.YearOf):
            yield from self.reach(node.date, "==", date(just(sign, value), 1, 1))
        elif isinstance(node, tree.Arithmetic):
            yield from self.arithmetic(node, sign, value)
        elif isinstance(node, tree.Call):
            yield from self.call(node, sign, value)
        elif isinstance(node, tree.Over):
            yield from self.gathered(node, sign, value)
        else:
            raise NoChange(type(node).__name__)

    def arithmetic(self, node: tree.Arithmetic, sign: str, value: Any) -> Iterator[Wanted]:
        least = MIRRORED[sign] if node.operator == "+" else sign
        left, right = self.most(node.left, least), self.most(node.right, least)
        if node.operator == "*":
            raise NoChange("Arithmetic *")
        if (right if not fixed(node.left) else left) is None:
            raise NoChange("Arithmetic")
        if not fixed(node.left):
            yield from self.reach(node.left, sign, value - right if node.operator == "+" else value + right)
        else:
            turned = sign if node.operator == "+" else MIRRORED[sign]
            yield from self.reach(node.right, turned, value - left if node.operator == "+" else left - value)

    def call(self, node: tree.Call, sign: str, value: Any) -> Iterator[Wanted]:
        if node.function in ORDERS or node.function == "lookup":
            table = node.function if node.function in ORDERS else self.value(node.arguments[0])
            words = self.surroundings.tables.get(table, {})
            fitting = sorted((abs(rank - value), word) for word, rank in words.items() if TESTS[sign](rank, value))
            if not fitting:
                raise NoChange(node.function)
            yield self.set(node.arguments[-1], "==", fitting[0][1])
        elif node.function == "elapsed":
            yield from self.elapsed(node, sign, value)
        elif node.function == "after":
            yield from self.after(node, sign, value)
        elif node.function in ("least", "greatest"):
            for each in node.arguments:
                if not fixed(each):
                    yield from self.reach(each, sign, value)
        else:
            raise NoChange(node.function)

    def after(self, node: tree.Call, sign: str, value: date) -> Iterator[Wanted]:
        """A date so many months before; where the number of months is not known, that as well."""
        start, length = node.arguments
        months, given = self.value(length), list[Wanted]()
        if months is None:
            given = list(self.reach(length, ">=", 0))
            months = _Search(Changed(self.facts, given), self.surroundings, self.places).value(length)
        yield from given
        day = plus_months(just(sign, value), -months)
        while not TESTS[sign](plus_months(day, months), value):
            day += timedelta(days=1 if sign in (">", ">=") else -1)
        yield from self.reach(start, sign if sign in ("==", "!=") else f"{sign[0]}=", day)

    def elapsed(self, node: tree.Call, sign: str, value: int) -> Iterator[Wanted]:
        first, last = node.arguments
        months = just(sign, value)
        if fixed(first) and not fixed(last):
            yield from self.reach(last, f"{sign[0]}=", plus_months(self.value(first), months))
            return
        if (end := self.value(last)) is None:
            raise NoChange("elapsed")
        day = plus_months(end, -months)
        while not TESTS[sign](full_months(day, end), value):
            day += timedelta(days=-1 if sign in (">", ">=") else 1)
        yield from self.reach(first, f"{MIRRORED[sign][0]}=", day)

    def over(self, node: tree.Over, holds: bool) -> Iterator[Wanted]:  # noqa: FBT001 - as in make
        """`some` and `every`: a row of the wanted kind, or none of the unwanted."""
        assert node.element is not None
        if (node.function == "some") is holds:
            places = [place for place, _ in self.counted(node)][: None if holds else 1]
            yield from self.row_with(node, node.element, places, holds=holds)
            return
        for place, _ in self.counted(node):
            inner = self.at(node, place)
            if inner.value(node.element) is not holds:
                yield from inner.make(node.element, holds)

    def row_with(self, node: tree.Over, element: tree.Node | None, places: Sequence[int], *, holds: bool = True) -> Iterator[Wanted]:
        """A row that counts and whose element holds: one that counts already, changed, or a new one."""
        refused = NoChange(node.function)
        for place in (*places, len(self.facts.rows(node.table) or ())):
            inner = self.at(node, place)
            try:
                found = [] if node.where is None else list(inner.make(node.where, holds=True))
                found += [] if element is None else list(inner.make(element, holds))
            except NoChange as reason:
                refused = reason
                continue
            yield from found
            return
        raise refused

    def gathered(self, node: tree.Over, sign: str, value: Any) -> Iterator[Wanted]:
        """A number or date gathered from rows: months reached by an earlier start, counts by more or fewer rows, extremes by one row."""
        counted = [place for place, _ in self.counted(node)]
        if node.function == "months":
            yield from self.months(node, counted, sign, value)
        elif node.function in ("count", "sum") and sign in ("<", "<=", "==") and (self.value(node) is None or self.value(node) > value):
            yield from (
                Wanted(f"{node.table}[{place}]", "without", None)
                for place in counted[just(sign, value) if node.function == "count" else 0 :]
            )
        elif node.function == "count":
            new = len(self.facts.rows(node.table) or ())
            for place in [*counted, *range(new, new + just(sign, value))][: just(sign, value)]:
                yield from self.kept(node, place)
        elif node.element is not None:
            yield from self.extreme(node, counted, sign, value)
        else:
            raise NoChange(node.function)

    def extreme(self, node: tree.Over, counted: Sequence[int], sign: str, value: Any) -> Iterator[Wanted]:
        """`highest`, `latest`, `earliest`, `sum`: every row that counts meets it, or one new row does."""
        assert node.element is not None
        so_far = self.value(node) if counted else 0
        rest = value - so_far if node.function == "sum" and so_far is not None else value
        if not counted or (node.function == "sum" and so_far is not None):
            place = len(self.facts.rows(node.table) or ())
            yield from self.kept(node, place)
            yield from self.at(node, place).reach(node.element, sign, rest)
            return
        for place in counted:
            yield from self.kept(node, place)
            yield from self.at(node, place).reach(node.element, sign, value)

    def months(self, node: tree.Over, counted: Sequence[int], sign: str, value: int) -> Iterator[Wanted]:
        if sign not in (">", ">="):
            yield from (Wanted(f"{node.table}[{place}]", "without", None) for place in counted)
            return
        today = self.value(day_at(node))
        place = counted[0] if counted else len(self.facts.rows(node.table) or ())
        yield from self.kept(node, place)
        yield Wanted(f"{node.table}[{place}].from", "<=", plus_months(today, -just(sign, value)))
        yield Wanted(f"{node.table}[{place}].to", "==", today)

    def kept(self, node: tree.Over, place: int) -> Iterator[Wanted]:
        """What makes a row count for sure."""
        if node.where is not None:
            yield from self.at(node, place).make(node.where, holds=True)

    def counted(self, node: tree.Over) -> list[tuple[int, Row]]:
        """The rows that count or may count, by number."""
        rows = enumerate(self.facts.rows(node.table) or ())
        return [(place, row) for place, row in rows if node.where is None or self.at(node, place).truth(node.where) is not False]

    def truth(self, node: tree.Node) -> bool | None:
        if isinstance(node, tree.All):
            parts = [self.truth(part) for part in node.parts]
            return False if False in parts else None if None in parts else True
        found = self.value(node)
        return found if isinstance(found, bool) else None

    def asked(self, node: tree.Call, holds: bool) -> Iterator[Wanted]:  # noqa: FBT001 - as in make
        """A paper or a signed judgement on file, or none of the kind."""
        table = "documents" if node.function == "doc" else "attestations"
        rows, kind = self.facts.rows(table) or (), self.value(node.arguments[0])
        if not holds:
            yield from (Wanted(f"{table}[{place}]", "without", None) for place, row in enumerate(rows) if row["kind"].value == kind)
            return
        limits = {name: self.value(each) for name, each in node.keywords}
        on = (
            limits["before"] - timedelta(days=1)
            if "before" in limits
            else limits["after"] + timedelta(days=1)
            if "after" in limits
            else None
        )
        cells = {"kind": kind, "by": limits.get("by"), "on": on}
        yield from (
            Wanted(f"{table}[{len(rows)}].{name}", "==", value) for name, value in cells.items() if value is not None or name == "by"
        )

    def at(self, node: tree.Over, place: int) -> _Search:
        return _Search(self.facts, self.surroundings, {node.row: place})

    def set(self, node: tree.Node, sign: str, value: Any) -> Wanted:
        if isinstance(node, tree.FactRef) and node.path != "asof":
            return Wanted(node.path, sign, value)
        if isinstance(node, tree.Column) and node.row in self.places:
            return Wanted(f"{node.table}[{self.places[node.row]}].{node.name}", sign, value)
        raise NoChange(node.function if isinstance(node, tree.Call | tree.Over) else type(node).__name__)
