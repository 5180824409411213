import { createTransport } from 'nodemailer';
import { z } from 'zod';
import type { Tx } from './db/db.ts';
import type { Jobs } from './jobs.ts';
import { createSeal } from './seal.ts';

const letter = z.strictObject({ to: z.string(), subject: z.string(), text: z.string() });
export type Letter = z.infer<typeof letter>;

export interface Mail {
  /** Posts a letter together with the change it tells of: in the same transaction, sent after the commit. */
  post(tx: Tx, letter: Letter): Promise<void>;
}

interface MailParts {
  smtpUrl: string;
  from: string;
  /** Letters carry one-time links, so they lie sealed until they are sent. */
  secret: string;
  jobs: Jobs;
}

const job = 'letter';

/** Mail by SMTP. */
export async function openMail({ smtpUrl, from, secret, jobs }: MailParts): Promise<Mail> {
  const transport = createTransport(smtpUrl);
  const seal = createSeal(secret, 'letters');
  await jobs.perform(job, z.strictObject({ sealed: z.string() }), async ({ sealed }) => {
    await transport.sendMail({ from, ...letter.parse(JSON.parse(seal.open(sealed))) });
  });
  return { post: (tx, written) => jobs.add(tx, job, { sealed: seal.close(JSON.stringify(written)) }) };
}
