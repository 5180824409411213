import { ask, contract, Refused } from '../api.ts';
import { pauseMs } from '../outbox-law.ts';

/** Whether the server answers at all. */
const isReached = () =>
  ask(contract.workspace.status).then(
    () => true,
    (error: unknown) => !(error instanceof Refused && error.passing),
  );

/** Fetches a part of a page. Without a connection it is fetched again until there is one: what stands on the page already must not go with it. */
export async function patiently<Part>(load: () => Promise<Part>): Promise<Part> {
  for (let failures = 0; ; failures++) {
    try {
      return await load();
    } catch (error) {
      // The server is there, and the part is not: the page is of another version.
      if (failures > 0 && (await isReached())) throw error;
      await new Promise((resolve) => setTimeout(resolve, pauseMs(failures, Math.random())));
    }
  }
}
