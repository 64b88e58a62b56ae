/**
 * What may follow what on a page, in points: 0 is usual, negative is rare. A story is a headline stack and what follows it:
 * that grammar is written here and nowhere else. First written by hand, then learnt from the pages of the bench
 * (`npm run bench -- weigh`).
 */
import type { Role } from './role.ts'

/** What stands as a dot in the table: very rare. */
export const SELDOM = -7

/** What a page may begin with; the rest is very rare. */
export const START: Partial<Record<Role, number>> = {
  masthead: 0,
  nameplate: 0,
  'code-caption': 0,
  strip: 0,
  editors: 0,
  kicker: 0,
  headline: 0,
  note: 0,
  paragraph: -2,
  question: -3,
  'list-item': 0,
  caption: -2,
  credit: -2,
  'jump-out': -3,
  'jump-in': 0,
  advertisement: 0,
  unknown: 0,
}

/** A row for each role, a column for what stands in front of it, both in the order of `ROLES`. */
export const ORDER = `
               mast name code stri edit kick head deck byli note subh para cont ques list tabl vers capt cred jump jump adve unkn
masthead        2.5  1.5    0    0  0.5    ·   -8    ·    ·    ·    ·    ·    ·   -6   -6 -5.5   -6    ·   -4   -4    · -5.5 -3.5
nameplate       0.5 -0.5    1    0    0    ·    ·    ·    ·    ·    · -4.5    ·    ·    ·    ·    ·    ·   -3   -3    ·    · -2.5
code-caption      1    0    1    0   -1    ·    ·    ·    ·    ·    · -3.5    ·    · -3.5    ·    ·    ·   -3    ·    ·   -3 -2.5
strip             0 -0.5    0 -0.5    0    ·    ·    ·    1 -6.5    ·   -1   -1 -0.5    0 -1.5   -2 -0.5    1    0   -1   -1   -3
editors           1    0  0.5    1    0    · -4.5    ·    0    ·    ·    0   -1    0    0   -1   -2   -1    0    0   -1 -1.5    ·
kicker          0.5    0    0    0    0 -1.5    ·    ·    0    ·   -6 -0.5 -1.5    0    0   -1   -2   -1    0    0    0 -1.5   -3
headline          0    1    0    1    0    0 -1.5   -9 -1.5    0    · -0.5   -1 -1.5  0.5    0 -1.5 -2.5    0    1  0.5 -3.5   -3
deck              ·    ·    · -7.5    ·    · -0.5   -2   -6    ·    ·   -8    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
byline            ·    ·    ·    ·    ·    ·  1.5  1.5    0   -1    · -0.5   -2    0   -2 -1.5  0.5   -4   -4   -3   -2    ·    ·
note             -1    ·    ·    0    ·    ·    0    0    2    0    ·    1   -1    0    0   -1   -2 -1.5 -0.5    0   -1   -1    ·
subhead           ·    ·    ·    ·    ·    ·   -6   -4   -2   -2    · -1.5 -1.5   -1 -2.5 -3.5 -0.5   -5   -6    ·    ·    ·    ·
paragraph      -3.5 -7.5    ·   -2 -3.5 -5.5 -0.5  0.5  2.5 -0.5    2  0.5    0 -0.5    2    1   -3 -3.5 -1.5 -3.5    2    0   -2
continuation      ·    ·    ·    ·    ·    · -7.5    ·   -6    0    ·    1    1  1.5 -0.5    ·    ·   -5   -6 -4.5    ·    ·    ·
question          ·    ·    ·    ·    ·    ·  0.5    0    0   -1  0.5    1  0.5    2    0   -1   -2   -1    0    0   -1   -1    ·
list-item         ·    ·    ·    ·    ·    ·    1   -1   -2    0 -1.5  0.5 -0.5    0    3   -1   -2   -1   -3 -0.5   -1   -1    ·
table             ·    ·    ·    ·    ·    ·  1.5 -0.5   -2    ·   -1 -0.5 -0.5 -0.5   -1    6   -2    ·    ·    ·    · -1.5    ·
verse             ·    ·    ·    ·    ·    · -1.5   -1    0    ·    2   -8    ·    ·    ·    ·    1    ·   -6    ·   -1    ·    ·
caption          -3    ·   -3   -3    ·    ·    0   -3 -2.5   -2 -4.5   -2 -2.5    0 -1.5   -1   -2    2  1.5    0   -1   -1   -2
credit           -4    ·    ·   -3    ·   -4    0   -2 -1.5    ·   -3 -2.5   -1   -3 -3.5    · -2.5  8.5    0   -2    ·    ·   -2
jump-out          ·    ·    ·    ·    ·    ·   -3   -3 -1.5   -1   -3    1    1    0    0   -1   -1   -3   -2    ·    ·   -1    ·
jump-in           0    0    0    0    0   -1  2.5    0   -1    ·    ·   -1 -1.5    0    0 -0.5   -2   -1    0    0   -1 -1.5    ·
advertisement     0    0    0   -1   -1    ·   -3    ·    0    ·    ·  1.5   -1    0 -0.5   -1   -1   -1    1    0   -1    2    ·
unknown           0    0    0    0  0.5   -3 -2.5    · -0.5    ·   -3    0 -0.5 -0.5  0.5   -1   -2   -1  0.5    0   -1  1.5 -0.5
`
