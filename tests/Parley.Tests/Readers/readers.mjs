// Parquet readers that share no code with Parley or with each other. Each gives a file's rows in order as plain objects.
import {
  DuckDBInstance, DuckDBListValue, DuckDBStructValue, DuckDBTimestampTZValue, DuckDBTimestampValue,
} from '@duckdb/node-api'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { compressors } from 'hyparquet-compressors'
import { Instant } from './canonical.mjs'

export const readers = { duckdb, hyparquet }

let connection

/** Runs SQL in DuckDB. */
export async function runSql(sql) {
  connection ??= await (await DuckDBInstance.create()).connect()
  return connection.stream(sql)
}

async function* duckdb(path) {
  const result = await runSql(`SELECT * FROM read_parquet('${path.replaceAll("'", "''")}')`)
  const names = result.columnNames()
  for (;;) {
    const chunk = await result.fetchChunk()
    if (!chunk || chunk.rowCount === 0) return
    for (const row of chunk.getRows()) yield Object.fromEntries(names.map((name, i) => [name, fromDuckdb(row[i])]))
  }
}

function fromDuckdb(value) {
  if (value instanceof DuckDBListValue) return value.items.map(fromDuckdb)
  if (value instanceof DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([key, inner]) => [key, fromDuckdb(inner)]))
  }
  if (value instanceof DuckDBTimestampTZValue || value instanceof DuckDBTimestampValue) return new Instant(value.micros)
  return value
}

const text = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true })

const parsers = {
  timestampFromMicroseconds: micros => new Instant(micros),
  stringFromBytes: bytes => bytes && text.decode(bytes),
}

async function* hyparquet(path) {
  const file = await asyncBufferFromFile(path)
  const metadata = await parquetMetadataAsync(file)
  let rowStart = 0
  for (const group of metadata.row_groups) {
    const rowEnd = rowStart + Number(group.num_rows)
    yield* await parquetReadObjects({ file, metadata, compressors, parsers, rowStart, rowEnd })
    rowStart = rowEnd
  }
}
