import { Component, type ReactNode } from 'react'

type Props = {
  /** What stands there instead. */
  readonly fallback: ReactNode
  readonly children: ReactNode
}

/** Keeps a failure in drawing one part from taking the whole screen: the fallback stands in its place, the rest stays. */
export class FailureBoundary extends Component<Props, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true }
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.fallback : this.props.children
  }
}
