import { Fragment } from 'react'
import { leadOf, tailOf } from '#core/issue/around-text.ts'
import type { Article, Paragraph } from '#core/issue/schema.ts'
import { isAnswer } from '#core/issue/is-answer.ts'
import { signatureAt } from '#core/issue/signature-at.ts'
import type { PageData } from '../load-place.ts'
import { ArticleTable, cellsOf } from './article-table.tsx'
import { JumpLine } from './jump-line.tsx'
import { PhotoFigure } from './photo-figure.tsx'

type Props = { readonly article: Article; readonly data: PageData; readonly number: number }

/** The body of an article in comfortable type: what came before, photographs, paragraphs, where it goes on. */
export function ArticleText({ article, data, number }: Props) {
  const from = article.jumps.filter((jump) => jump.direction === 'from')
  const to = article.jumps.filter((jump) => jump.direction === 'to')
  const first = article.paragraphs.findIndex(({ role }) => role !== 'subhead')
  const signature = signatureAt(article)
  return (
    <div className="story-text">
      {from.map((jump) => (
        <JumpLine key={jump.text} jump={jump} data={data} />
      ))}
      {article.photos.map((photo, index) => (
        <PhotoFigure key={`${index + 1}`} photo={photo} index={index} story={article} data={data} number={number} />
      ))}
      {runsOf(article.paragraphs).map(({ start, paragraphs, cells }) =>
        cells !== undefined ? (
          <ArticleTable key={`${start + 1}`} cells={cells} />
        ) : (
          paragraphs.map((paragraph, at) => (
            <Fragment key={`${start + at + 1}`}>
              {start + at === signature && <p className={ROLE_CLASS.byline}>{article.byline?.text}</p>}
              <BodyParagraph
                paragraph={paragraph}
                {...(start + at === first && { lead: leadOf(article) })}
                {...(start + at === article.paragraphs.length - 1 && { tail: tailOf(article) })}
              />
            </Fragment>
          ))
        ),
      )}
      {article.paragraphs.length === 0 && <p className="font-sans text-muted">这一篇在版面上只有标题。</p>}
      {to.map((jump) => (
        <JumpLine key={jump.text} jump={jump} data={data} />
      ))}
    </div>
  )
}

type Run = { readonly start: number; readonly paragraphs: readonly Paragraph[]; readonly cells?: string[][] }

/** The paragraphs, rows of one table together. */
function runsOf(paragraphs: readonly Paragraph[]): Run[] {
  const runs: Run[] = []
  for (let start = 0; start < paragraphs.length;) {
    let end = start
    while (paragraphs[end]?.role === 'table') end += 1
    const rows = paragraphs.slice(start, end)
    const cells = rows.length > 1 ? cellsOf(rows.map(({ text }) => text)) : undefined
    end = Math.max(end, start + 1)
    runs.push({ start, paragraphs: paragraphs.slice(start, end), ...(cells === undefined ? {} : { cells }) })
    start = end
  }
  return runs
}

/** What a paragraph of a role looks like; the rest is plain text. */
const ROLE_CLASS: Partial<Readonly<Record<NonNullable<Paragraph['role']>, string>>> = {
  note: 'mb-[0.6em] text-[0.9em] text-muted',
  table: 'mb-[0.6em] whitespace-pre-wrap',
  verse: 'pl-[2em] whitespace-pre-wrap',
  byline: 'mb-[0.6em] text-right',
}

type ParagraphProps = {
  readonly paragraph: Paragraph
  readonly lead?: ReturnType<typeof leadOf>
  readonly tail?: ReturnType<typeof tailOf>
}

/** A paragraph, between what stands before the first one on its line and behind the last. */
function BodyParagraph({ paragraph, lead, tail }: ParagraphProps) {
  const { role, text } = paragraph
  if (role === 'subhead') return <h2 className="mt-[1.2em] mb-[0.5em] text-[1.15em]">{text}</h2>
  const asks = role === 'question' && !isAnswer(text)
  const className =
    (role === undefined ? undefined : ROLE_CLASS[role]) ?? (asks ? 'body-paragraph font-bold' : 'body-paragraph')
  return (
    <p className={className}>
      {lead !== undefined && lead.words !== '' && (
        <>
          <span className="font-kai">{lead.words}</span>
          {lead.gap}
        </>
      )}
      {text}
      {tail !== undefined && tail.words !== '' && (
        <>
          {tail.gap}
          <span className="font-kai">{tail.words}</span>
        </>
      )}
    </p>
  )
}
