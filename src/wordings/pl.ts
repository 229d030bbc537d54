import type { Wording } from '../wording.ts'

export const pl: Wording = {
  banner: {
    title: 'Czy możemy uwzględnić Twoją wizytę w statystykach?',
    titleWithOthers: 'Czy możemy uwzględnić Twoją wizytę w statystykach i wczytać usługi innych podmiotów?',
    intro: {
      full: '{site} prosi o zgodę na zapisywanie tego, które strony czytasz, kiedy, jak długo oraz z jakiej przeglądarki i z jakiego adresu IP, aby wiedzieć, jak używana jest witryna, i móc ją ulepszać.',
      shortened:
        '{site} prosi o zgodę na zapisywanie tego, które strony czytasz, kiedy, jak długo, z jakiej przeglądarki i mniej więcej z jakiej sieci, aby wiedzieć, jak używana jest witryna, i móc ją ulepszać.',
      none: '{site} prosi o zgodę na zapisywanie tego, które strony czytasz, kiedy, jak długo i z jakiej przeglądarki, aby wiedzieć, jak używana jest witryna, i móc ją ulepszać.',
    },
    others: 'Jeśli się zgodzisz, zostaną wczytane także te usługi i otrzymają dane o Twojej wizycie:',
    advanced:
      'Google otrzymuje dane o Twojej wizycie, bez plików cookie, także zanim dokonasz wyboru i jeśli odmówisz.',
    advancedElsewhere:
      'Google otrzymuje dane o Twojej wizycie, także zanim dokonasz wyboru i jeśli odmówisz.',
    unchanged: 'Bez tego witryna działa tak samo.',
    hidden: 'Bez tego treści innych usług pozostaną ukryte; poza tym witryna działa tak samo.',
    withdrawable: 'Decyzję możesz zmienić w każdej chwili przyciskiem na dole każdej strony.',
    withdrawableByLink:
      'Decyzję możesz zmienić w każdej chwili, korzystając z linku do ustawień prywatności na każdej stronie.',
    signal:
      'Twoja przeglądarka wysyła sygnał „{signal}”, a my go respektujemy: nawet jeśli się zgodzisz, marketing i powiązanie pozostaną wyłączone, chyba że włączysz je samodzielnie.',
    accept: 'Zgadzam się',
    refuse: 'Odmawiam',
    customise: 'Wybierz',
    settings: 'Ustawienia prywatności',
    purposes: {
      necessary: 'Niezbędne',
      preferences: 'Preferencje',
      statistics: 'Statystyki',
      marketing: 'Marketing',
      linking: 'Powiązanie z Twoimi danymi',
    },
  },
  preferences: {
    intro: 'Wybierz, co ta witryna może robić. Nic z tego nie jest potrzebne do jej czytania.',
    save: 'Zapisz wybór',
    cancel: 'Anuluj',
    alwaysOn: 'Zawsze włączone',
    details: 'Co jest przechowywane i jak długo',
    receives: 'Kto otrzymuje dane',
    ownProvider: 'Tylko {site}',
    policy: 'Polityka prywatności',
    measured: 'Dodatkowo zapisywane dane: {measured}.',
    kept: {
      full: 'Okres przechowywania danych o wizytach: {months}. Okres przechowywania pełnych adresów IP: {days}; potem są one skracane.',
      shortened: 'Okres przechowywania danych o wizytach: {months}. Adresy IP są skracane przed zapisaniem.',
      none: 'Okres przechowywania danych o wizytach: {months}. Adresy IP nie są przechowywane.',
    },
  },
  stored: {
    title: 'Pliki cookie i inne formy przechowywania danych w tej witrynie',
    name: 'Nazwa',
    kind: 'Rodzaj',
    lifetime: 'Okres przechowywania',
    setBy: 'Zapisywane przez',
    firstParty: 'tę witrynę',
    thirdParty: 'stronę trzecią',
    untilClosed: 'do zamknięcia przeglądarki',
    untilDeleted: 'do usunięcia',
    cookie: 'Plik cookie',
    localStorage: 'Pamięć lokalna',
    sessionStorage: 'Pamięć sesji',
    indexedDB: 'Baza danych w przeglądarce',
    nothing: 'Nie przechowuje niczego na Twoim urządzeniu.',
    changed: 'Ostatnia zmiana: {date}',
    allowed: 'Dozwolone',
    notAllowed: 'Niedozwolone',
  },
  placeholder: {
    title: 'Usługa {service} nie jest wczytana',
    text: 'Wyświetlenie tej treści przekazałoby Twój adres IP i adres odwiedzanej strony temu odbiorcy: {provider}.',
    once: 'Wczytaj raz',
    always: 'Zawsze zezwalaj',
  },
  form: {
    link: 'Powiąż moje wizyty w tej witrynie z tymi danymi',
    linkText:
      'Dobrowolne. Formularz zostanie wysłany w każdym przypadku, a tę zgodę możesz wycofać w ustawieniach prywatności.',
  },
  purposes: {
    necessary: { text: 'Zapamiętuje wybór, którego tu dokonujesz.', lost: '' },
    preferences: {
      text: 'Zapamiętuje Twoje ustawienia w witrynie i pokazuje treści z innych usług.',
      lost: 'Bez tego być może trzeba będzie wprowadzać je ponownie, a takie treści pozostaną ukryte.',
    },
    statistics: {
      text: 'Pokazuje, jak używana jest witryna, aby można ją było ulepszać.',
      lost: 'Bez tego nic w witrynie nie przestaje działać.',
    },
    marketing: {
      text: 'Pokazuje Ci dopasowane do Ciebie reklamy i mierzy ich wyniki.',
      lost: 'Bez tego widzisz reklamy ogólne.',
    },
    linking: {
      text: 'Jeśli wyślesz formularz, Twoje wizyty od tej chwili będą powiązane z podanymi w nim danymi.',
      lost: 'Bez tego formularz działa dokładnie tak samo.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Twój wybór',
      text: 'Przechowuje Twoją odpowiedź, aby pytanie nie pojawiało się na każdej stronie.',
    },
    'lupa-statistics': {
      name: 'Nasze własne statystyki',
      text: 'Zapisuje odwiedzane strony, godziny, czas czytania, działania zgłaszane przez witrynę, przeglądarkę, język i przybliżoną wielkość ekranu, wraz z losowym numerem dla Twojej przeglądarki.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google mierzy wizytę i może przetwarzać dane w Stanach Zjednoczonych.',
    },
    'google-demographics': {
      name: 'Dane demograficzne w Google Analytics',
      text: 'Google uzupełnia dane o wiek, płeć i zainteresowania znane mu w przypadku osób zalogowanych do jego usług i wykorzystuje wizytę do celów reklamowych.',
    },
    'lupa-linking': {
      name: 'Wizyty powiązane z formularzem',
      text: 'Pozwala pracownikom zobaczyć wizyty osoby, która wysłała formularz. Po wycofaniu zgody powiązanie jest usuwane.',
    },
  },
  kinds: {
    analytics: 'Mierzy, jak używana jest witryna.',
    recordings: 'Nagrywa, co robisz na stronie, i pokazuje to w postaci map ciepła i odtworzeń.',
    advertising: 'Pokazuje Ci reklamy tutaj i gdzie indziej oraz mierzy ich wyniki.',
    'tag-manager': 'Wczytuje inne dozwolone przez Ciebie usługi.',
    video: 'Odtwarza filmy.',
    audio: 'Odtwarza dźwięk.',
    map: 'Pokazuje mapy.',
    fonts: 'Wczytuje kroje pisma.',
    social: 'Pokazuje posty i przyciski serwisu społecznościowego.',
    chat: 'Umożliwia czat z nami.',
    captcha: 'Odróżnia ludzi od programów, aby zapobiegać nadużywaniu formularzy.',
    payment: 'Przyjmuje płatności i zapobiega oszustwom.',
    newsletter: 'Służy do kontaktu przez e-mail i formularze oraz mierzy, co jest czytane.',
    booking: 'Umożliwia rezerwację terminu.',
    comments: 'Pokazuje komentarze i umożliwia ich pisanie.',
    reviews: 'Pokazuje opinie klientów.',
    experiments: 'Testuje różne warianty strony.',
    errors: 'Zgłasza błędy witryny, aby można je było naprawić.',
    embed: 'Pokazuje treści z innej usługi.',
  },
  measures: {
    scroll: 'zasięg przewijania stron',
    outbound: 'otwierane linki do innych witryn',
    downloads: 'pobierane pliki',
    forms: 'wysyłane formularze (bez wpisywanych treści)',
    missing: 'nieznalezione strony',
    vitals: 'szybkość wczytywania i reagowania stron',
  },
}
