import { Alert, Button, Group, Modal, Slider, Text } from '@mantine/core';
import { type KeyboardEvent, type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import css from './crop.module.css';
import { type Crop, clampCrop, cutSquare, largestScale, zoomCrop } from './crop.ts';

/** Pixels of the window on the screen, and of the square that is handed on. */
const side = 288;
const outcome = 512;
const stepPx = 8;

interface Props {
  picture: ImageBitmap;
  busy: boolean;
  fault?: string | undefined;
  onDone: (square: Blob) => void;
  onClose: () => void;
}

/** Cuts a photo square: dragged and wheeled by pointer, moved and zoomed by keys. */
export function CropDialog({ picture, busy, fault, onDone, onClose }: Props) {
  const { t } = useTranslation('form');
  const [crop, setCrop] = useState<Crop>({ scale: 1, x: 0, y: 0 });
  const [canvas, setCanvas] = useState<HTMLCanvasElement | null>(null);
  const dragged = useRef<{ x: number; y: number } | undefined>(undefined);
  const move = useCallback((x: number, y: number) => setCrop((now) => clampCrop({ ...now, x: now.x + x, y: now.y + y }, picture, side)), [picture]);
  const zoom = useCallback((by: number) => setCrop((now) => zoomCrop(now, now.scale * by, picture, side)), [picture]);

  useEffect(() => {
    if (canvas) draw(canvas, picture, crop);
  }, [canvas, picture, crop]);
  useEffect(() => {
    // React listens to the wheel passively, and then the page would scroll as well.
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.08 : 1 / 1.08);
    };
    canvas?.addEventListener('wheel', wheel, { passive: false });
    return () => canvas?.removeEventListener('wheel', wheel);
  }, [canvas, zoom]);

  const drag = (event: PointerEvent) => {
    if (!dragged.current) return;
    move(event.clientX - dragged.current.x, event.clientY - dragged.current.y);
    dragged.current = { x: event.clientX, y: event.clientY };
  };
  const press = (event: KeyboardEvent) => {
    const moves: Record<string, () => void> = {
      ArrowLeft: () => move(-stepPx, 0),
      ArrowRight: () => move(stepPx, 0),
      ArrowUp: () => move(0, -stepPx),
      ArrowDown: () => move(0, stepPx),
      '+': () => zoom(1.1),
      '=': () => zoom(1.1),
      '-': () => zoom(1 / 1.1),
    };
    const act = moves[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  };
  const cut = () => {
    const square = document.createElement('canvas');
    square.width = outcome;
    square.height = outcome;
    draw(square, picture, crop);
    square.toBlob((blob) => blob && onDone(blob), 'image/webp', 0.92);
  };

  return (
    <Modal opened onClose={onClose} title={t('cropTitle')}>
      <Text size="sm" c="dimmed" mb="md">
        {t('cropHint')}
      </Text>
      {fault && (
        <Alert color="red" mb="md" role="alert">
          {fault}
        </Alert>
      )}
      {/* biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the picture is moved and zoomed by keys */}
      <canvas
        ref={setCanvas}
        className={css.window}
        width={side * 2}
        height={side * 2}
        tabIndex={0}
        role="application"
        aria-label={t('cropArea')}
        data-autofocus
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          dragged.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={drag}
        onPointerUp={() => {
          dragged.current = undefined;
        }}
        onKeyDown={press}
      />
      <Slider
        mt="lg"
        min={1}
        max={largestScale}
        step={0.01}
        value={crop.scale}
        label={null}
        thumbLabel={t('cropZoom')}
        onChange={(scale) => setCrop((now) => zoomCrop(now, scale, picture, side))}
      />
      <Group justify="flex-end" mt="lg" gap="xs">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button onClick={cut} loading={busy}>
          {t('cropSave')}
        </Button>
      </Group>
    </Modal>
  );
}

function draw(canvas: HTMLCanvasElement, picture: ImageBitmap, crop: Crop) {
  const paper = canvas.getContext('2d');
  if (!paper) return;
  const cut = cutSquare(crop, picture, side);
  paper.imageSmoothingQuality = 'high';
  // Transparent pictures come to lie on white, as everywhere later.
  paper.fillStyle = '#ffffff';
  paper.fillRect(0, 0, canvas.width, canvas.height);
  paper.drawImage(picture, cut.x, cut.y, cut.side, cut.side, 0, 0, canvas.width, canvas.height);
}
