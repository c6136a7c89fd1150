// Checks that the offsets in an output folder count code points: text[start:end] of the article must be the text that the row tells.

const mostReported = 20

export class SpanCheck {
  checked = 0
  wrong = 0
  reports = []
  #articles = new Map()

  addArticle(row) {
    this.#articles.set(row.article_id, row.text)
  }

  addSentence(row) {
    this.#expect(row, 'sentence', row.char_start, row.char_end, row.text)
    for (const entity of row.entities ?? []) this.#expect(row, 'entity', entity.char_start, entity.char_end, entity.text)
  }

  addStatement(row) {
    this.#expect(row, 'source', row.source_start, row.source_end, row.source_text)
    this.#expect(row, 'cue', row.cue_start, row.cue_end, row.cue_text)
    // The parts of a content stand in its text one after the other.
    let from = 0
    for (const part of row.content ?? []) {
      const slice = this.#slice(row.article_id, part.char_start, part.char_end)
      const at = slice ? row.content_text.indexOf(slice, from) : -1
      this.#count(at >= 0, row, 'content', part.char_start, part.char_end, slice, row.content_text)
      from = Math.max(from, at + (slice?.length ?? 0))
    }
  }

  #expect(row, what, start, end, expected) {
    if (start === null && end === null && expected === null) return
    const slice = this.#slice(row.article_id, start, end)
    this.#count(slice === expected, row, what, start, end, slice, expected)
  }

  #slice(articleId, start, end) {
    const text = this.#articles.get(articleId)
    if (text === undefined || !Number.isInteger(start) || !Number.isInteger(end) || start < 0 || end < start) return undefined
    let article = text
    if (typeof text === 'string' && /[\ud800-\udbff]/.test(text)) {
      // UTF-16 offsets and code points differ in this article: keep it as an array of code points.
      article = Array.from(text)
      this.#articles.set(articleId, article)
    }
    if (end > article.length) return undefined
    return typeof article === 'string' ? article.slice(start, end) : article.slice(start, end).join('')
  }

  #count(isRight, row, what, start, end, slice, expected) {
    this.checked++
    if (isRight) return
    this.wrong++
    if (this.reports.length < mostReported) {
      this.reports.push({ article_id: row.article_id, what, start, end, slice: slice ?? null, expected })
    }
  }
}
