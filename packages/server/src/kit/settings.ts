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
  maxFileMb: wholeNumber(1, 1000, 25),
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
  maxFileMb: { env: 'OTKLIK_MAX_FILE_MB' },
  logLevel: { env: 'OTKLIK_LOG_LEVEL' },
  presenceGraceSeconds: { env: 'OTKLIK_PRESENCE_GRACE_SECONDS' },
  databasePatienceSeconds: { env: 'OTKLIK_DATABASE_PATIENCE_SECONDS' },
  databaseConnections: { env: 'OTKLIK_DATABASE_CONNECTIONS' },
  fabric: { env: 'OTKLIK_FABRIC', secret: true },
};

export const settingNames = settings.keyof().options;
