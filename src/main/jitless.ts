import * as z from "zod/mini";

// The page's content security policy forbids code made from text, so zod must not try to compile its parsers. Imported
// before anything that builds a schema.
z.config({ jitless: true });
