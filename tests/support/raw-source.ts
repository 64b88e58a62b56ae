import type { RawPage } from '#core/parse/raw-page.ts'
import { deskPage } from '#desk/desk-page.ts'
import type { RawSource } from '#desk/proof.ts'

/** Raw pages as the desk holds them; the first is in hand. */
export const rawSource = (...pages: RawPage[]): RawSource => ({
  kind: 'raw',
  name: pages[0]?.file ?? '',
  pages: pages.map(deskPage),
  at: 0,
  unread: [],
})
