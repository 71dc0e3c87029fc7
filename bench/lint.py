"""Forms linted per second, photo included, against parsing alone and against what an office script does (python-docx, openpyxl).

Run: `python bench/lint.py [--short] [--forms N]`. Every way runs in a process of its own, so that no cache of one helps another. The
`.docx` and `.xlsx` forms hold the same people in the layout of the printed form, with the same photo.
"""

from __future__ import annotations

import argparse
import io
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from renti.county.county import County
from renti.county.files import write_forms
from renti.records.person import Person
from renti.records.photo import Photo

FORMS, SHORT = 2_000, 300
OFFICE_FORMS = {"python-docx cell(i, j)": 3, "python-docx rows": 30, "openpyxl": 60}
PHOTO_BYTES = 225_000
"""A portrait of 225 KB is 300 thousand characters of base64, the middle of what real forms hold."""

ASOF = date(2026, 11, 20)
GOALS = {"parse alone": 3.0, "python-docx cell(i, j)": 60.0, "openpyxl": 20.0}


def heavy(photo: Photo) -> Photo:
    """The portrait made as large as real ones: more picture data before its last marker, where most of a real one lies."""
    return Photo(data=photo.data[:-2] + bytes(number % 251 for number in range(PHOTO_BYTES)) + photo.data[-2:])


def cells(person: Person) -> list[list[str]]:
    """The texts of the printed form, row by row."""
    names = [
        ["name", "sex", "born", "ethnicity", "native_place", "birthplace"],
        ["joined_party", "began_work", "health", "professional_title", "expertise", "reaches_limit"],
        ["full_time_education", "full_time_degree", "full_time_school", "in_service_education", "in_service_degree", "in_service_school"],
        ["current_post", "proposed_post", "removed_post", "resume_text", "honours", "appraisal_text"],
        ["reason", "submitted_by", "filled_by", "filled_on", "age_as_of", "id_number"],
    ]
    rows = [[person.text(name) for name in row] for row in names]
    for relative in person.relatives:
        rows.append([relative.text(name) for name in ("relation", "name", "born", "politics", "work")] + [""])
    return rows


def write_docx(path: Path, person: Person) -> None:
    from docx import Document

    document = Document()
    rows = cells(person)
    table = document.add_table(rows=len(rows) * 2, cols=12)
    for number, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(number * 2, column * 2).merge(table.cell(number * 2 + 1, column * 2 + 1)).text = text
    if person.photo is not None:
        document.add_picture(io.BytesIO(person.photo.data))
    document.save(str(path))


def write_xlsx(path: Path, person: Person) -> None:
    """The form as offices keep it: merged cells, each with its border, font and alignment, and the photo in its place."""
    from openpyxl import Workbook
    from openpyxl.drawing.image import Image
    from openpyxl.styles import Alignment, Border, Font, Side

    thin = Side(style="thin")
    border, font, middle = Border(thin, thin, thin, thin), Font(name="宋体", size=14), Alignment("center", "center", wrap_text=True)
    book = Workbook()
    sheet = book.active
    for number, row in enumerate(cells(person)):
        for column, text in enumerate(row):
            sheet.cell(number * 2 + 1, column * 2 + 1, text)
            for place in ((0, 0), (0, 1), (1, 0), (1, 1)):
                cell = sheet.cell(number * 2 + 1 + place[0], column * 2 + 1 + place[1])
                cell.border, cell.font, cell.alignment = border, font, middle
            sheet.merge_cells(start_row=number * 2 + 1, end_row=number * 2 + 2, start_column=column * 2 + 1, end_column=column * 2 + 2)
    if person.photo is not None:
        sheet.add_image(Image(io.BytesIO(person.photo.data)), "M1")
    book.save(path)


def parse_alone(folder: Path) -> int:
    """Bytes to records with their résumés in segments, no check."""
    from renti.records.read import sources

    people = 0
    for source in sources([folder]):
        for person in source.reading.people if source.reading is not None else ():
            people += person.resume is not None
    return people


def linted(folder: Path, jobs: int) -> int:
    from renti.records.lint import EVERYTHING
    from renti.records.lint_run import Ask, run

    return run([folder], Ask(asof=ASOF, choice=EVERYTHING), jobs=jobs).people


def docx_by_cell(folder: Path) -> int:
    from docx import Document

    files = sorted(folder.glob("*.docx"))[: OFFICE_FORMS["python-docx cell(i, j)"]]
    for file in files:
        table = Document(str(file)).tables[0]
        [table.cell(row, column).text for row in range(len(table.rows)) for column in range(len(table.columns))]
    return len(files)


def docx_by_row(folder: Path) -> int:
    from docx import Document

    files = sorted(folder.glob("*.docx"))[: OFFICE_FORMS["python-docx rows"]]
    for file in files:
        [cell.text for row in Document(str(file)).tables[0].rows for cell in row.cells]
    return len(files)


def xlsx_by_cell(folder: Path) -> int:
    from openpyxl import load_workbook

    files = sorted(folder.glob("*.xlsx"))[: OFFICE_FORMS["openpyxl"]]
    for file in files:
        [cell for row in load_workbook(file).active.iter_rows(values_only=True) for cell in row]
    return len(files)


WAYS = {
    "parse alone": parse_alone,
    "lint, 1 process": lambda folder: linted(folder, 1),
    "lint, 2 processes": lambda folder: linted(folder, 2),
    "python-docx cell(i, j)": docx_by_cell,
    "python-docx rows": docx_by_row,
    "openpyxl": xlsx_by_cell,
}


def child(name: str, folder: str) -> None:
    """Do one way once, after its modules are imported, and print microseconds a form and how many forms.

    One process is measured in processor time, which a busy machine does not lengthen; two in time on the clock. Every way finds its files
    read once before, so that what is compared is work on forms and not the disk.
    """
    forms_in = Path(folder) / ("office" if name in OFFICE_FORMS else "forms")
    WAYS[name](Path(folder) / "warm")
    for file in forms_in.iterdir():
        file.read_bytes()
    clock = time.perf_counter if "processes" in name else time.process_time
    before = clock()
    forms = WAYS[name](forms_in)
    print((clock() - before) / forms * 1e6, forms)


def measured(name: str, folder: Path) -> float:
    """Microseconds a form: the best of three runs, each in its own process."""
    runs = []
    for _ in range(3):
        done = subprocess.run([sys.executable, __file__, "--child", name, str(folder)], check=True, capture_output=True, text=True)
        runs.append(float(done.stdout.split()[0]))
    return min(runs)


def prepare(folder: Path, forms: int) -> None:
    people = [person.with_fields(photo=heavy(person.photo)) if person.photo else person for person in County(seed=7).people(forms + 3)]
    write_forms(folder / "forms", people[:forms])
    for part, some in (("office", people[: max(OFFICE_FORMS.values())]), ("warm", people[forms:])):
        write_forms(folder / part, some)
        for number, person in enumerate(some):
            write_docx(folder / part / f"{number:03d}.docx", person)
            write_xlsx(folder / part / f"{number:03d}.xlsx", person)
    for lrmx in (folder / "office").glob("*.lrmx"):
        lrmx.unlink()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--short", action="store_true", help=f"{SHORT} forms")
    parser.add_argument("--forms", type=int)
    parser.add_argument("--child", nargs=2)
    given = parser.parse_args()
    if given.child:
        child(*given.child)
        return
    forms = given.forms or (SHORT if given.short else FORMS)
    with tempfile.TemporaryDirectory() as folder:
        prepare(Path(folder), forms)
        costs = {name: measured(name, Path(folder)) for name in WAYS}
    own, floor = costs["lint, 1 process"], costs["parse alone"]
    for name, cost in costs.items():
        print(f"{name}: {cost:.0f} µs a form, {1e6 / cost:.0f} forms/s ({cost / own:.2f} × the time of lint with one process)")
    print(f"checks together: {own / floor:.2f} × parsing alone (goal ≤ {GOALS['parse alone']:.0f})")
    for name in ("python-docx cell(i, j)", "python-docx rows", "openpyxl"):
        goal = f" (goal ≥ {GOALS[name]:.0f})" if name in GOALS else ""
        two = costs[name] / costs["lint, 2 processes"]
        print(f"against {name}: {costs[name] / own:.0f} × faster with one process, {two:.0f} × with two{goal}")
    print(f"summary lint: {1e6 / own:.0f} forms/s, {own / floor:.2f} × parsing alone, {costs['openpyxl'] / own:.0f} × openpyxl")


if __name__ == "__main__":
    main()
