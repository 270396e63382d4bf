"""Compares a report, turned into HTML by somebody else, with the partnership it is
of: markdown.py PARTNERSHIP.json REPORT.html

Every cell with words of the record must hold them and nothing else, every link
must lead where the record says, and no element may be there that the report does
not use."""
import html.parser, json, re, sys

p = json.load(open(sys.argv[1]))
faults = []


def flat(text):
    return re.sub(r'[ \t\n\v\f\r]+', ' ', text).strip(' ')


def said(text):
    for l in p.get('languages', []) + sorted(text or {}):
        if (text or {}).get(l):
            return text[l]
    return ''


class Reader(html.parser.HTMLParser):
    elements = {'h1', 'h2', 'h3', 'p', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'a', 'details', 'summary', 'br', 'ul', 'ol', 'li', 'pre', 'code', 'hr'}

    def __init__(self):
        super().__init__()
        self.title, self.area, self.tables, self.items, self.links, self.summaries = '', '', [], [], [], []
        self.into = None

    def handle_starttag(self, tag, attributes):
        self.only(tag, attributes)
        if tag == 'table':
            self.tables.append((self.area, []))
        elif tag == 'tr':
            self.tables[-1][1].append([])
        elif tag in ('th', 'td'):
            self.tables[-1][1][-1].append('')
            self.into = 'cell'
        elif tag in ('h1', 'h2', 'h3', 'li', 'summary'):
            self.into = tag
            if tag == 'h1' and self.title:
                faults.append('two titles')
            if tag == 'h2' or tag == 'h3':
                self.area = ''
            if tag == 'li':
                self.items.append('')
            if tag == 'summary':
                self.summaries.append('')
        elif tag == 'a':
            self.links.append(dict(attributes).get('href', ''))
        elif tag == 'br':
            self.handle_data('\n')

    def only(self, tag, attributes):
        if tag not in self.elements:
            faults.append(f'an element {tag}')
        for name, value in attributes:
            if (tag, name) not in {('a', 'href'), ('th', 'align'), ('td', 'align')} and (tag, name, value) != ('pre', 'lang', 'mermaid') and (tag, name, value) != ('code', 'class', 'language-mermaid'):
                faults.append(f'{tag} has {name}={value!r}')

    def handle_endtag(self, tag):
        if tag in ('td', 'th', 'h1', 'h2', 'h3', 'li', 'summary'):
            self.into = None

    def handle_data(self, data):
        if self.into == 'cell':
            self.tables[-1][1][-1][-1] += data
        elif self.into == 'h1':
            self.title += data
        elif self.into in ('h2', 'h3'):
            self.area += data
        elif self.into == 'li':
            self.items[-1] += data
        elif self.into == 'summary':
            self.summaries[-1] += data

    def handle_comment(self, data):
        faults.append(f'a comment {data!r}')


reader = Reader()
reader.feed(open(sys.argv[2], encoding='utf-8').read())


def same(what, want, got):
    want, got = [[flat(c) for c in row] for row in want], [[flat(c) for c in row] for row in got]
    for w, g in zip(want, got):
        if w != g:
            faults.append(f'{what}: {g!r}, want {w!r}')
    if len(want) != len(got):
        faults.append(f'{what}: {len(got)} rows, want {len(want)}')


def rows(head):
    """The rows of the tables whose first head is this, cells by their heads."""
    for area, table in reader.tables:
        if table[0][0] == head:
            for row in table[1:]:
                yield flat(area), dict(zip(table[0], row))


def by_id(kind):
    return {r['id']: r for r in p.get(kind, [])}


numbers = {}
for i, s in enumerate(p.get('sources', [])):
    numbers.setdefault(s['id'], i + 1)
names = {r['id']: said(r.get('title') or r.get('name')) for kind in ('instruments', 'projects', 'commitments', 'dialogues') for r in p.get(kind, [])}
parties = {r['code']: said(r['name']) for r in p.get('parties', [])}


def cited(r):
    return '; '.join(' '.join(filter(None, [str(numbers[c['source']]), c.get('at', '')])) for c in r.get('sources', []))


def dated(r):
    return any(s.get('on') for s in r.get('steps', []))


if flat(reader.title) != flat(said(p['name'])):
    faults.append(f'title {reader.title!r}')

same('meetings', [[
    '\n'.join(f"{said(a['name'])}, {said(a['office'])} ({parties[a['party']]})" for a in m.get('attendance', []) if a['role'] == 'co-chair'), cited(m)]
    for m in p['council']['meetings']], [[r['Co-chairs'], r['Sources']] for _, r in rows('Meeting')])
papers = sorted(p.get('instruments', []), key=lambda i: not dated(i))
same('instruments', [[said(i['title']), cited(i)] for i in papers], [[r['Instrument'], r['Sources']] for _, r in rows('Instrument')])
same('projects', [[said(j['name']), cited(j)] for j in p.get('projects', [])], [[r['Project'], r['Sources']] for _, r in rows('Project')])
same('dialogues', [[said(d['name']), cited(d)] for d in p.get('dialogues', [])], [[r['Dialogue'], r['Sources']] for _, r in rows('Dialogue')])


def within(code):
    codes = {code}
    while True:
        more = {a['code'] for a in p['areas'] if a.get('broader') in codes} - codes
        if not more:
            return codes
        codes |= more


def commitment(c):
    return [said(c['title']) + (' …' if c.get('truncated') else ''), c.get('force', 'not said'), cited(c)]


listed = [(area, [r['Commitment'], r['Force'], r['Sources']]) for area, r in rows('Commitment')]
for a in p['areas']:
    same(f"commitments on {a['code']}", [commitment(c) for c in p['commitments'] if within(a['code']) & set(c.get('areas', []))],
         [row for area, row in listed if area == flat(said(a['name']))])
for c in p['commitments']:
    if [flat(x) for x in commitment(c)] not in [[flat(x) for x in row] for _, row in listed]:
        faults.append(f"{c['id']} is not listed")

disputes = sorted(p.get('discrepancies', []), key=lambda d: bool(d.get('settled')))
same('discrepancies', [[
    '\n'.join(' '.join(filter(None, [': '.join(filter(None, [parties.get(c.get('party'), ''), c['value']])), cited(c)])) for c in d['claims']),
    d.get('settled', ''), said(d['why'])] for d in disputes],
    [[r['Claims'], r.get('Settled on', ''), r['Why']] for _, r in rows('On')])

heads, *body = next(table for _, table in reader.tables if table[0][0] == 'Area')
if body[-1][-1] != str(len(p['commitments'])) or sum(int(c.replace('·', '0')) for c in body[-1][1:-1]) != len(p['commitments']):
    faults.append(f'{body[-1]} do not add up to {len(p["commitments"])}')
for name, row in zip([a['name'] for a in p['areas']], body):
    if flat(row[0]) != flat(said(name)):
        faults.append(f'{row[0]!r}, want {said(name)!r}')

items = [flat(i) for i in reader.items]
for text in [said(s['title']) + '. ' for s in p['sources']] + [said(u) for m in p['council']['meetings'] for u in m.get('unread', [])]:
    if not any(flat(text) in i for i in items):
        faults.append(f'no item has {text!r}')

urls = {s['url'] for s in p['sources'] if s.get('url')}
if not urls <= set(reader.links):
    faults.append(f'no link to {urls - set(reader.links)}')
stray = set(reader.links) - urls - {'#sources'} - {p.get('dataset', {}).get(k) for k in ('url', 'licence_url')}
if {url for url in stray if not url.startswith('mailto:')}:  # which cmark-gfm makes of what looks like an address
    faults.append(f'links to {stray}')

print(f'{sum(len(t) for _, t in reader.tables)} rows, {len(reader.items)} items, {len(reader.links)} links')
for fault in faults:
    print(fault, file=sys.stderr)
sys.exit(bool(faults))
