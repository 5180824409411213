import { useEffect, useState } from 'preact/hooks';
import { Icon } from './icons.tsx';
import type { ShownFile } from './rows.ts';
import { fill, sizeOf } from './speech.ts';
import { language, words } from './state.ts';
import { keepLocal, pictureAddress, saveFile } from './thumbnails.ts';
import { progress } from './uploads.ts';
import { isPicture } from './viewing.ts';

/** A picture's address once it is here; `null` while it comes, `''` when it can't. */
export function useAddress(fileId: string, size: 'thumb' | 'full', local?: Blob): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    let wanted = true;
    setAddress(null);
    if (local) keepLocal(fileId, local);
    pictureAddress(fileId, size).then(
      (found) => wanted && setAddress(found),
      () => wanted && setAddress(''),
    );
    return () => {
      wanted = false;
    };
  }, [fileId, size]);
  return address;
}

export function Picture({ file, local, open }: { file: ShownFile; local?: Blob | undefined; open: () => void }) {
  const address = useAddress(file.id, 'thumb', local);
  const { width, height } = file;
  // The room is taken before the picture is there: nothing jumps.
  const ratio = width && height ? { aspectRatio: `${width} / ${height}`, width: `${Math.min(240, width, (width / height) * 280)}px` } : {};
  return (
    <button type="button" class="picture" style={ratio} aria-label={fill(words.value.openPicture, { name: file.name })} onClick={open}>
      {address ? <img src={address} alt="" /> : address === '' ? <span class="gone">{`${file.name}: ${words.value.pictureFailed}`}</span> : null}
      <Rising id={file.id} active={local !== undefined} />
    </button>
  );
}

export function FileLine({ file, sending }: { file: ShownFile; sending: boolean }) {
  return (
    <button
      type="button"
      class="file"
      disabled={sending}
      aria-label={fill(words.value.download, { name: file.name })}
      onClick={() => void saveFile(file.id, file.name).catch(() => {})}
    >
      <span class="sheet">
        <Icon name={sending ? 'file' : 'save'} />
      </span>
      <span class="name">
        <b>{file.name}</b>
        <small>{sizeOf(language.value, file.bytes)}</small>
      </span>
      <Rising id={file.id} active={sending} />
    </button>
  );
}

/** How far a file has gone up. */
export function Rising({ id, active }: { id: string; active: boolean }) {
  const share = progress.value.get(id);
  if (!active || share === undefined || share >= 1) return null;
  const percent = Math.floor(share * 100);
  return <progress max="100" value={percent} aria-label={fill(words.value.uploading, { percent })} />;
}

export const splitFiles = (files: readonly ShownFile[]) => ({ pictures: files.filter(isPicture), others: files.filter((file) => !isPicture(file)) });
