// Uses the filters of a page as its reader would, and compares what they leave
// with what the partnership says: each value of each filter, several together,
// words, the links of the table, an address with a fragment.
//
//   node page-clicks.mjs FILE PARTNERSHIP.json
import { readFileSync } from 'node:fs'
import { launch, open, say } from './page-browser.mjs'

const [file, json] = process.argv.slice(2)
const p = JSON.parse(readFileSync(json, 'utf8'))
const browser = await launch()
const { page, faults } = await open(browser, file)

// The values a commitment goes by, counted here and not by the page.
const broader = Object.fromEntries(p.areas.map((area) => [area.code, area.broader]))
const launch_ = [p.launched_at, ...p.instruments.filter((i) => i.steps?.some((step) => step.at === p.launched_at)).map((i) => i.id)]
const councils = p.council.meetings.map((meeting) => meeting.id)
const values = {
  area: (c) => {
    const found = { all: ['All'], governance: ['Governance'] }[c.scope] ?? []
    for (let code of c.areas ?? []) for (; code; code = broader[code]) found.push(code)
    return found
  },
  occasion: (c) => [launch_.includes(c.made_at) ? 'Launch' : councils.includes(c.made_at) ? c.made_at : 'Elsewhere', c.made_at],
  force: (c) => [c.force ?? 'None'],
  stage: (c) => {
    const stage = c.progress?.at(-1).stage
    return [['delivered', 'withdrawn', 'superseded'].includes(stage) ? 'Closed' : 'Open', stage ?? 'None', ...(stage ? ['Told'] : [])]
  },
  party: (c) => c.obligors ?? ['None'],
}
const wanted = (view) => p.commitments
  .filter((c) => Object.entries(view).every(([key, value]) => key === 'q' ? c.id.includes(value.toLowerCase()) : values[key](c).includes(value)))
  .map((c) => c.id).sort()

// What is on the screen, and what is said of it.
const shown = () => page.evaluate(() => ({
  ids: [...document.querySelectorAll('#Commitments li.k')].filter((item) => item.checkVisibility()).map((item) => item.id).sort(),
  count: (document.querySelector('#Count').textContent.match(/\d+/g) ?? []).map(Number).sort((a, b) => a - b),
  live: document.querySelector('#Count').getAttribute('role'),
  groups: [...document.querySelectorAll('#Commitments .group')].filter((group) => group.checkVisibility()).length,
  fragment: location.hash.slice(1),
}))
const check = async (what, view) => {
  if (faults.length > 20) return // enough to know
  const want = wanted(view)
  const got = await shown()
  const groups = new Set(p.commitments.filter((c) => want.includes(c.id)).map((c) => values.occasion(c)[0])).size
  if (String(got.ids) !== String(want)) faults.push(`${what}: shows ${got.ids.length}, not the ${want.length} it should: ${got.ids.filter((id) => !want.includes(id)).slice(0, 3)}`)
  if (String(got.count) !== String([want.length, p.commitments.length])) faults.push(`${what}: says ${got.count}, not ${want.length} of ${p.commitments.length}`)
  if (got.groups !== groups) faults.push(`${what}: shows ${got.groups} groups, not ${groups}`)
  if (got.live !== 'status') faults.push(`${what}: does not say so aloud`)
  if (Object.keys(view).length && String(Object.entries(Object.fromEntries(new URLSearchParams(got.fragment))).sort()) !== String(Object.entries(view).sort())) faults.push(`${what}: is at #${got.fragment}`)
}

await check('at first', {})
const options = await page.$$eval('#Filters select', (fields) => fields.map((field) => [field.name, [...field.options].map((o) => [o.value, o.text])]))
for (const [name, list] of options) {
  for (const [value, text] of list.slice(1)) {
    await page.select(`#F-${name}`, value)
    await check(`${name} ${value}`, { [name]: value })
    if (!text.endsWith(`(${wanted({ [name]: value }).length})`)) faults.push(`option ${text}`)
  }
  await page.select(`#F-${name}`, '')
}
if (options.length !== 5 || options.some(([, list]) => list.length < 2)) faults.push(`filters: ${options.map(([name, list]) => name + ' ' + list.length)}`)

// Several filters, words by keyboard, and Enter, which must send nothing away.
const area = p.areas.map((a) => a.code).find((code) => wanted({ area: code, stage: 'Open' }).length > 0)
await page.select('#F-area', area)
await page.select('#F-stage', 'Open')
await check('two filters', { area, stage: 'Open' })
const [id] = wanted({ area, stage: 'Open' })
await page.focus('#F-q')
await page.keyboard.type(id.toUpperCase())
await page.keyboard.press('Enter')
await check('two filters and words', { area, stage: 'Open', q: id.toUpperCase() })
await page.keyboard.type(' nowhere-to-be-found')
await check('nothing', { area, stage: 'Open', q: id.toUpperCase() + ' nowhere-to-be-found' })
if (!await page.$eval('#Nothing', (note) => note.checkVisibility())) faults.push('does not say that nothing fits')

// The way from a filter to the button that clears them is Tab.
await page.focus('#F-party')
await page.keyboard.press('Tab')
await page.keyboard.press('Enter')
await check('cleared', {})

// Every number of the table and of the grades leads to as many commitments.
const links = await page.$$eval('.heat a[href*="="], .grades a, .figures a[href*="="]', (all) => all.map((a) => [a.hash, a.textContent.match(/\d+/g).map(Number)]))
if (links.length < 9) faults.push(`only ${links.length} links to views`)
for (const [hash, numbers] of links) {
  await page.$eval(`a[href="${hash}"]`, (a) => a.click())
  const view = Object.fromEntries(new URLSearchParams(hash.slice(1)))
  await page.waitForFunction((n) => document.querySelectorAll('#Commitments li.k:not([hidden])').length === n, { timeout: 2000 }, wanted(view).length)
    .catch(() => {})
  await check(hash, view)
  if (!numbers.includes(wanted(view).length)) faults.push(`${hash} has ${wanted(view).length}, and is said to have ${numbers}`)
}
const at = await page.evaluate(() => document.activeElement.id)
if (at !== 'Commitments-h') faults.push(`after a link to a view the focus is on ${at}`)

// A record that is filtered out is brought back by an address that names it.
const hidden = p.commitments.find((c) => !wanted({ area }).includes(c.id)).id
await page.select('#F-area', area)
await page.evaluate((fragment) => { location.hash = fragment }, hidden)
await page.waitForFunction((n) => document.getElementById(n).checkVisibility(), { timeout: 2000 }, hidden).catch(() => faults.push(`#${hidden} stays hidden`))

// What is folded is unfolded by an address within it.
const folded = p.instruments[0].id
await page.evaluate((fragment) => { location.hash = fragment }, folded)
await page.waitForFunction((n) => document.getElementById(n).checkVisibility(), { timeout: 2000 }, folded).catch(() => faults.push(`#${folded} stays folded`))

// An address with filters opens on what they leave; without the script it leads
// to the first of that, and all are there.
await page.close()
const again = await open(browser, file, { fragment: `#area=${area}&stage=Open` })
faults.push(...again.faults)
const opened = await again.page.$$eval('#Commitments li.k', (all) => all.filter((item) => item.checkVisibility()).map((item) => item.id).sort())
if (String(opened) !== String(wanted({ area, stage: 'Open' }))) faults.push(`opened with filters, shows ${opened.length}`)
await again.page.close()
const plain = await open(browser, file, { script: false, fragment: `#area=${area}` })
faults.push(...plain.faults)
const bare = await plain.page.evaluate(() => ({
  shown: [...document.querySelectorAll('#Commitments li.k')].filter((item) => item.checkVisibility()).length,
  form: document.querySelector('#Filters').checkVisibility() || document.querySelector('#Count').checkVisibility(),
  at: document.querySelector(':target')?.closest('li.k')?.id,
}))
if (bare.shown !== p.commitments.length || bare.form || !wanted({ area }).includes(bare.at)) faults.push(`without the script: ${JSON.stringify(bare)}`)
await say(browser, faults)
