import type { PersonKey } from '../../../../test/cast/shape.ts';

/** What makes one face another. Hair lies in two layers: behind the head and over the forehead. */
interface Face {
  wall: string;
  skin: string;
  shade: string;
  hair: string;
  clothes: string;
  behind: string;
  over: string;
  extra: string;
}

const collar = '<path d="M162 292 200 334 238 292 262 306 214 368 200 350 186 368 138 306Z" fill="#fff" opacity=".92"/>';
const knit = '<path d="M158 290Q200 330 242 290L248 304Q200 348 152 304Z" fill="#fff" opacity=".35"/>';
const roundGlasses =
  '<g fill="none" stroke="#3b3230" stroke-width="5"><circle cx="170" cy="184" r="24"/><circle cx="230" cy="184" r="24"/><path d="M194 182q6-5 12 0M146 180l-20-5M254 180l20-5"/></g>';
const squareGlasses =
  '<g fill="none" stroke="#262b33" stroke-width="6"><rect x="146" y="166" width="46" height="36" rx="9"/><rect x="208" y="166" width="46" height="36" rx="9"/><path d="M192 180h16M146 178l-20-4M254 178l20-4"/></g>';
const freckles =
  '<g fill="#b8693c" opacity=".55"><circle cx="152" cy="208" r="3"/><circle cx="162" cy="215" r="3"/><circle cx="171" cy="206" r="3"/><circle cx="229" cy="206" r="3"/><circle cx="238" cy="215" r="3"/><circle cx="248" cy="208" r="3"/></g>';

const faces: Record<PersonKey, Face> = {
  vera: {
    wall: '#e9d9c6',
    skin: '#f1cdb0',
    shade: '#dcab88',
    hair: '#8d8078',
    clothes: '#37474f',
    behind: 'M102 190C98 92 150 58 200 58s102 34 98 132l4 62q-14 20-44 14V150H142v116q-30 6-44-14Z',
    over: 'M118 178C116 110 158 76 208 78c46 2 76 38 74 100-16-22-34-44-46-60-22 30-70 48-118 60Z',
    extra: `${roundGlasses}<path d="M158 290 200 322 242 290 252 300 200 352 148 300Z" fill="#f3efe8"/>`,
  },
  igor: {
    wall: '#cfdce2',
    skin: '#e9bd97',
    shade: '#cf9a72',
    hair: '#3d2f28',
    clothes: '#2f5d73',
    behind: 'M120 176C112 94 158 66 202 66s88 30 78 110Z',
    over: 'M120 170C116 98 156 70 206 72c50 2 80 36 74 98-8-20-12-34-18-42-36 8-88 4-116-8-10 12-18 26-26 50Z',
    extra: `<path d="M122 196c4 58 34 84 78 84s74-26 78-84c-10 22-24 30-40 30-14-6-24-8-38-8s-24 2-38 8c-16 0-30-8-40-30Z" fill="#3d2f28"/><path d="M178 236q22 16 44 0" stroke="#fff" stroke-width="7" fill="none" stroke-linecap="round"/>${collar}`,
  },
  anna: {
    wall: '#d9e6dd',
    skin: '#f6d3b8',
    shade: '#e2ae8b',
    hair: '#9a4f2b',
    clothes: '#0b7a70',
    behind: 'M96 330C84 250 92 60 200 58s116 192 104 272q-28 18-62 6V160h-84v176q-34 12-62-6Z',
    over: 'M120 196C112 120 150 78 200 78s88 42 80 118c-20-26-58-44-78-98-20 54-62 72-82 98Z',
    extra: knit,
  },
  marina: {
    wall: '#f0dcd6',
    skin: '#e3b28c',
    shade: '#c78f67',
    hair: '#2e2422',
    clothes: '#b0563f',
    behind:
      'M200 52a52 52 0 0 1 56 26 46 46 0 0 1 42 56 44 44 0 0 1 12 64 44 44 0 0 1-22 62 40 40 0 0 1-44 34H156a40 40 0 0 1-44-34 44 44 0 0 1-22-62 44 44 0 0 1 12-64 46 46 0 0 1 42-56 52 52 0 0 1 56-26Z',
    over: 'M120 180a34 34 0 0 1 6-58 38 38 0 0 1 50-34 44 44 0 0 1 52 2 36 36 0 0 1 46 34 32 32 0 0 1 6 56 30 30 0 0 1-36-34 40 40 0 0 1-44-14 44 44 0 0 1-44 12 30 30 0 0 1-36 36Z',
    extra: `<circle cx="122" cy="222" r="9" fill="#e2b04a"/><circle cx="278" cy="222" r="9" fill="#e2b04a"/>${knit}`,
  },
  timofey: {
    wall: '#dfe3c8',
    skin: '#f8d9bd',
    shade: '#e5b694',
    hair: '#d59a4a',
    clothes: '#6b8f4e',
    behind: 'M122 178C112 96 156 74 200 74s88 22 78 104Z',
    over: 'M120 170c-8-40 6-74 30-88-4-10 0-18 8-26 8 8 16 10 26 8 22-14 48-10 66 6 12-2 18 4 24 12-6 4-8 8-8 14 14 20 18 46 14 74-8-16-14-32-26-42-34 10-62 6-88-8-18 12-38 26-46 50Z',
    extra: `${freckles}<path d="M142 296q58 56 116 0l10 8q-68 76-136 0Z" fill="#fff" opacity=".85"/>`,
  },
  denis: {
    wall: '#d8d6e4',
    skin: '#efc6a3',
    shade: '#d7a27b',
    hair: '#51433c',
    clothes: '#4a4e69',
    behind: 'M120 180C110 98 156 68 200 68s90 30 80 112Z',
    over: 'M120 174C110 104 150 70 204 72c48 2 82 30 76 102-10-14-14-30-16-46-42 2-84-6-104-22-16 18-34 36-40 68Z',
    extra: `${squareGlasses}${collar}<path d="M190 346h20l8 54h-36Z" fill="#8a3b3b"/>`,
  },
  katya: {
    wall: '#dbe2f0',
    skin: '#f9d8c4',
    shade: '#e8b39a',
    hair: '#e3c27c',
    clothes: '#7a5c99',
    behind: 'M158 62a42 42 0 1 1 84 0c34 12 54 48 50 118l-8 52H116l-8-52c-4-70 16-106 50-118Z',
    over: 'M118 182c-6-68 34-104 82-104s88 36 82 104c-8-10-14-20-18-34-38 10-88 10-128 0-4 14-10 24-18 34Z',
    extra: `<path d="M124 212v18M276 212v18" stroke="#3f9a8f" stroke-width="9" stroke-linecap="round"/>${knit}`,
  },
};

/** A friendly flat face as SVG. */
export function portrait(key: PersonKey): string {
  const { wall, skin, shade, hair, clothes, behind, over, extra } = faces[key];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="38 14 324 324">
<rect width="400" height="400" fill="${wall}"/>
<path d="${behind}" fill="${hair}"/>
<path d="M52 400c0-82 62-112 148-112s148 30 148 112Z" fill="${clothes}"/>
<path d="M166 232h68v56q-34 40-68 0Z" fill="${shade}"/>
<circle cx="122" cy="190" r="17" fill="${shade}"/><circle cx="278" cy="190" r="17" fill="${shade}"/>
<path d="M122 166c0-56 34-86 78-86s78 30 78 86c0 66-34 108-78 108s-78-42-78-108Z" fill="${skin}"/>
<circle cx="152" cy="218" r="17" fill="#e8806b" opacity=".22"/><circle cx="248" cy="218" r="17" fill="#e8806b" opacity=".22"/>
<circle cx="170" cy="186" r="7.5" fill="#33261f"/><circle cx="230" cy="186" r="7.5" fill="#33261f"/>
<path d="M155 161q15-9 30-2M215 159q15-7 30 2" stroke="${hair}" stroke-width="6" fill="none" stroke-linecap="round"/>
<path d="M199 192q-8 20 4 22" stroke="${shade}" stroke-width="5" fill="none" stroke-linecap="round"/>
<path d="M176 234q24 22 48 0" stroke="#a34a3f" stroke-width="6" fill="none" stroke-linecap="round"/>
<path d="${over}" fill="${hair}"/>
${extra}
</svg>`;
}
