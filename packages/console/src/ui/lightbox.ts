import { createStore } from './store.ts';

export interface Picture {
  address: string;
  name: string;
}

export const lightbox = createStore<{ pictures: Picture[]; at: number }>({ pictures: [], at: 0 });

/** Shows pictures over everything, beginning with one of them. */
export const openLightbox = (pictures: Picture[], at: number) => lightbox.change({ pictures, at });
export const closeLightbox = () => lightbox.change({ pictures: [], at: 0 });
