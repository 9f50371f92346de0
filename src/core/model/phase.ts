/** A phase (学段) that is judged: primary (小学) or junior secondary (初中). */
export type Phase = "primary" | "juniorSecondary";

/** A phase that can have pupils in a school; senior secondary (高中) only takes its share when a school is split. */
export type PupilPhase = Phase | "seniorSecondary";

/** The judged phases in the order of the official forms. */
export const PHASES = ["primary", "juniorSecondary"] as const satisfies readonly Phase[];

/** All phases that take a share of a school's shared resources, in order. */
export const PUPIL_PHASES = ["primary", "juniorSecondary", "seniorSecondary"] as const satisfies readonly PupilPhase[];
