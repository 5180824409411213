import type { File } from '@otklik/contract/files';
import { IconDownload, IconFile } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { addressOf, contract } from '../api.ts';
import { openLightbox } from '../ui/lightbox.ts';
import { sizeText } from '../ui/size-text.ts';
import classes from './files.module.css';

const address = (fileId: string, size: 'full' | 'thumb') => addressOf(contract.files.get, { params: { fileId }, query: { size } });
const boxPx = 260;

/** Room for a thumbnail before it has come, so that nothing jumps. */
function room({ width, height }: { width: number; height: number }) {
  const scale = Math.min(1, boxPx / Math.max(width, height));
  return { width: Math.max(48, Math.round(width * scale)), height: Math.max(48, Math.round(height * scale)) };
}

/** What came with a message: pictures to look at, files to take. */
export function Files({ files }: { files: File[] }) {
  const { t } = useTranslation('conversations');
  const pictures = files.filter((file) => file.width !== null);
  const views = pictures.map((file) => ({ address: address(file.id, 'full'), name: file.name }));
  return (
    <div className={classes.files}>
      {files.map((file) =>
        file.width !== null && file.height !== null ? (
          <button
            key={file.id}
            type="button"
            className={classes.picture}
            onClick={() => openLightbox(views, pictures.indexOf(file))}
            aria-label={t('openPicture', { name: file.name })}
          >
            <img src={address(file.id, 'thumb')} alt={file.name} {...room({ width: file.width, height: file.height })} loading="lazy" />
          </button>
        ) : (
          <a key={file.id} className={classes.file} href={address(file.id, 'full')} download={file.name}>
            <IconFile size={22} stroke={1.5} aria-hidden />
            <span>
              <b dir="auto">{file.name}</b>
              <small>{sizeText(file.bytes)}</small>
            </span>
            <IconDownload size={18} stroke={1.6} aria-hidden />
          </a>
        ),
      )}
    </div>
  );
}
