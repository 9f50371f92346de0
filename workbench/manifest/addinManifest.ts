/** Language in which a manifest is read; texts without an Override for it keep their DefaultValue. */
export type ManifestLocale = "zh-CN" | "en-US";

/** One picture of an icon; size is its width and height in CSS pixels, url as the manifest says it. */
export interface RibbonIcon {
  readonly size: number;
  readonly url: string;
}

/** What a control says about itself when it is pointed at. */
export interface RibbonSupertip {
  readonly title: string;
  readonly description: string;
}

/** What a control does: calls a function that the add-in associated by name, or shows the task pane with a page. */
export type RibbonAction =
  | { readonly kind: "executeFunction"; readonly functionName: string }
  | { readonly kind: "showTaskpane"; readonly url: string };

/**
 * A button, a menu or an item of a menu (kind "button"). Only menus have items, and they have no action of their own. A button without
 * action, a control without supertip and an empty label are faults of the manifest.
 */
export interface RibbonControl {
  readonly kind: "button" | "menu";
  readonly id: string;
  readonly label: string;
  readonly supertip: RibbonSupertip | null;
  readonly icons: readonly RibbonIcon[];
  readonly action: RibbonAction | null;
  readonly isEnabled: boolean;
  readonly items: readonly RibbonControl[];
}

/** A captioned group of controls. */
export interface RibbonGroup {
  readonly id: string;
  readonly label: string;
  readonly icons: readonly RibbonIcon[];
  readonly controls: readonly RibbonControl[];
}

/** A tab of the add-in, or one of Excel's own tabs with the groups that the add-in puts there. */
export interface RibbonTab {
  readonly id: string;
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
}

/** A requirement set with its lowest version, e.g. ExcelApi 1.9. */
export interface RequirementSet {
  readonly name: string;
  readonly minVersion: string;
}

/** Where the custom functions come from, and the prefix before their names. */
export interface CustomFunctionsPart {
  readonly namespace: string;
  readonly metadataUrl: string;
  readonly scriptUrl: string;
  readonly pageUrl: string;
}

/** What Excel shows once the add-in is installed. */
export interface GetStarted {
  readonly title: string;
  readonly description: string;
  readonly learnMoreUrl: string;
}

/**
 * What Excel takes from an add-in's manifest, in one language. What the manifest does not say is "" or null, and named in `faults`:
 * sentences in the same language for the person who writes the manifest.
 */
export interface AddinManifest {
  readonly id: string;
  readonly version: string;
  readonly providerName: string;
  readonly displayName: string;
  readonly description: string;
  readonly iconUrl: string;
  readonly supportUrl: string;
  readonly paneUrl: string;
  readonly requirements: readonly RequirementSet[];
  readonly customFunctions: CustomFunctionsPart | null;
  readonly getStarted: GetStarted | null;
  readonly tabs: readonly RibbonTab[];
  readonly faults: readonly string[];
}
