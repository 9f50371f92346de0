import type { LocalOverlay, Standard } from "../core/model/standard";
import qualityBalanced2017 from "./data/national/2017-quality-balanced.json";
import jincheng2023 from "./data/shaanxi/jincheng-2023.json";

// The files are typed here and proved by validation.ts in the build and in the tests, so that the shipped functions
// carry no validator. A new file is added to these lists.

const NATIONAL_STANDARDS: readonly Standard[] = [qualityBalanced2017 as Standard];
const LOCAL_OVERLAYS: readonly LocalOverlay[] = [jincheng2023];

/** All national standards, oldest first. */
export function nationalStandards(): readonly Standard[] {
  return NATIONAL_STANDARDS;
}

/** All local overlays. */
export function localOverlays(): readonly LocalOverlay[] {
  return LOCAL_OVERLAYS;
}

/** The national standard with this id, e.g. "national/2017-quality-balanced"; undefined when there is none. */
export function nationalStandard(id: string): Standard | undefined {
  return NATIONAL_STANDARDS.find((standard) => standard.id === id);
}

/**
 * The national standard in force on a day (ISO date); undefined before the first one. A day is an argument: no silent
 * fallback to the newest rule.
 */
export function standardInForce(isoDate: string): Standard | undefined {
  return NATIONAL_STANDARDS.find(
    ({ effectiveFrom, effectiveTo }) => effectiveFrom <= isoDate && (effectiveTo === null || isoDate <= effectiveTo),
  );
}

/** The overlay of a place as it is named in titles, e.g. 金城市; undefined when the place has none. */
export function overlayFor(place: string): LocalOverlay | undefined {
  const name = place.trim();
  return LOCAL_OVERLAYS.find((overlay) => overlay.place === name);
}
