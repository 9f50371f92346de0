import type { ManifestLocale } from "../../manifest/addinManifest";

interface RibbonTexts {
  readonly ribbon: string;
  readonly faults: string;
}

/** The ribbon's own words; everything else in it comes from the manifest. */
export const RIBBON_TEXTS: Readonly<Record<ManifestLocale, RibbonTexts>> = {
  "zh-CN": { ribbon: "功能区", faults: "清单 manifest.xml 有 {count} 个问题" },
  "en-US": { ribbon: "Ribbon", faults: "Faults in manifest.xml: {count}" },
};
