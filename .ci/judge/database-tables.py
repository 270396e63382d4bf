"""Compares what a database holds with the tables of the same partnership.

    database-tables.py CSVDIR ROWS NAME…

ROWS has a line for each table NAME of the database, its rows as a JSON list of
objects. A table of CSV is one of the database, and one for each of its columns
of codes, which are joined here as CSV has them.
"""
import csv
import json
import pathlib
import sys

folder, names = pathlib.Path(sys.argv[1]), sys.argv[3:]
lines = pathlib.Path(sys.argv[2]).read_text(encoding="utf-8").rstrip("\n").split("\n")
held = dict(zip(names, map(json.loads, lines)))
faults, cells, left = [], 0, set(names)
if len(lines) != len(names):
    faults.append(f"{len(lines)} lines for {len(names)} tables")


def text(value, like):
    if value is None:
        return ""
    if like in ("true", "false") and value in (0, 1):  # SQLite has no booleans
        value = bool(value)
    return str(value).lower() if isinstance(value, bool) else str(value)


for path in sorted(folder.glob("*.csv")):
    name = path.stem
    with open(path, encoding="utf-8", newline="") as file:
        head, *rows = [[cell.replace("\r\n", "\n") for cell in row] for row in csv.reader(file, strict=True)]
    key = next(k for k in ("id", "code", "record", "position") if k in head)
    codes = {}
    for column in head:
        if f"{name}_{column}" in held:
            left.discard(f"{name}_{column}")
            codes[column] = joined = {}
            for row in sorted(held[f"{name}_{column}"], key=lambda row: int(row["position"])):
                joined.setdefault(str(row["record"]), []).append(row["code"])
    left.discard(name)
    want = sorted(rows)
    found = [{column: (" ".join(codes[column].get(str(row[key]), [])) if column in codes else row[column]) for column in head} for row in held[name]]
    like = dict(zip(head, rows[0])) if rows else {}
    got = sorted([text(row[column], like[column]) for column in head] for row in found)
    cells += len(want) * len(head)
    if got != want:
        wrong = next(((g, w) for g, w in zip(got, want) if g != w), "")
        faults.append(f"{name}: {len(got)} rows, want {len(want)}: {wrong}")
if left:
    faults.append(f"unknown tables {left}")

print("\n".join(faults[:10]), f"{cells} cells, {len(faults)} faults")
sys.exit(bool(faults))
