/** What a page is told before office.js runs. */
export interface PageIdentity {
  /** Language of Excel, e.g. "zh-CN". */
  readonly locale: string;
  /** Name of the conversation between this page and its host; comes back with every message of the page. */
  readonly conversation: string;
  /** Origin of the host as the library is to see it: https, and of the page's own domain, or it is not trusted. */
  readonly origin: string;
}

/** Flags of the host information: the page is a shared runtime and has custom functions. */
const SHARED_RUNTIME_WITH_FUNCTIONS = 3;

/** The window's name by which office.js learns that it is in Excel on the web, and with whom it talks. */
export function pageName({ locale, conversation, origin }: PageIdentity): string {
  return JSON.stringify({
    hostInfo: `Excel$Web$16.01$${locale}$$$disableLogging$${String(SHARED_RUNTIME_WITH_FUNCTIONS)}`,
    xdmInfo: `${conversation}|${conversation}|${origin}`,
    serializerVersion: "1",
    flags: "[]",
  });
}
