import { z } from 'zod';
import { fileId } from './ids.ts';
import { bytes, route } from './route.ts';

export const file = z.strictObject({
  id: fileId,
  name: z.string(),
  /** The type found in the content, never the one claimed. */
  type: z.string(),
  bytes: z.int(),
  /** Pixels, for pictures. */
  width: z.int().nullable(),
  height: z.int().nullable(),
});
export type File = z.infer<typeof file>;

/** The name travels percent-encoded in the header `x-file-name`, the raw bytes in the body. */
const params = z.strictObject({ fileId });
const size = z.strictObject({ size: z.enum(['full', 'thumb']).default('full') });

export const filesRoutes = {
  upload: route({
    method: 'PUT',
    path: '/api/files/:fileId',
    who: 'person',
    may: 'uploadFiles',
    summary: 'Uploads a file under an id made by the client; repeating it changes nothing.',
    params,
    body: bytes,
    reply: file,
  }),
  uploadPhoto: route({
    method: 'PUT',
    path: '/api/photos/:fileId',
    who: 'person',
    may: 'uploadFiles',
    summary: 'Uploads a face or a logo; it is cut square, re-encoded, and readable by anyone who knows its id.',
    params,
    body: bytes,
    reply: file,
  }),
  get: route({
    method: 'GET',
    path: '/api/files/:fileId',
    who: 'person',
    may: 'readConversations',
    summary: 'A file of a conversation, or its thumbnail.',
    params,
    query: size,
    reply: bytes,
  }),
  photo: route({
    method: 'GET',
    path: '/api/photos/:fileId',
    who: 'anyone',
    summary: 'A face or a logo.',
    params,
    reply: bytes,
  }),
  visitorUpload: route({
    method: 'PUT',
    path: '/api/widget/files/:fileId',
    who: 'visitor',
    summary: 'Uploads a customer’s file.',
    params,
    body: bytes,
    reply: file,
  }),
  visitorGet: route({
    method: 'GET',
    path: '/api/widget/files/:fileId',
    who: 'visitor',
    summary: 'A file of the customer’s own conversations.',
    params,
    query: size,
    reply: bytes,
  }),
};
