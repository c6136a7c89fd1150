// One way to write a value as JSON, whatever reader it comes from.

/** Microseconds since 1970 in UTC: finer than a Date, so that nothing is lost on the way. */
export class Instant {
  constructor(micros) {
    this.micros = micros
  }

  toString() {
    const rest = ((this.micros % 1_000_000n) + 1_000_000n) % 1_000_000n
    const seconds = new Date(Number((this.micros - rest) / 1000n)).toISOString().slice(0, 19)
    return `${seconds}.${rest.toString().padStart(6, '0')}Z`
  }
}

/** JSON with keys in the order of the columns; 64-bit integers keep all digits, what JSON lacks becomes a string. */
export function canonical(value) {
  if (value === null || value === undefined) return 'null'
  switch (typeof value) {
    case 'string': return JSON.stringify(value)
    case 'bigint': return value.toString()
    case 'boolean': return value.toString()
    case 'number':
      if (Object.is(value, -0)) return '-0'
      return Number.isFinite(value) ? String(value) : JSON.stringify(String(value))
  }
  if (value instanceof Instant) return JSON.stringify(value.toString())
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (Object.getPrototypeOf(value) !== Object.prototype) throw new Error(`no canonical form for ${value.constructor?.name}`)
  return `{${Object.entries(value).map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`
}
