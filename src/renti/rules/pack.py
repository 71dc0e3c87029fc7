"""Rule packs: a folder of TOML files, one per article, with parameters and tables; read, typed and versioned."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from hashlib import sha256
from importlib.resources.abc import Traversable
from typing import Any, Final, Literal, cast, get_args

from renti.kernel.dated import Dated
from renti.rules import parse
from renti.rules.clause import Case, Clause, Exemption, Force, Origin, Param, ParamValue
from renti.rules.tree import Node, Type
from renti.rules.version import Needed, RangeUnreadable, needed
from renti.rules.vocabulary import Vocabulary

HEAD: Final = "pack.toml"
Status = Literal["draft", "tested", "adopted", "in_force", "retired"]
STATUSES: Final[tuple[Status, ...]] = get_args(Status)
Scope = Literal["national", "local"]
ALWAYS: Final = "True"


class PackUnreadable(ValueError):
    """A pack is refused: the arguments are the file, the entry and what is wrong."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """One version of one regulation as rules. `digest` is the SHA-256 over its files, the same on any machine.

    `scope` tells a regulation of the state or the Party from what one place or one unit has set for itself.
    """

    id: str
    zh: str
    en: str
    version: str
    status: Status
    effective_from: date
    effective_to: date | None
    extends: tuple[str, ...]
    params: Mapping[str, Param]
    tables: Mapping[str, Mapping[str, int]]
    clauses: Mapping[str, Clause]
    exemptions: Mapping[str, Exemption]
    digest: str
    scope: Scope = "national"
    needs: tuple[Needed, ...] = ()
    """What it extends, with the versions that will do."""
    reviewed_by: tuple[str, ...] = ()
    """Who read the pack before it was put in force; two are needed."""
    adopts: str = ""
    """The office's note on adopting what it extends: summaries below verified then decide. "" where it adopts nothing."""

    @property
    def excluding(self) -> int:
        """How many clauses may exclude a person: hard ones, verified or adopted."""
        return sum(1 for clause in self.clauses.values() if clause.force == "hard" and clause.origin.decides)

    def in_force(self, day: date) -> bool:
        return self.effective_from <= day and (self.effective_to is None or day <= self.effective_to)


@dataclass(frozen=True, slots=True)
class PackVocabulary:
    """The declared facts together with a pack's own parameters."""

    facts: Vocabulary
    params: Mapping[str, Param]

    def scalar(self, path: str) -> Type | None:
        return self.facts.scalar(path)

    def columns(self, table: str) -> Mapping[str, Type] | None:
        return self.facts.columns(table)

    def param(self, name: str) -> Type | None:
        found = self.params.get(name)
        return found.type if found is not None else self.facts.param(name)

    def names(self) -> Sequence[str]:
        return [*self.facts.names(), *self.params]


@dataclass(frozen=True, slots=True)
class _File:
    """One TOML file of a pack, with its text so that errors can name the line."""

    name: str
    text: str
    table: Mapping[str, Any] = field(repr=False)

    def line_of(self, entry: str, key: str, value: str) -> parse.Origin:
        """Where the expression of an entry stands, found again in the text."""
        lines = self.text.splitlines()
        start = next((number for number, line in enumerate(lines) if f'"{entry}"]' in line and line.startswith("[")), 0)
        first = value.strip().splitlines()[0] if value.strip() else ""
        for number in range(start, len(lines)):
            if lines[number].startswith(key) and "=" in lines[number]:
                at = number if first in lines[number] else number + 1
                return parse.Origin(self.name, at + 1, max(lines[at].find(first), 0) if at < len(lines) else 0)
        return parse.Origin(self.name, start + 1)


def read_pack(folder: Traversable, facts: Vocabulary) -> Pack:
    """The pack of a folder. Raises PackUnreadable, or ExpressionUnreadable with file, line, column and the nearest name."""
    files = [_file(folder.joinpath(name)) for name in sorted(_names(folder))]
    head = next((file for file in files if file.name == HEAD), None)
    if head is None:
        raise PackUnreadable(folder.name, HEAD, "缺少")
    params = {name: _param(name, raw, head) for name, raw in head.table.get("param", {}).items()}
    reader = _PackReader(PackVocabulary(facts, params))
    clauses, exemptions = dict[str, Clause](), dict[str, Exemption]()
    for file in files:
        clauses.update((name, reader.clause(name, raw, file)) for name, raw in file.table.get("clause", {}).items())
        exemptions.update((name, reader.exemption(name, raw, file)) for name, raw in file.table.get("exemption", {}).items())
    needs = _needs(head)
    try:
        return Pack(
            id=folder.name,
            zh=head.table["zh"],
            en=head.table["en"],
            version=head.table["version"],
            status=cast(Status, _one_of(head.table, "status", STATUSES, HEAD, head)),
            effective_from=head.table["effective"]["from"],
            effective_to=head.table["effective"].get("to"),
            extends=tuple(each.pack for each in needs),
            params=params,
            tables=head.table.get("table", {}),
            clauses=dict(sorted(clauses.items())),
            exemptions=dict(sorted(exemptions.items())),
            digest=_digest(files),
            reviewed_by=tuple(head.table.get("reviewed_by", ())),
            adopts=str(head.table.get("adopts", "")),
            scope=cast(Scope, _one_of({"scope": "national", **head.table}, "scope", ("national", "local"), HEAD, head)),
            needs=needs,
        )
    except KeyError as missing:
        raise PackUnreadable(folder.name, HEAD, f"缺少 {missing}") from missing


@dataclass(frozen=True, slots=True)
class _PackReader:
    vocabulary: PackVocabulary

    def clause(self, name: str, raw: Mapping[str, Any], file: _File) -> Clause:
        _known(raw, _CLAUSE_KEYS, name, file)
        applies = str(raw.get("applies", ALWAYS))
        return Clause(
            id=name,
            zh=_text(raw, "zh", name, file),
            en=_text(raw, "en", name, file),
            origin=_origin(raw, name, file),
            force=cast(Force, _one_of(raw, "force", ("hard", "advisory", "info"), name, file)),
            stage=str(raw.get("stage", "eligibility")),
            applies=self.expression(name, "applies", applies, file),
            requires=self.expression(name, "requires", _text(raw, "requires", name, file), file),
            unless=tuple(raw.get("unless", ())),
            case_only=raw.get("decided_at") == "case",
            allowed_by=str(raw.get("allowed_by", "")),
            tests=_tests(raw, name, file),
            applies_text=applies,
            requires_text=str(raw["requires"]).strip(),
        )

    def exemption(self, name: str, raw: Mapping[str, Any], file: _File) -> Exemption:
        _known(raw, _EXEMPTION_KEYS, name, file)
        return Exemption(
            id=name,
            zh=_text(raw, "zh", name, file),
            en=_text(raw, "en", name, file),
            origin=_origin(raw, name, file),
            when=self.expression(name, "when", _text(raw, "when", name, file), file),
            never=tuple(raw.get("never", ())),
            papers=tuple(raw.get("papers", ())),
            approver=str(raw.get("approver", "")),
            disclosed_in=tuple(raw.get("disclosed_in", ())),
            tests=_tests(raw, name, file),
            when_text=str(raw["when"]).strip(),
            allowed_by=str(raw.get("allowed_by", "")),
        )

    def expression(self, name: str, key: str, text: str, file: _File) -> Node:
        return parse.parse(text, self.vocabulary, origin=file.line_of(name, key, text))


_CLAUSE_KEYS: Final = frozenset(
    {"zh", "en", "source", "force", "stage", "applies", "requires", "unless", "decided_at", "allowed_by", "tests"}
)
_EXEMPTION_KEYS: Final = frozenset({"zh", "en", "source", "when", "never", "papers", "approver", "disclosed_in", "allowed_by", "tests"})


def _names(folder: Traversable) -> list[str]:
    return [entry.name for entry in folder.iterdir() if entry.name.endswith(".toml")]


def _file(entry: Traversable) -> _File:
    text = entry.read_text(encoding="utf-8")
    try:
        return _File(entry.name, text, tomllib.loads(text))
    except tomllib.TOMLDecodeError as error:
        raise PackUnreadable(entry.name, "", str(error)) from error


def _digest(files: Sequence[_File]) -> str:
    whole = sha256()
    for file in files:
        whole.update(file.name.encode() + b"\0" + file.text.replace("\r\n", "\n").encode() + b"\0")
    return whole.hexdigest()


def _needs(head: _File) -> tuple[Needed, ...]:
    try:
        return tuple(needed(line) for line in head.table.get("extends", ()))
    except RangeUnreadable as error:
        raise PackUnreadable(head.name, "extends", str(error)) from error


def _param(name: str, raw: Mapping[str, Any], file: _File) -> Param:
    values = raw.get("values") or [{"from": date.min, "value": raw.get("value")}]
    dated = [(each.get("from", date.min), _value(each["value"])) for each in values]
    if any(value is None for _, value in dated):
        raise PackUnreadable(file.name, f"param.{name}", "缺少 value")
    source = _text(raw, "source", f"param.{name}", file)
    return Param(name=name, type=_type(dated[-1][1]), unit=str(raw.get("unit", "")), source=source, values=Dated.of(dated))


def _value(raw: Any) -> ParamValue:
    if isinstance(raw, list):
        return tuple(str(word) for word in raw)
    if isinstance(raw, dict):
        return Fraction(raw["of"], raw["in"])
    return cast(ParamValue, raw)


def _type(value: ParamValue) -> Type:
    kinds: Sequence[tuple[type, Type]] = ((int, "int"), (Fraction, "ratio"), (date, "date"), (tuple, "codes"))
    return next((kind for python, kind in kinds if isinstance(value, python)), "code")


def _origin(raw: Mapping[str, Any], entry: str, file: _File) -> Origin:
    source = raw.get("source", {})
    for key in ("document", "article", "seen"):
        if not isinstance(source.get(key), str):
            raise PackUnreadable(file.name, entry, f"source.{key}")
    article = source["article"]
    return Origin(
        document=source["document"],
        article=article.lstrip("~"),
        seen=source["seen"],
        guessed=article.startswith("~"),
        adopted=source.get("adopted", ""),
    )


def _tests(raw: Mapping[str, Any], entry: str, file: _File) -> tuple[Case, ...]:
    found = []
    for each in raw.get("tests", ()):
        rows = {table: tuple(dict(row) for row in value) for table, value in each.get("rows", {}).items()}
        try:
            found.append(
                Case(name=each["name"], facts=each.get("facts", {}), rows=rows, asof=each["asof"], answer=each["answer"], kind=each["kind"])
            )
        except KeyError as missing:
            raise PackUnreadable(file.name, entry, f"tests: {missing}") from missing
    return tuple(found)


def _text(raw: Mapping[str, Any], key: str, entry: str, file: _File) -> str:
    value = raw.get(key)
    if not isinstance(value, str) or not value.strip():
        raise PackUnreadable(file.name, entry, key)
    return value


def _one_of(raw: Mapping[str, Any], key: str, allowed: Sequence[str], entry: str, file: _File) -> str:
    value = _text(raw, key, entry, file)
    if value not in allowed:
        raise PackUnreadable(file.name, entry, f"{key} = {value}")
    return value


def _known(raw: Mapping[str, Any], keys: frozenset[str], entry: str, file: _File) -> None:
    for key in raw:
        if key not in keys:
            raise PackUnreadable(file.name, entry, key)
