// Draws the Mermaid diagrams of reports in Chromium and compares every label one
// can read with the partnership the report is of:
//
//   node mermaid.mjs LANGUAGE PARTNERSHIP.json REPORT.md [PARTNERSHIP.json REPORT.md …]
//
// A diagram that is not drawn, a label that says anything else than its line, and
// a record without its label end it with 1.
import fs from 'node:fs'
import puppeteer from 'puppeteer-core'

const [language, ...files] = process.argv.slice(2)
const judge = import.meta.dirname
const faults = []

const bare = s => s.replace(/\s+/gu, '')
const said = text => text?.[language] || Object.keys(text ?? {}).sort().map(l => text[l])[0] || ''

// The labels a source has, read by the numbers of characters alone.
function labels(source) {
  const plain = s => s.replace(/#(\d+);/g, (_, n) => String.fromCodePoint(n))
  const gantt = source.startsWith('gantt')
  return source.split('\n').slice(1).flatMap(line => {
    const title = line.match(/^ {4}(?:title|section) (.*)$/)
    if (title) return [plain(title[1])]
    if (gantt) return line.match(/^ {4}(dateFormat|axisFormat|todayMarker) /) || !line ? [] : [plain(line.trim().split(' :')[0])]
    return line ? line.split(' : ').map(s => plain(s.trim())).filter(Boolean) : []
  })
}

// What of a partnership must be in the diagrams, by the titles.
function wanted(p) {
  const meets = p.council?.meetings ?? []
  const signed = (p.instruments ?? []).flatMap(i => (i.steps ?? []).filter(s => s.on && ['signed', 'in-force'].includes(s.kind)).map(() => said(i.title)))
  const dues = (p.commitments ?? []).flatMap(c => [c, ...(c.milestones ?? [])]).filter(c => c.due).map(c => said(c.title))
  const works = (p.projects ?? []).filter(j => j.period).map(j => said(j.name))
  return {
    timeline: [said(p.name), ...signed, ...meets.filter(m => m.when).map(m => m.number ? String(m.number) : '')],
    gantt: [...works, ...dues],
    tasks: [meets.filter(m => m.when), works, dues].reduce((n, list) => n + Math.min(40, list.length), 0),
  }
}

const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium', headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
let drawn = 0
try {
  const page = await browser.newPage()
  await page.setContent('<!doctype html><meta charset=utf-8><body>')
  await page.addScriptTag({ path: judge + '/node_modules/mermaid/dist/mermaid.min.js' })
  for (let i = 0; i + 1 < files.length; i += 2) {
    const model = wanted(JSON.parse(fs.readFileSync(files[i], 'utf8')))
    const report = fs.readFileSync(files[i + 1], 'utf8')
    const sources = [...report.matchAll(/^```mermaid\n([^]*?)^```$/gm)].map(m => m[1].replace(/^%%.*\n/, ''))
    if (sources.length !== 2) faults.push(`${files[i + 1]}: ${sources.length} diagrams, want 2`)
    for (const source of sources) {
      const kind = source.match(/^\w+/)[0]
      const shown = await page.evaluate(async source => {
        mermaid.initialize({ startOnLoad: false })
        try {
          const { svg } = await mermaid.render('diagram', source)
          const root = new DOMParser().parseFromString(svg, 'text/html')
          return { texts: [...root.querySelectorAll('text')].map(t => t.textContent), tasks: root.querySelectorAll('text[class*=taskText]').length }
        } catch (error) {
          return String(error)
        }
      }, source)
      if (typeof shown === 'string') {
        faults.push(`${files[i + 1]}: ${kind} is not drawn: ${shown}`)
        continue
      }
      drawn++
      if (kind === 'gantt' && shown.tasks !== model.tasks) faults.push(`${files[i + 1]}: ${shown.tasks} tasks, want ${model.tasks}`)
      const read = new Set(shown.texts.map(bare))
      for (const label of labels(source)) if (!read.has(bare(label))) faults.push(`${files[i + 1]}: ${kind}: ${JSON.stringify(label)} is not to be read`)
      for (const title of model[kind] ?? []) {
        const found = [...read].some(label => {
          const cut = [...bare(title)].findIndex((_, n, all) => n >= 20 && label.includes(all.slice(0, n).join('') + '…'))
          return label.includes(bare(title)) || cut > 0
        })
        if (!found) faults.push(`${files[i + 1]}: ${kind}: nothing of ${JSON.stringify(title)}`)
      }
    }
  }
} finally {
  await browser.close()
}
console.log(`${drawn} diagrams drawn`)
for (const fault of faults) console.error(fault)
process.exit(faults.length ? 1 : 0)
