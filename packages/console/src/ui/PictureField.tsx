import { Button, FileButton, Group, Text } from '@mantine/core';
import type { FileId } from '@otklik/contract/ids';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sentenceOf } from '../api.ts';
import { CropDialog } from './CropDialog.tsx';
import css from './picture-field.module.css';
import { uploadPhoto } from './upload-photo.ts';

interface Props {
  label: string;
  hint: string;
  shown: ReactNode;
  has: boolean;
  onChange: (fileId: FileId | null) => void;
}

/** A square picture: chosen, cut, uploaded; or taken away. */
export function PictureField({ label, hint, shown, has, onChange }: Props) {
  const { t } = useTranslation('form');
  const [picture, setPicture] = useState<{ image: ImageBitmap; name: string }>();
  const [unreadable, setUnreadable] = useState(false);
  const upload = useMutation({
    mutationFn: ({ square, name }: { square: Blob; name: string }) =>
      uploadPhoto(square, `${name.replace(/\.[^.]*$/, '')}.${square.type.split('/')[1] ?? 'webp'}`),
    onSuccess: (fileId) => {
      setPicture(undefined);
      onChange(fileId);
    },
  });
  const choose = async (file: File | null) => {
    if (!file) return;
    upload.reset();
    try {
      const image = await createImageBitmap(file);
      setUnreadable(false);
      setPicture({ image, name: file.name });
    } catch {
      setUnreadable(true);
    }
  };
  return (
    <fieldset className={css.field} aria-label={label}>
      {shown}
      <div>
        <Group gap="xs">
          <FileButton accept="image/png,image/jpeg,image/webp" onChange={(file) => void choose(file)}>
            {(button) => (
              <Button {...button} variant="default">
                {has ? t('pictureChange') : t('pictureUpload')}
              </Button>
            )}
          </FileButton>
          {has && (
            <Button variant="subtle" color="gray" onClick={() => onChange(null)}>
              {t('pictureRemove')}
            </Button>
          )}
        </Group>
        {unreadable ? (
          <Text size="sm" c="var(--grave)" mt={6} role="alert">
            {t('notPicture')}
          </Text>
        ) : (
          <Text size="sm" c="dimmed" mt={6}>
            {hint}
          </Text>
        )}
      </div>
      {picture && (
        <CropDialog
          picture={picture.image}
          busy={upload.isPending}
          fault={upload.error ? sentenceOf(upload.error) : undefined}
          onClose={() => setPicture(undefined)}
          onDone={(square) => upload.mutate({ square, name: picture.name })}
        />
      )}
    </fieldset>
  );
}
