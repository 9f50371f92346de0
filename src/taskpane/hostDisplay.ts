/** How Excel shows itself: the pane follows. */
export interface HostDisplay {
  /** Display language of Excel, e.g. "zh-CN". */
  readonly languageTag: string;
  /** Whether Excel is dark just now; null where it does not say. Cheap enough to be asked again and again. */
  readonly isDark: () => boolean | null;
}
