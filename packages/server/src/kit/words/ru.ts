import type { KitWords } from './en.ts';

export const ru: KitWords = {
  settings: {
    port: { about: 'Порт веб-адреса', right: 'целое число от 0 до 65535, например 3000 (0 – любой свободный порт)' },
    host: { about: 'Сетевой адрес, который слушать (0.0.0.0 – доступно из локальной сети)', right: 'IP-адрес или имя узла, например 127.0.0.1' },
    data: { about: 'Папка для базы, файлов и ключей', right: 'путь, например ./data' },
    demo: { about: 'Наполнить примерами: команда, клиенты, переписка', right: '1 или 0' },
    open: { about: 'Открыть браузер после запуска', right: '1 или 0' },
    databaseUrl: { about: 'Свой PostgreSQL (15 или новее) вместо встроенного', right: 'адрес вида postgres://user:password@host:5432/otklik' },
    publicUrl: { about: 'Адрес, по которому сервис открывают люди', right: 'адрес вида https://desk.example.com, без пути' },
    trustedProxies: {
      about: 'Прокси, чьему X-Forwarded-For можно верить',
      right: 'IP-адреса или сети через запятую, например 10.0.0.0/8,127.0.0.1',
    },
    smtpUrl: { about: 'Почтовый сервер', right: 'адрес вида smtps://user:password@mail.example.com' },
    smtpFrom: { about: 'Отправитель писем', right: 'адрес почты, например desk@example.com; он нужен вместе с SMTP_URL' },
    secret: { about: 'Ключ подписей, общий для всех узлов (иначе хранится в папке данных)', right: 'не меньше 32 знаков' },
    files: {
      about: 'Бакет S3-совместимого хранилища для файлов вместо папки данных',
      right:
        'адрес вида s3://bucket?endpoint=https://storage.example.com&region=ru-central1; с links=60 браузер сохраняет файлы прямо из бакета по ссылке на 60 секунд',
    },
    filesKey: { about: 'Ключ бакета', right: 'идентификатор ключа; он нужен вместе с AWS_SECRET_ACCESS_KEY' },
    filesSecret: { about: 'Секрет этого ключа', right: 'секрет ключа; он нужен вместе с AWS_ACCESS_KEY_ID' },
    maxFileMb: { about: 'Наибольший файл в диалоге, МБ', right: 'целое число от 1 до 1000' },
    metricsToken: { about: 'Открывает /metrics тому, кто предъявит этот токен', right: 'не меньше 16 букв и цифр' },
    tracesUrl: { about: 'Сборщик OpenTelemetry, которому сообщается, что сколько длится', right: 'адрес вида http://127.0.0.1:4318' },
    drainSeconds: {
      about: 'Сколько секунд узел, которому велено остановиться, ещё работает, чтобы балансировщик это заметил',
      right: 'целое число от 0 до 120',
    },
    logLevel: { about: 'Подробность журнала', right: 'debug, info, warn или error' },
    presenceGraceSeconds: { about: 'Сколько секунд сотрудник остаётся в сети после закрытия вкладки', right: 'целое число от 5 до 3600' },
    databasePatienceSeconds: { about: 'Сколько секунд запрос ждёт пропавшую базу', right: 'целое число от 0 до 60' },
    databaseConnections: { about: 'Число соединений с базой', right: 'целое число от 2 до 200; встроенная база допускает 40' },
    fabric: {
      about: 'Чем связаны между собой узлы (со встроенной базой – alone, иначе postgres)',
      right: 'alone, postgres или адрес вида nats://user:password@host:4222, несколько – через запятую',
    },
  },
  why: {
    not_a_number: 'это не целое число',
    too_small: 'это слишком мало',
    too_big: 'это слишком много',
    not_a_choice: 'такого варианта нет',
    wrong_form: 'запись не того вида',
    missing: 'значения нет',
  },
  help: (lines) => `Отклик – служба поддержки клиентов.

npm start -- [--port N] [--data ПАПКА] [--demo] [--no-open] [--help]

${lines}`,
  defaultIs: (value) => `по умолчанию: ${value}`,
  wrongValue: (name, value, why, right) => `${name} – «${value}»: ${why}. Правильно: ${right}.`,
  wrongSecretValue: (name, why, right) => `${name} не подходит: ${why}. Правильно: ${right}.`,
  unknownFlag: (flag, known) => `Параметра ${flag} нет. Есть ${known}.`,
  flagNeedsValue: (flag, right) => `У ${flag} нет значения. Правильно: ${right}.`,
  flagTakesNoValue: (flag) => `У ${flag} не бывает значения: пишите просто ${flag}.`,
  portTaken: (port) => `Порт ${port} занят другой программой. Выберите другой: npm start -- --port ${port === 65535 ? 3001 : port + 1}`,
  portForbidden: (port) => `Этому пользователю нельзя открыть порт ${port}. Выберите порт больше 1023: npm start -- --port 3000`,
  hostUnknown: (host) => `У этой машины нет сетевого адреса «${host}». HOST=0.0.0.0 – слушать на всех, HOST=127.0.0.1 – только на этой машине.`,
  demoNeedsEmptyDesk: (folder) =>
    `В ${folder} всё уже настроено, а демо открывается только на пустом; ничего не изменено. Запустите без --demo или выберите другую папку: npm start -- --demo --data ./demo`,
  demoAccounts: ({ password, passwordFile, people }) =>
    [
      password
        ? `Демо. Войдите под любым из них, пароль общий: ${password}`
        : `Демо. Пароль показывался при первом запуске, но файла ${passwordFile} больше нет.`,
      ...people.map(({ name, email, role }) => `  ${email.padEnd(22)} ${name}, ${{ owner: 'владелец', supervisor: 'руководитель', agent: 'сотрудник' }[role]}`),
    ].join('\n'),
  alreadyRunning: (folder, pid) =>
    `Отклик уже работает с папкой данных ${folder} (процесс ${pid}). Остановите его или выберите другую папку: npm start -- --data ./other`,
  dataNotWritable: (folder, reason) =>
    `Папкой данных ${folder} нельзя воспользоваться (${reason}). Выберите папку, куда этот пользователь может писать: npm start -- --data ПАПКА`,
  dataOfAnotherUser: (folder) =>
    `База в ${folder} принадлежит другому пользователю этой машины. Запускайте Отклик тем пользователем, который запустил его первым, или передайте папку командой chown -R.`,
  databaseGone: (folder, signpost) => `База должна быть в ${folder}, но там пусто. Верните её из копии; чтобы начать с пустой, удалите ${signpost}`,
  databaseOutOfReach: (folder) =>
    `PostgreSQL не работает от имени root, а его обычный пользователь не может войти в ${folder}. Откройте папки над ней командой chmod o+x или запустите Отклик обычным пользователем.`,
  dataOfAnotherVersion: (folder, found, needed) =>
    `База в ${folder} создана PostgreSQL ${found}, а в этой программе – ${needed}. Запустите прежнюю версию Отклика или выберите другую папку: npm start -- --data ПАПКА`,
  passwordLost: (file) => `Файла ${file} нет, а без него базу не открыть. Верните его из копии папки данных.`,
  noDatabaseForMachine: (machine) =>
    `Для этой машины (${machine}) нет встроенной базы. Установите PostgreSQL 15 или новее и задайте DATABASE_URL=postgres://user:password@host:5432/otklik`,
  noUnprivilegedUser:
    'PostgreSQL не работает от имени root, а обычного пользователя вроде «nobody» на этой машине нет. Запустите Отклик обычным пользователем или задайте DATABASE_URL.',
  databaseDidNotStart: (tail, file) => `Встроенная база не запустилась. Её последние слова:\n${tail}\nВесь журнал: ${file}`,
  databaseNotMade: (tail) => `Не удалось создать встроенную базу:\n${tail}`,
  databaseUnreachable: (where, reason) => `По адресу ${where} база не отвечает (${reason}). Проверьте, что PostgreSQL запущен и DATABASE_URL верен.`,
  databaseTooOld: (version) => `База – PostgreSQL ${version}, а нужен 15 или новее.`,
  databaseNotUtf8: (encoding) => `База хранит текст в кодировке ${encoding}; создайте её заново с ENCODING 'UTF8'.`,
  wallCannotStand: (user, role) =>
    `Пользователь базы «${user}» проходит мимо защиты строк и не может создать роль «${role}», которая мимо неё не проходит. Сделайте владельцем базы обычного пользователя или один раз выполните от имени суперпользователя: CREATE ROLE ${role} NOLOGIN; GRANT ${role} TO "${user}";`,
  bucketRefused: (bucket, answer) =>
    `Бакет «${bucket}» недоступен (${answer}). Проверьте, что он существует и что OTKLIK_FILES, AWS_ACCESS_KEY_ID и AWS_SECRET_ACCESS_KEY указаны верно.`,
  migrationFailed: (name, reason) => `Шаг подготовки базы ${name} не удался (${reason}). От него ничего не осталось, данные прежние.`,
};
