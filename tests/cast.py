"""The cast by name: twelve fixed people of the made-up county, each an example with a known answer (docs/guide/developer/cast.md)."""

from renti.county.cast import cast
from renti.county.vacant import vacancies

ELIGIBLE = cast()["eligible"]
TWO_CLAUSES = cast()["two_clauses"]
UNKNOWN = cast()["unknown"]
FROM_DATE = cast()["from_date"]
UNDER_MEASURE = cast()["under_measure"]
RELATIVE = cast()["relative"]
NEAR_RETIREMENT = cast()["near_retirement"]
MINORITY = cast()["minority"]
RARE = cast()["rare"]
CLERK = cast()["clerk"]
CHIEF = cast()["chief"]
LEADER = cast()["leader"]

CAST = tuple(cast().values())
HOUSING_CHIEF, FINANCE_DEPUTY = vacancies()
