// Reads a Data Package with the readers of version 1: the descriptor, then every
// row of every table, or of those named, by its types, constraints and keys.
//
//   node datapackage.mjs DESCRIPTOR [TABLE…]
import datapackage from 'datapackage';

const [path, ...names] = process.argv.slice(2);
const fail = (where, error) => {
  console.log(where, [error, ...(error.errors ?? [])].map((e) => e.message).join('; '));
  process.exitCode = 1;
};

const { valid, errors } = await datapackage.validate(path);
if (!valid) errors.forEach((e) => fail('descriptor:', e));
const read = await datapackage.Package.load(path);
const tables = read.resources.filter((r) => names.length === 0 || names.includes(r.name));
if (tables.length < (names.length || 2)) fail('tables:', new Error(`only ${tables.length}`));
let rows = 0;
for (const table of tables) {
  try {
    rows += (await table.read({ relations: true })).length;
  } catch (e) {
    fail(`${table.name}:`, e);
  }
}
console.log(`${rows} rows in ${tables.length} tables`);
