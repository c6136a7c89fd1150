// Reads Parley's tables with other programs' readers.
//
//   node read.mjs dump duckdb|hyparquet FILE   each row as a line of canonical JSON
//   node read.mjs check FOLDER                 for each reader: rows and SHA-256 of each table, and the check of all offsets
//   node read.mjs sql STATEMENT                runs a statement in DuckDB
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { canonical } from './canonical.mjs'
import { readers, runSql } from './readers.mjs'
import { SpanCheck } from './spans.mjs'

async function dump(reader, file) {
  if (!readers[reader]) throw new Error(`unknown reader '${reader}'; expected ${Object.keys(readers).join(' or ')}`)
  for await (const row of readers[reader](file)) {
    if (!process.stdout.write(`${canonical(row)}\n`)) await once(process.stdout, 'drain')
  }
}

async function check(folder) {
  const report = {}
  for (const reader of Object.keys(readers)) {
    const spans = new SpanCheck()
    const tables = {}
    // Articles come first: the others' offsets point into them.
    for (const table of ['articles', 'sentences', 'statements', 'speakers']) {
      if (existsSync(join(folder, table))) tables[table] = await readTable(reader, join(folder, table), table, spans)
    }
    report[reader] = { tables, spans: { checked: spans.checked, wrong: spans.wrong, reports: spans.reports } }
  }
  console.log(JSON.stringify(report))
}

async function readTable(reader, folder, table, spans) {
  const files = readdirSync(folder).filter(name => name.endsWith('.parquet')).sort()
  const hash = createHash('sha256')
  let rows = 0
  for (const file of files) {
    for await (const row of readers[reader](join(folder, file))) {
      rows++
      hash.update(`${canonical(row)}\n`)
      if (table === 'articles') spans.addArticle(row)
      else if (table === 'sentences') spans.addSentence(row)
      else if (table === 'statements') spans.addStatement(row)
    }
  }
  return { files: files.length, rows, sha256: hash.digest('hex') }
}

async function sql(statement) {
  const result = await runSql(statement)
  await result.fetchAllChunks()
}

const modes = { dump, check, sql }
const [mode, ...rest] = process.argv.slice(2)
if (!modes[mode] || rest.length !== modes[mode].length) {
  console.error('usage: read.mjs dump duckdb|hyparquet FILE | check FOLDER | sql STATEMENT')
  process.exitCode = 1
} else {
  await modes[mode](...rest)
}
