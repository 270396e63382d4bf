"""Compares every table in a folder with the document it was written from: the
CSV files themselves, read strictly, or what another reader made of them, JSON.

    csv-tables.py DOCUMENT FOLDER tidy|spreadsheet
"""
import csv
import json
import pathlib
import sys

document, folder, profile = sys.argv[1:]
faults = []
compared = 0
DERIVED = ("_precision", "_start", "_end", "_first", "_last")
WORDS = ("also_known_as", "authors", "by", "creators", "partners", "unread")  # in lists
MARKS = tuple("=+-@\t\r\n\0＝＋－＠")


def table_of(path):
    """The rows of a table, each a cell by the name of its column."""
    data = path.read_bytes()
    if path.suffix == ".json":
        rows = json.loads(data or b"[]")
        return [{name: cell or "" for name, cell in row.items()} for row in rows]
    if data.startswith(b"\xef\xbb\xbf") != (profile == "spreadsheet") or not data.endswith(b"\r\n"):
        faults.append(f"{path.name}: begins or ends in another way")
    with open(path, encoding="utf-8-sig", newline="") as file:
        header, *rows = csv.reader(file, strict=True)
    if len(set(header)) != len(header) or any(len(row) != len(header) for row in rows):
        faults.append(f"{path.name}: rows of {sorted({len(row) for row in rows})} cells, a header of {header}")
    return [dict(zip(header, row)) for row in rows]


def collect(record, found):
    """Adds the records within a record to the lists of their tables, in order."""
    for name, member in record.items():
        if name in ("council", "dataset"):
            member = [member]
        if isinstance(member, list):
            for each in member:
                if name in WORDS:
                    words = "text" if isinstance(each, dict) else "value"
                    found.setdefault("lists", []).append({"member": name, words: each})
                elif isinstance(each, dict):
                    found.setdefault("citations" if "source" in each else name, []).append(each)
                    collect(each, found)
    return found


def cells(record, columns):
    """What must stand in the columns of a record's members."""
    for name, member in record.items():
        name = name.lstrip("$")
        if isinstance(member, bool):
            yield name, str(member).lower()
        elif isinstance(member, int):
            yield name, str(member)
        elif isinstance(member, str):
            yield name, guarded(member)
        elif isinstance(member, dict) and name not in ("council", "dataset"):
            yield from ((f"{name}_{language}", guarded(words)) for language, words in member.items())
        elif isinstance(member, list) and name in columns:
            yield name, " ".join(member)


def guarded(words):
    return "'" + words if profile == "spreadsheet" and words.lstrip("'").startswith(MARKS) else words


partnership = json.loads(pathlib.Path(document).read_bytes())
found = collect(partnership, {"partnership": [partnership]})
paths = sorted(path for path in pathlib.Path(folder).iterdir() if path.suffix in (".csv", ".json"))
for path in paths:
    rows = table_of(path)
    if path.stem in ("records", "timeline"):  # which say nothing new
        continue
    records = found.get(path.stem, [])
    if len(rows) != len(records):
        faults.append(f"{path.stem}: {len(rows)} rows, want {len(records)}")
    for i, (row, record) in enumerate(zip(rows, records)):
        want = dict(cells(record, row))
        for name in want.keys() | row.keys():
            if name not in want and (name.endswith(DERIVED) or name in ("record", "position") or row[name] == "false"):
                continue
            compared += 1
            if row.get(name, "no such column").replace("\r\n", "\n") != want.get(name, ""):
                faults.append(f"{path.stem} {i}: {name} is {row.get(name)!r}, want {want.get(name)!r}")

if compared == 0:
    faults.append("nothing to compare")
print("\n".join(faults[:10]), f"{compared} cells, {len(faults)} faults")
sys.exit(bool(faults))
