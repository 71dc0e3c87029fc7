"""An unknown travels: it is never taken for a no, and a clause answers from what is surely known."""

from itertools import product

import pytest

from renti.kernel.answer import Answer, all_of, any_of, clause_answer

TRUTHS = (True, False, None)


def worlds(*truths: bool | None) -> list[tuple[bool, ...]]:
    """Every way the unknowns among these may turn out."""
    return list(product(*((True, False) if truth is None else (truth,) for truth in truths)))


def agreed(outcomes: set[bool]) -> bool | None:
    return outcomes.pop() if len(outcomes) == 1 else None


@pytest.mark.parametrize("truths", list(product(TRUTHS, repeat=3)))
def test_and_and_or_say_what_holds_in_every_world(truths: tuple[bool | None, ...]) -> None:
    assert all_of(truths) is agreed({all(world) for world in worlds(*truths)})
    assert any_of(truths) is agreed({any(world) for world in worlds(*truths)})


def test_nothing_to_meet_is_met() -> None:
    assert all_of(()) is True
    assert any_of(()) is False


def certain(known: tuple[bool, ...]) -> Answer:
    """The answer where everything is known: whether the clause applies, its requirement holds, its exemption holds."""
    applies, requires, exempted = known
    if not applies:
        return Answer.NOT_APPLICABLE
    if requires:
        return Answer.PASS
    return Answer.EXEMPT if exempted else Answer.FAIL


@pytest.mark.parametrize("truths", list(product(TRUTHS, repeat=3)))
def test_a_clause_fails_only_where_it_fails_in_every_world(truths: tuple[bool | None, ...]) -> None:
    applies, requires, exempted = truths
    possible = {certain(world) for world in worlds(*truths)}
    answer = clause_answer(applies=applies, requires=requires, exempted=exempted)
    assert (answer is Answer.FAIL) is (possible == {Answer.FAIL})
    if len(possible) == 1:
        assert answer in possible
    if answer is Answer.UNKNOWN:
        assert len(possible) > 1


def test_every_answer_has_a_word() -> None:
    assert len({answer.zh for answer in Answer}) == len(Answer) == 5
