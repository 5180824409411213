/** What `npm start` says before the program itself can speak. */
const en = {
  nodeTooOld: (version) => `Node ${version} is too old: 18 or newer is needed (https://nodejs.org).`,
  installing: 'Installing parts from npm (once)',
  installed: 'Parts installed',
  seconds: (count) => `${count} s`,
  installFailed: (said) => `npm could not install the parts:\n${said}`,
  noNetwork: 'npm cannot reach its registry. The first start needs it; check the network (and `npm config get registry`), then run npm start again.',
  noSpace: 'The disk is full: the parts need about 700 MB. Free some space, then run npm start again.',
  notOurs: 'This user may not write to the project’s folder. Start as its owner.',
  noNode: (machine) => `There is no pinned Node for this machine (${machine}): Linux, macOS and Windows on x64, Linux and macOS on arm64 are served.`,
  building: 'Preparing the pages',
  built: 'Pages ready',
  buildFailed: (name, said) => `The pages of “${name}” could not be built:\n${said}`,
  starting: 'Starting',
  ready: (address) => `Open: ${address}`,
  nearby: (address) => `From a phone in the same network: ${address}`,
  toStop: 'To stop: Ctrl+C',
  devReady: (address) => `Desk with reload: ${address}`,
};

const ru = {
  nodeTooOld: (version) => `Node ${version} слишком старый: нужен 18 или новее (https://nodejs.org).`,
  installing: 'Устанавливаем компоненты из npm (один раз)',
  installed: 'Компоненты установлены',
  seconds: (count) => `${count} с`,
  installFailed: (said) => `npm не смог установить компоненты:\n${said}`,
  noNetwork: 'npm не достаёт до своего реестра, а для первого запуска он нужен. Проверьте сеть (и `npm config get registry`) и повторите npm start.',
  noSpace: 'Диск полон: компонентам нужно около 700 МБ. Освободите место и повторите npm start.',
  notOurs: 'Этому пользователю нельзя писать в папку проекта. Запускайте от имени её владельца.',
  noNode: (machine) => `Для этой машины (${machine}) нет закреплённого Node: есть для Linux, macOS и Windows на x64, Linux и macOS на arm64.`,
  building: 'Готовим страницы',
  built: 'Страницы готовы',
  buildFailed: (name, said) => `Не удалось собрать страницы «${name}»:\n${said}`,
  starting: 'Запускаем',
  ready: (address) => `Открыть: ${address}`,
  nearby: (address) => `С телефона в той же сети: ${address}`,
  toStop: 'Остановить: Ctrl+C',
  devReady: (address) => `Рабочее место с перезагрузкой: ${address}`,
};

/** The sentences in the language of this machine: Russian where its locale is Russian, else English. */
export function terminalWords(env = process.env) {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  return locale.startsWith('ru') ? ru : en;
}
