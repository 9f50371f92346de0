/**
 * Type of school (办学类型). Attached classes (附设班) belong to a host school; their rows are merged into the host's
 * section of that phase. Codes and synonyms are data: standards/data/schoolTypes.json.
 */
export type SchoolType =
  | "primarySchool"
  | "teachingPoint"
  | "juniorSecondarySchool"
  | "nineYearSchool"
  | "twelveYearSchool"
  | "completeSecondarySchool"
  | "seniorSecondarySchool"
  | "specialEducationSchool"
  | "vocationalSchool"
  | "workStudySchool"
  | "kindergarten"
  | "attachedPrimaryClass"
  | "attachedJuniorClass"
  | "attachedSeniorClass"
  | "attachedKindergartenClass"
  | "attachedOtherClass";
