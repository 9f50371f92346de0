const NUMERALS = "零一二三四五六七八九";

/** Chinese numbers up to 99 as digits: 十一 is 11, 二十三 is 23. */
function digitsOf(numeral: string): string {
  const [before = "", after] = numeral.split("十");
  const digit = (text: string): string => [...text].map((one) => String(NUMERALS.indexOf(one))).join("");
  if (after === undefined) return digit(before);
  const tens = before === "" ? "1" : digit(before);
  return `${tens}${after === "" ? "0" : digit(after)}`;
}

const ORDINAL =
  /第?([零一二三四五六七八九十]{1,3}|\d{1,3})(?=(?:完全|初级|高级|实验|中心)?(?:小学|中学|初中|小$|中$|学校))/g;
const PLACE_IN_FRONT = /^[\u4e00-\u9fff]{1,7}?(?:自治[区州县]|省|市|县|区|旗|州|盟)(?=.{3})/;
const MOST_PLACES = 3;

function plainName(name: string): string {
  return name
    .normalize("NFKC")
    .replace(/[\s·•.,、，。\-—_]/g, "")
    .toLowerCase()
    .replace(ORDINAL, (_match, number: string) => (/\d/.test(number) ? number : digitsOf(number)))
    .replace(/^(\d{1,3})小$/, "$1小学")
    .replace(/^(\d{1,3})中$/, "$1中学");
}

/**
 * A name as names are compared, and the same without the places in front of it: 金城市城关第一小学 gives 金城市城关1小学 and
 * 城关1小学. What would leave fewer than three characters is not cut.
 */
export function nameVariants(name: string): readonly string[] {
  const variants = [plainName(name)];
  for (let count = 0; count < MOST_PLACES; count += 1) {
    const last = variants.at(-1) ?? "";
    const cut = last.replace(PLACE_IN_FRONT, "");
    if (cut === last) break;
    variants.push(cut);
  }
  return variants;
}
