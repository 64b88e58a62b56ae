import { type KeyboardEvent, type ReactNode, useRef } from 'react'

/** One of the desk's lists: its name, how many things are in it, and what it shows. */
export type DeskTab = {
  readonly id: string
  readonly name: string
  /** Told behind the name, e.g. `95` or `2处待定`; absent when there is nothing. */
  readonly count?: string
  readonly panel: ReactNode
}

type Props = {
  readonly tabs: readonly DeskTab[]
  readonly current: string
  readonly onTab: (id: string) => void
}

/** The desk's lists side by side, one shown at a time (the tabs pattern of the ARIA practices: arrow keys move). */
export function DeskTabs({ tabs, current, onTab }: Props) {
  const listRef = useRef<HTMLDivElement>(null)
  const shown = tabs.find(({ id }) => id === current) ?? tabs[0]
  if (shown === undefined) return null
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -tabs.length, End: tabs.length }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const at = tabs.indexOf(shown)
    const next = Math.abs(step) > 1 ? (step > 0 ? tabs.length - 1 : 0) : (at + step + tabs.length) % tabs.length
    const id = tabs[next]?.id
    if (id === undefined) return
    onTab(id)
    listRef.current?.querySelector<HTMLElement>(`#tab-${id}`)?.focus()
  }
  return (
    <div className="desk-lists flex min-h-0 flex-col">
      <div
        ref={listRef}
        role="tablist"
        aria-label="对这一版的说明"
        className="flex flex-none flex-wrap border-b-2 border-ink"
      >
        {tabs.map(({ id, name, count }) => (
          <button
            key={id}
            id={`tab-${id}`}
            type="button"
            role="tab"
            aria-selected={id === shown.id}
            aria-controls={`panel-${id}`}
            tabIndex={id === shown.id ? 0 : -1}
            className="desk-tab"
            onClick={() => onTab(id)}
            onKeyDown={move}
          >
            {name}
            {count !== undefined && <span className="text-sm text-muted tabular-nums"> {count}</span>}
          </button>
        ))}
      </div>
      <div
        key={shown.id}
        id={`panel-${shown.id}`}
        role="tabpanel"
        aria-labelledby={`tab-${shown.id}`}
        tabIndex={0}
        className="min-h-0 flex-1 overflow-y-auto"
        data-scroller
      >
        {shown.panel}
      </div>
    </div>
  )
}
