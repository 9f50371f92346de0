import fs from "node:fs";
import path from "node:path";
import { OFFICE_MEMBERS } from "../../src/host/requirementSets";
import { officeMembersUsed } from "../host/officeMembers";
import { CASES } from "./cases";

const FOLDER = path.join(__dirname, "cases");
const files = fs.readdirSync(FOLDER).map((name) => path.join(FOLDER, name));
const claimed = new Set(CASES.flatMap(({ members }) => members));

describe("the cases together", () => {
  it("exercise every member of Office.js that the add-in uses", () => {
    expect(Object.keys(OFFICE_MEMBERS).filter((member) => !claimed.has(member))).toEqual([]);
  });

  it("claim only members that their code uses, by the declarations of Office.js", () => {
    const used = new Set(officeMembersUsed(files).map(({ member }) => member));
    // Declared in @types/custom-functions-runtime, apart from Office.js.
    const declared = [...claimed].filter((member) => !member.startsWith("CustomFunctions."));
    expect(declared.filter((member) => !used.has(member))).toEqual([]);
  });

  it("have names of their own", () => {
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
  });

  it("each expect data or a refusal", () => {
    const idle = CASES.filter(({ steps }) => steps.every((step) => "gives" in step && step.gives === null));
    expect(idle.map(({ name }) => name)).toEqual([]);
  });
});
