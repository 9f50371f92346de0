import { readFileSync } from "node:fs";
import { XMLParser } from "fast-xml-parser";
import { describeInChromium } from "../../fixtures/describeInChromium";
import { openHouse, type WorkbenchHouse, type WorkbenchPage } from "../../fixtures/workbenchBrowser";

const DATA = "学校基础数据";

/** What a control leaves behind in the sample county after a check. */
interface Effect {
  readonly sheetsAdded: readonly string[];
  readonly sheetInFront: string;
  readonly marks: number;
  readonly isPaneOpen: boolean;
  /** Text that stands on the sheet in front afterwards. */
  readonly says: string;
}

/** Every control of the manifest by its id; the pane is closed before each, so that it is seen who opens it. */
const EFFECTS: Readonly<Record<string, Effect>> = {
  "Junheng.Check": { sheetsAdded: [], sheetInFront: "校验结果", marks: 12, isPaneOpen: false, says: "P4 石桥教学点" },
  "Junheng.Clear": { sheetsAdded: [], sheetInFront: "校验结果", marks: 0, isPaneOpen: false, says: "P4 石桥教学点" },
  "Junheng.Pane": { sheetsAdded: [], sheetInFront: "校验结果", marks: 12, isPaneOpen: true, says: "P4 石桥教学点" },
  "Junheng.Results": {
    sheetsAdded: ["表Ⅱ-1", "表Ⅱ-2", "表Ⅲ"],
    sheetInFront: "表Ⅲ",
    marks: 12,
    isPaneOpen: false,
    says: "县域义务教育校际均衡情况",
  },
  "Junheng.Ledger": {
    sheetsAdded: ["整改台账"],
    sheetInFront: "整改台账",
    marks: 12,
    isPaneOpen: false,
    says: "P2 东街小学",
  },
  "Junheng.UpdateLedger": {
    sheetsAdded: [],
    sheetInFront: "校验结果",
    marks: 12,
    isPaneOpen: true,
    says: "P4 石桥教学点",
  },
  "Junheng.Template": {
    sheetsAdded: ["学校基础数据 (2)"],
    sheetInFront: "学校基础数据 (2)",
    marks: 12,
    isPaneOpen: false,
    says: "办学类型",
  },
  "Junheng.BlankLedger": {
    sheetsAdded: ["整改台账（空表）"],
    sheetInFront: "整改台账（空表）",
    marks: 12,
    isPaneOpen: false,
    says: "整改措施",
  },
  "Junheng.Import": { sheetsAdded: [], sheetInFront: "校验结果", marks: 12, isPaneOpen: true, says: "P4 石桥教学点" },
};

interface ManifestControl {
  readonly id: string;
  readonly labelId: string;
}

/** Controls of the ribbon as the manifest lists them, read without the workbench's own reader. */
function manifestControls(): readonly (ManifestControl & Record<"zh-CN" | "en-US", string>)[] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    removeNSPrefix: true,
    isArray: () => false,
  });
  const manifest = parser.parse(readFileSync("manifest.xml", "utf8")) as unknown;
  const controls: ManifestControl[] = [];
  const texts = new Map<string, { default: string; byLocale: Map<string, string> }>();
  const visit = (name: string, node: unknown): void => {
    if (Array.isArray(node)) {
      for (const one of node) visit(name, one);
      return;
    }
    if (typeof node !== "object" || node === null) return;
    const element = node as Record<string, never>;
    if (name === "Control" || name === "Item") {
      const { id, Label } = element as unknown as { id: string; Label: { resid: string } };
      controls.push({ id, labelId: Label.resid });
    }
    if (name === "String") {
      const { id, DefaultValue, Override } = element as unknown as {
        id: string;
        DefaultValue: string;
        Override?: { Locale: string; Value: string } | { Locale: string; Value: string }[];
      };
      const overrides = [Override ?? []].flat();
      texts.set(id, { default: DefaultValue, byLocale: new Map(overrides.map((one) => [one.Locale, one.Value])) });
    }
    for (const [child, value] of Object.entries(element)) visit(child, value);
  };
  visit("", manifest);
  const text = (id: string, locale: string): string => {
    const found = texts.get(id);
    return found?.byLocale.get(locale) ?? found?.default ?? "";
  };
  return controls.map((control) => ({
    ...control,
    "zh-CN": text(control.labelId, "zh-CN"),
    "en-US": text(control.labelId, "en-US"),
  }));
}

describeInChromium("every control that manifest.xml puts on the ribbon", () => {
  const controls = manifestControls();
  let house: WorkbenchHouse;
  let bench: WorkbenchPage;

  beforeAll(async () => {
    house = await openHouse();
    bench = await house.open();
  }, 120_000);
  afterAll(() => house.close());

  it("is known to this test", () => {
    expect(controls.map(({ id }) => id).sort()).toEqual(Object.keys(EFFECTS).sort());
  });

  it.each(controls)("$zh-CN ($id) does its work when it is pressed", async (control) => {
    const expected = EFFECTS[control.id];
    await bench.openSample("ten");
    await bench.press("校验年报");
    const before = await bench.seenSheets();
    await bench.page.evaluate(() => {
      window.workbench?.setPane(false);
    });
    await bench.settled();
    await bench.press(control["zh-CN"]);
    const after = await bench.seenSheets();
    const front = (await bench.seenSelection()).sheet;
    const isPaneOpen = await bench.page.evaluate(() => window.workbench?.state().isPaneOpen);
    const { says, ...rest } = expected ?? ({} as Effect);
    expect({
      sheetsAdded: after.filter((name) => !before.includes(name)),
      sheetInFront: front,
      marks: (await bench.seenMarks(DATA)).length,
      isPaneOpen,
    }).toEqual(rest);
    expect(JSON.stringify(await bench.seenValues(front))).toContain(says);
  });

  it("is drawn with its label, picture and super-tip in either language", async () => {
    const english = await house.open("locale=en-US&theme=light");
    for (const { id, "en-US": label } of controls) {
      const button = english.page.locator(`[data-control-id="${id}"]`);
      expect((await button.innerText()).replace(/\s+/g, " ")).toBe(label);
      const picture = button.locator("img");
      expect(await picture.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBeGreaterThan(0);
      await button.hover();
      await english.page.getByRole("tooltip").filter({ hasText: label }).waitFor();
      await english.page.mouse.move(700, 500);
    }
    await english.close();
  });

  it("leaves no gap, no fault and no message", async () => {
    expect((await bench.seenFigures()).gaps).toEqual({});
    expect(bench.faults).toEqual([]);
    expect(await bench.seenMessages()).toEqual([]);
  });
});
