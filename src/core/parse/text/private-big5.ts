/**
 * The commonest of the characters that Hong Kong added to Big5, each with the private-use character that Node's decoder gives
 * for it (browsers give the character itself). What is not among them stays as it is and is told (`check-characters.ts`).
 */
const PAIRS =
  '〇F6F2 〆F6F1 着E2E5 綫E357 衞E40C 峯E11A 栢E1D0 麪E535 滙E05E 烟E25C 塲E834 汚E20D 鈎E480 菓E3C6 邨E473 埗E88C 鰂E517 煊E265 ' +
  '喆E0A3 堃E0C6 脷E77F 喺ECD8 啲ECDA 嗰ECD7 咗ECD9 嚟E547 哋E5A2 嘢ECB1 嘅ECD1 啱E7D4 攞E183 揾ECEE 氹EBF3 吓E08D 嘥ECC7 啫E739 ' +
  '囖EC0A 啩ECEF 嚿EC9F 瞓E420 揸E18E 㗎ECD0 冚ECF3 噏E0B2 踎ECA1 餸E80B 㩒ED44'

const CHARACTERS = new Map(
  PAIRS.split(' ').map((pair) => [String.fromCharCode(Number.parseInt(pair.slice(1), 16)), pair.charAt(0)]),
)

/** A text out of Big5, the same from every decoder as far as the pairs go. */
export const withoutPrivate = (text: string): string =>
  text.replaceAll(/[\ue000-\uf8ff]/g, (character) => CHARACTERS.get(character) ?? character)
