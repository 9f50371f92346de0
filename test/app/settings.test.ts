import * as fc from "fast-check";
import { DEFAULT_SETTINGS, parseSettings, settingsText } from "../../src/app/settings";

describe("settings", () => {
  it("of a workbook without any are the defaults, without a fault", () => {
    expect(parseSettings(null)).toEqual({ settings: DEFAULT_SETTINGS, fault: null });
  });

  it("come back as they were stored", () => {
    const settings = {
      version: 1,
      place: "金城市",
      overlay: "shaanxi/jincheng-2023",
      answers: { "equipmentUnit:表": "yuan" },
    } as const;
    expect(parseSettings(settingsText(settings))).toEqual({ settings, fault: null });
  });

  it.each([
    ["not JSON", "{version", "notJson"],
    ["of another version", '{"version":2,"answers":{}}', "unknownVersion"],
    ["with a key that is not ours", '{"version":1,"answers":{},"more":1}', "invalid"],
    ["with an answer that is no text", '{"version":1,"answers":{"a":1}}', "invalid"],
    ["without answers", '{"version":1}', "invalid"],
    ["that are no object", "[1]", "invalid"],
    ["with an empty place", '{"version":1,"answers":{},"place":""}', "invalid"],
    ["that are null", "null", "invalid"],
  ])("%s give the defaults and the reason", (_what, text, fault) => {
    expect(parseSettings(text)).toEqual({ settings: DEFAULT_SETTINGS, fault });
  });

  it("that are too long are not even looked at", () => {
    expect(parseSettings(`"${"x".repeat(70_000)}"`).fault).toBe("tooLong");
  });

  it("with too many answers are refused, and never stored", () => {
    const answers = Object.fromEntries(Array.from({ length: 600 }, (_, index) => [`question${String(index)}`, "yes"]));
    expect(parseSettings(JSON.stringify({ version: 1, answers })).fault).toBe("invalid");
    const kept = parseSettings(settingsText({ version: 1, answers }));
    expect(kept.fault).toBeNull();
    expect(kept.settings.answers["question599"]).toBe("yes");
    expect(kept.settings.answers["question0"]).toBeUndefined();
  });

  it("with long answers are cut to what can be read again", () => {
    const answers = Object.fromEntries(
      Array.from({ length: 400 }, (_, index) => [`${String(index)}${"长".repeat(250)}`, "x".repeat(200)]),
    );
    expect(parseSettings(settingsText({ version: 1, answers })).fault).toBeNull();
  });

  it("cannot reach the prototypes of objects", () => {
    const { settings } = parseSettings('{"version":1,"answers":{"__proto__":"x"}}');
    expect(Object.getPrototypeOf(settings.answers)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });

  it("never throw, whatever stands in the file", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseSettings(text).settings.version).toBe(1);
      }),
    );
  });
});
