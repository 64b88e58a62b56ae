import type { ReactNode } from 'react'

type Props = {
  /** The full address, base included. */
  readonly href: string
  readonly onOpen: () => void
  readonly className?: string
  readonly children: ReactNode
}

/** A real link to a story that opens in place on a plain click; with a modifier the browser does as always. */
export function StoryLink({ href, onOpen, className, children }: Props) {
  return (
    <a
      href={href}
      className={className}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
        event.preventDefault()
        onOpen()
      }}
    >
      {children}
    </a>
  )
}
