import type { Jump, Story } from '#core/issue/schema.ts'

/** What a story without a headline of its own continues (续文), as print and issue say. */
export type Continuation = {
  /** `上接第1版`, `上接第A3版` */
  readonly words: string
  /** The headline of the story that it continues, where the issue holds it. */
  readonly headline: readonly string[]
  /** Where that story stands. */
  readonly target?: NonNullable<Jump['target']>
}

/** The origin of a continued story; nothing for a story with a headline of its own, or that comes from nowhere. */
export function continuationOf(story: Story): Continuation | undefined {
  if (story.kind !== 'article' || story.headline.length > 0) return undefined
  const from = story.jumps.find(({ direction }) => direction === 'from')
  if (from === undefined) return undefined
  const { target } = from
  const words = `上接第${from.section ?? ''}${from.page}版`
  return { words, headline: target?.headline ?? [], ...(target === undefined ? {} : { target }) }
}
