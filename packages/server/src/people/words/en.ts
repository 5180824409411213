interface Told {
  desk: string;
  url: string;
}
interface Text {
  subject: string;
  text: string;
}

export interface LetterWords {
  invitation(told: Told & { inviter: string }): Text;
  reset(told: Told & { hours: number }): Text;
}

export const en: LetterWords = {
  invitation: ({ inviter, desk, url }) => ({
    subject: `${inviter} invites you to “${desk}”`,
    text: `Hello!

${inviter} invites you to answer customers together at “${desk}”.

Open the link, say your name and choose a password:
${url}

The link works once and for seven days. If you don’t know what this is about, just ignore this letter.
`,
  }),
  reset: ({ desk, url, hours }) => ({
    subject: `A new password for “${desk}”`,
    text: `Hello!

Somebody asked for a new password for your account at “${desk}”. If it was you, open the link and choose one:
${url}

The link works once and for ${hours === 1 ? 'one hour' : `${hours} hours`}. If it wasn’t you, do nothing: your password stays as it is.
`,
  }),
};
