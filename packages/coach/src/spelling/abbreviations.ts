/** Abbreviations with a vowel, sizes, brands and signs that are written in capitals. Those without a vowel need no list. */
export const abbreviations: ReadonlySet<string> = new Set(
  `СДЭК ОЗОН МИР СБЕР ЯНДЕКС АЛЬФА КИТ ЭКСМО СМЭВ СИМ ФИО ИНН ОГРН ОГРНИП НДС РФ МСК СПБ МКАД ОАО ООО ЗАО АО ПАО ИП КПП БИК ОКПО УПД ТОРГ ЭДО ЭЦП ЕГРН ГОСТ ТУ УФ ЕАЭС ЕАС США ЕС СНГ ОАЭ УК ЗОЗПП ЗОЖ ГАИ МФЦ АТС АЗС АЗК ТЭЦ ТК ПВЗ РЖД ЖКХ СМИ ЭКГ УЗИ МРТ ОЗУ ПЗУ ЭЛТ ОС ПО
  ЖЭК ДСП МДФ ЛДСП ПЭТ ПВХ АБС ЭВА ГЭС АКБ ИБП УЗО ПИН СМС ММС ОТК ОК ТВ АИ ИИ ЭСИА ЕСИА ОФД ФНС ОСАГО КАСКО ВОЗ ООН МИД МВД ОРВИ ДПД ЕМС ЦУМ ГУМ ИКЕА ЭВМ ОМС ДМС ЕГЭ ВУЗ АТМ ЮMONEY ЮКАССА QIWI
  USB PDF SMS MMS QR URL API APP IOS OS ID IP PIN OTP IMEI SKU EAN ISBN ETA FAQ CEO IT HR TV PC UK US USA EU UAE NYC LA OK AM PM AC DC LED OLED QLED UHD HDMI AUX RAM ROM SSD VPN DHL UPS EMS DPD USPS IBAN BIC VAT EORI UPI ATM ASAP FYI AKA
  GPS NFC RGB AA AAA EUR USD GBP RUB JPEG JPG PNG GIF HEIC MOV DOC XLSX CSV ZIP IKEA ASUS LG HP BMW KIA IBM AEG ASOS ZARA UNIQLO NIKE SONY ACER AMD MSI JBL AKG TEFAL BOSCH XS XL XXL XXXL XXS UV SPF EAC OEM ISO EN DIN DIY CAPTCHA COVID NASA UNESCO UNICEF SEPA SWIFT CVV CVC GMT UTC EST EDT BST CET PST PDT AOL MAC ESIM SIM ANC AUX RSVP PO RMA VIP`
    .split(/\s+/)
    .filter(Boolean),
);
