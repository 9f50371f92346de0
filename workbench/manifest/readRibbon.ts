import { child, type XmlElement } from "../../scripts/manifest/xmlElement";
import type {
  ManifestLocale,
  RibbonAction,
  RibbonControl,
  RibbonGroup,
  RibbonIcon,
  RibbonSupertip,
  RibbonTab,
} from "./addinManifest";
import { childrenNamed, extensionPoint, type Resolve, typeOf } from "./manifestElements";
import { OFFICE_TABS } from "./officeTabs";

const idOf = (element: XmlElement): string => element.attributes["id"] ?? "";

function iconsOf(element: XmlElement, resolve: Resolve): readonly RibbonIcon[] {
  return childrenNamed(child(element, "Icon"), "bt:Image")
    .map((image) => ({ size: Number(image.attributes["size"]), url: resolve(image) }))
    .filter(({ size, url }) => size > 0 && url !== "");
}

function supertipOf(control: XmlElement, resolve: Resolve): RibbonSupertip | null {
  const supertip = child(control, "Supertip");
  if (supertip === undefined) return null;
  return { title: resolve(child(supertip, "Title")), description: resolve(child(supertip, "Description")) };
}

function actionOf(control: XmlElement, resolve: Resolve): RibbonAction | null {
  const action = child(control, "Action");
  const type = action === undefined ? "" : typeOf(action);
  if (type === "ExecuteFunction") {
    const functionName = child(action, "FunctionName")?.text.trim() ?? "";
    return functionName === "" ? null : { kind: "executeFunction", functionName };
  }
  const url = type === "ShowTaskpane" ? resolve(child(action, "SourceLocation")) : "";
  return url === "" ? null : { kind: "showTaskpane", url };
}

function controlOf(element: XmlElement, resolve: Resolve): RibbonControl {
  const isMenu = typeOf(element) === "Menu";
  return {
    kind: isMenu ? "menu" : "button",
    id: idOf(element),
    label: resolve(child(element, "Label")),
    supertip: supertipOf(element, resolve),
    icons: iconsOf(element, resolve),
    action: isMenu ? null : actionOf(element, resolve),
    isEnabled: child(element, "Enabled")?.text.trim() !== "false",
    items: isMenu ? childrenNamed(child(element, "Items"), "Item").map((item) => controlOf(item, resolve)) : [],
  };
}

function groupOf(element: XmlElement, resolve: Resolve): RibbonGroup {
  const controls = childrenNamed(element, "Control").filter((control) => ["Button", "Menu"].includes(typeOf(control)));
  return {
    id: idOf(element),
    label: resolve(child(element, "Label")),
    icons: iconsOf(element, resolve),
    controls: controls.map((control) => controlOf(control, resolve)),
  };
}

/** The tabs that the manifest adds to the ribbon or adds groups to, in its order. Controls of a type that no Excel knows are left out. */
export function readRibbon(root: XmlElement, locale: ManifestLocale, resolve: Resolve): readonly RibbonTab[] {
  const surface = extensionPoint(root, "DesktopFormFactor", "PrimaryCommandSurface");
  const tabs = surface?.children.filter(({ name }) => name === "CustomTab" || name === "OfficeTab") ?? [];
  return tabs.map((tab) => {
    const id = idOf(tab);
    const label = tab.name === "OfficeTab" ? (OFFICE_TABS[id]?.[locale] ?? id) : resolve(child(tab, "Label"));
    return { id, label, groups: childrenNamed(tab, "Group").map((group) => groupOf(group, resolve)) };
  });
}

/** Every control of the tabs with the items of menus, in the order of the ribbon. */
export function controlsOf(tabs: readonly RibbonTab[]): readonly RibbonControl[] {
  const controls = tabs.flatMap(({ groups }) => groups.flatMap((group) => group.controls));
  return controls.flatMap((control) => [control, ...control.items]);
}
