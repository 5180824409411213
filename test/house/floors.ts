import { each, fault, type House, isProduct, isTest, placeOf, type Wall } from './source.ts';

/** Pure packages, and what each may take from: coach and flow do not know each other, academy joins them. */
const pure: Record<string, readonly string[]> = { coach: [], flow: [], academy: ['coach', 'flow'], contract: ['coach', 'flow', 'academy'] };
const strangers = new Set(['zod']);

/** Rooms of the server on their floors; rooms of one floor do not know each other. */
export const floors = [
  ['workspace'],
  ['people'],
  ['sites'],
  ['files'],
  ['customers'],
  ['standard'],
  ['conversations'],
  ['promises', 'quality', 'search', 'demo', 'shop'],
  ['keep', 'doctor'],
];
const cellar = new Set(['kit', 'db']);
const wings = new Set(['console', 'server', 'widget']);

const inSource = (path: string) => /^packages\/[a-z]+\/src\/.*\.tsx?$/.test(path);
const floorOf = (room: string) => floors.findIndex((floor) => floor.includes(room));

export const pureFloor: Wall = {
  name: 'the pure packages import nothing but each other downwards, and zod',
  faults: (house) =>
    imported(house, isProduct).flatMap(({ source, link }) => {
      const here = placeOf(source.path);
      const below = here && pure[here.pack];
      if (!below) return [];
      const target = link.to && placeOf(link.to)?.pack;
      const right = target ? target === here.pack || below.includes(target) : strangers.has(link.from);
      return right ? [] : [fault(source, link.start, `${here.pack} is pure and must not import ${link.from}`)];
    }),
};

export const contractTakesShapes: Wall = {
  name: 'contract takes shapes from the pure packages, never detectors or word lists',
  faults: (house) =>
    imported(house, (path) => isProduct(path) && placeOf(path)?.pack === 'contract').flatMap(({ source, link }) =>
      link.to && /^packages\/(coach|flow|academy)\/src\/(rules|text|drills|blocks)\//.test(link.to)
        ? [fault(source, link.start, `${link.from} is not a shape`)]
        : [],
    ),
};

export const widgetTakesTypes: Wall = {
  name: 'widget takes from contract types only',
  faults: (house) =>
    imported(house, (path) => isProduct(path) && placeOf(path)?.pack === 'widget').flatMap(({ source, link }) =>
      link.from.startsWith('@otklik/') && !link.typeOnly
        ? [fault(source, link.start, `write "import type" for ${link.from}: its code would weigh down every page`)]
        : [],
    ),
};

export const wingsApart: Wall = {
  name: 'console, server and widget never import each other, and no package climbs into another by path',
  faults: (house) =>
    imported(house, inSource).flatMap(({ source, link }) => {
      const here = placeOf(source.path);
      const there = link.to && placeOf(link.to);
      if (!here || !link.to) return [];
      if (there && there.pack !== here.pack) {
        if (wings.has(there.pack)) return [fault(source, link.start, `${here.pack} must not import ${there.pack}`)];
        return link.from.startsWith('.') ? [fault(source, link.start, `import ${there.pack} by its name, not by path`)] : [];
      }
      const outside = !there && !link.to.startsWith(`packages/${here.pack}/`);
      // Tests may meet the cast, which plays everywhere; the demo shows it.
      const cast = /^test\/cast/.test(link.to) && (isTest(source.path) || here.room === 'demo');
      return outside && !cast ? [fault(source, link.start, `${link.to} lies outside of the package`)] : [];
    }),
};

/** What stands beside the rooms of the console and is for all of them. */
const shared = new Set(['ui', 'words']);

export const consoleRooms: Wall = {
  name: 'a console room never imports another room, nor does what is shared by all',
  faults: (house) =>
    imported(house, (path) => inSource(path) && placeOf(path)?.pack === 'console').flatMap(({ source, link }) => {
      const here = placeOf(source.path);
      const there = link.to && placeOf(link.to);
      if (!here || !there || there.pack !== 'console' || !there.room || shared.has(there.room)) return [];
      if (here.room === there.room || (here.room === null && isFront(here.file))) return [];
      return [fault(source, link.start, `${here.room ?? here.file} must not import the room ${there.room}; what both need belongs to ui/ or lower`)];
    }),
};

/** Files at the console's root that join the rooms: the entry, the app, its routes. */
const isFront = (file: string) => /^(main|app|pages|[a-z]+-route)\.tsx?$/.test(file) || isTest(file);

export const uiHasNoProduct: Wall = {
  name: 'the shared parts in ui/ know no room, no words and no code of the contract',
  faults: (house) =>
    imported(house, (path) => isProduct(path) && /^packages\/console\/src\/ui\//.test(path)).flatMap(({ source, link }) => {
      const there = link.to && placeOf(link.to);
      if (!there || there.room === 'ui') return [];
      // What stands at the root (asking the server, actions, the language) is for all.
      const root = there.pack === 'console' && (there.room === null || link.to === 'packages/console/src/words/index.ts');
      const shape = there.pack === 'contract' && link.typeOnly;
      return root || shape ? [] : [fault(source, link.start, `ui/ must not import ${link.from}`)];
    }),
};

export const serverRooms: Wall = {
  name: 'a server room imports only doors of rooms on lower floors',
  faults: (house) =>
    imported(house, (path) => isProduct(path) && placeOf(path)?.pack === 'server').flatMap(({ source, link }) => {
      const here = placeOf(source.path);
      const there = link.to && placeOf(link.to);
      if (!here?.room || !there || there.pack !== 'server' || here.room === there.room) return [];
      if (!there.room) return [fault(source, link.start, `${here.room} must not import ${there.file}, which stands above it`)];
      if (cellar.has(there.room)) return [];
      if (cellar.has(here.room)) return [fault(source, link.start, `${here.room} must not import the room ${there.room}`)];
      if (floorOf(here.room) < 0) return [`${source.path}:1 the room ${here.room} stands on no floor: name it in test/house/floors.ts`];
      if (floorOf(there.room) >= floorOf(here.room)) return [fault(source, link.start, `${there.room} does not stand below ${here.room}`)];
      return there.file === `${there.room}.ts` ? [] : [fault(source, link.start, `knock at the door ${there.room}/${there.room}.ts instead of ${there.file}`)];
    }),
};

export const joinersUseFurniture: Wall = {
  name: 'app.ts and main.ts join rooms by their doors, routes and listens, never by their stores or rules',
  faults: (house) =>
    imported(house, (path) => isProduct(path) && placeOf(path)?.pack === 'server' && placeOf(path)?.room === null).flatMap(({ source, link }) =>
      link.to && /^packages\/server\/src\/(?!kit\/|db\/)[^/]+\/(store|rules)\.ts$/.test(link.to)
        ? [fault(source, link.start, `${link.from} is the room's own affair`)]
        : [],
    ),
};

/** What a piece of furniture must not touch in its own room. */
const untouchable: Record<string, RegExp> = {
  'rules.ts': /^(store|routes|listens)\.ts$/,
  'store.ts': /^(routes|listens)\.ts$/,
  'routes.ts': /^(store|listens)\.ts$/,
};

export const furniture: Wall = {
  name: 'in a server room routes hold no SQL, rules are a pure law and a store only keeps',
  faults: (house) =>
    imported(house, (path) => isProduct(path) && placeOf(path)?.pack === 'server').flatMap(({ source, link }) => {
      const here = placeOf(source.path);
      if (!here?.room || cellar.has(here.room)) return [];
      const there = link.to && placeOf(link.to);
      if (there && there.room === here.room) {
        const touches =
          untouchable[here.file]?.test(there.file) ||
          (here.file !== `${here.room}.ts` && ['rules.ts', 'store.ts'].includes(here.file) && there.file === `${here.room}.ts`);
        return touches && !link.typeOnly ? [fault(source, link.start, `${here.file} must not touch ${there.file}`)] : [];
      }
      if (here.file !== 'rules.ts' || link.typeOnly) return [];
      const lawful = (there && pure[there.pack]) || link.to === 'packages/server/src/kit/errors.ts' || strangers.has(link.from);
      return lawful ? [] : [fault(source, link.start, `the law must not import ${link.from}`)];
    }),
};

function imported(house: House, concerns: (path: string) => boolean) {
  return [...each(house, concerns)].flatMap((source) => source.imports.map((link) => ({ source, link })));
}
