import type { ManifestLocale } from "../../manifest/addinManifest";

/** The ribbon's own words; everything else in it comes from the manifest. */
export const RIBBON_TEXTS: Readonly<Record<ManifestLocale, { readonly faults: string }>> = {
  "zh-CN": { faults: "清单 manifest.xml 有 {count} 个问题" },
  "en-US": { faults: "Faults in manifest.xml: {count}" },
};
