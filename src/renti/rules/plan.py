"""The second reading of the rules: the clauses for one post, or for many, as a plan that is data, run over everybody at once.

Everything the people share is folded in; what is left are atoms, conditions on one person, and a circuit over their bitmaps. Every atom
is read early and late where a date stands behind it, and a clause's answers, its 待核, its boundary and the verdict are literals of the
circuit. The same plan runs on NumPy columns (machine.py) and on whole numbers as bit sets (machine_int.py).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from renti.kernel.answer import Answer
from renti.rules import tree
from renti.rules.circuit import FALSE, TRUE, Circuit, Input, Plane, narrowed
from renti.rules.clause import Clause, Exemption
from renti.rules.decide import Verdict
from renti.rules.fold import PERSON, Shared, fold
from renti.rules.given import Given, given, row_tables
from renti.rules.normal import normal
from renti.rules.tree import Node


class PostsDiffer(ValueError):
    """Posts whose shared facts of people, tables or day differ cannot stand in one plan; the argument names what differs."""


@dataclass(frozen=True, slots=True)
class Atom:
    """A condition on one person; `late` where partial dates stand for their last day."""

    node: Node
    late: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClausePlanes:
    """The literals of one clause: where each answer is given, where it is 待核, where it stands at a boundary."""

    id: str
    answers: Mapping[Answer, int]
    unverified: int
    boundary: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PostPlanes:
    """The clauses for one post, in the order of their ids, and the literal of each verdict."""

    id: str
    clauses: tuple[ClausePlanes, ...]
    verdicts: Mapping[Verdict, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """Atoms, the facts whose coarse dates matter, the circuit, the posts, and what people are given where their own records are silent."""

    atoms: tuple[Atom, ...]
    coarse: tuple[str, ...]
    planes: tuple[Plane, ...]
    posts: tuple[PostPlanes, ...]
    given: Given

    @property
    def paths(self) -> list[str]:
        """The facts of people that the plan reads."""
        read = {each.path for atom in self.atoms for each in tree.walk(atom.node) if isinstance(each, tree.FactRef)}
        return sorted({*read, *self.coarse})

    @property
    def tables(self) -> list[str]:
        """The tables of rows that the plan reads."""
        return sorted(row_tables(atom.node for atom in self.atoms))

    @property
    def literals(self) -> list[int]:
        """Every literal that some answer or verdict needs."""
        return _literals(self.posts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """What a plan is made for: a stage's clauses with the exemptions they name, and what is shared."""

    id: str
    clauses: Sequence[Clause]
    exemptions: Mapping[str, Exemption]
    shared: Shared


def compiled(posts: Sequence[Post]) -> Plan:
    """The plan for these posts. Raises PostsDiffer where they cannot stand in one plan."""
    compiler = _Compiler()
    planes = tuple(compiler.post(post) for post in posts)
    atoms, coarse = list[Atom](), list[str]()
    every, dates = list(compiler.atoms), list(compiler.coarse)

    def kept(plane: Input, circuit: Circuit) -> int:
        kind, place = plane
        if kind == "coarse":
            return circuit.input((kind, _place(coarse, dates[place])))
        return circuit.input((kind, _place(atoms, every[place])))

    circuit, places = narrowed(compiler.circuit.planes, _literals(planes), kept)
    gifts = [given([atom.node for atom in atoms], coarse, post.shared) for post in posts]
    for gift in gifts[1:]:
        if gift != gifts[0]:
            raise PostsDiffer("given")
    kept_posts = tuple(_moved(post, places) for post in planes)
    return Plan(atoms=tuple(atoms), coarse=tuple(coarse), planes=tuple(circuit.planes), posts=kept_posts, given=gifts[0])


def _place(found: list[Any], wanted: Any) -> int:
    """The place of what is kept, which is put last where it is new."""
    if wanted not in found:
        found.append(wanted)
    return found.index(wanted)


def _literals(posts: Sequence[PostPlanes]) -> list[int]:
    found = dict[int, None]()
    for post in posts:
        for clause in post.clauses:
            found.update(dict.fromkeys([*clause.answers.values(), clause.unverified, clause.boundary]))
        found.update(dict.fromkeys(post.verdicts.values()))
    return list(found)


def _moved(post: PostPlanes, places: Mapping[int, int]) -> PostPlanes:
    """The post with its literals in the narrowed circuit."""
    clauses = tuple(
        replace(
            clause,
            answers={answer: places[literal] for answer, literal in clause.answers.items()},
            unverified=places[clause.unverified],
            boundary=places[clause.boundary],
        )
        for clause in post.clauses
    )
    return replace(post, clauses=clauses, verdicts={verdict: places[literal] for verdict, literal in post.verdicts.items()})


@dataclass(frozen=True, slots=True)
class _Sides:
    """Where an expression surely holds, where it surely does not, and where its answer stands at a boundary."""

    yes: int
    no: int
    boundary: int = FALSE


@dataclass(slots=True)
class _Compiler:
    circuit: Circuit = field(default_factory=Circuit)
    atoms: dict[Atom, int] = field(default_factory=dict)
    coarse: dict[str, int] = field(default_factory=dict)

    def post(self, post: Post) -> PostPlanes:
        clauses = tuple(self.clause(clause, post) for clause in post.clauses)
        return PostPlanes(id=post.id, clauses=clauses, verdicts=self.verdicts(post.clauses, clauses))

    def clause(self, clause: Clause, post: Post) -> ClausePlanes:
        """regulations.md §6.1, "One clause", as planes; the counterpart of kernel/answer.clause_answer and decide.decide."""
        both, either = self.circuit.all_of, self.circuit.any_of
        applies, requires = self.truth(clause.applies, post.shared), self.truth(clause.requires, post.shared)
        waiving = [
            post.exemptions[name] for name in clause.unless if name in post.exemptions and clause.id not in post.exemptions[name].never
        ]
        waivers = [(self.truth(each.when, post.shared), each.origin.decides) for each in waiving]
        waived, unwaived = either(each.yes for each, _ in waivers), both(each.no for each, _ in waivers)
        sure = either(each.yes for each, decides in waivers if decides)
        apart, passes = applies.no, both([applies.no ^ 1, requires.yes])
        exempt = both([applies.yes, requires.yes ^ 1, waived])
        fails = both([applies.yes, requires.no, unwaived])
        unknown = both([apart ^ 1, passes ^ 1, exempt ^ 1, fails ^ 1])
        open_ = [both([exempt, sure ^ 1])]
        if not clause.origin.decides:
            open_ += [fails, unknown]
        return ClausePlanes(
            id=clause.id,
            answers={
                Answer.PASS: passes,
                Answer.FAIL: fails,
                Answer.UNKNOWN: unknown,
                Answer.EXEMPT: exempt,
                Answer.NOT_APPLICABLE: apart,
            },
            unverified=either(open_),
            boundary=either([applies.boundary, requires.boundary]),
        )

    def verdicts(self, clauses: Sequence[Clause], planes: Sequence[ClausePlanes]) -> Mapping[Verdict, int]:
        """The counterpart of decide.verdict: each layer holds whom no earlier one holds."""
        counted = [(clause, found) for clause, found in zip(clauses, planes, strict=True) if not clause.case_only]

        def given_by(answer: Answer, force: str) -> int:
            chosen = (found.answers[answer] for clause, found in counted if clause.force == force and clause.origin.decides)
            return self.circuit.any_of(chosen)

        layers = {
            Verdict.NOT_ELIGIBLE: given_by(Answer.FAIL, "hard"),
            Verdict.TO_VERIFY: given_by(Answer.UNKNOWN, "hard"),
            Verdict.REASON_NEEDED: given_by(Answer.FAIL, "advisory"),
            Verdict.UNVERIFIED_OPEN: self.circuit.any_of(found.unverified for _, found in counted),
            Verdict.ELIGIBLE: TRUE,
        }
        above, verdicts = list[int](), dict[Verdict, int]()
        for verdict, literal in layers.items():
            verdicts[verdict] = self.circuit.all_of([literal, *(each ^ 1 for each in above)])
            above.append(literal)
        return verdicts

    def truth(self, node: Node, shared: Shared) -> _Sides:
        """The counterpart of evaluate.truth: early and late together."""
        early, late = (self.sides(normal(fold(node, shared, late=end)), late=end) for end in (False, True))
        if early == late:
            return early
        both, either = self.circuit.all_of, self.circuit.any_of
        coarse = self.coarse_dates(node, shared)
        differs = either([both([early.yes, late.no]), both([early.no, late.yes])])
        stands = both([differs, coarse ^ 1])
        return _Sides(
            yes=both([early.yes, either([late.yes, stands])]),
            no=both([early.no, either([late.no, stands])]),
            boundary=stands,
        )

    def sides(self, node: Node, *, late: bool) -> _Sides:
        if isinstance(node, tree.Constant):
            return _Sides(TRUE if node.value is True else FALSE, TRUE if node.value is False else FALSE)
        if isinstance(node, tree.Not):
            part = self.sides(node.part, late=late)
            return _Sides(part.no, part.yes)
        if isinstance(node, tree.All | tree.Any):
            parts = [self.sides(part, late=late) for part in node.parts]
            met, joined = (
                (self.circuit.all_of, self.circuit.any_of) if isinstance(node, tree.All) else (self.circuit.any_of, self.circuit.all_of)
            )
            return _Sides(met([part.yes for part in parts]), joined([part.no for part in parts]))
        atom = Atom(node, late and dated(node))
        place = self.atoms.setdefault(atom, len(self.atoms))
        return _Sides(self.circuit.input(("yes", place)), self.circuit.input(("no", place)))

    def coarse_dates(self, node: Node, shared: Shared) -> int:
        """Where a date known only to the year stands behind the expression; rows do not tell."""
        found = list[int]()
        for path in sorted(scalar_dates(node)):
            if path.startswith(PERSON):
                place = self.coarse.setdefault(path, len(self.coarse))
                found.append(self.circuit.input(("coarse", place)))
            elif shared.coarse(path):
                return TRUE
        return self.circuit.any_of(found)


def dated(node: Node) -> bool:
    """Whether a reading may differ between early and late."""
    return any((isinstance(each, tree.FactRef | tree.Column) and each.type == "date") or _counts_time(each) for each in tree.walk(node))


def _counts_time(node: Node) -> bool:
    asks = isinstance(node, tree.Call) and node.function in ("doc", "attested")
    return asks or (isinstance(node, tree.Over) and node.function == "months")


def scalar_dates(node: Node) -> Iterable[str]:
    """The facts of type date that an expression reads outside rows."""
    if isinstance(node, tree.FactRef):
        return {node.path} if node.type == "date" else set()
    if isinstance(node, tree.Over):
        return set()
    return {path for child in tree.children(node) for path in scalar_dates(child)}
