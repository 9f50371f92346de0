import fs from "node:fs";
import path from "node:path";
import { OFFICE_MEMBERS, REQUIRED_SETS } from "../../src/host/requirementSets";
import { officeMembersUsed } from "./officeMembers";

const ROOT = path.resolve(__dirname, "../..");
/** The folders that may name Excel and Office. */
const FOLDERS = ["src/host", "src/commands", "src/main"];

const files = FOLDERS.flatMap((folder) =>
  fs.readdirSync(path.join(ROOT, folder)).map((name) => path.join(ROOT, folder, name)),
);
const uses = officeMembersUsed(files);

/** True for a requirement set that every supported host has. */
function isRequired(requirementSet: string): boolean {
  const [name = "", version = ""] = requirementSet.split(" ");
  const floor = REQUIRED_SETS[name];
  if (floor === undefined) return false;
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [floorMajor = 0, floorMinor = 0] = floor.split(".").map(Number);
  return major < floorMajor || (major === floorMajor && minor <= floorMinor);
}

describe("members of Office.js", () => {
  it("are found in the code by their types", () => {
    expect(uses.map(({ member }) => member)).toEqual(
      expect.arrayContaining(["Worksheet.getRanges", "Workbook.protection"]),
    );
  });

  it("are all listed with their requirement set, and the list holds no other", () => {
    expect([...new Set(uses.map(({ member }) => member))].sort()).toEqual(Object.keys(OFFICE_MEMBERS).sort());
  });

  it("have the requirement set that their declarations name", () => {
    const declared = uses.filter(({ requirementSet }) => requirementSet !== null);
    expect(declared.map(({ member, requirementSet }) => [member, requirementSet])).toEqual(
      declared.map(({ member }) => [member, OFFICE_MEMBERS[member]]),
    );
  });

  it("above what the manifest requires are checked at run time where they are used", () => {
    const unchecked = uses.filter(({ member, file }) => {
      const requirementSet = OFFICE_MEMBERS[member] ?? "";
      if (requirementSet === "library" || isRequired(requirementSet)) return false;
      const [name = "", version = ""] = requirementSet.split(" ");
      return !fs.readFileSync(path.join(ROOT, file), "utf8").includes(`isSetSupported("${name}", "${version}")`);
    });
    expect(unchecked).toEqual([]);
  });

  it("that ask Excel for merged areas are not used: asking wipes the user's undo", () => {
    expect(uses.filter(({ member }) => /merged/i.test(member))).toEqual([]);
  });
});
