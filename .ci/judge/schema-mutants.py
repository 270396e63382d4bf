"""Writes mutants of a document: each is the document with one thing changed.

    schema-mutants.py DOCUMENT OUT

A file of OUT is named for its change. What the table below says of it, "NAME ok"
or "NAME bad", is printed; of the others, which are every kind of nothing in every
place, the judges need only say the same.
"""
import copy, json, sys
from pathlib import Path

GONE = object()
LONG = "a" * 65

# Where, the value there, and whether a document may have it.
TABLE = [(at, value, "ok") for at, values in {
    "/$schema": ["http://example.org", "HTTPS://example.org:443/a%20b?c=%zz#d?e", "https://[2001:db8::1]:80/", "https://xn--wgv71a.jp/~a", ""],
    "/schema_version": [0, 1, GONE],
    "/id": ["a", "0-1", "a" * 64],
    "/name": [{"en": "x"}, {"en": "x\ty\n", "ja": "\u3000\U00020bb7"}],
    "/launched": ["0001", "2024-02-29", "2000-02-29", "9999-12-31", "2021-04-30", ""],
    "/as_of": ["2025-12-31", "2400-02-29"],
    "/dataset": [{}, {"creators": []}, {"licence": "", "title": {}}, GONE],
    "/council": [{}, {"id": ""}, {"cadence": "", "id": ""}, GONE],
    "/council/meetings": [[], GONE],
    "/council/meetings/0/number": [0, 1, 2**31 - 1],
    "/council/meetings/0/mode": ["", "online"],
    "/council/meetings/0/when": ["2022", "2022-05/2024", "2022-05-12/..", "2024/2022", ""],
    "/council/meetings/0/attendance_complete": [False, True],
    "/council/meetings/0/attendance/0/party": [""],
    "/instruments/0/kind": ["any-word-at-all"],
    "/projects/0/amounts/0/currency": ["EUR"],
    "/projects/0/amounts/0/value": [1, 2**53, 2**63 - 1],
    "/commitments/0/assessments/0/score": [0, -1, 1],
    "/commitments/0/force": ["", "deliver"],
    "/commitments/0/verb": ["", "\u2028x", "e\u0301"],
    "/commitments/0/progress/0": [{"stage": "superseded", "by": "buoys", "sources": [{"source": "charter-text"}]}],
    "/discrepancies/0/about": ["XA", "port-pact"],
    "/discrepancies/0/field": ["", "/", "/a~0b~1c/0", "/\U00020bb7"],
    "/sources/0/languages": [[], ["en", "en"], ["zh-Hant-TW", "es-419", "ain"]],
}.items() for value in values] + [(at, value, "bad") for at, values in {
    "": [{}, [], "x"],
    "/$schema": ["example.org", "ftp://example.org", "https://", "https:///a", "https://a@b", "https://a b", "https://\u65e5", "https://a/%zz", "https://a:b", "https://a\n"],
    "/schema_version": [-1, 2, 1.5, "1"],
    "/id": ["", "A", "a--b", "-a", "a-", "a_b", "a\n", LONG, "\u4f1a", 7, GONE],
    "/name": [{}, {"en": ""}, {"en": " "}, {"en": "\u200b\u00a0\U000e0041"}, {"EN": "x"}, {"": "x"}, {"en\n": "x"}, {"en": None}, "x", GONE],
    "/languages": [[], ["en", "ja", "en"], ["en_GB"], ["en", ""], "en", GONE],
    "/parties": [[], [{}], {}, GONE],
    "/parties/0/code": ["X", "xa", "1A", "A234567890123", "XA\n"],
    "/launched": ["2021-00", "2021-13", "2021-2", "2023-02-29", "1900-02-29", "2021-04-31", "0000", "20210", "2021/2022", "2021\n", "\uff12\uff10\uff12\uff11", 2021],
    "/as_of": ["", "2025", "2025-12", GONE],
    "/council": [{"meetings": []}, {"cadence": "yearly"}, {"stray": ""}, []],
    "/council/id": ["", GONE],
    "/council/sources": [[], GONE],
    "/council/meetings/0/number": [-1, 1.5, 2**31, 10**30],
    "/council/meetings/0/status": ["", "Held", "held\n", GONE],
    "/council/meetings/0/mode": ["remote"],
    "/council/meetings/0/when": ["../2024", "2024/", "2024/2025/2026", "2024-05/.", "2024\n"],
    "/council/meetings/0/attendance_complete": [0, "true"],
    "/council/meetings/0/unread/0": [{}, "x"],
    "/council/meetings/0/also_known_as/0": ["", " ", "a\rb", "a\u0007b", "\ufeffa", None],
    "/projects/0/amounts/0/value": [0, -1, 1.5, 10**20, "1", GONE],
    "/projects/0/amounts/0/currency": ["", "eur", "EURO", "EUR\n"],
    "/commitments/0/assessments/0/score": [2, -2, 0.5],
    "/commitments/0/title/en": ["", "\n"],
    "/commitments/0/areas/0": ["", "AI", None],
    "/commitments/0/progress/0": [{"stage": "superseded", "sources": [{"source": "charter-text"}]},
                                  {"stage": "superseded", "by": "", "sources": [{"source": "charter-text"}]}],
    "/discrepancies/0/about": ["", "Xa", LONG, GONE],
    "/discrepancies/0/field": ["a", "/~2", "/a\u0000"],
    "/stray": ["", 1], "/dataset/stray": [""], "/council/meetings/0/Status": ["held"], "/commitments/0/sources/0/page": [1],
}.items() for value in values]


def steps(pointer):
    return [int(s) if s.isdigit() else s for s in pointer.split("/")[1:]]


def mutant(document, way, value):
    changed = copy.deepcopy(document)
    if not way:
        return value
    holder = changed
    for step in way[:-1]:
        holder = holder[step]
    if value is GONE:
        del holder[way[-1]]
    else:
        holder[way[-1]] = value
    return changed


def places(value, way, seen):
    """Yields the way to the first value of every kind of place."""
    kind = tuple("-" if isinstance(s, int) else s for s in way)
    if kind[-2:-1] in [("name",), ("title",)] or "sources" in kind[1:-1]:
        kind = kind[-2:]  # texts and citations are the same everywhere
    if kind not in seen:
        seen.add(kind)
        yield way
    if isinstance(value, (dict, list)):
        for step, inner in value.items() if isinstance(value, dict) else enumerate(value):
            yield from places(inner, way + [step], seen)


def main():
    document, out = json.loads(Path(sys.argv[1]).read_text("utf-8")), Path(sys.argv[2])
    out.mkdir()

    def write(number, way, value):
        word = "gone" if value is GONE else "".join(c for c in json.dumps(value)[:20] if c.isalnum() or c in "-.") or "empty"
        name = f"{number:04}-{'.'.join(map(str, way)).lstrip('$') or 'root'}={word}"
        (out / f"{name}.json").write_text(json.dumps(mutant(document, way, value), ensure_ascii=False), "utf-8")
        return name

    for i, (at, value, verdict) in enumerate(TABLE):
        print(write(i, steps(at), value), verdict)
    nothings = [(way, value) for way in places(document, [], set()) if way for value in (GONE, None, "", [], {}, 0, False)]
    for i, (way, value) in enumerate(nothings, 1000):
        write(i, way, value)


main()
