"""What an action is: the only way anything is written; one transaction, one ledger line, a label and a role beside the function."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import wraps
from typing import Any, Concatenate, Final, ParamSpec, TypeVar
from uuid import UUID

from django.db import transaction

from renti.kernel.registry import Registry
from renti.ledger.line import Plain
from renti_web.store import write

P = ParamSpec("P")
R = TypeVar("R")


class NotAllowed(PermissionError):
    """The actor's role may not do this; the arguments are the action and the role it asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Who acts: a random id, the roles held, and the moment of acting (the action reads no clock)."""

    id: UUID
    roles: frozenset[str]
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """What an action reports for its ledger line: whom it was about, and what is sealed for those who may see it."""

    subject: UUID
    content: Mapping[str, Plain]


@dataclass(frozen=True, slots=True, kw_only=True)
class Action:
    """One action: its name, what it is called in Chinese and English, and the role that may do it."""

    name: str
    says: str
    en: str
    role: str


ACTIONS: Final[Registry[Action]] = Registry("renti_web.actions", lambda action: action.name)


def action(
    name: str, *, says: str, en: str, role: str
) -> Callable[[Callable[Concatenate[Actor, P], tuple[R, Done]]], Callable[Concatenate[Actor, P], R]]:
    """Register an action. The function takes the actor first and returns its result with a Done; nothing is written when it raises."""

    def register(function: Callable[Concatenate[Actor, P], tuple[R, Done]]) -> Callable[Concatenate[Actor, P], R]:
        entry = Action(name=name, says=says, en=en, role=role)
        ACTIONS.add(entry)

        @wraps(function)
        def run(actor: Actor, /, *args: P.args, **kwargs: P.kwargs) -> R:
            if role not in actor.roles:
                raise NotAllowed(name, role)
            with transaction.atomic(), transaction.atomic(using="keys"):
                result, done = function(actor, *args, **kwargs)
                write.append_line(header=_header(entry, actor), subject=done.subject, content={**done.content, "actor": str(actor.id)})
            return result

        return run

    return register


def _header(entry: Action, actor: Actor) -> dict[str, Any]:
    return {"action": entry.name, "day": actor.at.date().isoformat()}
