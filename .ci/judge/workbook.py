"""Reads a workbook with openpyxl and compares each cell with the tables of the
same partnership, which are CSV in the folder given. No cell may be a formula.

    workbook.py WORKBOOK CSVDIR
"""
import csv
import pathlib
import sys

import openpyxl

book = openpyxl.load_workbook(sys.argv[1])
faults = []
names = [path.stem for path in pathlib.Path(sys.argv[2]).glob("*.csv")]
if sorted(names) != sorted(book.sheetnames):
    faults.append(f"sheets {book.sheetnames}, tables {names}")


def text(cell):
    if cell.value is None:
        return ""
    if isinstance(cell.value, bool):
        return "true" if cell.value else "false"
    return str(cell.value)


cells = 0
for name in names:
    with open(pathlib.Path(sys.argv[2]) / f"{name}.csv", encoding="utf-8", newline="") as file:
        rows = [[cell.replace("\r\n", "\n") for cell in row] for row in csv.reader(file, strict=True)]
    sheet = book[name]
    if (sheet.max_row, sheet.max_column) != (len(rows), len(rows[0])):
        faults.append(f"{name}: {sheet.max_row} rows, want {len(rows)}")
    if sheet.freeze_panes != "A2":
        faults.append(f"{name}: the header does not stay")
    for row, want in zip(sheet.iter_rows(), rows):
        for cell, words in zip(row, want):
            cells += 1
            if cell.data_type == "f":
                faults.append(f"{name} {cell.coordinate}: a formula, {cell.value}")
            elif openpyxl.utils.escape.unescape(text(cell)) != words:
                faults.append(f"{name} {cell.coordinate}: {text(cell)!r}, want {words!r}")

print("\n".join(faults[:10]), f"{cells} cells, {len(faults)} faults")
sys.exit(bool(faults))
