// Compares citations with the document they are of.
//
//   cite.mjs many DOCUMENT.json              prints the document with one more source for each of its words and some worse ones
//   cite.mjs csl SOURCES.csl.json DOCUMENT   the file itself, and its names against those of CSL 1.0.2
//   cite.mjs back READ.json DOCUMENT         what pandoc read from CSL-JSON or BibTeX, and wrote as CSL-JSON
//   cite.mjs keys KEYS DOCUMENT              what BibTeX listed
//   cite.mjs html BIBLIOGRAPHY DOCUMENT      what a style made of it
import fs from 'node:fs'

const [what, ...files] = process.argv.slice(2)
const read = (file) => fs.readFileSync(file, 'utf8')
const p = JSON.parse(read(files.at(-1)))
const list = (x) => x ?? []
const say = (text) => { for (const l of p.languages) if (text?.[l]) return text[l]; return Object.values(text ?? {})[0] }

if (what === 'many') {
  const words = new Set(['{}', 'a { b } c', '\\{\\}', 'end\\', '-----', "'''", '!`', '?`', ',,', '\\begin{x}', 'a and b', 'Editor: A'])
  const walk = (v) => {
    if (typeof v === 'string' && v.trim()) words.add(v)
    else if (v && typeof v === 'object') for (const [k, e] of Object.entries(v)) if (!['$schema', 'url', 'licence_url'].includes(k)) walk(e)
  }
  walk(p)
  const kinds = ['news', 'research-analysis', 'legal-text']
  const add = (name) => (w, i) => p.sources.push({ id: `${name}-${i}`, kind: kinds[i % 3], title: { [p.languages[0]]: w }, authors: [w, 'and'], publisher: w, published: '2024', note: { [p.languages[0]]: w } });
  [...words].forEach(add('word'))
  // A brace without another has a command of its own in TeX, which pandoc does not know.
  const lone = ['{', '}', '}{', 'a } b', 'a { b } c {', '\\}']
  lone.forEach(add('lone'))
  console.log(JSON.stringify(p))
}

const problems = []
const check = (ok, words) => { if (!ok) problems.push(words) }
const same = (name, want, got) => check(JSON.stringify(want) === JSON.stringify(got), `${name}: the document has ${JSON.stringify(want)}, the file ${JSON.stringify(got)}`)

const date = (d) => (d ? { 'date-parts': [d.split('-').map(Number)] } : undefined)
const d = p.dataset ?? {}
const wanted = [
  { id: `${p.id}_dataset`, kind: 'dataset', title: say(d.title) ?? say(p.name), authors: d.creators, url: d.url, issued: date(p.as_of), version: d.version },
  ...list(p.sources).map((s) => ({ ...s, title: say(s.title), note: say(s.note), issued: date(s.published), accessed: date(s.accessed) })),
]

if (what === 'csl') {
  const types = new Set(`article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection dataset document entry
    entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case legislation manuscript map motion_picture musical_score pamphlet
    paper-conference patent performance periodical personal_communication post post-weblog regulation report review review-book software song speech
    standard thesis treaty webpage`.split(/\s+/))
  const variables = new Set(['id', 'type', 'genre', 'title', 'author', 'container-title', 'publisher', 'version', 'issued', 'accessed', 'URL', 'language', 'annote', 'custom'])
  const items = JSON.parse(read(files[0]))
  same('keys', wanted.map((w) => w.id), items.map((i) => i.id))
  wanted.forEach((w, n) => {
    const i = items[n] ?? {}
    for (const name of Object.keys(i)) check(variables.has(name), `${w.id}: CSL has no ${name}`)
    check(types.has(i.type), `${w.id}: CSL has no type ${i.type}`)
    same(`${w.id} author`, w.authors?.map((literal) => ({ literal })), i.author)
    same(`${w.id} publisher`, w.publisher, i.publisher ?? i['container-title'])
    for (const [name, value] of Object.entries({ title: w.title, issued: w.issued, accessed: w.accessed, URL: w.url, annote: w.note, version: w.version })) same(`${w.id} ${name}`, value, i[name])
    same(`${w.id} terms`, n ? w.licence : d.licence, i.custom?.licence)
    same(`${w.id} original`, w.derived_from, i.custom?.derived_from)
  })
}

// What readers make of quotes and of blanks in a row is theirs.
const plain = (s) => s?.replace(/[ \t\n]+/g, ' ').trim().replace(/[“”"„‘’'`]/g, '')

if (what === 'back') {
  const items = new Map(JSON.parse(read(files[0])).map((i) => [i.id, i]))
  same('keys', wanted.map((w) => w.id).sort(), [...items.keys()].sort())
  for (const w of wanted.filter((w) => !w.id.startsWith('lone-'))) {
    const i = items.get(w.id) ?? {}
    same(`${w.id} title`, plain(w.title), plain(i.title))
    same(`${w.id} author`, w.authors?.map(plain), i.author?.map((a) => plain(a.literal)))
    same(`${w.id} publisher`, plain(w.publisher), plain(i.publisher ?? i['container-title']))
    same(`${w.id} address`, w.url, i.URL)
    same(`${w.id} issued`, w.issued, i.issued)
    same(`${w.id} accessed`, w.accessed, i.accessed)
    same(`${w.id} note`, plain(w.note), plain(i.annote))
  }
}

if (what === 'keys') same('keys', wanted.map((w) => w.id), read(files[0]).split('\n').filter(Boolean))

if (what === 'html') {
  const bare = (s) => s.replace(/<[^>]*>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const shown = new Map(read(files[0]).split('<div id="ref-').slice(1).map((s) => [s.slice(0, s.indexOf('"')), bare(s)]))
  same('entries', wanted.map((w) => w.id).sort(), [...shown.keys()].sort())
  for (const w of wanted) check(shown.get(w.id)?.includes(bare(w.title)), `${w.id} does not show ${w.title}`)
}

for (const words of problems.slice(0, 20)) console.error(words)
process.exitCode = problems.length ? 1 : 0
