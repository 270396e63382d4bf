// Runs each argument as SQL in one DuckDB in memory, prints the rows as JSON, a
// line a statement, and ends with 1 at the first that fails.
//
//   node duckdb.mjs 'SELECT …' 'SELECT …'
//   node duckdb.mjs -f script.sql 'SELECT …'     a script of many statements first
import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';

const args = process.argv.slice(2);
if (args[0] === '-f') args.splice(0, 2, readFileSync(args[1], 'utf8'));
const connection = await (await DuckDBInstance.create(':memory:')).connect();
try {
  for (const sql of args) {
    const result = await connection.runAndReadAll(sql);
    console.log(JSON.stringify(result.getRowObjectsJson()));
  }
} catch (e) {
  console.log(e.message);
  process.exitCode = 1;
}
