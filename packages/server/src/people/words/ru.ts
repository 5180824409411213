import type { LetterWords } from './en.ts';

const hourWords: Partial<Record<Intl.LDMLPluralRule, string>> = { one: 'часа', many: 'часов' };
const hoursIn = (hours: number) => `${hours} ${hourWords[new Intl.PluralRules('ru').select(hours)] ?? 'часов'}`;

export const ru: LetterWords = {
  invitation: ({ inviter, desk, url }) => ({
    subject: `${inviter} приглашает вас в «${desk}»`,
    text: `Здравствуйте!

${inviter} приглашает вас вместе отвечать клиентам в «${desk}».

Откройте ссылку, назовите себя и придумайте пароль:
${url}

Ссылка сработает один раз и действует семь дней. Если вы не понимаете, о чём речь, просто не обращайте внимания на это письмо.
`,
  }),
  reset: ({ desk, url, hours }) => ({
    subject: `Новый пароль для «${desk}»`,
    text: `Здравствуйте!

Для вашей учётной записи в «${desk}» запросили новый пароль. Если это были вы, откройте ссылку и придумайте его:
${url}

Ссылка сработает один раз и действует в течение ${hoursIn(hours)}. Если это были не вы, ничего не делайте: пароль останется прежним.
`,
  }),
};
