// Opens pages in a headless Chromium that reaches no other machine, and keeps
// what they do that they should not.
//
//   node page-browser.mjs     starts one for all that run with its address, which
//                             it prints, in PAGE_BROWSER; it ends with its parent
import puppeteer from 'puppeteer-core'
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const start = () => puppeteer.launch({
  executablePath: '/usr/bin/chromium',
  headless: true,
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--hide-scrollbars'],
})

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const [browser, parent] = [await start(), process.ppid]
  console.log(browser.wsEndpoint())
  setInterval(async () => {
    if (process.ppid === parent) return
    await browser.close()
    process.exit()
  }, 500)
}

// launch returns a browser of its own, or a window of the one that runs.
export async function launch() {
  const at = process.env.PAGE_BROWSER
  if (!at) return start()
  const browser = await puppeteer.connect({ browserWSEndpoint: at })
  const window = await browser.createBrowserContext()
  return { newPage: () => window.newPage(), close: () => window.close().then(() => browser.disconnect()) }
}

// open returns a page that has loaded, and its faults: requests for anything but
// the file, messages of errors, dialogs.
export async function open(browser, file, { width = 1280, scheme = 'light', script = true, fragment = '' } = {}) {
  const page = await browser.newPage()
  const faults = []
  const address = pathToFileURL(resolve(file)).href
  await page.setViewport({ width, height: 900 })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }, { name: 'prefers-reduced-motion', value: 'reduce' }])
  await page.setJavaScriptEnabled(script)
  await page.setRequestInterception(true)
  page.on('request', (request) => {
    if (request.url().split('#')[0] === address) return request.continue()
    faults.push('asks for ' + request.url().slice(0, 100))
    request.abort()
  })
  page.on('pageerror', (error) => faults.push('error: ' + error.message))
  page.on('console', (message) => { if (['error', 'warn'].includes(message.type())) faults.push('console: ' + message.text().slice(0, 200)) })
  page.on('dialog', (dialog) => { faults.push('opens a dialog: ' + dialog.message()); dialog.dismiss() })
  await page.goto(address + fragment)
  return { page, faults }
}

// say prints the faults, and ends with 1 if there are any.
export async function say(browser, faults) {
  await browser.close()
  for (const fault of faults.slice(0, 20)) console.error(fault)
  if (faults.length > 20) console.error(`and ${faults.length - 20} more`)
  process.exitCode = faults.length ? 1 : 0
}
