import type { ResourceIndicator } from "../core/model/indicator";
import type { IndicatorStandard, IndicatorUnit } from "../core/model/standard";
import type { PaneLanguage } from "./paneStrings";

/** Names of the seven indicators as the glossary has them. The Chinese ones stand in the standard, as its document words them. */
const ENGLISH_NAMES: Readonly<Record<ResourceIndicator, string>> = {
  teachersAboveRequiredQualification: "Teachers above the required qualification per 100 pupils",
  backboneTeachers: "Backbone teachers of county level or above per 100 pupils",
  sportsAndArtsTeachers: "Sports and arts teachers per 100 pupils",
  teachingArea: "Teaching area per pupil",
  sportsArea: "Sports area per pupil",
  equipmentValue: "Value of teaching equipment per pupil",
  multimediaClassrooms: "Multimedia classrooms per 100 pupils",
};

/** For one and for many. */
const ENGLISH_UNITS: Readonly<Record<IndicatorUnit, readonly [string, string]>> = {
  人: ["teacher", "teachers"],
  "㎡": ["m²", "m²"],
  元: ["yuan", "yuan"],
  间: ["room", "rooms"],
};

/** Name of an indicator: in Chinese as the document words it. */
export function indicatorName(indicator: IndicatorStandard, language: PaneLanguage): string {
  return language === "en-US" ? ENGLISH_NAMES[indicator.indicator] : indicator.name;
}

/** A figure, as it was formatted, with the unit of the standard: 5.29㎡, 5.29 m². */
export function withUnit(figure: string, unit: IndicatorUnit, language: PaneLanguage): string {
  return language === "zh-CN" ? figure + unit : `${figure} ${ENGLISH_UNITS[unit][figure === "1" ? 0 : 1]}`;
}
