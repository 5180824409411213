import { useTranslation } from 'react-i18next';
import css from './standard.module.css';

const lines = ['word', 'begin', 'lemma', 'either', 'gap', 'maybe', 'not', 'ends', 'marks', 'part', 'kind', 'grammar'] as const;

/** How to write a pattern, for somebody who writes none every day. */
export function PatternHelp() {
  const { t } = useTranslation('standard');
  return (
    <details className={css.help}>
      <summary>{t('helpTitle')}</summary>
      <p>{t('helpLead')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('helpWritten')}</th>
            <th scope="col">{t('helpFinds')}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line}>
              <th scope="row">
                <code>{t(`help_${line}`)}</code>
              </th>
              <td>{t(`help_${line}_finds`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
