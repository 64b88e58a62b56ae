/** What a specimen says of itself wherever its name stands, so that no one takes it for a newspaper. */
export function SpecimenMark() {
  return (
    <span className="inline-block border border-brand px-1.5 text-[0.8125rem] leading-5 text-brand">
      样张，非正式出版物
    </span>
  )
}
