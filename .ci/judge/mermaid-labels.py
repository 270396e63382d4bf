"""Writes partnerships whose instruments and projects are called all that Mermaid
may take for something else: mermaid-labels.py SAMPLE.json FOLDER"""
import json, pathlib, sys

sample, folder = json.load(open(sys.argv[1])), pathlib.Path(sys.argv[2])
marks = [chr(c) for c in range(0x21, 0x7f) if not chr(c).isalnum()]
words = '''section title vert click dateFormat axisFormat tickInterval todayMarker excludes includes weekday weekend accTitle accDescr
inclusiveEndDates topAxis displayMode end timeline gantt direction done active crit milestone after until graph subgraph style classDef'''.split()
labels = [f'a{m}b' for m in marks] + [f'{m} x' for m in marks] + [f'x {m}' for m in marks] + [m * 3 + 'x' for m in marks]
labels += words + [w.upper() for w in words] + [f'{w} x' for w in words] + [f'{w}: x' for w in words] + [f'{w}#x' for w in words] + [f'x {w} y' for w in words]
labels += ['a: b', '%%{init: {"theme": "dark"}}%%', '%% c', '#35;', '#colon;', '&amp;', '&#38;', 'a<br>b', '<b>x</b>', '`x`', '**x**', 'a\\nb', 'a : b : c', '2024', '2024 : x', '1d',
           '2023-01-01, 30d', 'x :done, a1, 2023-01-01, 30d', 'ﬂ°°35¶ß', '日本語、半導体「供給網」・６Ｇ', 'EU–Japan（東京）', 'e\u0301', '\u05e9\u05dc\u05d5\u05dd', '😀 𠮷', '"q"', "it's", '$$x^2$$', 'a ~ b', '- x', '+ x', '1. x',
           'class A', 'href x', '::: x', '@{ shape: x }', 'x@{y}', 'fa:fa-ban x', '{{x}}', '--> y', 'x -- y']
for n in range(0, len(labels), 36):
    some = labels[n:n + 36]
    cite = [{'source': 'charter-text'}]
    sample['instruments'] = [i for i in sample['instruments'] if i['id'] in ('charter', 'port-pact')] + [
        {'id': f'i-{k}', 'kind': 'treaty', 'title': {'en': s}, 'steps': [{'kind': 'signed', 'on': '2024-05-01', 'sources': cite}], 'sources': cite}
        for k, s in enumerate(some)]
    sample['projects'] = sample["projects"][:2] + [{'id': f'j-{k}', 'kind': 'project', 'name': {'en': s}, 'period': '2024-05-01/2024-06', 'sources': cite} for k, s in enumerate(some)]
    folder.joinpath(f'labels-{n:03}.json').write_text(json.dumps(sample))
