"""Prints what jsonschema says of files: "NAME ok" or "NAME bad".

    schema-python.py SCHEMA on|off FILE…      formats asserted or not
"""
import json, sys
from pathlib import Path

import jsonschema

schema, asserted, *files = sys.argv[1:]
judge = jsonschema.Draft202012Validator
document = json.loads(Path(schema).read_text("utf-8"))
judge.check_schema(document)
valid = judge(document, format_checker=jsonschema.draft202012_format_checker if asserted == "on" else None).is_valid
for file in files:
    print(Path(file).stem, "ok" if valid(json.loads(Path(file).read_text("utf-8"))) else "bad")
