import { z } from 'zod';

export const role = z.enum(['owner', 'supervisor', 'agent']);
export type Role = z.infer<typeof role>;

interface Who {
  role: Role;
}

const supervises = (who: Who) => who.role !== 'agent';
const owns = (who: Who) => who.role === 'owner';
const everyone = () => true;

/** Who may do what: one line a verb. The server refuses by it, the console hides by it. */
export const may = {
  useOwnProfile: everyone,
  readWorkspace: everyone,
  changeWorkspace: supervises,
  readPeople: everyone,
  invitePeople: supervises,
  changePeople: owns,
  makeResetLinks: owns,
  readSites: everyone,
  changeSites: supervises,
  readIdentityKeys: owns,
  readConversations: everyone,
  answerConversations: everyone,
  assignConversations: everyone,
  readCustomers: everyone,
  changeCustomers: everyone,
  uploadFiles: everyone,
  readStandard: everyone,
  changeStandard: supervises,
  addWords: everyone,
  readQuality: everyone,
  reviewQuality: supervises,
  appealScores: everyone,
  removeDemo: owns,
} satisfies Record<string, (who: Who) => boolean>;

export type Permission = keyof typeof may;
