import type { UpFrame, VisitorFrame } from '@otklik/contract/events';

/** One connection, however it is carried. */
export interface Line {
  send(frame: UpFrame): void;
  close(): void;
}

export interface Ears {
  heard(frame: VisitorFrame): void;
  /** `refused`: the server does not know the token. */
  closed(refused: boolean): void;
}
