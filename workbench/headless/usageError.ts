/** Something about the call that whoever made it can put right; the message is one line. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message.replace(/\s+/g, " "));
    this.name = "UsageError";
  }
}
