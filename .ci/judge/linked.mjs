// Reads JSON-LD with digitalbazaar's jsonld, in safe mode and without a network.
//
//   linked.mjs canonize FILE.jsonld         prints canonical N-Quads
//   linked.mjs terms FILE.nq                asks for each class and property in its own vocabulary
//   linked.mjs shapes SHAPES.ttl FILE.nq    validates by SHACL
//   linked.mjs model FILE.nq DOCUMENT.json  compares names, counts, dates and words with the document
import fs from 'node:fs'
import { createRequire } from 'node:module'
import dataset from '@rdfjs/dataset'
import { Parser } from 'n3'
import SHACLValidator from 'rdf-validate-shacl'

const [what, ...files] = process.argv.slice(2)
const quads = (file) => new Parser({ format: file.endsWith('.ttl') ? 'Turtle' : 'N-Quads' }).parse(fs.readFileSync(file, 'utf8'))
const problems = []
const check = (ok, words) => { if (!ok) problems.push(words) }
const rdfType = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type'
const xsd = 'http://www.w3.org/2001/XMLSchema#'
const schema = 'http://schema.org/'
const prov = 'http://www.w3.org/ns/prov#'
const foaf = 'http://xmlns.com/foaf/0.1/'
const eliDL = 'http://data.europa.eu/eli/eli-draft-legislation-ontology#'

if (what === 'canonize') {
  const jsonld = (await import('jsonld')).default
  const documentLoader = (url) => { throw new Error(`it asks for ${url}`) }
  const doc = JSON.parse(fs.readFileSync(files[0], 'utf8'))
  process.stdout.write(await jsonld.canonize(doc, { algorithm: 'RDFC-1.0', format: 'application/n-quads', safe: true, documentLoader }))
}

if (what === 'shapes') {
  const [shapes, data] = files.map((file) => dataset.dataset(quads(file)))
  const report = await new SHACLValidator(shapes).validate(data)
  for (const r of report.results) problems.push([r.focusNode?.value, r.path?.value, ...r.message.map((m) => m.value)].join(' '))
  check(report.conforms || problems.length, 'it does not conform')
}

if (what === 'terms') {
  const known = new Set([rdfType, 'http://www.w3.org/1999/02/22-rdf-syntax-ns#Property'])
  // ELI-DL is in no package: these are the terms of it that ELI-EP, the application profile of the European Parliament, has.
  for (const name of ['Activity', 'ForeseenActivity', 'Participation', 'ParticipationRole', 'activity_date', 'activity_label', 'executed',
    'had_participant_person', 'had_participation', 'had_responsible_organization', 'participation_in_name_of', 'participation_role']) known.add(eliDL + name)
  const require = createRequire(import.meta.url)
  for (const name of ['dcat', 'dcterms', 'foaf', 'org', 'owl', 'prov', 'rdfs', 'schema', 'skos']) {
    const file = require.resolve(`@vocabulary/${name}`).replace(/index\.js$/, `${name}.nq`)
    for (const q of quads(file)) known.add(q.subject.value)
  }
  const data = quads(files[0])
  for (const q of data) if (q.subject.value.startsWith(own(data))) known.add(q.subject.value)
  for (const q of data) {
    check(known.has(q.predicate.value), `no property ${q.predicate.value}`)
    if (q.predicate.value === rdfType) check(known.has(q.object.value), `no class ${q.object.value}`)
    for (const ns of [schema, own(data)]) if (q.object.value.startsWith(ns) && q.object.termType === 'NamedNode') check(known.has(q.object.value), `no ${q.object.value}`)
  }
}

// The namespace of the record's own vocabulary, which the graph defines.
function own(data) {
  const found = data.find((q) => q.object.value.endsWith('#Partnership'))
  return found.object.value.replace(/Partnership$/, '')
}

if (what === 'model') {
  const data = quads(files[0])
  const p = JSON.parse(fs.readFileSync(files[1], 'utf8'))
  const dp = own(data)
  const node = data.find((q) => q.predicate.value === rdfType && q.object.value === `${dp}Partnership`).subject.value
  const base = node.slice(0, node.lastIndexOf('#') + 1)
  const about = new Map()
  for (const q of data) about.set(q.subject.value, [...(about.get(q.subject.value) ?? []), q])
  const values = (id, property) => (about.get(id) ?? []).filter((q) => q.predicate.value === property).map((q) => q.object)
  const count = (type, among = '') => new Set(data.filter((q) => q.predicate.value === rdfType && q.object.value === type && q.subject.value.startsWith(among)).map((q) => q.subject.value)).size
  const same = (name, want, got) => check(JSON.stringify(want) === JSON.stringify(got), `${name}: the document has ${JSON.stringify(want)}, the graph ${JSON.stringify(got)}`)
  const list = (x) => x ?? []
  const bodies = [...(p.council ? [p.council] : []), ...list(p.dialogues)]
  const meetings = bodies.flatMap((b) => list(b.meetings))

  // Counts.
  same('areas and dimensions', list(p.areas).length + list(p.dimensions).length, count('http://www.w3.org/2004/02/skos/core#Concept'))
  same('meetings', meetings.length, meetings.filter((m) => values(base + m.id, rdfType).some((t) => t.value === `${schema}Event`)).length)
  same('meetings held', meetings.filter((m) => m.status === 'held').length, count(`${eliDL}Activity`))
  same('foreseen', meetings.filter((m) => m.status !== 'held').length + meetings.flatMap((m) => list(m.plans)).length, count(`${eliDL}ForeseenActivity`))
  same('persons', meetings.flatMap((m) => list(m.attendance)).length + list(p.instruments).flatMap((i) => list(i.signatories)).length, count(`${foaf}Person`))
  same('participations', meetings.flatMap((m) => list(m.attendance)).length, count(`${eliDL}Participation`))
  same('commitments', list(p.commitments).length, count(`${dp}Commitment`))
  same('instruments', list(p.instruments).length, count(`${dp}Instrument`))
  same('projects', list(p.projects).length, count(`${dp}Project`))
  same('recommendations', list(p.recommendations).length, count(`${dp}Recommendation`))
  same('discrepancies', list(p.discrepancies).length, count(`${dp}Discrepancy`))
  same('parties', list(p.parties).length, count('http://www.w3.org/ns/org#Organization'))
  same('sources', list(p.sources).length, list(p.sources).filter((s) => values(base + s.id, rdfType).some((t) => t.value === `${schema}CreativeWork`)).length)

  // Names: each id of the document, each code, and the record and its schemes have a node, and nothing else has.
  const ids = ['Dataset', ...(p.areas ? ['Areas'] : []), ...(p.dimensions ? ['Dimensions'] : []), p.id]
  const collect = (v) => {
    if (Array.isArray(v)) v.forEach(collect)
    else if (v && typeof v === 'object') { if (v.id ?? v.code) ids.push(v.id ?? v.code); Object.values(v).forEach(collect) }
  }
  Object.values(p).forEach(collect)
  same('names', [...new Set(ids)].sort(), [...about.keys()].filter((s) => s.startsWith(base) && !s.startsWith(dp)).map((s) => s.slice(base.length)).sort())

  // Dates: of the named records one by one, and all of them as a bag.
  const ends = (s) => (s ?? '').includes('/') ? s.split('/').map((d) => d === '..' ? '' : d) : [s ?? '', s ?? '']
  const dated = (id, property, date) => same(`${id} ${property}`, date ? [date] : [], values(base + id, property).map((o) => o.value))
  const spanned = (id, start, end, span) => { const [a, b] = ends(span); dated(id, start, a); dated(id, end, b) }
  dated(p.id, `${dp}launched`, p.launched)
  dated('Dataset', `${dp}asOf`, p.as_of)
  for (const m of meetings) spanned(m.id, `${schema}startDate`, `${schema}endDate`, m.when)
  for (const x of list(p.projects)) spanned(x.id, `${schema}startDate`, `${schema}endDate`, x.period)
  for (const a of list(p.areas)) spanned(a.code, `${dp}designatedFrom`, `${dp}designatedUntil`, a.designated)
  for (const c of list(p.commitments)) { dated(c.id, `${dp}made`, c.made); spanned(c.id, `${dp}dueFrom`, `${dp}dueBy`, c.due) }
  for (const r of list(p.recommendations)) { dated(r.id, `${dp}made`, r.made); dated(r.id, `${dp}reviewed`, r.reviewed) }
  for (const s of list(p.sources)) { dated(s.id, `${schema}datePublished`, s.published); dated(s.id, `${dp}accessed`, s.accessed) }
  const bag = []
  const dates = (v, key) => {
    if (Array.isArray(v)) v.forEach((e) => dates(e, key))
    else if (v && typeof v === 'object') Object.entries(v).forEach(([k, e]) => dates(e, k))
    else if (['launched', 'as_of', 'made', 'on', 'published', 'accessed', 'reviewed'].includes(key)) bag.push(v)
    else if (['designated', 'when', 'due', 'period'].includes(key)) bag.push(...ends(v).filter(Boolean))
  }
  dates(p)
  const type = { 4: 'gYear', 7: 'gYearMonth', 10: 'date' }
  const twice = ['http://purl.org/dc/terms/modified', `${schema}dateModified`, `${eliDL}activity_date`]
  const typed = data.filter((q) => q.object.termType === 'Literal' && /^(g|date)/.test(q.object.datatype.value.replace(xsd, '')))
  for (const q of typed) same(`type of ${q.object.value}`, xsd + type[q.object.value.length], q.object.datatype.value)
  same('all dates', bag.sort(), typed.filter((q) => !twice.includes(q.predicate.value)).map((q) => q.object.value).sort())
  for (const m of meetings) dated(m.id, `${eliDL}activity_date`, m.when?.length === 10 ? m.when : '')

  // Words: every text, name and place of the document is there, in its language.
  const literals = new Set(data.filter((q) => q.object.termType === 'Literal').map((q) => `${q.object.language}|${q.object.value}`))
  const elsewhere = new Set(['$schema', 'schema_version', 'id', 'code', 'source', 'to', 'by', 'about', 'url', 'licence_url', 'licence', 'derived_from', 'made_at', 'launched_at',
    'part_of', 'parent', 'at', 'party', 'parties', 'obligors', 'areas', 'topics', 'dimensions', 'broader', 'replaces', 'force', 'duty', 'scope', 'stage', 'degree',
    'completion', 'status', 'mode', 'role', 'bound', 'designated', 'when', 'due', 'period'])
  const words = (v, key) => {
    if (Array.isArray(v)) v.forEach((e) => words(e, key))
    else if (v && typeof v === 'object') {
      const languages = Object.keys(v).every((k) => list(p.languages).includes(k))
      for (const [k, e] of Object.entries(v)) languages ? check(literals.has(`${k.toLowerCase()}|${e}`), `no ${JSON.stringify(e)}@${k}`) : words(e, k)
    } else if (typeof v === 'string' && !elsewhere.has(key)) check(literals.has(`|${v}`) || (key === 'kind' && about.has(dp + v)), `no ${JSON.stringify(v)} of ${key}`)
  }
  words(p)

  // Citations: each record's sources and places.
  const cited = (id, citations) => {
    same(`sources of ${id}`, [...new Set(list(citations).map((c) => base + c.source))].sort(), values(base + id, `${prov}wasDerivedFrom`).map((o) => o.value).sort())
    const places = values(base + id, `${prov}qualifiedDerivation`).map((o) => `${values(o.value, `${prov}entity`)[0].value} ${values(o.value, `${dp}at`)[0].value}`)
    same(`places of ${id}`, list(citations).filter((c) => c.at).map((c) => `${base}${c.source} ${c.at}`).sort(), places.sort())
  }
  for (const x of [...bodies, ...meetings, ...list(p.instruments), ...list(p.projects), ...list(p.commitments), ...list(p.recommendations)]) cited(x.id, x.sources)
  for (const x of [...list(p.areas), ...list(p.dimensions)]) cited(x.code, x.sources)
}

for (const words of problems.slice(0, 20)) console.error(words)
process.exitCode = problems.length ? 1 : 0
