/** The parser names both halves of an interview `question`; print sets only who asks in the louder face. */
const ANSWER = /^(?:答|A)[：:]/

/** Whether a paragraph of an interview answers. */
export function isAnswer(text: string): boolean {
  return ANSWER.test(text)
}
