"""Organisations: the tree of units with their names, parents and lives over time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date


class OrganisationsBroken(ValueError):
    """The tree is not one: the arguments are what is wrong (`twice`, `parent`, `cycle`) and the organisation's id."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FormerName:
    """A name an organisation bore until a day (excluded)."""

    name: str
    until: date
    short_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Organisation:
    """One unit. Missing facts are "" or None.

    `kind` is its nature (党政机关, 参公单位, 事业单位, 国有企业, 人民团体, 高等学校), `tier` that of the organisation (乡科级 1 … 国家级
    5), `level` the name of its level (ZB03), `place` the code of the division it serves and `place_tier` that division's tier (township,
    county, city, province, state). `parent` is the organisation it belongs to, "" for a root.
    """

    id: str
    name: str
    short_name: str = ""
    parent: str = ""
    kind: str = ""
    tier: int | None = None
    level: str = ""
    place: str = ""
    place_tier: str = ""
    grassroots: bool | None = None
    founded_on: date | None = None
    abolished_on: date | None = None
    merged_into: str = ""
    former_names: tuple[FormerName, ...] = ()

    def name_on(self, day: date) -> str:
        """The full name it bore on a day; today's name where no change is recorded."""
        later = sorted((each for each in self.former_names if day < each.until), key=lambda each: each.until)
        return later[0].name if later else self.name

    def exists_on(self, day: date) -> bool:
        """Whether it existed on a day, as far as is known: an unknown foundation or end bounds nothing."""
        return (self.founded_on is None or self.founded_on <= day) and (self.abolished_on is None or day < self.abolished_on)

    def names(self) -> Iterator[str]:
        """Every name it is or was known by."""
        yield from (name for name in (self.name, self.short_name) if name)
        for former in self.former_names:
            yield from (name for name in (former.name, former.short_name) if name)


@dataclass(frozen=True, slots=True)
class Organisations:
    """All organisations of an office, as a tree. Made by `organisations`, which checks that it is one."""

    by_id: dict[str, Organisation]
    _children: dict[str, tuple[str, ...]] = field(repr=False)
    _named: dict[str, tuple[str, ...]] = field(repr=False)

    def __getitem__(self, id: str) -> Organisation:  # noqa: A002 - the identifier is called so everywhere
        return self.by_id[id]

    def __iter__(self) -> Iterator[Organisation]:
        return iter(self.by_id.values())

    def __len__(self) -> int:
        return len(self.by_id)

    def get(self, id: str) -> Organisation | None:  # noqa: A002 - the identifier is called so everywhere
        return self.by_id.get(id)

    def roots(self) -> tuple[Organisation, ...]:
        return self.children("")

    def children(self, parent: str) -> tuple[Organisation, ...]:
        """The organisations directly below one, in the order given."""
        return tuple(self.by_id[child] for child in self._children.get(parent, ()))

    def ancestors(self, id: str) -> Iterator[Organisation]:  # noqa: A002 - the identifier is called so everywhere
        """From the parent up to the root."""
        parent = self.by_id[id].parent
        while parent:
            yield self.by_id[parent]
            parent = self.by_id[parent].parent

    def below(self, root: str) -> Iterator[Organisation]:
        """The organisation and everything below it, parents first."""
        waiting = [root]
        while waiting:
            found = waiting.pop()
            yield self.by_id[found]
            waiting.extend(reversed(self._children.get(found, ())))

    def within(self, id: str, root: str) -> bool:  # noqa: A002 - the identifier is called so everywhere
        """Whether an organisation is `root` or lies below it."""
        return id == root or any(each.id == root for each in self.ancestors(id))

    def named(self, name: str, *, on: date | None = None) -> tuple[Organisation, ...]:
        """The organisations that bear or bore a name; with a day, those that existed then."""
        found = (self.by_id[each] for each in self._named.get(name, ()))
        return tuple(each for each in found if on is None or each.exists_on(on))


def organisations(units: Iterable[Organisation]) -> Organisations:
    """The tree of these units; raises OrganisationsBroken for an id used twice, a parent that is not there, a cycle."""
    by_id: dict[str, Organisation] = {}
    children: dict[str, list[str]] = {}
    named: dict[str, dict[str, None]] = {}
    for unit in units:
        if unit.id in by_id:
            raise OrganisationsBroken("twice", unit.id)
        by_id[unit.id] = unit
        children.setdefault(unit.parent, []).append(unit.id)
        for name in unit.names():
            named.setdefault(name, {})[unit.id] = None
    for unit in by_id.values():
        if unit.parent and unit.parent not in by_id:
            raise OrganisationsBroken("parent", unit.id)
    tree = Organisations(by_id, {parent: tuple(ids) for parent, ids in children.items()}, {name: tuple(ids) for name, ids in named.items()})
    reached = {each.id for root in tree.roots() for each in tree.below(root.id)}
    for id_ in by_id:
        if id_ not in reached:
            raise OrganisationsBroken("cycle", id_)
    return tree
