import { type KeyboardEvent, useState } from 'react'
import type { RepairKind, Span } from '#core/issue/schema.ts'
import { isTaken } from './decide.ts'
import type { ListedRepair, RepairState } from './proof.ts'
import { REPAIR_KINDS, REPAIR_WORDS, visibleWords } from './repair-words.ts'

/** Repairs of one kind drawn at first, and added at each wish for more. */
const SHOWN = 50

/** A group of more is closed at first, unless something in it is to be decided. */
const OPEN_AT_MOST = 12

type Ways = {
  /** Takes the repairs (采用) or does not (不采用); `said` tells what was done. */
  readonly onDecide: (repairs: readonly ListedRepair[], isTaking: boolean, said: string) => void
  /** Selects a place in the text. */
  readonly onPlace: (place: Span) => void
}

type Props = Ways & {
  readonly repairs: readonly ListedRepair[]
  /** Takes the last decision back; absent when there is none. */
  readonly onUndo: (() => void) | undefined
}

/** All repairs of the page by kind; each can be taken or not, and so can all of a kind. */
export function RepairList({ repairs, onDecide, onPlace, onUndo }: Props) {
  if (repairs.length === 0 && onUndo === undefined) return <p className="py-2 text-muted">没有做修补。</p>
  const undoByKey = (event: KeyboardEvent) => {
    if (onUndo === undefined || event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return
    event.preventDefault()
    onUndo()
  }
  return (
    // The key is a second way to what the button does.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div onKeyDown={undoByKey}>
      <div className="sticky top-0 z-10 flex flex-wrap items-center gap-x-3 bg-surface py-1.5 text-sm">
        <p className="min-w-0 flex-1 text-muted">{countsInWords(repairs)}</p>
        <button type="button" className="small-button" aria-disabled={onUndo === undefined} onClick={onUndo}>
          撤销
        </button>
      </div>
      {REPAIR_KINDS.map((kind) => {
        const group = repairs.filter((repair) => repair.kind === kind)
        return (
          group.length > 0 && (
            <RepairGroup key={kind} kind={kind} repairs={group} onDecide={onDecide} onPlace={onPlace} />
          )
        )
      })}
    </div>
  )
}

function countsInWords(repairs: readonly ListedRepair[]): string {
  const counts = [`采用${repairs.filter(isTaken).length}处`]
  const [refused, offered] = [countOf(repairs, 'refused'), countOf(repairs, 'offered')]
  if (refused > 0) counts.push(`不采用${refused}处`)
  if (offered > 0) counts.push(`待定${offered}处（没有把握，还没有做）`)
  return `${counts.join('，')}。`
}

function countOf(repairs: readonly ListedRepair[], state: RepairState): number {
  return repairs.filter((repair) => repair.state === state).length
}

type GroupProps = Ways & {
  readonly kind: RepairKind
  readonly repairs: readonly ListedRepair[]
}

function RepairGroup({ kind, repairs, onDecide, onPlace }: GroupProps) {
  const [refused, offered] = [countOf(repairs, 'refused'), countOf(repairs, 'offered')]
  const [open, setOpen] = useState(repairs.length <= OPEN_AT_MOST || offered > 0)
  const [shown, setShown] = useState(SHOWN)
  const name = REPAIR_WORDS[kind]
  const all = (isTaking: boolean) =>
    onDecide(repairs, isTaking, `${isTaking ? '采用' : '不采用'}“${name}”全部${repairs.length}处。`)
  return (
    <details className="border-b border-line" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-9 py-1.5 text-[0.9375rem]">
        {name}
        <span className="ml-2 text-sm text-muted tabular-nums">
          {`${repairs.length}处${refused > 0 ? `，不采用${refused}处` : ''}`}
        </span>
        {offered > 0 && <span className="ml-2 text-sm text-brand tabular-nums">{`待定${offered}处`}</span>}
      </summary>
      {open && (
        <>
          <p className="flex flex-wrap gap-2 pb-1">
            <button type="button" className="small-button" aria-label={`${name}，全部采用`} onClick={() => all(true)}>
              全部采用
            </button>
            <button
              type="button"
              className="small-button"
              aria-label={`${name}，全部不采用`}
              onClick={() => all(false)}
            >
              全部不采用
            </button>
          </p>
          <ul className="pb-2">
            {repairs.slice(0, shown).map((repair) => (
              <RepairRow key={repair.key} repair={repair} onDecide={onDecide} onPlace={onPlace} />
            ))}
          </ul>
          {repairs.length > shown && (
            <button type="button" className="small-button mb-2" onClick={() => setShown(shown + SHOWN)}>
              {`再列${Math.min(SHOWN, repairs.length - shown)}处`}
            </button>
          )}
        </>
      )}
    </details>
  )
}

function RepairRow({ repair, onDecide, onPlace }: Ways & { readonly repair: ListedRepair }) {
  const { place, before, after, head, tail, kind, state } = repair
  const [old, now] = [visibleWords(before), visibleWords(after)]
  const where = `第${place[0]}行第${place[1]}字`
  const change = old === undefined ? `加${now ?? ''}` : now === undefined ? `去掉${old}` : `${old}改${now}`
  const taken = isTaken(repair)
  const act = (isTaking: boolean) =>
    onDecide([repair], isTaking, `${isTaking ? '采用' : '不采用'}：${where}，${REPAIR_WORDS[kind]}，${change}。`)
  return (
    <li className="repair-row" data-state={state}>
      <button
        type="button"
        className="min-h-6 min-w-12 text-left text-sm underline tabular-nums"
        aria-label={`${place[0]}:${place[1]}，看原文`}
        onClick={() => onPlace(place)}
      >
        {`${place[0]}:${place[1]}`}
      </button>
      <span className="repair-words">
        {flat(head)}
        {old !== undefined && <del>{old}</del>}
        {now !== undefined && <ins>{now}</ins>}
        {flat(tail)}
      </span>
      <span className="flex flex-none gap-1">
        <button
          type="button"
          className="small-button"
          aria-label={`${taken ? '不采用' : '采用'}：${where}，${change}`}
          onClick={() => act(!taken)}
        >
          {taken ? '不采用' : '采用'}
        </button>
        {state === 'offered' && (
          <button
            type="button"
            className="small-button"
            aria-label={`不采用：${where}，${change}`}
            onClick={() => act(false)}
          >
            不采用
          </button>
        )}
      </span>
    </li>
  )
}

/** Line ends would break the row. */
function flat(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}
