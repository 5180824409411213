import { Html } from './html.ts';

/** Pictures of the products, drawn as plain shapes on a square of 240 units: paper, shade, then the thing itself. */
const shapes = {
  'iron-teapot': `<rect width="240" height="240" fill="#e9e2d4"/><ellipse cx="120" cy="188" rx="78" ry="9" fill="#d5cab6"/>
    <path d="M80 98C84 44 156 44 160 98" fill="none" stroke="#2f3437" stroke-width="7" stroke-linecap="round"/>
    <path d="M176 128c18-2 20-22 34-24l5 7c-12 4-12 32-37 38z" fill="#33393c"/>
    <path d="M58 138c0-30 26-44 62-44s62 14 62 44c0 26-22 48-62 48s-62-22-62-48z" fill="#3c4447"/>
    <path d="M70 112c8-12 28-18 50-18s42 6 50 18c-14 6-86 6-100 0z" fill="#4a5356"/><circle cx="120" cy="88" r="7" fill="#2f3437"/>
    <g fill="#525c60"><circle cx="82" cy="136" r="3"/><circle cx="98" cy="140" r="3"/><circle cx="114" cy="142" r="3"/><circle cx="130" cy="142" r="3"/><circle cx="146" cy="140" r="3"/><circle cx="162" cy="136" r="3"/><circle cx="90" cy="152" r="3"/><circle cx="106" cy="156" r="3"/><circle cx="122" cy="157" r="3"/><circle cx="138" cy="156" r="3"/><circle cx="154" cy="152" r="3"/></g>`,
  'glass-teapot': `<rect width="240" height="240" fill="#dfe8e3"/><ellipse cx="118" cy="190" rx="70" ry="8" fill="#c7d5cd"/>
    <path d="M172 108c34-4 34 56-4 52" fill="none" stroke="#9dbcb0" stroke-width="8" stroke-linecap="round"/>
    <path d="M66 140C50 134 50 112 38 108l5-9c18 2 20 20 30 26z" fill="#bcd3ca"/>
    <path d="M62 136c0-28 24-42 56-42s56 14 56 42c0 32-22 52-56 52s-56-20-56-52z" fill="#f3f8f5" opacity=".9"/>
    <path d="M64 138h108c-2 30-24 48-54 48s-52-18-54-48z" fill="#d99b4a" opacity=".85"/>
    <path d="M100 96h36v54c0 12-36 12-36 0z" fill="#fff" opacity=".35"/><path d="M102 130h32v18c0 9-32 9-32 0z" fill="#7a5a2c" opacity=".7"/>
    <path d="M88 92c0-14 60-14 60 0z" fill="#c79a63"/><circle cx="118" cy="78" r="7" fill="#a87d49"/><path d="M78 112c6-6 12-8 18-9" stroke="#fff" stroke-width="5" stroke-linecap="round" fill="none"/>`,
  'red-tea': `<rect width="240" height="240" fill="#f0ddd0"/><ellipse cx="120" cy="200" rx="62" ry="8" fill="#dfc5b3"/>
    <rect x="70" y="64" width="100" height="136" rx="8" fill="#8f3a2b"/><rect x="70" y="64" width="100" height="26" rx="8" fill="#742c20"/><rect x="66" y="52" width="108" height="24" rx="8" fill="#a34836"/>
    <circle cx="120" cy="138" r="34" fill="#f4e6d6"/><path d="M120 114c20 12 20 36 0 50-20-14-20-38 0-50z" fill="#8f3a2b"/><path d="M120 120v42" stroke="#f4e6d6" stroke-width="3"/><path d="M120 136l10-8M120 148l-10-8" stroke="#f4e6d6" stroke-width="2.5"/>`,
  'green-tea': `<rect width="240" height="240" fill="#e3e9d4"/><ellipse cx="120" cy="202" rx="60" ry="8" fill="#cfd8ba"/>
    <path d="M76 72h88l8 130H68z" fill="#5f7f4b"/><path d="M76 72h88l-4-22H80z" fill="#7a9a63"/><path d="M80 50h80v8H80z" fill="#4d6a3c"/>
    <rect x="88" y="98" width="64" height="76" rx="32" fill="#f3f1e2"/><path d="M104 152c-4-24 10-36 32-38 2 24-8 38-32 38z" fill="#7a9a63"/><path d="M102 158c6-16 14-26 26-36" stroke="#4d6a3c" stroke-width="3" fill="none" stroke-linecap="round"/>`,
  cups: `<rect width="240" height="240" fill="#dde4ea"/><ellipse cx="92" cy="178" rx="52" ry="7" fill="#c6d0d9"/><ellipse cx="160" cy="198" rx="52" ry="7" fill="#c6d0d9"/>
    <path d="M42 106h100c0 44-20 70-50 70s-50-26-50-70z" fill="#8fa7b8"/><ellipse cx="92" cy="106" rx="50" ry="11" fill="#eef3f6"/><ellipse cx="92" cy="108" rx="42" ry="7" fill="#b98a4e"/>
    <path d="M112 128h96c0 42-20 68-48 68s-48-26-48-68z" fill="#f4f2ec"/><path d="M113 140c10 14 26-4 40 8s36-10 54 2c-3 30-22 46-47 46s-45-20-47-56z" fill="#9cb3c2"/><ellipse cx="160" cy="128" rx="48" ry="11" fill="#fff"/><ellipse cx="160" cy="130" rx="40" ry="7" fill="#c99a5d"/>
    <path d="M84 84c-6-10 6-16 0-28M104 84c-6-10 6-16 0-28" stroke="#fff" stroke-width="4" fill="none" stroke-linecap="round" opacity=".8"/>`,
  honey: `<rect width="240" height="240" fill="#f6e7c4"/><ellipse cx="120" cy="200" rx="58" ry="8" fill="#e6d09f"/>
    <path d="M72 88c0-10 96-10 96 0v94c0 12-8 18-20 18H92c-12 0-20-6-20-18z" fill="#e0962a"/><path d="M72 88c0-10 96-10 96 0v22c-20 16-30-6-48 4s-32 4-48-6z" fill="#f2c25f"/>
    <rect x="74" y="60" width="92" height="22" rx="6" fill="#8a6a3c"/><rect x="84" y="124" width="72" height="48" rx="6" fill="#fff6e0"/>
    <path d="M120 132l12 7v14l-12 7-12-7v-14z" fill="none" stroke="#b9781c" stroke-width="3"/><path d="M84 98v16" stroke="#fff" stroke-width="5" stroke-linecap="round" opacity=".6"/>`,
  blanket: `<rect width="240" height="240" fill="#ece0dd"/><ellipse cx="120" cy="194" rx="84" ry="9" fill="#d9c8c3"/>
    <rect x="42" y="150" width="156" height="42" rx="16" fill="#a5584a"/><rect x="46" y="112" width="148" height="42" rx="16" fill="#bd6d5d"/><rect x="52" y="76" width="136" height="40" rx="16" fill="#cf8472"/>
    <g stroke="#f4e3da" stroke-width="4" stroke-linecap="round"><path d="M70 86v20M90 86v20M110 86v20M130 86v20M150 86v20M170 86v20"/><path d="M62 124h116M62 140h116" opacity=".5"/><path d="M60 164v16M84 164v16M108 164v16M132 164v16M156 164v16M180 164v16" opacity=".7"/></g>`,
  candle: `<rect width="240" height="240" fill="#dcdfd8"/><ellipse cx="120" cy="198" rx="58" ry="8" fill="#c5cac0"/><circle cx="120" cy="72" r="44" fill="#f6d68b" opacity=".35"/>
    <path d="M70 104h100v80c0 10-6 14-14 14H84c-8 0-14-4-14-14z" fill="#7c6a55"/><path d="M76 116h88v66c0 8-4 10-10 10H86c-6 0-10-2-10-10z" fill="#f2e8d8"/><ellipse cx="120" cy="104" rx="50" ry="9" fill="#95826a"/><ellipse cx="120" cy="106" rx="42" ry="6" fill="#fff3d6"/>
    <path d="M120 106V86" stroke="#3b332a" stroke-width="4"/><path d="M120 50c14 18 14 38 0 38s-14-20 0-38z" fill="#f0a13a"/><path d="M120 64c7 10 7 22 0 22s-7-12 0-22z" fill="#fff0b8"/><rect x="94" y="138" width="52" height="30" rx="4" fill="#7c6a55"/><path d="M106 153h28" stroke="#f2e8d8" stroke-width="3" stroke-linecap="round"/>`,
};

export type PictureName = keyof typeof shapes;

/** A picture; its name stands beside it in text, so it tells a screen reader nothing. */
export const picture = (name: PictureName): Html => new Html(`<svg viewBox="0 0 240 240" aria-hidden="true" focusable="false">${shapes[name]}</svg>`);
