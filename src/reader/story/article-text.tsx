import type { Article } from '#core/issue/schema.ts'
import type { PageData } from '../load-place.ts'
import { JumpLine } from './jump-line.tsx'
import { PhotoFigure } from './photo-figure.tsx'

type Props = { readonly article: Article; readonly data: PageData; readonly number: number }

/** The body of an article in comfortable type: what came before, photographs, paragraphs, where it goes on. */
export function ArticleText({ article, data, number }: Props) {
  const from = article.jumps.filter((jump) => jump.direction === 'from')
  const to = article.jumps.filter((jump) => jump.direction === 'to')
  return (
    <div className="story-text">
      {from.map((jump) => (
        <JumpLine key={jump.text} jump={jump} data={data} />
      ))}
      {article.photos.map((photo, index) => (
        <PhotoFigure key={`${index + 1}`} photo={photo} index={index} story={article} data={data} number={number} />
      ))}
      {article.paragraphs.map((paragraph, index) => (
        <p key={`${index + 1}`} className="body-paragraph">
          {index === 0 && article.dateline !== undefined && <span className="font-kai">{article.dateline.text}</span>}
          {paragraph.text}
        </p>
      ))}
      {article.paragraphs.length === 0 && <p className="text-muted">这一篇在版面上只有标题。</p>}
      {to.map((jump) => (
        <JumpLine key={jump.text} jump={jump} data={data} />
      ))}
    </div>
  )
}
