import type { Profile, Status } from '@otklik/contract/people';
import type { Role } from '@otklik/contract/permissions';

/** Closed sets in the order in which they are offered; a new member of the contract does not compile until it stands here. */
const inOrder =
  <Value extends string>() =>
  (order: Record<Value, true>) =>
    Object.keys(order).filter((value): value is Value => value in order);

export const statuses = inOrder<Status>()({ online: true, away: true, invisible: true });
export const themes = inOrder<Profile['theme']>()({ auto: true, light: true, dark: true });
export const sendKeys = inOrder<Profile['sendKey']>()({ enter: true, ctrl_enter: true });
/** From the least to the most. */
export const roles = inOrder<Role>()({ agent: true, supervisor: true, owner: true });
