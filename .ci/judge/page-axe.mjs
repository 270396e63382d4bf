// axe-core on pages, with all that is folded unfolded, and whether they are wider
// than their window. Of a list it sees the first four items.
//
//   node page-axe.mjs FILE@WIDTH,SCHEME…     SCHEME: light, dark, or plain for
//                                            light without the page's script
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { launch, open, say } from './page-browser.mjs'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const browser = await launch()
const faults = []
for (const view of process.argv.slice(2)) {
  const [, file, width, scheme] = view.match(/^(.*)@(\d+),(light|dark|plain)$/)
  const opened = await open(browser, file, { width: Number(width), scheme: scheme.replace('plain', 'light'), script: scheme !== 'plain' })
  await opened.page.setJavaScriptEnabled(true) // for axe: a plain page has loaded without
  const found = await opened.page.evaluate(`(async () => {
    for (const list of document.querySelectorAll("ul, ol")) [...list.children].slice(4).forEach((item) => item.remove())
    for (const folded of document.querySelectorAll("details")) folded.open = true
    ${axe}
    const { violations } = await axe.run(document, { resultTypes: ["violations"] })
    const wide = document.documentElement.scrollWidth > innerWidth ? ["is wider than its window"] : []
    return violations.map((v) => v.id + ": " + v.nodes[0].html.slice(0, 200)).concat(wide)
  })()`)
  faults.push(...[...found, ...opened.faults].map((fault) => view + ': ' + fault))
  await opened.page.close()
}
await say(browser, faults)
