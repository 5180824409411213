import type { ErrorCode } from '@otklik/contract/errors';

/**
 * Something the product declines to do, told to the person by its code: status and sentences stand in the contract's table.
 * `details` fill the sentence (a name, a limit, a number of seconds).
 */
export class Refusal extends Error {
  readonly code: ErrorCode;
  readonly details: Record<string, string | number>;

  constructor(code: ErrorCode, details: Record<string, string | number> = {}, options?: ErrorOptions) {
    super(code, options);
    this.name = 'Refusal';
    this.code = code;
    this.details = details;
  }
}
