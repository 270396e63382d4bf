"""Compares every cell of the tables in a folder with what follows from the
document they were written from. They are the CSV files themselves, read strictly,
or what another reader made of them, JSON.

    csv-tables.py DOCUMENT FOLDER tidy|spreadsheet

What the table of the timeline has, but for its derived columns, follows from more
than a member of a record, and is not compared.
"""
import calendar
import csv
import json
import pathlib
import re
import sys

document, folder, profile = sys.argv[1:]
partnership = json.loads(pathlib.Path(document).read_bytes())
faults = []
compared = 0
WORDS = ("also_known_as", "authors", "by", "creators", "partners", "unread")  # in lists
FLAGS = ("attendance_complete", "truncated")  # never empty
MARKS = tuple("=+-@\t\r\n\0＝＋－＠")
KINDS = {
    "dimensions": "dimension", "areas": "area", "council": "council", "dialogues": "dialogue", "meetings": "meeting", "instruments": "instrument", "projects": "project",
    "commitments": "commitment", "milestones": "milestone", "recommendations": "recommendation", "discrepancies": "discrepancy", "sources": "source",
}


def table_of(path):
    """The rows of a table, each a cell by the name of its column."""
    data = path.read_bytes()
    if path.suffix == ".json":
        rows = json.loads(data or b"[]")
        return [{name: (cell or "").replace("\r\n", "\n") for name, cell in row.items()} for row in rows]
    if data.startswith(b"\xef\xbb\xbf") != (profile == "spreadsheet") or not data.endswith(b"\r\n") or re.search(rb"(?<!\r)\n|\r(?!\n)", data):
        faults.append(f"{path.name}: begins or ends, or a line does, in another way")
    with open(path, encoding="utf-8-sig", newline="") as file:
        header, *rows = [[cell.replace("\r\n", "\n") for cell in row] for row in csv.reader(file, strict=True)]
    if len(set(header)) != len(header) or any(len(row) != len(header) for row in rows):
        faults.append(f"{path.name}: rows of {sorted({len(row) for row in rows})} cells, a header of {header}")
    return [dict(zip(header, row)) for row in rows]


def collect(holder, here, found):
    """Adds the records within a record, which is called here, to their tables, in
    order, each with the place it has there."""
    for member, value in holder.items():
        if member in ("council", "dataset"):
            values, places = [value], [{} if member == "council" else {"record": here}]
        elif isinstance(value, list):
            values, places = value, [{"record": here, "position": i} for i in range(len(value))]
        else:
            continue
        for i, (each, place) in enumerate(zip(values, places)):
            if member in WORDS:
                words = "text" if isinstance(each, dict) else "value"
                found.setdefault("lists", []).append(({"member": member, words: each}, place))
            elif isinstance(each, dict):
                table = "citations" if "source" in each else member
                name = each.get("id") or each.get("code") or (f"{here}/{member}" if member == "dataset" else f"{here}/{member}/{i}")
                found.setdefault(table, []).append((each, place))
                if table in KINDS:
                    found["records"].append(({"id": name, "kind": KINDS[table]}, {}))
                collect(each, name, found)
    return found


def first(date):
    return (date + "-01-01")[:10] if date else ""


def last(date):
    if len(date) == 7:
        return f"{date}-{calendar.monthrange(int(date[:4]), int(date[5:]))[1]:02}"
    return (date + "-12-31")[:10] if date else ""


def derived(name, when):
    """What must stand in the columns that follow from a date or a span."""
    start, _, end = when.partition("/")
    end = {"": start, "..": ""}.get(end, end)
    yield f"{name}_precision", {4: "year", 7: "month", 10: "day"}.get(len(when))
    yield from ((f"{name}_start", start), (f"{name}_end", end), (f"{name}_first", first(start)), (f"{name}_last", last(end)))


def cells(record, place, columns):
    """What must stand in the columns of a record."""
    yield from ((name, str(value)) for name, value in place.items() if name in columns)
    yield from ((name, "false") for name in FLAGS if name in columns)
    for name, member in record.items():
        name = name.lstrip("$")
        if isinstance(member, bool):
            yield name, str(member).lower()
        elif isinstance(member, int):
            yield name, str(member)
        elif isinstance(member, str):
            yield name, guarded(member)
            if f"{name}_first" in columns:
                yield from ((column, words) for column, words in derived(name, member) if column in columns)
        elif isinstance(member, dict) and name not in ("council", "dataset"):
            yield from ((f"{name}_{language}", guarded(words)) for language, words in member.items())
        elif isinstance(member, list) and name in columns:
            yield name, " ".join(member)


def guarded(words):
    return "'" + words if profile == "spreadsheet" and words.lstrip("'").startswith(MARKS) else words


whole = partnership["id"]
found = collect(partnership, whole, {"partnership": [(partnership, {})], "records": [({"id": whole, "kind": "partnership"}, {})]})
for path in sorted(path for path in pathlib.Path(folder).iterdir() if path.suffix in (".csv", ".json")):
    rows = table_of(path)
    if path.stem == "timeline":
        want = [{**row, "position": str(i), **{c: w for c, w in derived("when", row["when"]) if c in row}} for i, row in enumerate(rows)]
    else:
        want = [dict(cells(record, place, rows[0] if rows else {})) for record, place in found.get(path.stem, [])]
    if len(rows) != len(want):
        faults.append(f"{path.stem}: {len(rows)} rows, want {len(want)}")
    for i, (row, record) in enumerate(zip(rows, want)):
        for name in record.keys() | row.keys():
            compared += 1
            if row.get(name, "no such column") != record.get(name, ""):
                faults.append(f"{path.stem} {i}: {name} is {row.get(name)!r}, want {record.get(name)!r}")

if compared == 0:
    faults.append("nothing to compare")
print("\n".join(faults[:10]), f"{compared} cells, {len(faults)} faults")
sys.exit(bool(faults))
