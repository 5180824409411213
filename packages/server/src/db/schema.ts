import type { Words } from '@otklik/coach';
import type { StandardEdits } from '@otklik/coach/schema';
import type { Conversation, EntryKind } from '@otklik/contract/conversations';
import type { Attributes } from '@otklik/contract/customers';
import type {
  AppealId,
  CalibrationId,
  ConversationId,
  CustomerId,
  EntryId,
  FileId,
  LinkId,
  NoteId,
  PersonId,
  SessionId,
  SiteId,
  SiteKey,
  WorkspaceId,
} from '@otklik/contract/ids';
import type { Profile, Status } from '@otklik/contract/people';
import type { Role } from '@otklik/contract/permissions';
import type { BrokenLine, Review, ScoredConversation } from '@otklik/contract/quality';
import type { Language } from '@otklik/contract/shapes';
import type { Look, Site } from '@otklik/contract/sites';
import type { ColumnType, Generated } from 'kysely';

/** The tables of `migrations/`, as Kysely sees them (columns in snake_case, as they stand). */
type Moment = Date;
/** Filled by the database unless given. */
type Made = ColumnType<Date, Date | undefined, Date>;
type Json<T> = ColumnType<T, string, string>;

/** A point lost, as it is kept: `message` in the language of the talk, `told` in every language. Scores that an earlier version made have no `told`. */
export interface LostPoint extends Omit<BrokenLine, 'overruled'> {
  told?: Words;
}

export interface Database {
  workspaces: {
    id: WorkspaceId;
    name: string;
    time_zone: string;
    languages: Language[];
    logo_file_id: FileId | null;
    amber_seconds: Generated<number>;
    red_seconds: Generated<number>;
    presence_seconds: number;
    demo: Generated<boolean>;
    created_at: Made;
  };
  people: {
    id: PersonId;
    workspace_id: WorkspaceId;
    name: string;
    email: string;
    email_verified: Generated<boolean>;
    image: string | null;
    role: Role;
    photo_file_id: FileId | null;
    language: Language;
    status: Generated<Status>;
    theme: Generated<Profile['theme']>;
    send_key: Generated<Profile['sendKey']>;
    sound: Generated<boolean>;
    desktop_notifications: Generated<boolean>;
    online_until: Moment | null;
    deactivated_at: Moment | null;
    created_at: Made;
    updated_at: Made;
  };
  people_sessions: {
    id: SessionId;
    workspace_id: WorkspaceId | null;
    person_id: PersonId;
    token: string;
    ip_address: string | null;
    user_agent: string | null;
    expires_at: Moment;
    created_at: Made;
    updated_at: Made;
  };
  people_accounts: {
    id: string;
    workspace_id: WorkspaceId | null;
    person_id: PersonId;
    account_id: string;
    provider_id: string;
    password: string | null;
    created_at: Made;
    updated_at: Made;
  };
  people_links: {
    id: LinkId;
    workspace_id: WorkspaceId;
    kind: 'invitation' | 'reset';
    secret_hash: Buffer;
    email: string;
    role: Role | null;
    person_id: PersonId | null;
    made_by: PersonId | null;
    expires_at: Moment;
    used_at: Moment | null;
    created_at: Made;
  };
  people_tries: { subject: string; tries: number; window_ends_at: Moment };
  sites: {
    id: SiteId;
    workspace_id: WorkspaceId;
    key: SiteKey;
    name: string;
    allowed_origins: Generated<string[]>;
    language: Generated<Site['language']>;
    look: Json<Look>;
    sneak_peek: Generated<boolean>;
    created_at: Made;
  };
  sites_identity_keys: { id: string; workspace_id: WorkspaceId; site_id: SiteId; secret: string; created_at: Made };
  files: {
    id: FileId;
    workspace_id: WorkspaceId;
    kind: 'agent' | 'customer' | 'photo';
    owner_id: string;
    stored_as: string;
    conversation_id: ConversationId | null;
    entry_id: EntryId | null;
    name: string;
    type: string;
    bytes: number;
    width: number | null;
    height: number | null;
    created_at: Made;
  };
  customers: {
    id: CustomerId;
    workspace_id: WorkspaceId;
    number: number;
    external_id: string | null;
    name: string | null;
    email: string | null;
    phone: string | null;
    attributes: ColumnType<Attributes, string | undefined, string>;
    signed_attributes: Generated<string[]>;
    language: Language | null;
    time_zone: string | null;
    device: string | null;
    online_until: Moment | null;
    last_seen_at: Moment | null;
    created_at: Made;
  };
  customers_counters: { workspace_id: WorkspaceId; last_number: number };
  customers_sessions: {
    id: string;
    workspace_id: WorkspaceId;
    site_id: SiteId;
    customer_id: CustomerId;
    token_hash: Buffer;
    origin: string;
    expires_at: Moment;
    created_at: Made;
  };
  customers_pages: { id: Generated<string>; workspace_id: WorkspaceId; customer_id: CustomerId; url: string; title: string; viewed_at: Moment };
  conversations: {
    id: ConversationId;
    workspace_id: WorkspaceId;
    site_id: SiteId;
    customer_id: CustomerId;
    channel: Generated<Conversation['channel']>;
    status: Conversation['status'];
    assignee_id: PersonId | null;
    seq: number;
    message_seq: number;
    preview_by: Conversation['preview']['by'];
    preview_text: string;
    preview_files: Generated<number>;
    waiting_since: Moment | null;
    reply_seq: Generated<number>;
    reply_by: PersonId | null;
    customer_delivered_seq: Generated<number>;
    customer_seen_seq: Generated<number>;
    agent_seen_seq: Generated<number>;
    first_reply_seconds: number | null;
    updated_at: Made;
    /** When it last changed, while nobody waits. */
    settled_at: ColumnType<Date | null, never, never>;
    created_at: Made;
  };
  conversations_entries: {
    conversation_id: ConversationId;
    seq: number;
    workspace_id: WorkspaceId;
    id: EntryId;
    kind: EntryKind;
    by_kind: 'customer' | 'agent' | 'system';
    by_id: string | null;
    to_id: PersonId | null;
    text: Generated<string>;
    created_at: Moment;
  };
  conversations_reads: { person_id: PersonId; conversation_id: ConversationId; workspace_id: WorkspaceId; seq: number };
  conversations_drafts: { person_id: PersonId; conversation_id: ConversationId; workspace_id: WorkspaceId; text: string; updated_at: Made };
  /** What came with the demo and goes with it. */
  demo_things: { id: string; workspace_id: WorkspaceId; kind: 'customer' | 'person' | 'site' };
  standard_versions: {
    workspace_id: WorkspaceId;
    number: number;
    edits: Json<StandardEdits>;
    by_id: PersonId | null;
    by_name: string;
    comment: string;
    touched: string[];
    created_at: Made;
  };
  search_due: { id: Generated<number>; workspace_id: WorkspaceId; conversation_ids: ConversationId[]; seqs: number[]; created_at: Made };
  search_entries: { conversation_id: ConversationId; seq: number; workspace_id: WorkspaceId; created_at: Moment; words: string };
  promises_due: { entry_id: EntryId; workspace_id: WorkspaceId; conversation_id: ConversationId; taken_until: Moment | null; created_at: Made };
  promises: {
    entry_id: EntryId;
    place: number;
    workspace_id: WorkspaceId;
    conversation_id: ConversationId;
    agent_id: PersonId;
    words: string;
    due_at: Moment | null;
    kept_at: Moment | null;
    created_at: Made;
  };
  quality_due: { conversation_id: ConversationId; workspace_id: WorkspaceId; taken_until: Moment | null; created_at: Made };
  quality_scores: {
    conversation_id: ConversationId;
    agent_id: PersonId;
    workspace_id: WorkspaceId;
    score: number;
    version: string;
    broken: Json<LostPoint[]>;
    broken_rules: string[];
    held: string[];
    not_applicable: string[];
    weights: Json<Record<string, number>>;
    cap: number;
    story: string;
    situation: string;
    kind: ScoredConversation['kind'];
    mood: ScoredConversation['mood'];
    fault: ScoredConversation['fault'];
    solved_at: Moment;
  };
  quality_overrules: {
    id: string;
    workspace_id: WorkspaceId;
    conversation_id: ConversationId;
    agent_id: PersonId;
    rule: string;
    /** The words that were marked, so that a score made anew still knows it. */
    words: string;
    seq: number | null;
    reason: string;
    by_id: PersonId | null;
    by_name: string;
    created_at: Made;
  };
  quality_reviews: {
    conversation_id: ConversationId;
    agent_id: PersonId;
    reviewer_id: PersonId;
    /** A review within a calibration counts for nobody's score. */
    calibration_id: CalibrationId | null;
    workspace_id: WorkspaceId;
    score: number | null;
    marks: Json<Review['marks']>;
    comment: string;
    created_at: Made;
  };
  quality_appeals: {
    id: AppealId;
    workspace_id: WorkspaceId;
    conversation_id: ConversationId;
    agent_id: PersonId;
    line: number | null;
    comment: string;
    state: Generated<'open' | 'accepted' | 'declined'>;
    answer: Generated<string>;
    decided_by: string | null;
    created_at: Made;
  };
  quality_notes: {
    id: NoteId;
    workspace_id: WorkspaceId;
    conversation_id: ConversationId;
    agent_id: PersonId;
    by_name: string;
    text: string;
    seen_at: Moment | null;
    created_at: Made;
  };
  quality_calibrations: {
    id: CalibrationId;
    workspace_id: WorkspaceId;
    title: string;
    conversation_ids: ConversationId[];
    reviewer_ids: PersonId[];
    closed_at: Moment | null;
    created_at: Made;
  };
  quality_corrections: {
    conversation_id: ConversationId;
    workspace_id: WorkspaceId;
    locale: Language;
    text: string;
    situation: string | null;
    fault: ScoredConversation['fault'] | null;
    by_id: PersonId | null;
    created_at: Made;
  };
}
