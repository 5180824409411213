import type { Http } from './http.ts';

interface HealthParts {
  /** Asks the database anything; throws when it does not answer. */
  askDatabase(): Promise<unknown>;
}

const patienceMilliseconds = 2000;

/**
 * `/healthz`: the process is alive (whoever asks restarts it when not). `/readyz`: send people here – or not, and why. It listens only after the
 * migrations are done, so an answer of either kind says that they are. Answers how to say that this node is about to stop.
 */
export function serveHealth({ fastify }: Http, { askDatabase }: HealthParts): () => void {
  let draining = false;

  async function whyNot(): Promise<'draining' | 'database' | null> {
    if (draining) return 'draining';
    return new Promise((tell) => {
      const tooLate = setTimeout(() => tell('database'), patienceMilliseconds);
      askDatabase()
        .then(
          () => tell(null),
          () => tell('database'),
        )
        .finally(() => clearTimeout(tooLate));
    });
  }

  fastify.get('/healthz', (_request, reply) => reply.header('cache-control', 'no-store').send({ alive: true }));
  fastify.get('/readyz', async (_request, reply) => {
    const why = await whyNot();
    reply.header('cache-control', 'no-store');
    return why === null ? { ready: true } : reply.code(503).send({ ready: false, why });
  });
  return () => {
    draining = true;
  };
}
