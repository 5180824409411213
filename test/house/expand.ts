import { each, fault, type Wall } from './source.ts';

/** What takes from the version that is still serving while this one starts. */
const takes: [RegExp, string][] = [
  [/\bdrop\s+(?:table|column|view|function|type|schema)\b/i, 'drops what the version before still uses'],
  [/\brename\b/i, 'renames what the version before still calls by its old name'],
  [/\balter\s+column\s+\S+\s+(?:set\s+data\s+)?type\b/i, 'changes the type of a column that the version before reads'],
  [/\bset\s+not\s+null\b/i, 'asks for what the version before does not write'],
  [/\badd\s+column\b(?=[^,;]*\bnot\s+null\b)(?![^,;]*\b(?:default|generated)\b)/i, 'adds a column that the version before cannot fill: give it a default'],
  [/\badd\s+(?:constraint\s+\S+\s+)?(?:unique|check|exclude|foreign\s+key|primary\s+key)\b/i, 'adds a law that the version before may break'],
];
const statement = /[^;]+/g;

export const migrationsExpand: Wall = {
  name: 'a migration only expands: the version before goes on working while this one starts',
  faults: (house) =>
    [...each(house, (path) => /\/db\/migrations\/\d{4}_.+\.ts$/.test(path))].flatMap((source) => {
      const own = new Set([...source.text.matchAll(/\bcreate table (?:if not exists )?(\w+)/gi)].map((found) => found[1]));
      const sql = source.text.replace(/--.*$/gm, (comment) => ' '.repeat(comment.length));
      return [...sql.matchAll(statement)].flatMap((found) => {
        const table = /\balter\s+table\s+(?:only\s+)?(\w+)/i.exec(found[0])?.[1];
        if (table && own.has(table)) return []; // nobody has used it yet
        return takes.flatMap(([pattern, why]) => (pattern.test(found[0]) ? [fault(source, found.index + found[0].search(pattern), why)] : []));
      });
    }),
};
