import { isIP } from 'node:net';
import { z } from 'zod';

const wholeNumber = (least: number, most: number, usual: number) => z.coerce.number().int().min(least).max(most).default(usual);
const yesOrNo = (usual: boolean) =>
  z
    .enum(['1', '0', 'true', 'false'])
    .default(usual ? '1' : '0')
    .transform((value) => value === '1' || value === 'true');
const addressWith = (protocol: RegExp) => z.url({ protocol }).optional();

function isNetwork(value: string): boolean {
  const [address = '', bits, ...rest] = value.split('/');
  const version = isIP(address);
  if (version === 0 || rest.length > 0) return false;
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (version === 4 ? 32 : 128));
}

/** A bucket for files, as told by one address: `s3://bucket/prefix?endpoint=…&region=…&links=seconds`. */
export interface BucketSettings {
  bucket: string;
  /** Stands before every name; empty, or ends with a slash. */
  prefix: string;
  /** Address of the store, where it is not Amazon's. */
  endpoint: string | undefined;
  region: string;
  /** How long a link that leads a browser straight to the bucket works; 0 when the desk hands everything out itself. */
  linkSeconds: number;
}

const bucketOptions = z.strictObject({
  endpoint: z.url({ protocol: /^https?$/ }).optional(),
  region: z
    .string()
    .regex(/^[\w-]+$/)
    .default('us-east-1'),
  links: z.coerce.number().int().min(0).max(3600).default(0),
});

function bucketOf(value: string): BucketSettings | undefined {
  const url = URL.parse(value);
  if (url?.protocol !== 's3:' || url.username !== '' || !/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(url.host)) return undefined;
  const options = bucketOptions.safeParse(Object.fromEntries(url.searchParams));
  if (!options.success || !/^(\/[\w.-]+)*\/?$/.test(url.pathname)) return undefined;
  const { endpoint, region, links: linkSeconds } = options.data;
  const prefix = url.pathname.replace(/^\/|\/$/g, '');
  return { bucket: url.host, prefix: prefix && `${prefix}/`, endpoint, region, linkSeconds };
}

const bucketAddress = z.string().transform((value, context) => {
  const bucket = bucketOf(value);
  if (!bucket) context.addIssue({ code: 'custom' });
  return bucket ?? z.NEVER;
});

/** Every setting of the program: what may stand there and what stands there unless told. */
export const settings = z.object({
  port: wholeNumber(0, 65535, 3000),
  host: z
    .string()
    .regex(/^[\w.:-]+$/)
    .default('0.0.0.0'),
  data: z.string().optional(),
  demo: yesOrNo(false),
  open: yesOrNo(true),
  databaseUrl: addressWith(/^postgres(ql)?$/),
  publicUrl: addressWith(/^https?$/)
    .refine((value) => value === undefined || new URL(value).pathname === '/')
    .transform((value) => value && new URL(value).origin),
  trustedProxies: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((entry) => entry.trim())
        .filter(Boolean),
    )
    .refine((list) => list.every(isNetwork)),
  smtpUrl: addressWith(/^smtps?$/),
  smtpFrom: z
    .string()
    .regex(/^([^<>]*<[^\s@<>]+@[^\s@<>]+>|[^\s@<>]+@[^\s@<>]+)$/)
    .optional(),
  secret: z.string().min(32).optional(),
  files: bucketAddress.optional(),
  filesKey: z.string().optional(),
  filesSecret: z.string().optional(),
  maxFileMb: wholeNumber(1, 1000, 25),
  metricsToken: z
    .string()
    .min(16)
    .max(300)
    .regex(/^[\w.~+/=-]+$/)
    .optional(),
  tracesUrl: addressWith(/^https?$/),
  drainSeconds: wholeNumber(0, 120, 0),
  logLevel: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
  presenceGraceSeconds: wholeNumber(5, 3600, 60),
  databasePatienceSeconds: wholeNumber(0, 60, 5),
  databaseConnections: wholeNumber(2, 200, 16),
  fabric: z
    .string()
    .regex(/^(alone|postgres|(nats|tls):\/\/[^\s,]+(,(nats|tls):\/\/[^\s,]+)*)$/)
    .optional(),
});

export type Settings = z.output<typeof settings>;
export type SettingName = keyof Settings;

/** Where each setting is read from. A secret one is never repeated on the screen. */
export const sources: Record<SettingName, { env: string; flag?: string; secret?: true }> = {
  port: { env: 'PORT', flag: 'port' },
  host: { env: 'HOST' },
  data: { env: 'OTKLIK_DATA', flag: 'data' },
  demo: { env: 'OTKLIK_DEMO', flag: 'demo' },
  open: { env: 'OTKLIK_OPEN', flag: 'no-open' },
  databaseUrl: { env: 'DATABASE_URL', secret: true },
  publicUrl: { env: 'OTKLIK_PUBLIC_URL' },
  trustedProxies: { env: 'OTKLIK_TRUSTED_PROXIES' },
  smtpUrl: { env: 'SMTP_URL', secret: true },
  smtpFrom: { env: 'SMTP_FROM' },
  secret: { env: 'OTKLIK_SECRET', secret: true },
  files: { env: 'OTKLIK_FILES' },
  filesKey: { env: 'AWS_ACCESS_KEY_ID', secret: true },
  filesSecret: { env: 'AWS_SECRET_ACCESS_KEY', secret: true },
  maxFileMb: { env: 'OTKLIK_MAX_FILE_MB' },
  metricsToken: { env: 'OTKLIK_METRICS_TOKEN', secret: true },
  tracesUrl: { env: 'OTEL_EXPORTER_OTLP_ENDPOINT' },
  drainSeconds: { env: 'OTKLIK_DRAIN_SECONDS' },
  logLevel: { env: 'OTKLIK_LOG_LEVEL' },
  presenceGraceSeconds: { env: 'OTKLIK_PRESENCE_GRACE_SECONDS' },
  databasePatienceSeconds: { env: 'OTKLIK_DATABASE_PATIENCE_SECONDS' },
  databaseConnections: { env: 'OTKLIK_DATABASE_CONNECTIONS' },
  fabric: { env: 'OTKLIK_FABRIC', secret: true },
};

export const settingNames = settings.keyof().options;
