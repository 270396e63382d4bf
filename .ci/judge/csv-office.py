"""Compares a CSV file with what LibreOffice wrote after opening it: the cells as
they are shown. A formula would show its result.

    csv-office.py FILE SHOWN
"""
import csv
import sys


def rows(name):
    with open(name, encoding="utf-8-sig", newline="") as file:
        return [[cell.replace("\r\n", "\n") for cell in row] for row in csv.reader(file, strict=True)]


want, shown = map(rows, sys.argv[1:])
faults = [] if len(want) == len(shown) else [f"{len(shown)} rows, want {len(want)}"]
for i, pair in enumerate(zip(want, shown)):
    for name, cell, got in zip(want[0], *pair):
        if got != cell and (cell not in ("true", "false") or got.lower() != cell):
            faults.append(f"row {i}: {name} shows {got!r}, want {cell!r}")
print("\n".join(faults[:10]), f"{len(want)} rows, {len(faults)} faults")
sys.exit(bool(faults))
