import type { Facsimile } from './use-facsimile.ts'

/** The tools of the facsimile: 整页, 适宽, 缩小, 放大. Each works by button; no gesture is needed. */
export function ZoomBar({ facsimile }: { facsimile: Facsimile }) {
  const { zoom, zoomTo, zoomIn, zoomOut, scale, box } = facsimile
  return (
    <div role="group" aria-label="版面大小" data-needs-script className="flex items-center gap-1">
      <button
        type="button"
        className="tool"
        aria-pressed={zoom.kind === 'page'}
        onClick={() => zoomTo({ kind: 'page' })}
      >
        整页
      </button>
      <button
        type="button"
        className="tool"
        aria-pressed={zoom.kind === 'width'}
        onClick={() => zoomTo({ kind: 'width' })}
      >
        适宽
      </button>
      <button type="button" className="tool" aria-label="缩小" disabled={zoomOut === undefined} onClick={zoomOut}>
        <span aria-hidden="true">－</span>
      </button>
      <span className="w-11 text-center text-[0.8125rem] text-muted tabular-nums" data-scale>
        <span className="sr-only">当前大小</span>
        {box !== undefined && `${Math.round(scale * 100)}%`}
      </span>
      <button type="button" className="tool" aria-label="放大" disabled={zoomIn === undefined} onClick={zoomIn}>
        <span aria-hidden="true">＋</span>
      </button>
    </div>
  )
}
