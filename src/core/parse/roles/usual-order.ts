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
masthead          2    1    0    0    0    ·    ·    ·   -6    ·    ·   -6    ·   -6   -6   -6   -6    ·   -4   -4    ·   -5   -2
nameplate         1    0    1    0    0    ·    ·    ·    ·    ·    ·   -5    ·    ·    ·    ·    ·    ·   -3   -3    ·    ·   -2
code-caption      1    0    1    0   -1    ·    ·    ·    ·    ·    ·   -4    ·    ·   -4    ·    ·    ·   -3    ·    ·   -3   -2
strip             0    0    0    0    0    ·    ·    ·    0    ·    ·    0   -1    0    0   -1   -2   -1    0    0   -1   -1   -2
editors           1    0    0    1    0    ·   -4    ·    0    ·    ·    0   -1    0    0   -1   -2   -1    0    0   -1   -1    ·
kicker            0    0    0    0    0   -1    ·    ·    0    ·   -6    0   -1    0    0   -1   -2   -1    0    0    0   -1   -3
headline          0    0    0    0    0    1 -1.5   -9    0   -2    ·    0   -1    0    0   -1   -2   -1    0    0   -1   -1   -3
deck              ·    ·    ·    ·    ·    ·    0 -1.5   -6    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·    ·
byline            ·    ·    ·    ·    ·    ·    3    3    0   -1    ·   -2   -2   -2   -1   -2   -1   -4   -4   -3   -2    ·    ·
note             -1    ·    ·    0    ·    ·    0    0    0    0    ·    0   -1    0    0   -1   -2   -1    0    0   -1   -1    ·
subhead           ·    ·    ·    ·    ·    ·   -5   -4   -3   -2    ·   -2   -2   -2   -2   -3   -2   -5   -5    ·   -1    ·    ·
paragraph        -3    ·    ·   -2   -3   -5    1    1    1    0    2    0   -1    0    0   -1   -2   -3   -3   -4    2   -1   -1
continuation      ·    ·    ·    ·    ·    ·    ·    ·   -6    0    ·    0    0    0    0    ·    ·   -4   -5   -4    ·    ·    ·
question          ·    ·    ·    ·    ·    ·    0    0    0    0    1    0   -1    2    0   -1   -2   -1    0    0   -1   -1    ·
list-item         ·    ·    ·    ·    ·    ·   -1   -1   -1    0    0    0   -1    0    2   -1   -2   -1    0    0   -1   -1    ·
table             ·    ·    ·    ·    ·    ·   -1   -1   -2    ·    0    0   -1    0    0    3   -2    ·    ·    ·    ·   -1    ·
verse             ·    ·    ·    ·    ·    ·    0   -1    0    ·   -2   -8    ·    ·    ·    ·    3    ·    ·    ·   -1    ·    ·
caption          -3    ·   -3   -3    ·    ·   -1   -3   -2   -2   -4    0   -1    0    0   -1   -2    0 -0.5    0   -1   -1   -1
credit           -4    ·    ·   -3    ·   -4   -1   -2   -3    ·   -3   -1   -1   -3   -3    ·   -2    9    0   -2    ·    ·   -2
jump-out          ·    ·    ·    ·    ·    ·   -3   -3   -2   -1   -3    1    1    0    0   -1   -1   -3   -2    ·    ·   -1    ·
jump-in           0    0    0    0    0   -1    1    0   -1    ·    ·    0   -1    0    0   -1   -2   -1    0    0   -1   -1    ·
advertisement     0    0    0    0    0    ·   -1    ·    0    ·    ·    0   -1    0    0   -1   -2   -1    0    0   -1    1    ·
unknown           0    0    0    0    0   -3   -2    ·    0    ·   -3    0   -1    0    0   -1   -2   -1    0    0   -1   -1    0
`
