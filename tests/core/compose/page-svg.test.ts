import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { composePage } from '#core/compose/compose-page.ts'
import { type DrawOptions, pageSvg } from '#core/compose/page-svg.ts'
import { FACES } from '#faces/faces.ts'
import { measure } from '#faces/measure.ts'
import { pageInput, proseArticle, SAMPLE_PAGES, seedInput } from '../../support/sample-pages.ts'

const FOLDER = new URL('pages/', import.meta.url)

const faceOf: DrawOptions['faceOf'] = (id) => {
  const face = FACES.find((candidate) => candidate.id === id)
  return face === undefined ? { family: 'serif', weight: 400 } : { family: face.family, weight: face.weight }
}

/**
 * `UPDATE_PAGES=1 npx vitest run page-svg` draws all pages anew. Look at each one that changed before it is committed:
 * `npm run -s cli -- compose … --svg FILE` draws them with their fonts.
 */
const isUpdate = process.env['UPDATE_PAGES'] === '1'

describe('a page is drawn as it was last looked at', () => {
  test.each(Object.entries(SAMPLE_PAGES))('%s', (slug, input) => {
    const drawn = pageSvg(composePage(input, measure), { format: input.paper.format, faceOf })
    const file = new URL(`${slug}.svg`, FOLDER)
    if (isUpdate) writeFileSync(file, drawn)
    expect(drawn).toBe(readFileSync(file, 'utf8'))
  })

  test('no drawing is left of a page that is gone', () => {
    const slugs = readdirSync(FOLDER).map((name) => name.replace(/\.svg$/, ''))
    expect(slugs.toSorted()).toEqual(Object.keys(SAMPLE_PAGES).toSorted())
  })
})

describe('pageSvg', () => {
  test('is as large as the sheet, in mm', () => {
    const drawn = pageSvg(composePage(seedInput, measure), { format: seedInput.paper.format, faceOf })
    expect(drawn).toMatch(/^<svg xmlns="[^"]+" width="275mm" height="390mm" viewBox="0 0 93163 \d+" lang="zh-CN">\n/)
  })

  test('draws every composed line once, with all its text', () => {
    const page = composePage(seedInput, measure)
    const drawn = pageSvg(page, { format: seedInput.paper.format, faceOf })
    const texts = [...drawn.matchAll(/<text (?!.*class="label")[^>]*>(.*)<\/text>/g)].map(([, inner = '']) =>
      inner.replaceAll(/<[^>]*>/g, ''),
    )
    const lines = page.blocks.flatMap((block) =>
      block.kind === 'text'
        ? block.paragraphs.flatMap((paragraph) => paragraph.lines.map(({ from, to }) => paragraph.text.slice(from, to)))
        : [],
    )
    expect(lines.length).toBeGreaterThan(100)
    expect(texts).toEqual(lines)
  })

  test('escapes what XML would read', () => {
    const input = pageInput([proseArticle('A&B<C>"D"', { count: 1 })])
    const drawn = pageSvg(composePage(input, measure), { format: input.paper.format, faceOf })
    expect(drawn.replaceAll(/<\/?tspan[^>]*>/g, '')).toContain('>A&amp;B&lt;C&gt;&quot;D&quot;</text>')
  })
})
