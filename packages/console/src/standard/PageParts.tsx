import type { Part } from '@otklik/coach';
import css from './handbook.module.css';
import { Marked } from './Marked.tsx';

/** What stands on a page of the handbook; the words looked for are marked. Its headings stand one level below the one they are under. */
export function PageParts({ parts, query = '', level: Heading = 'h4' }: { parts: readonly Part[]; query?: string; level?: 'h3' | 'h4' }) {
  return (
    <div className={css.parts}>
      {parts.map((part, at) => (
        <div key={at}>
          {'text' in part && (
            <p>
              <Marked text={part.text} query={query} />
            </p>
          )}
          {'items' in part && (
            <>
              <Heading>{part.heading}</Heading>
              <ul>
                {part.items.map((item) => (
                  <li key={item}>
                    <Marked text={item} query={query} />
                  </li>
                ))}
              </ul>
            </>
          )}
          {'rows' in part && (
            <table>
              <thead>
                <tr>
                  {part.head.map((head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {part.rows.map((row) => (
                  <tr key={row.join()}>
                    {row.map((cell) => (
                      <td key={cell}>
                        <Marked text={cell} query={query} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          )}
        </div>
      ))}
    </div>
  );
}
