/** How a picture lies in the square window: scale 1 just covers it; the offsets shift its middle, in window pixels. */
export interface Crop {
  scale: number;
  x: number;
  y: number;
}
export interface Size {
  width: number;
  height: number;
}

export const largestScale = 4;

/** The size in which the picture is drawn into a window of `side` pixels. */
function drawnSize(picture: Size, side: number, scale: number): Size {
  const cover = (side / Math.min(picture.width, picture.height)) * scale;
  return { width: picture.width * cover, height: picture.height * cover };
}

/** The nearest crop that leaves no edge of the window empty. */
export function clampCrop(crop: Crop, picture: Size, side: number): Crop {
  const scale = Math.min(largestScale, Math.max(1, crop.scale));
  const drawn = drawnSize(picture, side, scale);
  const within = (value: number, drawnLength: number) => {
    const most = (drawnLength - side) / 2;
    return Math.min(most, Math.max(-most, value));
  };
  return { scale, x: within(crop.x, drawn.width), y: within(crop.y, drawn.height) };
}

/** Zooms about the middle of the window. */
export function zoomCrop(crop: Crop, scale: number, picture: Size, side: number): Crop {
  const next = Math.min(largestScale, Math.max(1, scale));
  const ratio = next / crop.scale;
  return clampCrop({ scale: next, x: crop.x * ratio, y: crop.y * ratio }, picture, side);
}

/** The square of the picture, in its own pixels, that the window shows. */
export function cutSquare(crop: Crop, picture: Size, side: number): { x: number; y: number; side: number } {
  const perPixel = Math.min(picture.width, picture.height) / (side * crop.scale);
  const cut = side * perPixel;
  return { side: cut, x: (picture.width - cut) / 2 - crop.x * perPixel, y: (picture.height - cut) / 2 - crop.y * perPixel };
}
