/**
 * The printed page, drawn: every line where the composer placed it. It measures nothing and moves nothing when fonts
 * arrive. Reading order is the order of the document: masthead, story by story, foot.
 */
import { type CSSProperties, memo, type MouseEvent, type ReactElement, type ReactNode } from 'react'
import type {
  Block,
  BoxBlock,
  CodeBlock,
  ComposedPage,
  PhotoBlock,
  Rect,
  RuleBlock,
  TextBlock,
} from '#core/compose/page.ts'
import { GridOverlay, type PageGrid } from './grid-overlay.tsx'
import { PhotoPlate } from './photo-plate.tsx'
import { QrCode } from './qr-code.tsx'
import { boxStyle, EM_PIXELS, faceStyle, LAYOUT_EM_PIXELS, pixels, SetLines } from './set-text.tsx'

export type CodeKind = 'wechat' | 'digital'

export type PageViewProps = {
  readonly page: ComposedPage
  /** What each code of the masthead says. */
  readonly codes: Readonly<Record<CodeKind, string>>
  readonly storyHref: (story: number) => string
  readonly onOpenStory: (story: number) => void
  readonly onOpenCode: (code: CodeKind) => void
  /** The picture held for a photograph, if one is. */
  readonly image?: (story: number, photo: number) => { readonly src: string; readonly alt: string } | undefined
  /** The story that is open beside the page. */
  readonly current?: number | undefined
  /** 1 sets the body at 16 px. The element takes the scaled size. */
  readonly scale: number
  /** The paper's base grid, to be shown over the page with the measures and the slack of its lines. */
  readonly grid?: PageGrid | undefined
  /** `h1` where the page is the main thing on screen, `p` where an article is. */
  readonly heading?: 'h1' | 'p'
}

/** What the lines and boxes are drawn from: everything but the scale. */
type Drawn = Omit<PageViewProps, 'scale'>

function frameStyle(frame: Rect): CSSProperties {
  return { left: pixels(frame.x), top: pixels(frame.y), width: pixels(frame.width), height: pixels(frame.height) }
}

const CODE_LABELS: Readonly<Record<CodeKind, string>> = {
  wechat: '官方微信二维码，点按放大',
  digital: '数字报二维码，点按放大',
}

function CodeView({ block, props }: { readonly block: CodeBlock; readonly props: Drawn }): ReactElement {
  return (
    <button
      type="button"
      className="page-code"
      style={frameStyle(block.frame)}
      aria-label={CODE_LABELS[block.code]}
      onClick={() => props.onOpenCode(block.code)}
    >
      <QrCode text={props.codes[block.code]} />
    </button>
  )
}

function RuleView({ block }: { readonly block: RuleBlock }): ReactElement {
  const direction = block.frame.width === 0 ? 'page-rule-down' : 'page-rule-across'
  return <div className={`page-rule ${direction} page-rule-${block.weight}`} style={frameStyle(block.frame)} />
}

function BoxView({ block }: { readonly block: BoxBlock }): ReactElement {
  return <div className={`page-box page-box-${block.sides}`} style={frameStyle(block.frame)} />
}

function PhotoView({ block, props }: { readonly block: PhotoBlock; readonly props: Drawn }): ReactElement {
  const held = props.image?.(block.story, block.photo)
  return (
    <div className="page-photo" style={frameStyle(block.frame)}>
      {held === undefined ? <PhotoPlate /> : <img src={held.src} alt={held.alt} />}
    </div>
  )
}

function boxClass({ colour, vertical }: TextBlock): string {
  return ['set-box', colour === 'red' && 'set-red', vertical === true && 'set-vertical'].filter(Boolean).join(' ')
}

function Paragraphs({ block, page }: { readonly block: TextBlock; readonly page: ComposedPage }): ReactElement {
  const style = boxStyle(block, page.width)
  const className = boxClass(block)
  return (
    <>
      {block.paragraphs.map((paragraph, index) => (
        // oxlint-disable-next-line no-array-index-key -- paragraphs of a composed page never move
        <p
          key={index}
          className={className}
          style={paragraph.face === undefined ? style : { ...style, ...faceStyle(paragraph.face) }}
        >
          <SetLines block={block} paragraph={paragraph} />
        </p>
      ))}
    </>
  )
}

function Nameplate({
  block,
  page,
  as: Tag,
}: {
  readonly block: TextBlock
  readonly page: ComposedPage
  readonly as: 'h1' | 'p'
}): ReactElement {
  return (
    <Tag className={boxClass(block)} style={boxStyle(block, page.width)}>
      {block.paragraphs.map((paragraph) => (
        <SetLines key={paragraph.text} block={block} paragraph={paragraph} />
      ))}
    </Tag>
  )
}

function furnitureView(block: Block, props: Drawn, heading: 'h1' | 'p'): ReactNode {
  switch (block.kind) {
    case 'code':
      return <CodeView key={block.name} block={block} props={props} />
    case 'rule':
      return <RuleView key={block.name} block={block} />
    case 'box':
      return <BoxView key={block.name} block={block} />
    case 'photo':
      return <PhotoView key={block.name} block={block} props={props} />
    case 'text': {
      const isTitle = block.role === 'nameplate' || block.name === 'strip-paper'
      return isTitle ? (
        <Nameplate key={block.name} block={block} page={props.page} as={heading} />
      ) : (
        <Paragraphs key={block.name} block={block} page={props.page} />
      )
    }
  }
}

const HEAD_ROLES: ReadonlySet<string> = new Set(['kicker', 'headline', 'deck'])

function StoryHead({
  blocks,
  story,
  props,
}: {
  readonly blocks: readonly TextBlock[]
  readonly story: number
  readonly props: Drawn
}): ReactElement {
  return (
    <hgroup>
      {blocks.map((block) =>
        block.role === 'headline' ? (
          <h2 key={block.name} className={boxClass(block)} style={boxStyle(block, props.page.width)}>
            <a
              href={props.storyHref(story)}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return
                event.preventDefault()
                event.stopPropagation()
                props.onOpenStory(story)
              }}
            >
              {block.paragraphs.map((paragraph) => (
                <SetLines key={paragraph.text} block={block} paragraph={paragraph} />
              ))}
            </a>
          </h2>
        ) : (
          <Paragraphs key={block.name} block={block} page={props.page} />
        ),
      )}
    </hgroup>
  )
}

function isTextBlock(block: Block): block is TextBlock {
  return block.kind === 'text'
}

/** A click on a story opens it, unless it ended a selection of text, met a link or was meant for something else. */
function opensStory(event: MouseEvent): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false
  if (event.target instanceof Element && event.target.closest('a, button') !== null) return false
  const selection = window.getSelection()
  return selection === null || selection.isCollapsed
}

function StoryView({
  story,
  area,
  blocks,
  props,
}: {
  readonly story: number
  readonly area: Rect
  readonly blocks: readonly Block[]
  readonly props: Drawn
}): ReactElement {
  const head = blocks.filter(isTextBlock).filter((block) => HEAD_ROLES.has(block.role))
  const rest = blocks.filter((block) => !(block.kind === 'text' && HEAD_ROLES.has(block.role)))
  return (
    // The headline's link is the way for the keyboard; the click on the whole area is a convenience of the pointer.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <article
      className="page-story"
      data-story={story}
      data-current={story === props.current ? '' : undefined}
      onClick={(event) => {
        if (opensStory(event)) props.onOpenStory(story)
      }}
    >
      <div className="page-area" style={frameStyle(area)} />
      {head.length > 0 && <StoryHead blocks={head} story={story} props={props} />}
      {rest.map((block) => furnitureView(block, props, 'p'))}
    </article>
  )
}

function storyOf(block: Block): number | undefined {
  return block.kind === 'text' || block.kind === 'photo' || block.kind === 'box' ? block.story : undefined
}

/** All that stands on the sheet. It does not know the scale, so that zooming draws two elements and no line. */
const TypeArea = memo(function TypeArea(props: Drawn): ReactElement {
  const { page, heading = 'h1' } = props
  const { sheet } = page
  const furniture = page.blocks.filter((block) => storyOf(block) === undefined)
  const isRule = (block: Block) => block.name.startsWith('rule-')
  const isFoot = (block: Block) => block.name.startsWith('foot-')
  const view = (block: Block) => furnitureView(block, props, heading)
  return (
    <div
      className="page-type-area"
      style={{
        left: pixels(sheet.left),
        top: pixels(sheet.top),
        width: pixels(page.width),
        height: pixels(page.height),
      }}
    >
      <header>{furniture.filter((block) => !isRule(block) && !isFoot(block)).map(view)}</header>
      {page.areas.map(({ story, frame }) => (
        <StoryView
          key={story}
          story={story}
          area={frame}
          blocks={page.blocks.filter((block) => storyOf(block) === story)}
          props={props}
        />
      ))}
      {furniture.filter(isRule).map(view)}
      {furniture.some(isFoot) && <footer>{furniture.filter(isFoot).map(view)}</footer>}
      {props.grid !== undefined && <GridOverlay page={page} grid={props.grid} />}
    </div>
  )
})

/** One page of the paper at a scale. With callbacks that stay the same, a change of the scale alone costs next to nothing. */
export function PageView({ scale, ...rest }: PageViewProps): ReactElement {
  const { sheet } = rest.page
  // The layout is large and the sheet is scaled down: see `LAYOUT_EM_PIXELS`.
  const sheetScale = (scale * EM_PIXELS) / LAYOUT_EM_PIXELS
  return (
    <div
      className="page-frame"
      style={{ width: pixels(sheet.width) * sheetScale, height: pixels(sheet.height) * sheetScale }}
    >
      <div
        className="page-sheet"
        lang="zh-CN"
        style={{ width: pixels(sheet.width), height: pixels(sheet.height), transform: `scale(${sheetScale})` }}
      >
        <TypeArea {...rest} />
      </div>
    </div>
  )
}
