import type { ReactElement } from 'react'
import { decide } from './decide.ts'
import { type DeskTab, DeskTabs } from './desk-tabs.tsx'
import { type Elsewhere, ProblemList } from './problem-list.tsx'
import { pageNames } from './page-names.ts'
import { isEmpty, type Proof } from './proof.ts'
import { RefusedNote } from './refused-note.tsx'
import { RepairList } from './repair-list.tsx'
import { TraceList } from './trace-list.tsx'
import { UnparsedList } from './unparsed-list.tsx'
import type { Mark } from './use-mark.ts'
import type { SourceWays } from './use-source.ts'

type Props = {
  readonly ways: SourceWays
  readonly proof: Proof | undefined
  readonly mark: Mark
  readonly tab: string
  readonly onTab: (tab: string) => void
}

function countOf(things: readonly unknown[]): { readonly count?: string } {
  return things.length === 0 ? {} : { count: String(things.length) }
}

/** What is said of the page on the desk: problems, what each block was taken for, repairs, what was not understood. */
export function DeskLists({ ways, proof, mark, tab, onTab }: Props) {
  return (
    <>
      <RefusedNote refused={ways.refused} onDismiss={ways.dismiss} />
      <DeskTabs tabs={tabsOf(ways, proof, mark)} current={tab} onTab={onTab} />
    </>
  )
}

function tabsOf(ways: SourceWays, proof: Proof | undefined, mark: Mark): DeskTab[] {
  const problems = proof?.problems ?? []
  const unparsed = proof?.unparsed ?? []
  const unreadFrom = problems.find(({ kind, place }) => kind === 'page-too-long' && place !== undefined)?.place?.[0]
  const onPlace = mark.onPlace === undefined ? {} : { onPlace: mark.onPlace }
  const none = <p className="py-2 text-muted">{isEmpty(ways.source) ? '还没有文字。' : '正在读……'}</p>
  const read: DeskTab[] = [
    {
      id: 'problems',
      name: '问题',
      ...countOf(problems),
      panel:
        proof === undefined ? (
          none
        ) : (
          <ProblemList problems={problems} elsewhere={elsewhereOf(ways, proof)} {...onPlace} />
        ),
    },
    {
      id: 'unparsed',
      name: '未识别',
      ...countOf(unparsed),
      panel: proof === undefined ? none : <UnparsedList texts={unparsed} unreadFrom={unreadFrom} {...onPlace} />,
    },
  ]
  return ways.source.kind === 'issue'
    ? read
    : [...read.slice(0, 1), ...rawTabs(ways, proof, mark, none), ...read.slice(1)]
}

/** What was found wrong on the pages that are not in hand, page by page. */
function elsewhereOf({ source, turnTo }: SourceWays, proof: Proof): Elsewhere[] {
  if (source.kind === 'issue') return []
  const names = pageNames(source, proof.issue)
  return source.pages.flatMap(({ file }, at) => {
    const count = proof.elsewhere.filter((problem) => problem.file === file).length
    return count === 0 ? [] : [{ words: `${names[at]}${count}处`, onTurn: () => turnTo(at) }]
  })
}

/** The lists that only a raw page has. */
function rawTabs(ways: SourceWays, proof: Proof | undefined, mark: Mark, none: ReactElement): DeskTab[] {
  const { blocks = [], repairs = [] } = proof ?? {}
  const offered = repairs.filter(({ state }) => state === 'offered').length
  return [
    {
      id: 'trace',
      name: '逐块识别',
      ...countOf(blocks),
      panel:
        proof === undefined ? (
          none
        ) : (
          <TraceList
            blocks={blocks}
            current={mark.current}
            onBlock={mark.onBlock}
            onSource={mark.onSource}
            onPage={mark.onPage}
          />
        ),
    },
    {
      id: 'repairs',
      name: '修补',
      ...(offered > 0 ? { count: `${repairs.length}，待定${offered}` } : countOf(repairs)),
      panel:
        proof === undefined ? (
          none
        ) : (
          <RepairList
            repairs={repairs}
            onDecide={(chosen, isTaking, said) => ways.decide((held) => decide(held, chosen, isTaking), said)}
            onPlace={mark.onPlace ?? (() => undefined)}
            onUndo={ways.undo}
          />
        ),
    },
  ]
}
