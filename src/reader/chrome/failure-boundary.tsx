import { Component, type ReactNode } from 'react'

type Props = {
  /** What failed, in words, e.g. `版面`. */
  readonly subject: string
  readonly children: ReactNode
}

/** Keeps a failure in drawing one part from taking the whole screen: the part says so, the rest stays. */
export class FailureBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children
    return (
      <p role="alert" className="m-6 border border-line bg-surface p-4 text-ink">
        {this.props.subject}没能排出来。文字稿仍可阅读；请把地址告诉我们。
      </p>
    )
  }
}
