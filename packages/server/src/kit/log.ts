import { type Logger, pino } from 'pino';
import { requestIdHere } from './http/request-id.ts';
import { humanLine } from './log-line.ts';
import { withoutSecretFields, withoutSecretTexts } from './log-secrets.ts';

interface LogParts {
  level: string;
  /** Where the lines go: the terminal or whoever collects them, unless a test listens. */
  output?: { write(text: string): unknown; isTTY?: boolean };
}

/** The program's log: JSON lines, or short ones for a person at a terminal. Secrets never get into it, wherever they stand in what is logged. */
export function createLog({ level, output = process.stdout }: LogParts): Logger {
  return pino(
    {
      level,
      base: null,
      // Lines of a request bear its id, also those that are written far below it by somebody who knows of no request.
      mixin: (_entry, _level, logger) => {
        const requestId = requestIdHere();
        return requestId === undefined || 'requestId' in logger.bindings() ? {} : { requestId };
      },
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers: { err: (error) => error }, // written out already, with its causes
      formatters: { level: (label) => ({ level: label }), log: withoutSecretFields },
    },
    {
      write(line: string) {
        const safe = withoutSecretTexts(line);
        output.write(output.isTTY ? humanLine(safe) : safe);
      },
    },
  );
}
