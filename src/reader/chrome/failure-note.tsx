/** Says that a part could not be drawn. `subject` names it, e.g. `版面`. */
export function FailureNote({ subject }: { subject: string }) {
  return (
    <p role="alert" className="border border-line bg-surface p-4">
      {`${subject}没能排出来，是本站的差错。文字稿仍可阅读。`}
    </p>
  )
}
