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
if book.sheetnames[0] != "about" or sorted(names) != sorted(book.sheetnames[1:]):
    faults.append(f"sheets {book.sheetnames}, tables {names}")
listed = {row[0].value: (row[1].value, row[0].hyperlink) for row in book.worksheets[0] if row[0].hyperlink}


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
    if sheet.freeze_panes != "A2" or sheet.auto_filter.ref != sheet.dimensions:
        faults.append(f"{name}: the header does not stay, or filters something else")
    if name not in listed or listed[name][0] != len(rows) - 1 or listed[name][1].location != f"'{name}'!A1":
        faults.append(f"{name}: the first sheet does not lead there")
    for row, want in zip(sheet.iter_rows(), rows):
        for cell, words in zip(row, want):
            cells += 1
            if cell.data_type == "f":
                faults.append(f"{name} {cell.coordinate}: a formula, {cell.value}")
            elif openpyxl.utils.escape.unescape(text(cell)) != words:
                faults.append(f"{name} {cell.coordinate}: {text(cell)!r}, want {words!r}")

print("\n".join(faults[:10]), f"{cells} cells, {len(faults)} faults")
sys.exit(bool(faults))
