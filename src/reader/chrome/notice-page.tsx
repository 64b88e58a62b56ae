import type { ReactNode } from 'react'

type Props = { readonly title: string; readonly children: ReactNode }

/** A screen of a few words: what is not there, and the ways on. */
export function NoticePage({ title, children }: Props) {
  return (
    <div className="mx-auto max-w-[40rem] px-6 py-16">
      <title>{`${title} · 版面`}</title>
      <h1 className="font-serif text-3xl leading-snug">{title}</h1>
      <div className="mt-5 space-y-5 leading-relaxed">{children}</div>
    </div>
  )
}
