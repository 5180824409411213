import { Refusal } from '../kit/errors.ts';

const nameMax = 150;
// Everything invisible: control characters, zero-width ones, those that turn a line around, soft hyphens.
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u115F\u1160\u3164\uFFA0\u2800]/gu;

/** A file's name as it may be kept, from the percent-encoded header: normalised first, so that what is checked afterwards is what is stored. */
export function cleanName(header: string | undefined): string {
  const whole = decoded(header).toWellFormed().normalize('NFC').replace(invisible, '');
  const last = whole.split(/[/\\]/).at(-1) ?? '';
  const name = last
    .replace(/[<>:"|?*]/g, '_')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  if (name === '') throw new Refusal('files_bad_name');
  const extension = extensionOf(name);
  const stem = extension === '' ? name : name.slice(0, -extension.length - 1);
  const kept = stem.slice(0, nameMax).toWellFormed();
  return extension === '' ? kept : `${kept}.${extension}`;
}

function decoded(header: string | undefined): string {
  try {
    return decodeURIComponent(header ?? '');
  } catch (cause) {
    throw new Refusal('files_bad_name', {}, { cause });
  }
}

function extensionOf(name: string): string {
  return /\.([\p{L}\p{N}]{1,10})$/u.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** Pictures that are decoded and encoded anew, by their extension. */
const pictureTypes = { jpg: 'image/jpeg', jpeg: 'image/jpeg', png: 'image/png', webp: 'image/webp', gif: 'image/gif' } as const;

/**
 * What may be sent: each extension with its type and what its content may look like (`null`: nothing recognisable, as in plain
 * text). Nothing that a browser or a system would run – pages, drawings with scripts, programs, macros – is on the list.
 */
const allowed: Record<string, { type: string; looksLike: (string | null)[] }> = {
  jpg: { type: pictureTypes.jpg, looksLike: ['jpg'] },
  jpeg: { type: pictureTypes.jpeg, looksLike: ['jpg'] },
  png: { type: pictureTypes.png, looksLike: ['png', 'apng'] },
  webp: { type: pictureTypes.webp, looksLike: ['webp'] },
  gif: { type: pictureTypes.gif, looksLike: ['gif'] },
  heic: { type: 'image/heic', looksLike: ['heic'] },
  avif: { type: 'image/avif', looksLike: ['avif'] },
  bmp: { type: 'image/bmp', looksLike: ['bmp'] },
  tif: { type: 'image/tiff', looksLike: ['tif'] },
  tiff: { type: 'image/tiff', looksLike: ['tif'] },
  pdf: { type: 'application/pdf', looksLike: ['pdf'] },
  txt: { type: 'text/plain; charset=utf-8', looksLike: [null] },
  log: { type: 'text/plain; charset=utf-8', looksLike: [null] },
  csv: { type: 'text/csv; charset=utf-8', looksLike: [null] },
  rtf: { type: 'application/rtf', looksLike: ['rtf'] },
  doc: { type: 'application/msword', looksLike: ['cfb'] },
  xls: { type: 'application/vnd.ms-excel', looksLike: ['cfb'] },
  ppt: { type: 'application/vnd.ms-powerpoint', looksLike: ['cfb'] },
  docx: { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', looksLike: ['docx', 'zip'] },
  xlsx: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', looksLike: ['xlsx', 'zip'] },
  pptx: { type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', looksLike: ['pptx', 'zip'] },
  odt: { type: 'application/vnd.oasis.opendocument.text', looksLike: ['odt', 'zip'] },
  ods: { type: 'application/vnd.oasis.opendocument.spreadsheet', looksLike: ['ods', 'zip'] },
  zip: { type: 'application/zip', looksLike: ['zip'] },
  rar: { type: 'application/vnd.rar', looksLike: ['rar'] },
  '7z': { type: 'application/x-7z-compressed', looksLike: ['7z'] },
  mp3: { type: 'audio/mpeg', looksLike: ['mp3'] },
  m4a: { type: 'audio/mp4', looksLike: ['m4a', 'mp4'] },
  ogg: { type: 'audio/ogg', looksLike: ['ogg', 'ogv', 'opus', 'oga'] },
  wav: { type: 'audio/wav', looksLike: ['wav'] },
  mp4: { type: 'video/mp4', looksLike: ['mp4', 'm4v'] },
  mov: { type: 'video/quicktime', looksLike: ['mov', 'mp4'] },
  webm: { type: 'video/webm', looksLike: ['webm', 'mkv'] },
};

/** Content that is never taken, whatever it is called. */
const harmful = new Set('exe elf macho dmg msi jar apk deb rpm class wasm lnk swf xml docm xlsm pptm dotm xltm potm vsix crx xpi'.split(' '));

/** The name and type under which a file is kept, or why it is refused. `found` is what its content looks like. */
export function admit(name: string, found: string | null): { name: string; type: string; picture: boolean } {
  let kept = name;
  let extension = extensionOf(name);
  if (extension === '' && found !== null && Object.hasOwn(allowed, found)) {
    kept = `${name}.${found}`;
    extension = found;
  }
  const known = Object.hasOwn(allowed, extension) ? allowed[extension] : undefined;
  if (!known || (found !== null && harmful.has(found))) throw new Refusal('files_forbidden_type', { name });
  if (!known.looksLike.includes(found)) throw new Refusal('files_wrong_extension', { name });
  return { name: kept, type: known.type, picture: Object.hasOwn(pictureTypes, extension) };
}

/** Pictures are shown in the page, for they have been encoded anew; everything else is only to be saved. */
export function isShown(type: string): boolean {
  return Object.values<string>(pictureTypes).includes(type);
}
