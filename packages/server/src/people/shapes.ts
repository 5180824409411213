import type { SessionId } from '@otklik/contract/ids';
import type { Link, Person, Profile, Session } from '@otklik/contract/people';
import { deviceOf } from '../kit/device.ts';
import { presenceOf } from './rules.ts';
import type { LinkRow, PersonRow, SessionRow } from './store.ts';

/** A colleague, as everyone on the desk sees them. */
export function personShape(row: PersonRow, now: Date): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    photoFileId: row.photo_file_id,
    presence: presenceOf({ status: row.status, onlineUntil: row.online_until, deactivatedAt: row.deactivated_at }, now),
    deactivatedAt: row.deactivated_at?.toISOString() ?? null,
  };
}

/** The person who asks, with their own choices. */
export function profileShape(row: PersonRow): Profile {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    role: row.role,
    photoFileId: row.photo_file_id,
    language: row.language,
    status: row.status,
    theme: row.theme,
    sendKey: row.send_key,
    sound: row.sound,
    desktopNotifications: row.desktop_notifications,
  };
}

export function sessionShape(row: SessionRow, current: SessionId): Session {
  return {
    id: row.id,
    device: deviceOf(row.user_agent ?? undefined) ?? '',
    address: row.ip_address || null,
    createdAt: row.created_at.toISOString(),
    lastSeenAt: row.updated_at.toISOString(),
    current: row.id === current,
  };
}

export function linkShape(row: LinkRow): Link {
  return { id: row.id, kind: row.kind, email: row.email, role: row.role, expiresAt: row.expires_at.toISOString() };
}
