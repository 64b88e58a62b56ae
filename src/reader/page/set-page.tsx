import type { ComposedPage } from '#core/compose/page.ts'
import { PageView } from '#view/page-view.tsx'
import { useCallback, useLayoutEffect, useMemo, useRef } from 'react'
import { useHref } from 'react-router'
import { addressOf } from '../address.ts'
import type { CodeTargets } from '../code/code-targets.ts'
import type { PageData } from '../load-place.ts'
import { imageOf } from '../story/image-of.ts'
import type { PageActions } from './page-actions.ts'

type Props = {
  readonly data: PageData
  readonly composed: ComposedPage
  readonly targets: CodeTargets
  readonly actions: Pick<PageActions, 'openStory' | 'openCode'>
  readonly scale: number
  /** The story open beside the page; it then has the screen's first heading. */
  readonly current?: number | undefined
  /** Whether the grid is shown over the page, for editors and developers. */
  readonly grid?: boolean
  /** Whether this is the main thing on screen. */
  readonly main?: boolean
}

/** The page as {@link PageView} draws it, with the addresses of this site. */
export function SetPage({ data, composed, targets, actions, scale, current, grid = false, main = true }: Props) {
  const base = useHref(addressOf(data.place))
  const wechat = targets.wechat?.text ?? ''
  const digital = targets.digital?.text ?? ''
  const latest = useRef(actions)
  useLayoutEffect(() => {
    latest.current = actions
  })
  // The same values as long as they say the same: then zooming does not draw the lines anew.
  const codes = useMemo(() => ({ wechat, digital }), [wechat, digital])
  const storyHref = useCallback((story: number) => `${base}/${story}`, [base])
  const openStory = useCallback((story: number) => latest.current.openStory(story), [])
  const openCode = useCallback((code: 'wechat' | 'digital') => latest.current.openCode(code), [])
  const image = useCallback(
    (story: number, photo: number) => imageOf(data.place, data.page.stories[story - 1], photo),
    [data],
  )
  return (
    <PageView
      page={composed}
      codes={codes}
      storyHref={storyHref}
      onOpenStory={openStory}
      onOpenCode={openCode}
      image={image}
      scale={scale}
      current={current}
      grid={grid ? data.paper.format : undefined}
      heading={main && current === undefined ? 'h1' : 'p'}
    />
  )
}
