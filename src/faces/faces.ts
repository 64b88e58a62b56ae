/** The shipped faces (字体), by the role they play. All are under the SIL Open Font License 1.1. */
import type { FaceId } from '#core/issue/paper.ts'

export type Face = {
  readonly id: FaceId
  /** CSS family of the cut file, ours alone so that no installed font takes its place. */
  readonly family: string
  readonly weight: number
  /** Families to fall back on, when the file is late or lacks a character. */
  readonly fallback: string
  /** Path of the complete font below node_modules. */
  readonly source: string
  readonly licence: string
  readonly title: string
}

export const FACES: readonly Face[] = [
  {
    id: 'serif',
    family: 'Banmian Serif',
    weight: 400,
    fallback: '"Songti SC", "SimSun", serif',
    source: '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
    licence: '@expo-google-fonts/noto-serif-sc/LICENSE_FONT',
    title: 'Noto Serif SC 400',
  },
  {
    id: 'serif-black',
    family: 'Banmian Headline',
    weight: 900,
    fallback: '"Songti SC", "SimSun", serif',
    source: '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
    licence: '@expo-google-fonts/noto-serif-sc/LICENSE_FONT',
    title: 'Noto Serif SC 900',
  },
  {
    id: 'sans',
    family: 'Banmian Sans',
    weight: 500,
    fallback: '"PingFang SC", "Microsoft YaHei", sans-serif',
    source: '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
    licence: '@expo-google-fonts/noto-sans-sc/LICENSE_FONT',
    title: 'Noto Sans SC 500',
  },
  {
    id: 'kai',
    family: 'Banmian Kai',
    weight: 500,
    fallback: '"STKaiti", "KaiTi", serif',
    source: '@fontsource/lxgw-wenkai/files/lxgw-wenkai-latin-500-normal.woff2',
    licence: '@fontsource/lxgw-wenkai/LICENSE',
    title: 'LXGW WenKai 500',
  },
  {
    id: 'brush',
    family: 'Banmian Brush',
    weight: 400,
    fallback: '"STXingkai", "STKaiti", "KaiTi", serif',
    source: '@fontsource/ma-shan-zheng/files/ma-shan-zheng-chinese-simplified-400-normal.woff2',
    licence: '@fontsource/ma-shan-zheng/LICENSE',
    title: 'Ma Shan Zheng 400',
  },
]
