import { checkElementOrder } from "./elementOrder";
import { differences, type Fault, fault, type ManifestFacts } from "./fault";
import { checkFunctions } from "./functionChecks";
import { checkLengths, checkLocales, checkReferences, resourcesOf } from "./resources";
import { allNamed, child, descendants, parseXml, type XmlElement, xmlFault } from "./xmlElement";

const BASE = "https://localhost:3000/";
const REQUIRED_SETS: Readonly<Record<string, string>> = { SharedRuntime: "1.1", ExcelApi: "1.9" };
const ICON_SIZES = ["16", "32", "64", "80"];
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Everything that Excel would refuse, ignore or show wrongly, found offline. An empty list means that all is well. */
export function checkManifest(xml: string, facts: ManifestFacts): readonly Fault[] {
  const broken = xmlFault(xml);
  if (broken !== null) return [fault("notWellFormed", broken)];
  const root = parseXml(xml);
  return [
    ...checkElementOrder(root),
    ...checkReferences(root),
    ...checkLengths(root),
    ...checkLocales(root),
    ...checkIdentity(root, facts),
    ...checkRuntime(root),
    ...checkRequirementSets(root),
    ...checkCommands(root, facts),
    ...checkFunctions(facts),
    ...checkIcons(root, facts),
    ...checkUrls(root, facts),
  ];
}

function checkIdentity(root: XmlElement, facts: ManifestFacts): readonly Fault[] {
  const version = child(root, "Version")?.text.trim();
  const id = child(root, "Id")?.text.trim();
  const ids = ["CustomTab", "Group", "Control"].flatMap((name) => allNamed(root, name)).map((e) => e.attributes["id"]);
  return [
    ...(version === `${facts.packageVersion}.0`
      ? []
      : [fault("identity", `Version is ${String(version)}, package.json says ${facts.packageVersion}`)]),
    ...(GUID.test(String(id)) ? [] : [fault("identity", `Id ${String(id)} is no GUID`)]),
    ...ids
      .filter((name, index) => name === undefined || ids.indexOf(name) !== index)
      .map((name) => fault("identity", `control id ${String(name)} is missing or used twice`)),
  ];
}

/** One page for the runtime, the functions, the commands and the pane; otherwise the shared runtime does not load. */
function checkRuntime(root: XmlElement): readonly Fault[] {
  const [runtime] = allNamed(root, "Runtime");
  const page = runtime?.attributes["resid"];
  const panes = allNamed(root, "Action").filter((action) => action.attributes["xsi:type"] === "ShowTaskpane");
  const users = [
    ...allNamed(root, "Page").map((element) => child(element, "SourceLocation")),
    ...allNamed(root, "FunctionFile"),
    ...panes.map((element) => child(element, "SourceLocation")),
  ];
  const faults = users
    .filter((element) => element?.attributes["resid"] !== page)
    .map((element) => fault("sharedRuntime", `${String(element?.attributes["resid"])} is not the page of the runtime`));
  if (runtime?.attributes["lifetime"] !== "long") faults.push(fault("sharedRuntime", "the runtime is not long-lived"));
  if (panes.length === 0) faults.push(fault("sharedRuntime", "no button shows the pane"));
  if (allNamed(root, "TaskpaneId").length > 0) {
    faults.push(fault("sharedRuntime", "a long-lived runtime allows no TaskpaneId"));
  }
  return faults;
}

function checkRequirementSets(root: XmlElement): readonly Fault[] {
  const sets = child(child(root, "Requirements"), "Sets")?.children ?? [];
  const found = sets.map(({ attributes }) => `${String(attributes["Name"])} ${String(attributes["MinVersion"])}`);
  const expected = Object.entries(REQUIRED_SETS).map(([name, version]) => `${name} ${version}`);
  return differences(
    "requirementSets",
    { what: "the manifest", names: found },
    { what: "the sets the code is written for", names: expected },
  );
}

function checkCommands(root: XmlElement, facts: ManifestFacts): readonly Fault[] {
  const names = allNamed(root, "FunctionName").map(({ text }) => text.trim());
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...differences(
      "commands",
      { what: "the ribbon", names },
      { what: "COMMAND_NAMES of src/app/session.ts", names: facts.commandNames },
    ),
    ...twice.map((name) => fault("commands", `${name} has two buttons`)),
  ];
}

function checkIcons(root: XmlElement, facts: ManifestFacts): readonly Fault[] {
  const values = new Map(resourcesOf(root).map(({ id, value }) => [id, value]));
  const ribbon = allNamed(root, "Icon").flatMap((icon) => {
    const sizes = icon.children.map(({ attributes }) => attributes["size"]).join();
    const wrong = sizes === ICON_SIZES.join() ? [] : [fault("icon", `an icon has the sizes ${sizes}`)];
    return [
      ...wrong,
      ...icon.children.flatMap(({ attributes }) =>
        iconFaults(values.get(attributes["resid"] ?? ""), Number(attributes["size"]), facts),
      ),
    ];
  });
  const url = (name: string) => child(root, name)?.attributes["DefaultValue"];
  return [...ribbon, ...iconFaults(url("IconUrl"), 32, facts), ...iconFaults(url("HighResolutionIconUrl"), 64, facts)];
}

function iconFaults(url: string | undefined, size: number, facts: ManifestFacts): readonly Fault[] {
  const pixels = facts.icons[url?.replace(BASE, "") ?? ""];
  if (pixels === undefined) return [fault("icon", `${String(url)} does not exist`)];
  const isRight = pixels[0] === size && pixels[1] === size;
  return isRight
    ? []
    : [fault("icon", `${String(url)} is ${pixels.join(" × ")}, not ${String(size)} × ${String(size)}`)];
}

/** Every address is https, on the development base (the build replaces it), and something that the build makes. */
function checkUrls(root: XmlElement, facts: ManifestFacts): readonly Fault[] {
  const built = ["taskpane.html", "functions.js", "assets/help.html", ...Object.keys(facts.metadata)];
  const addresses = descendants(root).flatMap(({ attributes }) =>
    [attributes["DefaultValue"], attributes["Value"]].filter((value) => value?.includes("://")),
  );
  return addresses.flatMap((address) => {
    const path = address?.startsWith(BASE) === true ? address.slice(BASE.length) : null;
    if (path === null) return [fault("url", `${String(address)} is not under ${BASE}`)];
    return built.includes(path) || path in facts.icons ? [] : [fault("url", `the build makes no ${path}`)];
  });
}
