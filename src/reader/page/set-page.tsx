import type { ComposedPage } from '#core/compose/page.ts'
import { PageView } from '#view/page-view.tsx'
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
  /** Whether this is the main thing on screen. */
  readonly main?: boolean
}

/** The page as {@link PageView} draws it, with the addresses of this site. */
export function SetPage({ data, composed, targets, actions, scale, current, main = true }: Props) {
  const base = useHref(addressOf(data.place))
  return (
    <PageView
      page={composed}
      codes={{ wechat: targets.wechat?.text ?? '', digital: targets.digital?.text ?? '' }}
      storyHref={(story) => `${base}/${story}`}
      onOpenStory={actions.openStory}
      onOpenCode={actions.openCode}
      image={(story, photo) => imageOf(data.place, data.page.stories[story - 1], photo)}
      scale={scale}
      current={current}
      heading={main && current === undefined ? 'h1' : 'p'}
    />
  )
}
