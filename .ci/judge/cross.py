"""Reads every format of one partnership, each with a reader of its own kind, and
compares ids and dates of meetings, commitments and sources with those of the
document. A date is compared as it is known.

    cross.py EXPORTDIR
"""
import csv
import json
import pathlib
import re
import sqlite3
import sys
import zipfile
import io

import icalendar
import openpyxl

folder = pathlib.Path(sys.argv[1])
document = json.loads((folder / "partnership.json").read_text(encoding="utf-8"))

meetings = document.get("council", {}).get("meetings", []) + [m for d in document.get("dialogues", []) for m in d.get("meetings", [])]
want = {
    "meetings": {m["id"]: m.get("when", "") for m in meetings},
    "commitments": {c["id"]: c.get("made", "") for c in document["commitments"]},
    "sources": {s["id"]: s.get("published", "") for s in document["sources"]},
}
dates = {"meetings": "when", "commitments": "made", "sources": "published"}


def rows(kind, lines):
    """The ids and dates in rows that are dictionaries."""
    return {line["id"]: line[dates[kind]] or "" for line in lines}


def table(text, kind):
    return rows(kind, csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True))


def from_csv(kind, name="csv"):
    return table((folder / name / f"{kind}.csv").read_bytes().decode("utf-8"), kind)


def from_zip(kind):
    with zipfile.ZipFile(folder / "datapackage.zip") as pack:
        return table(pack.read(f"{kind}.csv").decode("utf-8"), kind)


def from_lines(kind):
    holders = ["council", "dialogues"] if kind == "meetings" else [kind]
    found = {}
    for holder in holders:
        for line in (folder / "jsonl" / f"{holder}.jsonl").read_text(encoding="utf-8").split("\n")[:-1]:
            record = json.loads(line)
            for r in record.get("meetings", []) if kind == "meetings" else [record]:
                found[r["id"]] = r.get(dates[kind], "")
    return found


book = openpyxl.load_workbook(folder / "partnership.xlsx", read_only=True)


def from_workbook(kind):
    lines = book[kind].iter_rows(values_only=True)
    head = next(lines)
    return rows(kind, (dict(zip(head, line)) for line in lines))


base = sqlite3.connect(":memory:")
base.row_factory = sqlite3.Row
base.executescript((folder / "partnership.sql").read_text(encoding="utf-8"))


def from_database(kind):
    return rows(kind, base.execute(f'SELECT * FROM "{kind}"'))


def from_calendar(kind):
    found = {}
    for event in icalendar.Calendar.from_ical((folder / "partnership.ics").read_bytes()).walk("VEVENT"):
        id, role = str(event["UID"]).split("@")[0].split(".")[:2]
        if kind == "meetings" and role == "meeting":
            found[id] = str(event["X-DIGITALPARTNERSHIP-DATE"])
    return found


graph = {node["@id"].removeprefix("this:"): node for node in json.loads((folder / "partnership.jsonld").read_text(encoding="utf-8"))["@graph"]}


def from_graph(kind):
    member = {"meetings": "schema:startDate", "commitments": "dp:made", "sources": "schema:datePublished"}[kind]
    found = {}
    for id, date in want[kind].items():
        if id in graph:
            start = graph[id].get(member, "")
            found[id] = date if (start["@value"] if isinstance(start, dict) else start) == date.split("/")[0] else start
    return found


def from_citations(kind):
    found = {}
    for entry in json.loads((folder / "sources.csl.json").read_text(encoding="utf-8"))[1:]:
        parts = entry.get("issued", {}).get("date-parts", [[]])[0]
        found[entry["id"]] = "-".join(f"{part:02d}" for part in parts)
    return found


def from_bibtex(kind):
    months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
    found = {}
    for entry in re.split(r"(?m)^@", (folder / "sources.bib").read_text(encoding="utf-8"))[2:]:
        date = "".join(re.findall(r"(?m)^  year = \{(\d+)\}", entry))
        date += "".join(f"-{months.index(m) + 1:02d}" for m in re.findall(r"(?m)^  month = (\w+)", entry))
        date += "".join(f"-{int(d):02d}" for d in re.findall(r"(?m)^  day = \{(\d+)\}", entry))
        found[re.match(r"\w+\{([^,]+),", entry)[1]] = date
    return found


faults, compared = [], 0


def compare(name, kind, got, wanted=None):
    global compared
    wanted = want[kind] if wanted is None else wanted
    compared += len(wanted)
    for id in sorted(wanted.keys() | got.keys()):
        if wanted.get(id) != got.get(id):
            faults.append(f"{name}, {kind}: {id} is of {got.get(id)}, want {wanted.get(id)}")


for kind in want:
    for name, read in {
        "csv": from_csv, "data package": lambda kind: from_csv(kind, "datapackage"), "spreadsheet": lambda kind: from_csv(kind, "spreadsheet"),
        "zip": from_zip, "JSON Lines": from_lines, "workbook": from_workbook, "database": from_database, "linked data": from_graph,
    }.items():
        compare(name, kind, read(kind))
compare("calendar", "meetings", from_calendar("meetings"), {id: when for id, when in want["meetings"].items() if when})
compare("CSL-JSON", "sources", from_citations("sources"))
compare("BibTeX", "sources", from_bibtex("sources"))
page = (folder / "report.html").read_text(encoding="utf-8")
for kind in want:
    ids = {id: "" for id in want[kind] if re.search(rf'\bid="(?:[a-z]+-)?{re.escape(id)}"', page)}
    compare("page", kind, ids, {id: "" for id in want[kind]})

print("\n".join(faults[:10]), f"{compared} ids and dates, {len(faults)} faults")
sys.exit(bool(faults))
