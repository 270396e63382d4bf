"""Compares tables for people with what LibreOffice shows of them, each cell as
it is shown. A formula would show its result.

    spreadsheet.py CSVDIR SHOWNDIR

A boolean is shown in its own way, and words that look like a number or a
boolean are taken for one: what must keep those, the workbook keeps.
"""
import csv
import pathlib
import sys


def rows(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return [[cell.replace("\r\n", "\n") for cell in row] for row in csv.reader(file, strict=True)]


def same(cell, shown):
    if shown in ("TRUE", "FALSE"):
        return cell.upper() == shown
    try:
        return cell == shown or float(cell) == float(shown)
    except ValueError:
        return False


faults, cells = [], 0
for path in sorted(pathlib.Path(sys.argv[1]).glob("*.csv")):
    want, got = rows(path), rows(pathlib.Path(sys.argv[2]) / path.name)
    if len(want) != len(got):
        faults.append(f"{path.stem}: {len(got)} rows, want {len(want)}")
    for i, (row, shown) in enumerate(zip(want, got), 1):
        cells += len(row)
        if len(row) != len(shown) or not all(map(same, row, shown)):
            faults.append(f"{path.stem} row {i}: {[pair for pair in zip(row, shown) if not same(*pair)] or shown}")

print("\n".join(faults[:10]), f"{cells} cells, {len(faults)} faults")
sys.exit(bool(faults) or not cells)
