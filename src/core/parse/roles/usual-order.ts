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
               masth namep code- strip edito kicke headl  deck bylin  note subhe parag conti quest list- table verse capti credi jump- jump- adver unkno
masthead        2.25   1.5     0 -0.25  0.25     ·  -8.5     ·    -8     ·     · -7.25     ·    -6    -6 -5.25 -5.75     ·    -4    -4     ·  -6.5  -3.5
nameplate       0.25 -1.25     1  1.25  -0.5     ·  -7.5     ·     ·     ·     ·  -4.5  -6.5     · -6.75     ·     ·     ·    -3    -3     ·     · -3.75
code-caption       1 -0.25     1     0    -1     ·     ·     ·     ·     ·     ·  -3.5     ·     ·  -3.5 -6.75     ·     ·    -3     ·     ·    -3    -3
strip              0  -0.5 -0.25  0.25     0     ·     ·     ·   1.5  -6.5     ·  -1.5  -1.5 -0.75 -0.75  -1.5    -2 -0.25  1.75     0    -1 -1.25 -3.75
editors         1.25     0   0.5     1     0     ·  -4.5     ·  0.25     ·     · -0.75    -1     0   0.5 -0.75    -2    -1     0     0    -1  -1.5     ·
kicker           0.5  0.75     0  -0.5     0 -1.75     ·     ·     0     ·    -6  0.25  -1.5     0  -0.5    -1    -2    -1     0     0 -0.25  -1.5 -3.25
headline        0.25  1.75     0     1  0.25 -0.25 -1.75    -9  -1.5     1     ·     0 -0.75    -2  0.25   0.5    -2 -2.75  0.75   1.5     0 -3.75 -4.25
deck               ·     ·     · -8.25     ·     ·    -1  -2.5    -6     ·     · -8.25     ·     ·     ·     ·     ·     ·     · -7.25     ·     ·     ·
byline             ·     ·     ·     ·     ·     ·   1.5     1    -1 -0.75     ·     0 -1.75   1.5 -0.75  0.25   1.5    -4    -4    -3    -2     ·     ·
note           -1.25     ·     ·     0     ·     · -0.25     0   3.5 -0.25     ·     1    -1     0     0    -1  -1.5  -1.5 -0.75     0    -1    -1     ·
subhead            ·     ·     ·     ·     · -7.25 -6.75 -3.75    -3    -2     ·  -1.5 -1.25 -1.25 -3.25 -3.75    -1    -5  -6.5     · -6.25     ·     ·
paragraph       -3.5  -7.5     ·    -2 -3.75  -5.5   0.5  0.75   3.5  -0.5  3.25   2.5  2.25   0.5  0.75   2.5 -3.25  -3.5    -1    -3     2   0.5  -2.5
continuation       ·     ·     ·     ·     ·     ·  -7.5     ·    -6     0     ·  1.75     2  2.25  1.75     ·     · -5.25 -6.25 -4.75     ·     ·     ·
question           ·     ·     ·     ·     ·     ·     1     0     0 -1.75  0.25     2     1     2  0.25    -1    -2    -1     0     0    -1    -1     ·
list-item          ·     ·     ·     ·     ·     · -0.25 -1.25  -1.5 -0.25  -1.5     0  0.25     0  3.75    -1 -2.75 -1.25 -5.75    -1    -1    -1     ·
table              ·     ·     ·     ·     ·     ·  2.25 -0.25    -2     · -1.75   1.5     0    -1  -1.5  7.75    -2     ·     ·     ·     ·  -1.5     ·
verse              ·     ·     ·     ·     ·     · -1.75    -2     0     ·  2.25    -8     ·     ·     ·     ·  1.75     · -5.25     ·    -1     ·     ·
caption           -3     ·    -3    -3     ·     ·     0    -3 -2.75    -2    -5    -2 -2.25 -0.25    -3 -0.25 -2.25     2  3.25     0    -1  -1.5  -2.5
credit            -4     ·     ·    -3     ·    -4  0.25    -2     0     ·    -3 -2.75  -0.5    -3  -4.5     · -2.75  7.75     0    -2     ·     ·  -2.5
jump-out           ·     ·     ·     ·     ·     ·    -3    -3 -1.25    -1    -3  1.75  1.25     0 -0.25    -1    -1    -3    -2     ·     · -1.75     ·
jump-in            0     0     0     0     0    -1  4.75     0    -1     ·     · -2.25 -2.25     0  -0.5     0    -2    -1     0     0    -1 -1.75     ·
advertisement   -0.5     0     0 -1.25    -1     ·  -3.5     ·  0.75     ·     ·  0.25    -1 -0.75   0.5 -0.75  -0.5 -1.25   0.5     0    -1   3.5     ·
unknown            0  -0.5 -0.25     0     1    -3 -2.75     · -0.25     ·    -3 -0.25 -0.25 -0.75     0  -0.5    -2    -1  0.75     0    -1     3 -0.75
`
