"""Compares what LibreOffice made of a workbook, a CSV file for each sheet, with
the tables of the same partnership.

    workbook-office.py OFFICEDIR NAME CSVDIR

The files are called NAME-TABLE.csv.
"""
import csv
import pathlib
import sys


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return [[cell.replace("\r\n", "\n") for cell in row] for row in csv.reader(file)]


faults, cells = [], 0
for path in sorted(pathlib.Path(sys.argv[3]).glob("*.csv")):
    want = read(path)
    got = read(pathlib.Path(sys.argv[1]) / f"{sys.argv[2]}-{path.stem}.csv")
    if len(got) != len(want):
        faults.append(f"{path.stem}: {len(got)} rows, want {len(want)}")
    for line, (mine, theirs) in enumerate(zip(want, got), 1):
        theirs = [{"TRUE": "true", "FALSE": "false"}.get(cell, cell) for cell in theirs]
        mine = [{"TRUE": "true"}.get(cell, cell) for cell in mine]  # words that LibreOffice cannot tell from a boolean
        cells += len(mine)
        if mine != theirs:
            faults.append(f"{path.stem} row {line}: {[pair for pair in zip(mine, theirs) if pair[0] != pair[1]]}")

print("\n".join(faults[:10]), f"{cells} cells, {len(faults)} faults")
sys.exit(bool(faults) or not cells)
