import type { Features } from './features.ts'

/** How sure a byline must be that stands where one is due. */
const LIKELY = 0.6

/** Opens a story: a byline, a dateline or a jump line, which a 小标题 never has below it. */
export const isOpening = ({ segment }: Features, likely: number = LIKELY): boolean =>
  segment.lead !== undefined || (segment.byline?.certainty ?? 0) >= likely || segment.jump?.direction === 'from'
