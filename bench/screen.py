"""Everybody screened for one post by 40 clauses, five answers tracked: the plan against the bytes it reads, the interpreter and DuckDB.

Run: `python bench/screen.py [--short] [--people N]`. The people are made up column by column: every fact, and every person's rows of a
table, is drawn on its own from a few hundred people of the county. DuckDB gets the same columns, with what is counted from rows ready,
and its conditions are written by hand for the clauses it can express; where it is not installed that part is left out.
"""

from __future__ import annotations

import argparse
import resource
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np

from renti.county.columns import own_facts
from renti.kernel.answer import Answer
from renti.rules import machine_int, vector_months
from renti.rules.bits import unpack
from renti.rules.columns import EPOCH, Columns, columns
from renti.rules.decide import Verdict, decide
from renti.rules.kernels import ByWord, Compared, Kept
from renti.rules.library import packs
from renti.rules.machine import Bound, bound
from renti.rules.normal import latest_start
from renti.rules.plan import Plan, Post, compiled
from renti.rules.plan_json import digest
from renti.rules.snapshot import load_columns, save_columns
from renti.rules.supplied import Joined
from renti.screening.bulk import post_of
from renti.screening.vacancy import Vacancy

PEOPLE, SHORT, DISTINCT, CLAUSES = 1_000_000, 200_000, 300, 40
ROWS_A_PERSON = 8
ASOF = date(2026, 11, 20)
DAY = ASOF.toordinal() - EPOCH
GOALS = {"sum": 10.0, "interpreter": 1_000.0, "duckdb": 8.0, "months": 5.0}
POST = Vacancy(
    id="county-deputy",
    zh="县政府副职",
    packs=tuple(name for name, pack in packs().items() if pack.scope == "national" and name != "appointment_2014"),
    facts={
        "case.promotion": True, "case.rank": False, "case.transfer_in": False, "case.exceptional": False, "post.first_promotion_tier": True,
        "post.tier": "县处级", "post.role": "deputy", "post.level": "县处级副职", "post.leading": True, "post.term_limited": True,
        "post.committee": "county", "post.place_tier": "county", "post.qualification": "none", "post.place": "x", "post.function": "其他",
    },
)  # fmt: skip


def forty() -> tuple[Post, Plan]:
    """The post with the first 40 clauses whose answer differs between people, and their plan."""
    post = post_of(POST, asof=ASOF)
    chosen = []
    for clause in post.clauses:
        alone = Post(id=post.id, clauses=[clause], exemptions=post.exemptions, shared=post.shared)
        if compiled([alone]).atoms:
            chosen.append(clause)
    post = Post(id=post.id, clauses=chosen[:CLAUSES], exemptions=post.exemptions, shared=post.shared)
    return post, compiled([post])


def made_up(plan: Plan, number: int) -> Columns:
    """So many people, each column drawn on its own."""
    some = columns([own_facts(1, index, asof=ASOF) for index in range(DISTINCT)], plan.paths, plan.tables)
    rng = np.random.default_rng(1)
    facts = {path: column.take(rng.integers(0, DISTINCT, number)) for path, column in some.facts.items()}
    return Columns(number, facts, {name: table.take(rng.integers(0, DISTINCT, number)) for name, table in some.tables.items()})


def best(work: Callable[[], Any], runs: int = 5) -> tuple[float, Any]:
    """Seconds of the best of some runs, and what the last gave."""
    times = []
    for _ in range(runs):
        before = time.perf_counter()
        found = work()
        times.append(time.perf_counter() - before)
    return min(times), found


def arrays(ready: Bound) -> list[np.ndarray[Any, Any]]:
    """Every array that the kernels read, once."""
    found: dict[int, np.ndarray[Any, Any]] = {}
    for kernel in ready.kernels:
        if isinstance(kernel, Compared):
            read = [kernel.low, kernel.high, kernel.unknown]
        elif isinstance(kernel, ByWord):
            read = [kernel.column.first, kernel.column.unknown]
        elif isinstance(kernel, Kept):
            read = [kernel.judged.yes, kernel.judged.no]
        else:
            paths = {path for path in ready.plan.paths if path in repr(kernel.atom.node)}
            read = [part for path in paths for part in (ready.columns.facts[path].first, ready.columns.facts[path].last)]
        found.update((id(each), each) for each in read if each is not None)
    return list(found.values())


def summed(parts: list[np.ndarray[Any, Any]]) -> int:
    """Every byte read once, eight at a time."""
    return sum(int(part.view(np.uint8)[: part.nbytes // 8 * 8].view(np.uint64).sum()) for part in parts)


def one_by_one(post: Post, number: int) -> float:
    """Microseconds a person of the reading person by person, facts at hand."""
    people = [Joined((own_facts(1, index, asof=ASOF), post.shared.facts)) for index in range(number)]

    def judge() -> None:
        for person in people:
            for clause in post.clauses:
                decide(clause, post.exemptions, person, post.shared.surroundings)

    judge()
    return best(judge, 2)[0] / number * 1e6


def by_ints(plan: Plan, number: int) -> float:
    people = [own_facts(1, index, asof=ASOF) for index in range(number)]
    machine_int.run(plan, people)
    return best(lambda: machine_int.run(plan, people), 2)[0] / number * 1e6


def by_hand(post: Post) -> dict[str, str]:
    """Where each clause fails, as a person who knows SQL writes it over prepared numbers and first days; null where unknown."""
    params, tables = post.shared.surroundings.params, post.shared.surroundings.tables
    latest = latest_start(latest_start(ASOF, params["county_committee_months"]), params["party_probation_months"]).toordinal() - EPOCH
    level = tables["level"][POST.facts["post.level"]]
    categories = {"female50": "F50", "female55": "F55", "female60": "F60", "male": "M60"}
    return {
        **{f"after.retire.{name}": f"category = '{word}' and retires_on <= {DAY}" for name, word in categories.items()},
        "elig.edu.college": f"education < {tables['education']['大专']}",
        "elig.stepwise": f"{level} - level > {params['max_step']}",
        "elig.partyage.county.committee": f"not (party_member and joined_party <= {latest})",
    }


def prepared(ready: Bound, post: Post) -> dict[str, Any]:
    """What DuckDB gets: numbers in the order of the tables, days, truths and the words of one fact."""
    facts, tables = ready.columns.facts, post.shared.surroundings.tables

    def masked(path: str, values: np.ndarray[Any, Any] | None = None) -> Any:
        column = facts[path]
        unknown = np.zeros(ready.columns.count, bool) if column.unknown is None else unpack(column.unknown, 0, ready.columns.count)
        return np.ma.array(column.first if values is None else values, mask=unknown)

    def ordered(path: str, table: str) -> Any:
        column = facts[path]
        order = np.array([tables[table].get(word, -1) for word in column.words], np.int16)[column.first]
        found = masked(path, order)
        return np.ma.array(order, mask=found.mask | (order < 0))

    categories = facts["person.retirement_category"]
    return {
        "category": masked("person.retirement_category", np.array(categories.words, object)[categories.first]),
        "retires_on": masked("person.retires_on"),
        "education": ordered("person.education", "education"),
        "level": ordered("person.level", "level"),
        "party_member": masked("person.party_member", facts["person.party_member"].first.astype(bool)),
        "joined_party": masked("person.joined_party"),
    }


def in_duckdb(ready: Bound, post: Post) -> tuple[float, float, int, list[str]] | None:
    """Seconds of DuckDB and of the plan for the same clauses, how many, and those that count otherwise; None where it is not installed."""
    try:
        import duckdb
    except ImportError:
        return None
    fails = by_hand(post)
    chosen = [clause for clause in ready.plan.posts[0].clauses if clause.id in fails]
    connection = duckdb.connect()
    connection.execute("set threads = 2")
    connection.register("given", prepared(ready, post))
    connection.execute("create table people as select * from given")
    asked = ", ".join(f"count_if({fails[clause.id]}), count_if(({fails[clause.id]}) is null)" for clause in chosen)
    counting = f"select {asked} from people"  # noqa: S608 - made of this file's own conditions
    seconds, answer = best(lambda: connection.execute(counting).fetchone())
    literals = [clause.answers[answer] for clause in chosen for answer in (Answer.FAIL, Answer.UNKNOWN)]
    own, bitmaps = best(lambda: ready.run(literals, threads=2))
    numbers = [bitmaps.number(literal) for literal in literals]
    apart = [f"{clause.id} {answer[2 * at : 2 * at + 2]} {numbers[2 * at : 2 * at + 2]}" for at, clause in enumerate(chosen)
             if list(answer[2 * at : 2 * at + 2]) != numbers[2 * at : 2 * at + 2]]  # fmt: skip
    return seconds, own, len(chosen), apart


def spells(people: int) -> tuple[np.ndarray[Any, Any], np.ndarray[Any, Any], np.ndarray[Any, Any]]:
    """Eight periods a person, some touching, some overlapping, some apart."""
    rng = np.random.default_rng(2)
    owner = np.repeat(np.arange(people), ROWS_A_PERSON)
    steps = rng.integers(200, 1500, len(owner))
    start = DAY - 12_000 + np.cumsum(steps.reshape(-1, ROWS_A_PERSON), axis=1).ravel()
    return owner, start, start + steps + rng.choice([-150, 0, 0, 120], len(owner))


MONTHS_SQL = """
with marked as (
  select owner, s, e, case when s <= max(e) over (partition by owner order by s rows between unbounded preceding and 1 preceding)
    then 0 else 1 end as opens from spells where s <= $day),
numbered as (select owner, s, e, sum(opens) over (partition by owner order by s rows unbounded preceding) as block from marked),
merged as (select owner, min(s) as s, least(max(e), $day) as e from numbered group by owner, block)
select owner, sum(datesub('month', date '1970-01-01' + s::int, date '1970-01-01' + e::int)) from merged group by owner"""


def months(people: int) -> str:
    """The segmented months against DuckDB's window query, which leaves out the days that blocks carry over."""
    owner, start, end = spells(people)
    own, found = best(lambda: vector_months.served((owner, start, end), people=people, asof=DAY), 3)
    told = f"months over merged periods, {people:,} people, {len(owner):,} rows: {own:.3f} s"
    try:
        import duckdb
    except ImportError:
        return told + "; DuckDB is not installed"
    connection = duckdb.connect()
    connection.execute("set threads = 2")
    connection.register("given", {"owner": owner, "s": start, "e": end})
    connection.execute("create table spells as select * from given")
    theirs, rows = best(lambda: connection.execute(MONTHS_SQL, {"day": DAY}).fetchnumpy(), 2)
    other = np.zeros(people, np.int64)
    other[rows["owner"]] = rows[next(name for name in rows if name != "owner")]
    apart = found - other
    met = "met" if theirs >= GOALS["months"] * own else "missed"
    return (
        f"{told}; DuckDB window query, 2 threads: {theirs:.3f} s ({theirs / own:.1f} ×, goal ≥ {GOALS['months']:.0f}: {met}); "
        f"months DuckDB lacks by the days carried over: {apart.min()} to {apart.max()}"
    )


def snapshot(people: Columns) -> str:
    """Facts saved, mapped back into memory and read once, without and with the check of every file's digest."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "facts"
        save_columns(Columns(people.count, people.facts, {}), path)
        plain, checked = (best(partial(loaded, path, check=check), 3)[0] for check in (False, True))
    return f"snapshot of the facts: mapped and read once in {plain * 1e3:.1f} ms, digests checked in {checked * 1e3:.1f} ms"


def loaded(path: Path, *, check: bool) -> int:
    people = load_columns(path, check=check)
    return sum(int(column.first.sum()) + int(column.last.sum()) for column in people.facts.values())


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help=f"{SHORT:,} people")
    parser.add_argument("--people", type=int)
    given = parser.parse_args()
    number = given.people or (SHORT if given.short else PEOPLE)
    compiling, (post, plan) = best(forty, 1)
    people = made_up(plan, number)
    binding, ready = best(lambda: bound(plan, people), 1)
    read = arrays(ready)
    size = sum(part.nbytes for part in read)
    floor, _ = best(lambda: summed(read))
    one, bitmaps = best(lambda: ready.run(plan.literals))
    two, _ = best(lambda: ready.run(plan.literals, threads=2))
    print(f"{number:,} people, {len(post.clauses)} clauses, {len(plan.atoms)} atoms, {len(plan.planes)} planes")
    print(f"plan {digest(plan)[:12]} made in {compiling:.2f} s; rows counted in {binding:.2f} s ({binding / number * 1e6:.2f} µs a person)")
    print(f"bytes read: {size / number:.1f} a person, summed once in {floor * 1e3:.2f} ms ({size / floor / 1e9:.1f} GB/s)")
    for threads, seconds in ((1, one), (2, two)):
        met = "met" if seconds <= GOALS["sum"] * floor else "missed"
        print(f"plan, {threads} thread{'s' * (threads > 1)}: {seconds * 1e3:.1f} ms, {seconds / number * 1e9:.1f} ns a person, "
              f"{seconds / floor:.1f} × the sum (goal ≤ {GOALS['sum']:.0f}: {met})")  # fmt: skip
    print("layers: " + ", ".join(f"{verdict.value} {bitmaps.number(plan.posts[0].verdicts[verdict]):,}" for verdict in Verdict))
    hand, ints, own = one_by_one(post, 60), by_ints(plan, 60), two / number * 1e6
    print(f"one by one: {hand:.0f} µs a person, {hand / own:,.0f} × the plan; without NumPy: {ints:.0f} µs ({hand / ints:.1f} × faster)")
    found = in_duckdb(ready, post)
    if found is None:
        print("DuckDB is not installed: left out")
    else:
        theirs, ours, clauses, apart = found
        met = "met" if theirs >= GOALS["duckdb"] * ours else "missed"
        print(f"DuckDB, {clauses} clauses by hand, counts only, 2 threads: {theirs * 1e3:.1f} ms; plan with bitmaps: {ours * 1e3:.1f} ms "
              f"({theirs / ours:.1f} ×, goal ≥ {GOALS['duckdb']:.0f}: {met}); counts {apart or 'equal'}")  # fmt: skip
    print(snapshot(people))
    print(months(min(number, PEOPLE)))
    facts, peak = sum(column.bytes for column in people.facts.values()), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory a million people: facts {facts / number:.1f} MB, bitmaps {bitmaps.rows.nbytes / number:.1f} MB; peak {peak:.0f} MB")
    met = min(one, two)
    print(f"summary screen: {met / number * 1e9:.1f} ns a person, {len(post.clauses)} clauses, {met / floor:.1f} × the sum of the bytes, "
          f"{hand / met * number / 1e6:,.0f} × one by one")  # fmt: skip


if __name__ == "__main__":
    main()
