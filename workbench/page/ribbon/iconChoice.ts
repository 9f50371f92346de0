import type { RibbonIcon } from "../../manifest/addinManifest";

/**
 * The picture for a place of so many CSS pixels: the smallest that need not be enlarged, else the largest; null without any. For screens
 * with twice the pixels ask for twice the size.
 */
export function pictureFor(icons: readonly RibbonIcon[], pixels: number): RibbonIcon | null {
  const bySize = [...icons].sort((left, right) => left.size - right.size);
  return bySize.find(({ size }) => size >= pixels) ?? bySize.at(-1) ?? null;
}
