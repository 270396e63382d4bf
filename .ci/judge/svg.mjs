// Opens timelines in Chromium, on light ground and on dark, and looks at every
// text there is:
//
//   node svg.mjs PARTNERSHIP.json TIMELINE.svg [PARTNERSHIP.json TIMELINE.svg …]
//
// It ends with 1 if a text stands on another, outside the picture or cannot be
// told from its ground, if something dated has no title with its words, or if
// the picture asks for anything else than itself.
import fs from 'node:fs'
import path from 'node:path'
import puppeteer from 'puppeteer-core'

const files = process.argv.slice(2)
const faults = []
const flat = s => s.replace(/[ \t\n\v\f\r]+/g, ' ').trim()

// What must be told by a title: the name of the partnership and all that may
// have a place on the scale.
function wanted(p) {
  const said = text => p.languages.map(l => text?.[l]).find(Boolean) ?? Object.keys(text ?? {}).sort().map(l => text[l])[0] ?? ''
  const from = (p.launched ?? '0000').slice(0, 4) + '-01-01'
  const until = span => span && (span.split('/')[1] ?? span).replace('..', '9999').padEnd(10, '-99') // sorts behind all days of it
  const seen = span => span && until(span) >= from
  const meetings = list => (list ?? []).filter(m => seen(m.when)).flatMap(m => [said(m.place), ...(m.attendance ?? []).filter(a => a.role === 'co-chair').map(a => said(a.name))])
  const stepped = (list, name) => (list ?? []).filter(r => [r.period, ...(r.steps ?? []).map(s => s.on)].some(seen)).map(r => said(r[name]))
  const dues = (p.commitments ?? []).flatMap(c => [c, ...(c.milestones ?? [])]).filter(c => seen(c.due)).map(c => said(c.title))
  return [
    said(p.name), ...meetings(p.council?.meetings), ...(p.dialogues ?? []).flatMap(d => [...(d.meetings ?? []).some(m => seen(m.when)) ? [said(d.name)] : [], ...meetings(d.meetings)]),
    ...stepped(p.instruments, 'title'), ...stepped(p.projects, 'name'), ...dues,
  ].map(flat).filter(Boolean)
}

// Runs in the page.
function look() {
  const root = document.documentElement
  const frame = root.getBoundingClientRect()
  const texts = [...root.querySelectorAll('text')].map(t => {
    const box = t.getBoundingClientRect()
    return { words: t.textContent, fill: getComputedStyle(t).fill, seat: t.matches('.tl-in'), left: box.left, right: box.right, top: box.top + box.height * 0.2, bottom: box.bottom - box.height * 0.2 }
  })
  return {
    name: root.localName, texts, frame: { right: frame.right, bottom: frame.bottom },
    titles: [...root.querySelectorAll('title')].map(t => t.textContent), paper: getComputedStyle(root.querySelector('.tl-paper') ?? root).fill,
    strange: [...root.querySelectorAll('*')].filter(e => ['script', 'foreignObject', 'image', 'use', 'a', 'parsererror'].includes(e.localName) || [...e.attributes].some(a => /^on|href$/i.test(a.name))).map(e => e.outerHTML.slice(0, 80)),
  }
}

// The contrast of two colours, as WCAG 2 has it.
function contrast(a, b) {
  const light = colour => {
    const [r, g, b] = colour.match(/\d+/g).map(n => n / 255).map(c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const [dark, bright] = [light(a), light(b)].sort((x, y) => x - y)
  return (bright + 0.05) / (dark + 0.05)
}

const browser = await puppeteer.launch({
  executablePath: '/usr/bin/chromium', headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
})
let seen = 0
try {
  const page = await browser.newPage()
  await page.setViewport({ width: 1200, height: 800 })
  for (let i = 0; i + 1 < files.length; i += 2) {
    const fault = text => faults.push(`${files[i + 1]}: ${text}`)
    const model = wanted(JSON.parse(fs.readFileSync(files[i], 'utf8')))
    const address = 'file://' + path.resolve(files[i + 1])
    const asked = request => request.url() === address || fault(`asks for ${request.url()}`)
    page.on('request', asked)
    for (const scheme of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
      await page.goto(address)
      const it = await page.evaluate(look)
      if (it.name !== 'svg') fault(`is a ${it.name}`)
      it.strange.forEach(e => fault(`has ${e}`))
      const titles = it.titles.map(flat).join('\n')
      model.filter(w => !titles.includes(w)).forEach(w => fault(`no title with ${JSON.stringify(w)}`))
      it.texts.forEach((a, n) => {
        seen++
        if (a.left < 0 || a.top < 0 || a.right > it.frame.right || a.bottom > it.frame.bottom) fault(`${JSON.stringify(a.words)} is outside`)
        if (!a.seat && contrast(a.fill, it.paper) < 4.5) fault(`${JSON.stringify(a.words)} in ${a.fill} on ${it.paper}`)
        it.texts.slice(n + 1).forEach(b => {
          if (Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5)
            fault(`${JSON.stringify(a.words)} stands on ${JSON.stringify(b.words)}`)
        })
      })
    }
    page.off('request', asked)
  }
} finally {
  await browser.close()
}
console.log(`${seen} texts looked at`)
for (const fault of new Set(faults)) console.error(fault)
process.exit(faults.length ? 1 : 0)
