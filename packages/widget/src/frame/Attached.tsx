import { useEffect, useState } from 'preact/hooks';
import { attached, declined, detach } from './draft.ts';
import { Rising } from './Files.tsx';
import { Icon } from './icons.tsx';
import type { OutFile } from './outbox-rules.ts';
import { fill, sizeOf } from './speech.ts';
import { language, words } from './state.ts';
import { keepLocal } from './thumbnails.ts';
import { isPicture } from './viewing.ts';

/** What will go with the message, with the server's sentence beside what will not. */
export function Attached() {
  return (
    <ul class="attached">
      {attached.value.map((file) => (
        <Chip key={file.id} file={file} />
      ))}
    </ul>
  );
}

function Chip({ file }: { file: OutFile }) {
  const refusal = declined.value.get(file.id);
  const [address, setAddress] = useState('');
  useEffect(() => {
    if (isPicture({ ...file, bytes: file.blob.size, width: null, height: null })) setAddress(keepLocal(file.id, file.blob));
  }, [file.id]);
  return (
    <li class={refusal ? 'chip bad' : 'chip'}>
      {address ? <img src={address} alt="" /> : <Icon name="file" />}
      <span class="name">
        <b>{file.name}</b>
        <small role={refusal ? 'alert' : undefined}>{refusal ?? sizeOf(language.value, file.blob.size)}</small>
      </span>
      <Rising id={file.id} active={!file.uploaded && !refusal} />
      <button type="button" class="round" aria-label={fill(words.value.removeFile, { name: file.name })} onClick={() => detach(file.id)}>
        <Icon name="close" />
      </button>
    </li>
  );
}
