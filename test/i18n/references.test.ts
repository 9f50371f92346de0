import { describeReference } from "../../src/i18n/references";

describe("what a finding rests on", () => {
  it("is named by document and clause", () => {
    expect(describeReference({ document: "办法", number: "教督〔2017〕6号", clause: "资源配置第4项" })).toBe(
      "教督〔2017〕6号 资源配置第4项",
    );
    expect(describeReference({ document: "办法", number: "", clause: "" })).toBe("《办法》");
    expect(describeReference(null)).toBe("");
  });
});
