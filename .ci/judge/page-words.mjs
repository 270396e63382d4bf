// Whether a page says what a partnership does: every text of it, in the language
// of the page where there is one, in an element of its language; every record as
// an element of its id; as many of each kind as there are.
//
//   node page-words.mjs (FILE PARTNERSHIP.json)…
import { readFileSync } from 'node:fs'
import { launch, open, say } from './page-browser.mjs'

const browser = await launch()
const all = []
for (let i = 2; i < process.argv.length; i += 2) all.push(...await faultsOf(process.argv[i], JSON.parse(readFileSync(process.argv[i + 1], 'utf8'))))
await say(browser, all)

async function faultsOf(file, partnership) {
  const { page, faults } = await open(browser, file)
  const { lang, text, ids, said, numbers } = await page.evaluate(() => {
    const said = []
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (walk.nextNode()) {
      const at = walk.currentNode.parentElement
      if (!at.closest('svg, script')) said.push([walk.currentNode.data, at.closest('[lang]').lang])
    }
    const count = (selector) => document.querySelectorAll(selector).length
    return {
      lang: document.documentElement.lang,
      text: document.body.textContent,
      ids: [...document.querySelectorAll('[id]')].map((element) => element.id),
      said,
      numbers: {
        commitments: count('#Commitments li.k'), recommendations: count('#Asks li.k'), discrepancies: count('#Discrepancies li.k'), sources: count('.sources > li'),
        meetings: count('#Meetings article'), areas: count('.heat tbody th[id]'), instruments: count('#Papers details:nth-of-type(1) > ul > li'),
        projects: count('#Papers details:nth-of-type(2) > ul > li'), dialogues: count('#Papers details:nth-of-type(3) > ul > li'),
      },
    }
  })

  const known = new Set(ids)
  if (known.size !== ids.length) faults.push('has an id twice')
  const inLanguage = new Map() // where it is marked, by words
  for (const [words, language] of said) inLanguage.set(words, (inLanguage.get(words) ?? new Set()).add(language))

  const languages = [...new Set([lang, ...partnership.languages])]
  const isText = (value) => Object.keys(value).length > 0 && Object.keys(value).every((key) => partnership.languages.includes(key))
  const visit = (value, at) => {
    if (Array.isArray(value)) return value.forEach((item, i) => visit(item, `${at}/${i}`))
    if (typeof value === 'object') {
      if (!isText(value)) {
        if (at !== '' && value.id && !known.has(value.id)) faults.push(`no element is ${value.id}`)
        return Object.entries(value).forEach(([name, member]) => name.startsWith('$') || visit(member, `${at}/${name}`))
      }
      const chosen = languages.find((language) => value[language])
      if (!text.includes(value[chosen])) faults.push(`does not say ${at}: ${value[chosen]}`)
      if (chosen !== lang && !inLanguage.get(value[chosen])?.has(chosen)) faults.push(`does not mark what is ${chosen}: ${value[chosen]}`)
    } else if (typeof value === 'string' && /\/(sources\/\d+\/at|verb|publisher|version|authors\/\d+|also_known_as\/\d+|creators\/\d+|claims\/\d+\/value|settled|number)$/.test(at)) {
      if (!text.includes(value)) faults.push(`does not say ${at}: ${value}`)
    }
  }
  visit(partnership, '')

  for (const [kind, n] of Object.entries(numbers)) {
    const want = kind === 'meetings' ? partnership.council.meetings.length : partnership[kind].length
    if (n !== want) faults.push(`has ${n} ${kind}, not ${want}`)
  }
  await page.close()
  return faults.map((fault) => `${file}: ${fault}`)
}
