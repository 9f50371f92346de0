/** What a cell says without what people type differently: width of characters, spaces, brackets, 其它/其他. */
export function plainText(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/[\s()[\]【】〔〕<>《》]/g, "")
    .replace(/其它/g, "其他");
}
