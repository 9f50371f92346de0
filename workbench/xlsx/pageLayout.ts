import type { PageLayout } from "../store/workbook";
import { childOf, element, flagOf, textOf, withAttributes, type XmlElement } from "./xml";
import { withChildren } from "./elementList";

const LETTER = 1;

interface Footer {
  left: string;
  center: string;
  right: string;
}

/** Sections of a header or footer (ECMA-376 part 1, 18.3.1.46); text before the first code stands in the middle. */
function footerSections(text: string): Footer {
  const sections: Footer = { left: "", center: "", right: "" };
  let section: keyof Footer = "center";
  for (const part of text.split(/(&[LCR])/)) {
    if (part === "&L") section = "left";
    else if (part === "&C") section = "center";
    else if (part === "&R") section = "right";
    else sections[section] += part;
  }
  return sections;
}

function footerText(footer: Footer): string {
  const section = (code: string, text: string): string => (text === "" ? "" : code + text);
  return section("&L", footer.left) + section("&C", footer.center) + section("&R", footer.right);
}

/** Page layout of a sheet; print area and titles are defined names and read with them. */
export function readPageLayout(root: XmlElement): PageLayout {
  const setup = childOf(root, "pageSetup");
  const isFitted = flagOf(childOf(childOf(root, "sheetPr"), "pageSetUpPr"), "fitToPage");
  const pages = (name: string): number | null => (isFitted ? Number(setup?.attributes[name] ?? "1") || null : null);
  return {
    orientation: setup?.attributes.orientation === "landscape" ? "landscape" : "portrait",
    paperSize: Number(setup?.attributes.paperSize ?? LETTER),
    fitToWidth: pages("fitToWidth"),
    fitToHeight: pages("fitToHeight"),
    printArea: null,
    titleRows: null,
    footerCenter: footerSections(textOf(childOf(childOf(root, "headerFooter"), "oddFooter"))).center,
  };
}

/** Whether the sheet is fitted to pages: a flag far from the numbers, in sheetPr. */
export function isFitted(layout: PageLayout): boolean {
  return layout.fitToWidth !== null || layout.fitToHeight !== null;
}

/** The element for the page setup: the original where nothing differs from it. */
export function writePageSetup(layout: PageLayout, original: XmlElement | undefined): XmlElement | undefined {
  const before = original?.attributes ?? {};
  const orientation = before.orientation === "landscape" ? "landscape" : "portrait";
  const fields: (readonly [name: string, before: string | number, now: string | number])[] = [
    ["paperSize", before.paperSize ?? LETTER, layout.paperSize],
    ["orientation", orientation, layout.orientation],
  ];
  if (isFitted(layout))
    fields.push(
      ["fitToWidth", before.fitToWidth ?? 1, layout.fitToWidth ?? 0],
      ["fitToHeight", before.fitToHeight ?? 1, layout.fitToHeight ?? 0],
    );
  const changed = fields.filter(([, old, now]) => String(old) !== String(now));
  if (changed.length === 0) return original;
  return withAttributes(
    original ?? element("pageSetup"),
    Object.fromEntries(changed.map(([name, , now]) => [name, now])),
  );
}

/** The element for headers and footers with the middle of the footer replaced; the original where nothing differs. */
export function writeHeaderFooter(layout: PageLayout, original: XmlElement | undefined): XmlElement | undefined {
  const sections = footerSections(textOf(childOf(original, "oddFooter")));
  if (sections.center === layout.footerCenter) return original;
  const text = footerText({ ...sections, center: layout.footerCenter });
  const footer = text === "" ? null : element("oddFooter", {}, [text]);
  const order = ["oddHeader", "oddFooter", "evenHeader", "evenFooter", "firstHeader", "firstFooter"];
  return withChildren(original ?? element("headerFooter"), { oddFooter: footer }, order);
}
