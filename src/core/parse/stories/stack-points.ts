/**
 * What the signs of a headline stack weigh for its lines being 引题 (k), 主题 (h) or 副题 (d). Learnt from the stacks of the
 * bench (`npm run bench -- weigh`); a sign that says nothing is left out.
 */
import { type Split, type StackLook, signsOf } from './stack-signs.ts'

/** Points behind each sign. */
export const STACK_POINTS = `
d: a colon 1.2
d: a column 0.9
d: a comma 0.6
d: a comment 0.5
d: a quote -1.2
d: a space -0.4
d: a word -0.6
d: an answer 1.9
d: asks -0.6
d: begins with a dash 3.5
d: figures 0.9
d: here with us 0.2
d: in two parts 0.2
d: long 0.7
d: middling -0.5
d: most words of it below 0.2
d: no word of it below -0.3
d: reads on 1.2
d: sets the scene 0.6
d: short -0.7
d: some words of it below 0.1
d: very long 1.1
d: very short -0.1
d: who attends 1.5
dd: as long -0.3
dd: less than half as long 1.1
dd: longer -0.3
dd: much longer -0.5
dd: nearly twice as long 0.1
dd: shorter -0.2
dd: the lower in two parts -0.5
dd: the upper in two parts -0.2
dd: the upper reads on 1.2
h: a colon -0.7
h: a column -2
h: a comma -1.3
h: a quote 0.8
h: a space -0.6
h: a word -0.7
h: an answer -1.7
h: asks 0.9
h: begins with a dash -3.7
h: ends open -2.6
h: few words of it below -0.4
h: figures 0.3
h: goes on 0.1
h: here with us 0.2
h: in two parts 0.3
h: long -0.5
h: middling 0.2
h: no word of it below -1
h: of whom -0.7
h: reads on -0.5
h: sets the scene -1.2
h: short 0.8
h: very long -1.2
h: very short 0.1
h: who attends -1.5
hd -0.2
hd: as long -0.1
hd: less than half as long -0.6
hd: longer -0.1
hd: much longer 0.2
hd: nearly twice as long 0.4
hd: shorter 0.3
hd: the lower in two parts 0.6
hd: the upper in two parts 0.6
hd: the upper reads on -0.6
hd: the upper sets the scene 0.8
hdd -1
hh -0.1
hh: as long 0.4
hh: less than half as long -1.1
hh: longer -0.2
hh: much longer -0.7
hh: much shorter 1.1
hh: nearly twice as long -1
hh: shorter 0.2
hh: the lower goes on 0.7
hh: the lower in two parts -1.2
hh: the upper reads on 0.1
hh: the upper sets the scene -1.3
hhd -1.5
hhh 0.2
h…d -0.5
h…h -0.9
k: a colon -0.5
k: a column 1.1
k: a comma 0.7
k: a comment -0.5
k: a quote 0.4
k: a space 1
k: a word 1.3
k: an answer -0.2
k: asks -0.3
k: begins with a dash 0.2
k: ends open 2.6
k: few words of it below 0.4
k: figures -1.1
k: goes on -0.1
k: here with us -0.4
k: in two parts -0.4
k: long -0.2
k: middling 0.3
k: most words of it below -0.2
k: no word of it below 1.4
k: of whom 0.7
k: reads on -0.7
k: sets the scene 0.6
k: short -0.1
k: some words of it below -0.1
k: very long 0.1
kh 0.4
kh: as long 0.3
kh: less than half as long 1.6
kh: longer 0.8
kh: much longer 1
kh: much shorter -0.1
kh: nearly twice as long 0.5
kh: shorter -0.1
kh: the lower goes on -0.6
kh: the lower in two parts 1.3
kh: the upper in two parts -0.1
kh: the upper reads on -0.7
kh: the upper sets the scene 1
khd 1.6
khh 1.9
kk: as long -0.3
kk: less than half as long -0.9
kk: longer -0.2
kk: much shorter -0.9
kk: shorter -0.3
kk: the lower goes on -0.1
kk: the lower in two parts -0.2
kk: the upper in two parts -0.3
kk: the upper sets the scene -0.4
kkh -1.2
k…d 1.8
k…h -0.5
`

const POINTS: ReadonlyMap<string, number> = new Map(
  STACK_POINTS.trim()
    .split('\n')
    .map((line) => {
      const at = line.lastIndexOf(' ')
      return [line.slice(0, at), Number(line.slice(at + 1))] as const
    }),
)

/** All that speaks for and against a split of a stack. */
export const scoreSplit = (seen: StackLook, split: Split): number =>
  signsOf(seen, split).reduce((points, sign) => points + (POINTS.get(sign) ?? 0), 0)
