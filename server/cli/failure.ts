/** Something the user has to know about and can mend; the message says what, and what to do. Never a stack trace. */
export class Failure extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}
