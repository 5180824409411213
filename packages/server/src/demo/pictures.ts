import type { PictureKey } from '../../../../test/cast/shape.ts';

const table =
  '<rect width="800" height="600" fill="#d9c3a5"/><path d="M0 430h800v170H0Z" fill="#b98f63"/><path d="M0 470h800M0 520h800M0 566h800" stroke="#a67e55" stroke-width="3" opacity=".6"/>';
const cloth = '<rect width="800" height="600" fill="#e9e4da"/><path d="M0 410q400-40 800 0v190H0Z" fill="#cfd8d4"/>';
const shadow = (x: number, y: number, width: number) => `<ellipse cx="${x}" cy="${y}" rx="${width}" ry="${width / 7}" fill="#000" opacity=".14"/>`;
const photo = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600" viewBox="0 0 800 600">${inside}</svg>`;

/** Lines of a text nobody needs to read. */
const written = (x: number, y: number, widths: readonly number[], colour = '#9aa0a6', step = 34) =>
  widths.map((width, index) => `<rect x="${x}" y="${y + index * step}" width="${width}" height="11" rx="5" fill="${colour}"/>`).join('');

const crack = (path: string) =>
  `<path d="${path}" stroke="#5d554c" stroke-width="5" fill="none" stroke-linejoin="round"/><path d="${path}" stroke="#fff" stroke-width="2" fill="none" opacity=".6" transform="translate(4 2)"/>`;

const paper = (inside: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="840" viewBox="0 0 640 840"><rect width="640" height="840" fill="#cdc7bc"/><path d="M70 40h500v760l-25-16-25 16-25-16-25 16-25-16-25 16-25-16-25 16-25-16-25 16-25-16-25 16-25-16-25 16-25-16-25 16-25-16-25 16-25-16-25 16Z" fill="#fffdf8"/>${inside}</svg>`;

const phone = (inside: string, bar = '#0b7a70') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="540" height="960" viewBox="0 0 540 960"><rect width="540" height="960" fill="#fafafa"/><rect width="540" height="46" fill="${bar}"/><rect x="30" y="18" width="70" height="11" rx="5" fill="#fff" opacity=".9"/><path d="M446 30h6v-6h-6ZM458 30h6V20h-6ZM470 30h6V16h-6Z" fill="#fff"/><rect x="488" y="16" width="28" height="14" rx="4" fill="#fff"/><rect y="46" width="540" height="74" fill="${bar}"/><path d="M44 83l16-14M44 83l16 14" stroke="#fff" stroke-width="5" stroke-linecap="round"/><rect x="90" y="76" width="190" height="15" rx="7" fill="#fff"/>${inside}</svg>`;

const warning = (y: number) =>
  `<path d="M270 ${y}l66 116H204Z" fill="none" stroke="#c2321f" stroke-width="11" stroke-linejoin="round"/><path d="M270 ${y + 42}v34" stroke="#c2321f" stroke-width="11" stroke-linecap="round"/><circle cx="270" cy="${y + 97}" r="7" fill="#c2321f"/>`;

const tin = (x: number, body: string, leaf: string) =>
  `${shadow(x + 90, 492, 120)}<rect x="${x}" y="210" width="180" height="280" rx="14" fill="${body}"/><rect x="${x - 6}" y="182" width="192" height="52" rx="12" fill="${body}"/><path d="M${x - 6} 234h192" stroke="#000" opacity=".18" stroke-width="5"/><rect x="${x + 26}" y="272" width="128" height="164" rx="8" fill="#fffaf0"/><path d="M${x + 90} 292c40 26 40 66 0 94-40-28-40-68 0-94Z" fill="${leaf}"/><path d="M${x + 90} 300v92" stroke="#fffaf0" stroke-width="4"/>${written(x + 46, 404, [88])}`;

const bowl = (x: number, y: number, half: number, inside = '') =>
  `${shadow(x, y + half * 1.04, half)}<path d="M${x - half} ${y}c0 ${half * 0.8} ${half * 0.5} ${half} ${half} ${half}s${half}-${half * 0.2} ${half}-${half}Z" fill="#41556b"/><ellipse cx="${x}" cy="${y}" rx="${half}" ry="${half / 4}" fill="#f4f1ea"/><ellipse cx="${x}" cy="${y + 4}" rx="${half - 12}" ry="${half / 4 - 7}" fill="#e2ddd2"/>${inside}`;

const frost = '<path d="M0-34v68M-30-17l60 34M-30 17l60-34" stroke="#7fa6c4" stroke-width="6" stroke-linecap="round"/>';

const teapot = (colour: string, spout: string, inside = '') =>
  `${shadow(400, 482, 210)}<path d="M560 280c92-14 104 122-8 132" stroke="${colour}" stroke-width="26" fill="none"/><path d="${spout}" fill="${colour}"/><ellipse cx="400" cy="352" rx="178" ry="132" fill="${colour}"/><path d="M300 236q100-34 200 0-100 34-200 0Z" fill="#00000022"/><circle cx="400" cy="208" r="20" fill="${colour}"/><path d="M262 320c24-62 84-86 140-82" stroke="#fff" stroke-width="14" fill="none" opacity=".35" stroke-linecap="round"/>${inside}`;

const drawings: Record<PictureKey, string> = {
  brokenCup: photo(
    `${table}${shadow(330, 486, 190)}<path d="M190 250l52 40 30-34 54 50 40-58 34 30 26-18c0 150-40 222-118 222s-118-72-118-232Z" fill="#fbfdff"/><path d="M190 250c0 160 40 232 118 232 20 0 38-5 54-15-90-10-130-90-142-194Z" fill="#e3ebf2"/><path d="M428 290c72-26 92 90-8 110" stroke="#f1f5f9" stroke-width="22" fill="none"/><g transform="translate(300 400)">${frost}</g><path d="M520 500l64-70 44 58Z" fill="#f6fafd"/><path d="M520 500l64-70 8 66Z" fill="#dfe8f0"/><path d="M640 520l30-34 28 40Z" fill="#fbfdff"/><path d="M470 536l34-22 18 32Z" fill="#eef4f8"/><path d="M120 516l44-28 12 40Z" fill="#fbfdff"/>`,
  ),
  crackedBowl: photo(`${cloth}${bowl(400, 300, 190, crack('M470 336l-22 38 26 30-34 34 10 42'))}${crack('M520 322l-34-16-20 12')}`),
  crackedTeapot: photo(
    `${cloth}${teapot('#9fb3b8', 'M262 376C206 372 186 300 152 268l24-6 14-20 20 12C240 282 244 312 268 322Z')}<path d="M150 268l24-6 14-20 22 12-30 26Z" fill="#f3ede2" stroke="#6f665c" stroke-width="4"/><path d="M96 492l40-24 22 30-36 14Z" fill="#9fb3b8"/><path d="M96 492l40-24 4 14-34 24Z" fill="#f3ede2"/>`,
  ),
  gaiwanMark: photo(
    `${cloth}<circle cx="400" cy="310" r="240" fill="#fff"/><circle cx="400" cy="310" r="240" fill="none" stroke="#d8dde0" stroke-width="10"/><circle cx="400" cy="310" r="150" fill="#f6f5f2" stroke="#e3e3df" stroke-width="8"/><path d="M420 270c34-10 66 12 60 44s-40 40-64 26-30-60 4-70Z" fill="#8a7a66" opacity=".55"/><path d="M436 288c16-4 28 8 26 20s-18 16-28 10-14-26 2-30Z" fill="#6d5d4b" opacity=".6"/>`,
  ),
  wrongTin: photo(`${table}${tin(310, '#4f4a7d', '#c98b3a')}<path d="M140 500q40-36 84-8-40 30-84 8ZM596 506q34-30 72-6-36 26-72 6Z" fill="#6d5a36"/>`),
  wrongSet: photo(
    `${table}<path d="M130 300h540v230H130Z" fill="#c79b66"/><path d="M130 300l-50-70h240l40 70ZM670 300l50-70H480l-40 70Z" fill="#ddb685"/><path d="M150 300h500v120H150Z" fill="#5f4a33"/>${[0, 1, 2, 3].map((place) => `<ellipse cx="${250 + place * 100}" cy="368" rx="88" ry="46" fill="#efe6d2" stroke="#b9a886" stroke-width="6"/><ellipse cx="${250 + place * 100}" cy="368" rx="52" ry="26" fill="none" stroke="#cbbd9d" stroke-width="5"/>`).join('')}<path d="M130 420h540v110H130Z" fill="#c79b66"/><path d="M130 440h540" stroke="#b0844f" stroke-width="4"/>${written(190, 470, [180, 120], '#8f6a3e', 26)}`,
  ),
  bowlSizes: photo(
    `${cloth}${bowl(270, 300, 150)}${bowl(520, 344, 92)}${shadow(690, 520, 60)}<path d="M676 210c26 0 34 60 8 92l10 220h-20l8-220c-34-34-30-92-6-92Z" fill="#b9bec2"/>`,
  ),
  teaTable: photo(
    `${table}${teapot('#8a4b3a', 'M256 372C206 360 190 300 150 276l30-22C222 270 244 306 272 318Z')}<g transform="translate(0 40)">${shadow(650, 470, 74)}<path d="M584 400h132c0 52-24 70-66 70s-66-18-66-70Z" fill="#fffaf0"/><ellipse cx="650" cy="400" rx="66" ry="17" fill="#b86f2e"/></g><path d="M640 380q-14-26 4-46M664 384q-10-20 6-40" stroke="#fff" stroke-width="7" fill="none" opacity=".7" stroke-linecap="round"/>`,
  ),
  puerCode: photo(
    `<rect width="800" height="600" fill="#3a322b"/><circle cx="400" cy="330" r="290" fill="#e8dcc0"/><circle cx="400" cy="330" r="290" fill="none" stroke="#cbb98f" stroke-width="10"/><path d="M400 130c74 40 92 118 0 176-92-58-74-136 0-176Z" fill="#7d2f2a"/><path d="M400 150v150" stroke="#e8dcc0" stroke-width="6"/><g stroke="#7a6a4a" stroke-width="13" fill="none" stroke-linecap="round"><path d="M262 400h44v90h-44ZM342 400v46h44M386 400v90M430 412l18-12v90M494 406q34-14 42 14 0 24-44 70h46"/></g><path d="M0 0 800 250V120L260 0Z" fill="#fff" opacity=".08"/>`,
  ),
  receipt: paper(
    `<path d="M320 84c36 22 36 58 0 82-36-24-36-60 0-82Z" fill="#0b7a70"/>${written(220, 194, [200, 140])}${written(120, 290, [210, 250, 180, 230], '#7b7f84', 44)}${[0, 1, 2, 3].map((line) => `<rect x="450" y="${290 + line * 44}" width="70" height="11" rx="5" fill="#7b7f84"/>`).join('')}<path d="M110 480h420" stroke="#9aa0a6" stroke-width="3" stroke-dasharray="9 8"/><rect x="120" y="508" width="120" height="20" rx="7" fill="#3c4043"/><rect x="410" y="508" width="110" height="20" rx="7" fill="#3c4043"/>${written(120, 570, [330, 280])}<g fill="#3c4043">${[0, 1, 2, 3, 4, 5, 6, 7].flatMap((row) => [0, 1, 2, 3, 4, 5, 6, 7].filter((column) => (row * 5 + column * 3 + row * column) % 4 < 2).map((column) => `<path d="M${264 + column * 14} ${650 + row * 14}h14v14h-14Z"/>`)).join('')}</g>`,
  ),
  refundSlip: paper(
    `<circle cx="320" cy="150" r="56" fill="#2f7d32"/><path d="M294 152l18 20 36-42" stroke="#fff" stroke-width="12" fill="none" stroke-linecap="round" stroke-linejoin="round"/><rect x="200" y="240" width="240" height="26" rx="9" fill="#3c4043"/>${written(120, 330, [110, 150, 90, 130], '#9aa0a6', 60)}${written(330, 330, [190, 170, 190, 150], '#5f6368', 60)}<path d="M110 590h420" stroke="#d6d0c4" stroke-width="3"/>${written(120, 630, [380, 300])}`,
  ),
  declaration: paper(
    `<rect x="96" y="66" width="448" height="670" fill="none" stroke="#b9a77c" stroke-width="5"/><rect x="180" y="110" width="280" height="26" rx="9" fill="#3c4043"/>${written(240, 160, [160])}${written(130, 226, [380, 350, 370, 320, 380, 290, 360, 200], '#9aa0a6', 40)}<path d="M150 640q30-50 56-6t54-12 50 4" stroke="#2d4f8f" stroke-width="5" fill="none" stroke-linecap="round"/><circle cx="430" cy="620" r="62" fill="none" stroke="#4a6fb5" stroke-width="7" opacity=".75"/><circle cx="430" cy="620" r="46" fill="none" stroke="#4a6fb5" stroke-width="4" opacity=".75"/><path d="M430 590c20 14 20 40 0 58-20-18-20-44 0-58Z" fill="#4a6fb5" opacity=".7"/>`,
  ),
  paymentError: phone(
    `<rect x="40" y="160" width="460" height="220" rx="20" fill="#3f4a5a"/><rect x="76" y="206" width="62" height="46" rx="8" fill="#d8b55b"/>${written(76, 292, [300], '#cfd6df')}${written(76, 330, [130], '#9da8b6')}<rect x="40" y="430" width="460" height="200" rx="16" fill="#fde8e4" stroke="#c2321f" stroke-width="3"/><circle cx="98" cy="490" r="26" fill="#c2321f"/><path d="M87 479l22 22M109 479l-22 22" stroke="#fff" stroke-width="7" stroke-linecap="round"/>${written(146, 476, [280, 220], '#8f2a1c')}${written(76, 552, [380, 320], '#b98079')}<rect x="40" y="690" width="460" height="76" rx="14" fill="#0b7a70"/><rect x="190" y="720" width="160" height="16" rx="8" fill="#fff"/>`,
  ),
  errorScreen: phone(
    `${warning(250)}<g stroke="#3c4043" stroke-width="17" fill="none" stroke-linecap="round" stroke-linejoin="round"><path d="M196 430h-50v44h26q28 2 28 32t-30 32h-28"/><rect x="240" y="430" width="60" height="108" rx="28"/><path d="M342 446q14-22 40-14 24 12 10 44l-52 62h64"/></g>${written(130, 610, [280, 230])}<rect x="150" y="720" width="240" height="70" rx="14" fill="#e4e8e6"/><rect x="210" y="747" width="120" height="15" rx="7" fill="#5f6368"/>`,
  ),
  signInScreen: phone(
    `<circle cx="270" cy="216" r="48" fill="#0b7a70" opacity=".16"/><path d="M270 186c20 14 20 42 0 60-20-18-20-46 0-60Z" fill="#0b7a70"/>${[0, 1].map((row) => `<rect x="40" y="${310 + row * 100}" width="460" height="74" rx="12" fill="#fff" stroke="${row === 1 ? '#c2321f' : '#c9ced1'}" stroke-width="3"/>`).join('')}${written(64, 342, [270], '#3c4043')}<g fill="#3c4043">${[0, 1, 2, 3, 4, 5, 6, 7].map((dot) => `<circle cx="${74 + dot * 26}" cy="447" r="7"/>`).join('')}</g>${written(40, 506, [300, 190], '#c2321f', 26)}<rect x="40" y="590" width="460" height="76" rx="14" fill="#0b7a70"/><rect x="200" y="620" width="140" height="16" rx="8" fill="#fff"/>${written(190, 710, [160], '#0b7a70')}`,
  ),
  checkoutScreen: phone(
    `${[0, 1, 2].map((row) => `${written(40, 168 + row * 130, [130], '#9aa0a6')}<rect x="40" y="${196 + row * 130}" width="460" height="68" rx="12" fill="#fff" stroke="#c9ced1" stroke-width="3"/>${written(64, 225 + row * 130, [[250, 310, 190][row] ?? 200], '#3c4043')}`).join('')}<rect x="40" y="576" width="38" height="38" rx="8" fill="#0b7a70"/><path d="M50 595l8 9 14-18" stroke="#fff" stroke-width="5" fill="none"/>${written(98, 590, [320], '#5f6368')}<path d="M40 660h460" stroke="#e0e3e5" stroke-width="3"/>${written(40, 696, [120], '#3c4043')}${written(400, 696, [100], '#3c4043')}<rect x="40" y="780" width="460" height="84" rx="14" fill="#d4d7d9"/><rect x="200" y="814" width="140" height="16" rx="8" fill="#f4f5f6"/><path d="M400 900l12 34 8-14 16-2Z" fill="#333"/>`,
  ),
};

/** A picture somebody sends, as SVG. No letters in it: a machine may have no fonts. */
export const picture = (key: PictureKey): string => drawings[key];
