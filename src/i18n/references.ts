import type { Reference } from "../core/model/standard";

/** 依据 as sheets cite it: 教督〔2017〕6号 资源配置第4项; "" where a finding rests on no document. */
export function describeReference(reference: Reference | null): string {
  if (reference === null) return "";
  const document = reference.number === "" ? `《${reference.document}》` : reference.number;
  return `${document} ${reference.clause}`.trim();
}
