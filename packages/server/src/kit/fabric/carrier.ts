/** What brings messages from node to node, each node's own included. It may lose some, and says so when it did. */
export interface Carrier {
  /** Sends a line of text (without line breaks) to every node that follows the topic. Never throws, never waits. */
  send(topic: string, line: string): void;
  /** Resolves when messages of the topic arrive; at once while the line is broken, since `missed` follows then. */
  follow(topic: string): Promise<void>;
  unfollow(topic: string): void;
  /** The line is dead without having said so: lay it anew. */
  renew(): void;
  /** Sends what still waits, then ends. */
  close(): Promise<void>;
}

/** What a carrier tells its node. */
export interface Ears {
  heard(from: string, line: string): void;
  /** The line was broken and holds again: others may have been missed. */
  missed(): void;
  /** The line holds again, and some of what this node sent was given up meanwhile. */
  dropped(): void;
}

/** Opens a carrier for a node. */
export type OpenCarrier = (node: string, ears: Ears) => Promise<Carrier>;
