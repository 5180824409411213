/**
 * Words that mean much the same to a shop: what is learnt of one is learnt of all. Stems, Russian and English together; `=` before a word takes the word alone.
 */
export const concepts: Readonly<Record<string, string>> = {
  goods:
    'чайник телефон смартфон айфон ноут планшет наушник колонк телевизор телик монитор принтер камер фотоаппарат часы часик пылесос холодильник стирал посудомо микроволнов плит духовк утюг фен блендер миксер мультиварк кофемашин кофевар обогревател дрел ламп люстр светильник торшер диван кроват шкаф комод стол стул кресл матрас подушк одеял плед штор ковр ковёр зеркал ваз посуд тарелк чашк кружк кастрюл сковород бокал набор плать юбк брюк джинс куртк пальт пуховик шуб свитер футболк рубашк костюм колготк носк бель обув ботинк сапог кроссов туфл сандал тапк сумк рюкзак чемодан кошел ремен зонт кольц серьг украшен духи духов парфюм крем помад тушь туши шампун бальзам маск порошк порошок мыл игрушк кукл конструктор пазл лего машинк самокат велосипед велик коляск автокресл книг кофе чай конфет шоколад торт сыр корм мёд масл витамин чехол чехл зарядк кабел картридж фильтр батарейк палатк лыж свеч букет цвет цветок =розы обо саженц kettle phone iphone laptop tablet headphone earbud speaker tv monitor printer camera watch vacuum fridge freezer washing dishwasher microwave oven iron hairdryer blender mixer heater drill lamp chandelier sofa bed wardrobe table desk chair armchair mattress pillow blanket duvet curtain rug mirror vase plate mug cup glass pan dress skirt trouser jean jacket coat jumper sweater shirt suit sock tights underwear boot shoe trainer sandal bag backpack suitcase wallet umbrella ring earring perfume cream lipstick mascara shampoo detergent soap toy doll puzzle lego scooter bike bicycle pram stroller book coffee tea chocolate cake cheese food honey vitamin charger cable cartridge battery batteries tent candle flower wallpaper blender shelf',
  measures:
    'вес весит весят габарит размеры ширин высот длин глубин диаметр толщин мощност ватт киловатт объем объём емкост ёмкост литр миллилитр диагонал разрешени разъем разъём цоколь памят процессор состав материал ткан подкладк хлопок хлопк синтетик шерст характеристик параметр спецификац сантиметр децибел шум гаранти комплект инструкци weigh heavy dimension width wide height tall length long depth deep capacity litre liter watt volt inch resolution processor ram ingredient material fabric cotton polyester lining spec feature warranty noise noisy loud manual',
  suits:
    'подойдет подойдёт подойдут подходит подходят влез вмест помест войдет войдёт пройдет пройдёт совмест поддержива сочета маломер большемер fit suit compatible work support match',
  genuine:
    'оригинал =ориг подлин поддел настоящ фейк реплик =паль палён пален левак контрафакт копи сертифик деклараци серийн подлинност официальн дилер лицензи проб фабричн бэушн восстановлен ростест импорт обман мошенник развод original genuine authentic fake replica counterfeit knockoff legit real certificate authorised authorized dealer refurbished hallmark serial scam licensed oem',
  stock:
    'налич склад остал остат закончил кончил завез завоз поступ появ распрод снят ожида отлож резерв заброни предзаказ stock available availability left restock discontinued sold reserve hold preorder pre-order unavailable',
  advice:
    'посовет пасовет посаве порекоменд рекоменд подбер подобр выбра выбор выбер определит сомнева лучше подар =идеи вкус recommend suggest advice advise choose choosing choice pick decide better best gift present idea torn',
  pays: 'наличн наличк налом безнал =сбп рассроч кредит частям долям =долями сплит =мир =виза visa mastercard мастеркард пэй пей сберп кьюар =qr терминал предоплат крипт биткоин usdt реквизит amex klarna clearpay paypal instalment installment finance cash contactless invoice cheque crypto bitcoin deposit prepay',
  paying: 'оплат оплач аплат оплот заплат плат расплат плачу pay paid payment checkout',
  money: 'деньг деньк бабк бабл =бабки средств сумм рубл тысяч money sum amount funds pound dollar euro',
  taken:
    'списа списыв списал снял снят сняв снима дважды двойн лишн задво задвои комисси подписк charge overcharge twice double duplicate extra fee subscription debited deducted',
  declined: 'отклон недостаточ declin reject insufficient fail',
  cheaper:
    'скид скидос промо промик прамо купон =код акци распродаж балл бонус кэшб кешб цен =цена дешев дорож подорож подешев опт discount promo coupon voucher code sale offer deal price cheap expensive points cashback bulk',
  refunds: 'возврат вазврат возвращ верн refund reimburse',
  banks: 'банк зачисл начисл поступил перевод перевел перевёл счет счёт карт bank account card credited transfer',
  returning:
    'вернуть вернут сдать сдал обмен обменя поменя замен назад обратно передума отказаться бирк бланк заявлен return exchange swap send-back back unwanted replace replacement',
  dragging:
    'отказ отклонил рассм рассматр экспертиз экспер эксперт провер претензи решени одобр неодобр затяг тян мурыж футбол ремонт refuse refusal decline denied review inspection inspect expert claim decision repair stall drag approve',
  broke:
    'сломал сломан включа заряжа искр дым перегрев отвал отклеи оторва порвал перегор сгор лопнул хрип мига шата катыш полиня линя облез ржав заржав плесен просроч брак дефект неисправ треска барахл разряжа скрип тухл broke broken faulty defect switch charging spark smok overheat peel crack burn burnt rust mould mold expired leak dead ripped torn snapped',
  damaged:
    'разби битое битый битая битые побил трещин треснут осколк вмятин помя мятая мятый мятое царапин поцарап скол порван раздавл протек вытек вылил залит залил мокр вскры разлил недовлож недостач недокомплект хвата пустая пустой пусто упаков damage smash shatter crush dent scratch chip spill soak missing incomplete empty packed packaging squash wet',
  wrong:
    'перепут вместо другой другая другое другую другие чужой чужая чужое чужую чужого чужие ошиблись пересорт иной иная wrong instead different another else mixed swapped substitute mix-up',
  courier: 'курьер курер курьр доставщик грузчик водител экспедитор courier driver delivery-man deliveryman mover postman',
  rude: 'хам хамс нахам груб нагруб мат матер крич орал накрич пьян rude shout swore swear yell drunk',
  staff: 'продав кассир сотрудни консультант охран администратор оператор менеджер assistant cashier staff employee colleague guard manager agent salesperson',
  parcel: 'посыл пасыл заказ закас отправлен бандерол коробк parcel package order box',
  tracking: 'трек трэк статус отсле отслеж накладн сортиров движ track tracking status stage transit dispatch shipped ship depot',
  shipping:
    'доставк доставл пересыл отправ самовывоз пункт постамат сдэк боксберри почт привоз привез довез этаж транспортн deliver delivery shipping postage post pickup collect locker kerb upstairs',
  late: 'опозд опазд апазд задерж просроч срок обеща должн назначен перенос перенес перенёс договор late overdue delay promise supposed due deadline postpone reschedul',
  past: 'вчера позавчера прошл назад yesterday ago last',
  ahead: 'сегодня завтра послезавтра today tomorrow tonight',
  weekday: 'понедельник вторник среду среда четверг пятниц суббот воскресен monday tuesday wednesday thursday friday saturday sunday',
  span: 'день дня дней сутки неделя неделю недели недель месяц час часа часов day days week weeks month months hour hours',
  site: 'сайт приложен прилажен =прила кнопк страниц корзин каталог поиск фильтр браузер хром сафари ссылк форм уведомлен site website app button page basket cart search filter browser chrome link form notification screen map layout',
  stuck:
    'завис висн виснет висит лаг глюч тормоз вылета грузит грузят загруж открыва крут пропада freez froze crash slow load loading spinning glitch bug buggy hang hung blank',
  down: 'сбо сбой упал лежит лежите лёг легли авари техническ недоступ сервер восстанов починит починят чинит взлом атак утечк хакер down outage server maintenance hack attack leak failure unavailable',
  everyone:
    'всех всем никого никто друзь подруг коллег знаком соцсет новост массов глобал стран повсюду everyone everybody nobody anyone friends colleagues news social massive global country',
  account:
    'аккаунт акаунт кабинет =лк профил парол логин вход войти зайти авториз регистр регист залогин капч учетн учётн разлогин account password login log signin sign register registration captcha profile username',
  confirm: 'подтвержд оформил оформля создал существ найден номер confirmation confirm number created placed found',
  gone: 'пропал пропад исчез потерял потеря аннулир слетел отменил отмен disappear vanish gone lost cancelled canceled cancel',
  jobs: 'вакан резюме зарплат собеседован стажир подработк vacanc job cv career salary interview intern',
  partners:
    'сотруднич партнер партнёр поставщик франшиз реклам блогер журналист пресс аренд partner supplier franchise advertis influencer blogger journalist press sponsor',
  papers: 'инн огрн реквизит юридич договор упд сверк бухгалт чек квитанц справк vat invoice receipt paperwork registered company statement',
  hours: 'работаете открыт закрыва график часы парковк адрес метро opening open close parking hours address station',
  unsubscribe: 'рассылк отпиш отписа спам звонк реклам unsubscribe newsletter marketing spam emails texts',
  data: 'удалит удалить персональн данн delete personal data consent privacy',
  usage: 'стира гладит собрать сборк настро пользоваться почист хранит ухажива wash ironing assemble setup care clean descale store use',
};
