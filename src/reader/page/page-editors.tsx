import type { Page } from '#core/issue/schema.ts'

/** Those who made the page (本版编辑、校对), as printed: for screens that do not show the sheet, which says it itself. */
export function PageEditors({ page }: { page: Page }) {
  if (page.editors === undefined || page.editors.length === 0) return null
  return <p className="font-serif text-sm text-muted">{page.editors.map((line) => line.text).join('\u3000')}</p>
}
