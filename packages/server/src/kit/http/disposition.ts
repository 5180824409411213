const escapeByte = (byte: string) => `%${byte.charCodeAt(0).toString(16).toUpperCase()}`;
const encoded = (name: string) => encodeURIComponent(name).replace(/['()*]/g, escapeByte);

/** `Content-Disposition` of a file that a page may show. */
export const inlineCalled = (name: string) => `inline; filename*=UTF-8''${encoded(name)}`;

/** `Content-Disposition` of a file that is only to be saved. */
export const attachmentCalled = (name: string) => `attachment; filename*=UTF-8''${encoded(name)}`;
