// Prints what ajv says of files: "NAME ok" or "NAME bad".
//   schema-ajv.mjs SCHEMA on|off FILE…      formats asserted or not
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import Ajv from 'ajv/dist/2020.js'
import formats from 'ajv-formats'

const [schema, asserted, ...files] = process.argv.slice(2)
const ajv = new Ajv.default({ strict: true, validateFormats: asserted === 'on' })
formats.default(ajv)
const valid = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')))
for (const file of files) console.log(basename(file, '.json'), valid(JSON.parse(readFileSync(file, 'utf8'))) ? 'ok' : 'bad')
