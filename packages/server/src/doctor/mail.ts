import { createTransport } from 'nodemailer';
import { type Check, type Finding, failed, ok, reasonOf, skipped, warning } from './check.ts';

const patienceMilliseconds = 10_000;

/** The mail server answers and lets us in; no letter is sent. */
export const mail: Check = {
  name: 'mail',
  async look({ config: { smtpUrl, publicUrl } }) {
    if (!smtpUrl) return [skipped((words) => words.mail.none)];
    const found: Finding[] = [await greet(smtpUrl)];
    if (!publicUrl)
      found.push(
        warning(
          (words) => words.mail.noAddress,
          (words) => words.mail.setAddress,
        ),
      );
    return found;
  },
};

async function greet(smtpUrl: string): Promise<Finding> {
  const url = new URL(smtpUrl);
  for (const name of ['connectionTimeout', 'greetingTimeout', 'socketTimeout']) url.searchParams.set(name, String(patienceMilliseconds));
  const transport = createTransport(url.href);
  try {
    await transport.verify();
    return ok((words) => words.mail.answers(url.host));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EAUTH')
      return failed(
        (words) => words.mail.refuses(url.host),
        (words) => words.mail.checkPassword,
      );
    return failed(
      (words) => words.mail.unreachable(url.host, reasonOf(error)),
      (words) => words.mail.checkServer,
    );
  } finally {
    transport.close();
  }
}
