/** What the program says at the terminal, before there is anybody's language but the machine's. */
export const en = {
  settings: {
    port: { about: 'Port of the web address', right: 'a whole number from 0 to 65535, for example 3000 (0 takes any free port)' },
    host: { about: 'Network address to listen on (0.0.0.0: reachable from the local network)', right: 'an IP address or a host name, for example 127.0.0.1' },
    data: { about: 'Folder for the database, files and keys', right: 'a path, for example ./data' },
    demo: { about: 'Open a desk that is already alive', right: '1 or 0' },
    open: { about: 'Open the browser after the start', right: '1 or 0' },
    databaseUrl: {
      about: 'A PostgreSQL (15 or newer) of your own instead of the one inside',
      right: 'an address like postgres://user:password@host:5432/otklik',
    },
    publicUrl: { about: 'The address at which people reach the desk', right: 'an address like https://desk.example.com, without a path' },
    trustedProxies: {
      about: 'Proxies whose X-Forwarded-For is believed',
      right: 'IP addresses or networks separated by commas, for example 10.0.0.0/8,127.0.0.1',
    },
    smtpUrl: { about: 'Mail server', right: 'an address like smtps://user:password@mail.example.com' },
    smtpFrom: { about: 'Sender of the mail', right: 'an e-mail address, for example desk@example.com; it is needed together with SMTP_URL' },
    secret: { about: 'Key for signatures, the same on every node (else kept in the data folder)', right: 'at least 32 characters' },
    files: {
      about: 'An S3-compatible bucket for files instead of the data folder',
      right:
        'an address like s3://bucket?endpoint=https://storage.example.com&region=eu-central-1; links=60 lets browsers save files straight from the bucket for 60 seconds',
    },
    filesKey: { about: 'Key of the bucket', right: 'the identifier of a key; it is needed together with AWS_SECRET_ACCESS_KEY' },
    filesSecret: { about: 'Secret of that key', right: 'the secret of the key; it is needed together with AWS_ACCESS_KEY_ID' },
    maxFileMb: { about: 'Largest file in a conversation, MB', right: 'a whole number from 1 to 1000' },
    metricsToken: { about: 'Opens /metrics to whoever brings this token', right: 'at least 16 letters and digits' },
    tracesUrl: { about: 'OpenTelemetry collector that is told what takes how long', right: 'an address like http://127.0.0.1:4318' },
    drainSeconds: {
      about: 'How long a node that is told to stop still serves, so that a balancer notices, seconds',
      right: 'a whole number from 0 to 120',
    },
    logLevel: { about: 'How much is logged', right: 'debug, info, warn or error' },
    presenceGraceSeconds: { about: 'How long one stays online after closing the tab, seconds', right: 'a whole number from 5 to 3600' },
    databasePatienceSeconds: { about: 'How long a request waits for a database that went away, seconds', right: 'a whole number from 0 to 60' },
    databaseConnections: { about: 'Connections to the database', right: 'a whole number from 2 to 200; the database inside allows 40' },
    fabric: {
      about: 'What ties several nodes together (alone with the database inside, else postgres)',
      right: 'alone, postgres, or an address like nats://user:password@host:4222, several separated by commas',
    },
  },
  why: {
    not_a_number: 'it is not a whole number',
    too_small: 'it is too small',
    too_big: 'it is too big',
    not_a_choice: 'there is no such choice',
    wrong_form: 'it is not of that form',
    missing: 'it is missing',
  },
  help: (lines: string) => `Otklik, a customer-support desk.

npm start -- [--port N] [--data DIR] [--demo] [--no-open] [--help]

${lines}`,
  defaultIs: (value: string) => `default: ${value}`,
  wrongValue: (name: string, value: string, why: string, right: string) => `${name} is “${value}”: ${why}. Right would be ${right}.`,
  wrongSecretValue: (name: string, why: string, right: string) => `${name} cannot be used: ${why}. Right would be ${right}.`,
  unknownFlag: (flag: string, known: string) => `There is no option ${flag}. The options are ${known}.`,
  flagNeedsValue: (flag: string, right: string) => `${flag} needs a value: ${right}.`,
  flagTakesNoValue: (flag: string) => `${flag} takes no value: write just ${flag}.`,
  portTaken: (port: number) => `Port ${port} is taken by another program. Choose another one: npm start -- --port ${port === 65535 ? 3001 : port + 1}`,
  portForbidden: (port: number) => `This user may not open port ${port}. Choose one above 1023: npm start -- --port 3000`,
  hostUnknown: (host: string) => `This machine has no network address “${host}”. Set HOST=0.0.0.0 to listen on all, or HOST=127.0.0.1 for this machine only.`,
  demoNeedsEmptyDesk: (folder: string) =>
    `The desk in ${folder} is already set up, and the demo opens on an empty one only; nothing was changed. Start without --demo or choose another folder: npm start -- --demo --data ./demo`,
  demoAccounts: ({
    password,
    passwordFile,
    people,
  }: {
    password: string | null;
    passwordFile: string;
    people: { name: string; email: string; role: 'owner' | 'supervisor' | 'agent' }[];
  }) =>
    [
      password
        ? `Demo. Sign in as any of them, one password for all: ${password}`
        : `Demo. The password was shown at the first start, but the file ${passwordFile} is gone.`,
      ...people.map(({ name, email, role }) => `  ${email.padEnd(22)} ${name}, ${role}`),
    ].join('\n'),
  alreadyRunning: (folder: string, pid: number) =>
    `Otklik is already running on the data folder ${folder} (process ${pid}). Stop it first, or choose another folder: npm start -- --data ./other`,
  dataNotWritable: (folder: string, reason: string) =>
    `The data folder ${folder} cannot be used (${reason}). Choose a folder this user may write to: npm start -- --data DIR`,
  dataOfAnotherUser: (folder: string) =>
    `The database in ${folder} belongs to another user of this machine. Start Otklik as the user who started it first, or hand the folder over with chown -R.`,
  databaseGone: (folder: string, signpost: string) =>
    `The database should be in ${folder}, but nothing is there. Put it back from a copy; to begin with an empty one, delete ${signpost}`,
  databaseOutOfReach: (folder: string) =>
    `PostgreSQL does not run as root, and its unprivileged user cannot enter ${folder}. Open the folders above it with chmod o+x, or start Otklik as an ordinary user.`,
  dataOfAnotherVersion: (folder: string, found: string, needed: string) =>
    `The database in ${folder} was made by PostgreSQL ${found}; this program brings ${needed}. Start the earlier version of Otklik, or choose another folder: npm start -- --data DIR`,
  passwordLost: (file: string) => `${file} is missing, and without it the database cannot be opened. Put the file back from a copy of the data folder.`,
  noDatabaseForMachine: (machine: string) =>
    `There is no built-in database for this machine (${machine}). Install PostgreSQL 15 or newer and set DATABASE_URL=postgres://user:password@host:5432/otklik`,
  noUnprivilegedUser:
    'PostgreSQL does not run as root, and this machine has no unprivileged user such as “nobody”. Start Otklik as an ordinary user, or set DATABASE_URL.',
  databaseDidNotStart: (tail: string, file: string) => `The built-in database did not start. Its last words:\n${tail}\nThe whole log: ${file}`,
  databaseNotMade: (tail: string) => `The built-in database could not be created:\n${tail}`,
  databaseUnreachable: (where: string, reason: string) =>
    `No database answers at ${where} (${reason}). Check that PostgreSQL is running and that DATABASE_URL is right.`,
  databaseTooOld: (version: string) => `The database is PostgreSQL ${version}; 15 or newer is needed.`,
  databaseNotUtf8: (encoding: string) => `The database keeps text as ${encoding}; create it anew with ENCODING 'UTF8'.`,
  wallCannotStand: (user: string, role: string) =>
    `The database user “${user}” passes by row-level security and may not create the role “${role}” that does not. Use an ordinary user as the owner of the database, or run once as a superuser: CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO "${user}";`,
  bucketRefused: (bucket: string, answer: string) =>
    `The bucket “${bucket}” cannot be used (${answer}). Check that it exists, and that OTKLIK_FILES, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are right.`,
  migrationFailed: (name: string, reason: string) =>
    `The step ${name} of preparing the database failed (${reason}). Nothing of it was kept; the data is as it was.`,
};

export type KitWords = typeof en;
