// Whether pages keep quiet while everything in them that can be used is used:
// no request, no error, no dialog, and no element that could cause one.
//
//   node page-quiet.mjs FILE…
import { launch, open, say } from './page-browser.mjs'

const browser = await launch()
const faults = []
for (const file of process.argv.slice(2)) {
  const { page, faults: heard } = await open(browser, file)
  const seen = await page.evaluate(async () => {
    for (const folded of document.querySelectorAll('details')) folded.open = true
    const links = [...document.querySelectorAll('a[href^="#"]')]
    for (let i = 0; i < links.length; i += Math.ceil(links.length / 60)) links[i].click()
    for (const field of document.querySelectorAll('select')) {
      field.selectedIndex = 1
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    document.querySelector('button').click()
    for (const element of document.querySelectorAll('body *')) {
      for (const type of ['mouseover', 'focus', 'error', 'load']) element.dispatchEvent(new Event(type))
    }
    await new Promise((done) => setTimeout(done, 200))
    const odd = [...document.querySelectorAll('script ~ script, img, iframe, object, embed, video, audio, base, form[action], [style], link[rel~="stylesheet"]')]
    for (const element of document.querySelectorAll('*')) {
      if ([...element.attributes].some((a) => a.name.startsWith('on') || (/^(href|src|action|xlink:href)$/.test(a.name) && /^\s*(javascript|data|vbscript):/i.test(a.value)))) odd.push(element)
    }
    return odd.map((element) => 'has ' + element.outerHTML.slice(0, 120))
  })
  faults.push(...[...heard, ...seen].map((fault) => file + ': ' + fault))
}
await say(browser, faults)
