import type { RawSource } from './proof.ts'
import type { SourceWays } from './use-source.ts'

/** Texts whose way back is shown at once; the others open. */
const SHOWN = 1

/** The texts whose place another file took, each with its way back. */
export function ShelfNote({ ways: { shelf, restore } }: { readonly ways: Pick<SourceWays, 'shelf' | 'restore'> }) {
  const more = shelf.slice(SHOWN)
  return (
    <div className={shelf.length === 0 ? undefined : 'mt-2 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm'}>
      {/* There before it has words, so that they are read aloud when they come. */}
      <p role="status">{shelf.length > 0 && '原来的文字还在：'}</p>
      {shelf.slice(0, SHOWN).map((shelved, index) => (
        <ShelvedButton key={`${index}-${shelved.name}`} shelved={shelved} onRestore={restore} />
      ))}
      {more.length > 0 && (
        <details>
          <summary className="min-h-6">{`再早的${more.length}份`}</summary>
          <div className="flex flex-wrap gap-2 py-1">
            {more.map((shelved, index) => (
              <ShelvedButton key={`${index}-${shelved.name}`} shelved={shelved} onRestore={restore} />
            ))}
          </div>
        </details>
      )}
    </div>
  )
}

type ButtonProps = { readonly shelved: RawSource; readonly onRestore: (shelved: RawSource) => void }

function ShelvedButton({ shelved, onRestore }: ButtonProps) {
  return (
    <button type="button" className="small-button shelved" onClick={() => onRestore(shelved)}>
      {wordsOf(shelved)}
    </button>
  )
}

/** `恢复“01.txt”（2版，3,120字）` */
function wordsOf({ name, pages }: RawSource): string {
  const characters = pages.reduce((sum, { text }) => sum + text.length, 0).toLocaleString('en')
  return `恢复“${name}”（${pages.length > 1 ? `${pages.length}版，` : ''}${characters}字）`
}
