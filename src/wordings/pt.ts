import type { Wording } from '../wording.ts'

export const pt: Wording = {
  banner: {
    title: 'Podemos contabilizar a sua visita?',
    titleWithOthers: 'Podemos contabilizar a sua visita e carregar serviços de terceiros?',
    intro: {
      full: '{site} gostaria de registar, na sua visita, que páginas lê, quando, durante quanto tempo e com que navegador e endereço IP, para ver como o site é utilizado e melhorá-lo.',
      shortened:
        '{site} gostaria de registar, na sua visita, que páginas lê, quando, durante quanto tempo, com que navegador e aproximadamente a partir de que rede, para ver como o site é utilizado e melhorá-lo.',
      none: '{site} gostaria de registar, na sua visita, que páginas lê, quando, durante quanto tempo e com que navegador, para ver como o site é utilizado e melhorá-lo.',
    },
    others: 'Se aceitar, estes serviços também são carregados e recebem dados sobre a sua visita:',
    advanced: 'A Google recebe dados sobre a sua visita, sem cookies, mesmo antes de escolher e se recusar.',
    advancedElsewhere: 'A Google recebe dados sobre a sua visita, mesmo antes de escolher e se recusar.',
    unchanged: 'O site funciona da mesma forma sem isto.',
    hidden:
      'Sem isto, os conteúdos de outros serviços permanecem ocultos; de resto, o site funciona da mesma forma.',
    withdrawable: 'Pode mudar de ideias em qualquer altura com o botão ao fundo de cada página.',
    withdrawableByLink:
      'Pode mudar de ideias em qualquer altura com a ligação para as opções de privacidade em cada página.',
    signal:
      'O seu navegador envia o sinal «{signal}» e nós respeitamo-lo: o marketing e a associação continuam desativados mesmo que aceite, a não ser que os ative por si.',
    accept: 'Aceitar',
    refuse: 'Recusar',
    customise: 'Escolher',
    settings: 'Opções de privacidade',
    purposes: {
      necessary: 'Necessários',
      preferences: 'Preferências',
      statistics: 'Estatísticas',
      marketing: 'Marketing',
      linking: 'Associação aos seus dados',
    },
  },
  preferences: {
    intro: 'Escolha o que este site pode fazer. Nada disto é necessário para o ler.',
    save: 'Guardar escolhas',
    cancel: 'Cancelar',
    alwaysOn: 'Sempre ativos',
    details: 'O que é guardado e durante quanto tempo',
    receives: 'Quem recebe os dados',
    ownProvider: 'Apenas {site}',
    policy: 'Política de privacidade',
    measured: 'É também registado o seguinte: {measured}.',
    kept: {
      full: 'Prazo de conservação das visitas: {months}. Prazo de conservação dos endereços IP completos: {days}; depois são truncados.',
      shortened:
        'Prazo de conservação das visitas: {months}. Os endereços IP são truncados antes de serem conservados.',
      none: 'Prazo de conservação das visitas: {months}. Os endereços IP não são conservados.',
    },
  },
  stored: {
    title: 'Cookies e outros meios de armazenamento neste site',
    name: 'Nome',
    kind: 'Tipo',
    lifetime: 'Duração',
    setBy: 'Definido por',
    firstParty: 'este site',
    thirdParty: 'um terceiro',
    untilClosed: 'até o navegador ser fechado',
    untilDeleted: 'até ser eliminado',
    cookie: 'Cookie',
    localStorage: 'Armazenamento local',
    sessionStorage: 'Armazenamento de sessão',
    indexedDB: 'Base de dados no navegador',
    nothing: 'Não guarda nada no seu dispositivo.',
    changed: 'Última alteração: {date}',
    allowed: 'Permitido',
    notAllowed: 'Não permitido',
  },
  placeholder: {
    title: '{service} não está carregado',
    text: 'Se fosse apresentado aqui, este conteúdo enviaria o seu endereço IP e a página em que se encontra para {provider}.',
    once: 'Carregar uma vez',
    always: 'Permitir sempre',
  },
  form: {
    link: 'Associar as minhas visitas neste site a estes dados',
    linkText:
      'Facultativo. O formulário é enviado em qualquer caso e pode retirar este consentimento nas opções de privacidade.',
  },
  purposes: {
    necessary: { text: 'Memoriza a escolha que faz aqui.', lost: '' },
    preferences: {
      text: 'Memoriza as definições que escolhe no site e mostra conteúdos de outros serviços.',
      lost: 'Sem isto, poderá ter de as escolher de novo, e esses conteúdos permanecem ocultos.',
    },
    statistics: {
      text: 'Mostra como o site é utilizado, para que possa ser melhorado.',
      lost: 'Sem isto, nada no site deixa de funcionar.',
    },
    marketing: {
      text: 'Mostra-lhe publicidade adequada a si e mede os seus resultados.',
      lost: 'Sem isto, vê publicidade geral.',
    },
    linking: {
      text: 'Se enviar um formulário, as suas visitas a partir de agora serão associadas aos dados que nele indicar.',
      lost: 'Sem isto, o formulário funciona exatamente da mesma forma.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'A sua escolha',
      text: 'Guarda a sua resposta, para não lhe fazermos a pergunta em todas as páginas.',
    },
    'lupa-statistics': {
      name: 'As nossas próprias estatísticas',
      text: 'Regista páginas, horas, tempo de leitura, ações comunicadas pelo site, navegador, idioma e tamanho aproximado do ecrã, com um número aleatório para o seu navegador.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'A Google mede a visita e pode tratar os dados nos Estados Unidos.',
    },
    'google-demographics': {
      name: 'Dados demográficos do Google Analytics',
      text: 'A Google acrescenta a idade, o género e os interesses que conhece das pessoas com sessão iniciada nos seus serviços e utiliza a visita para publicidade.',
    },
    'lupa-linking': {
      name: 'Visitas associadas a um formulário',
      text: 'Permite aos colaboradores ver as visitas de uma pessoa que enviou um formulário. Se o consentimento for retirado, a associação é eliminada.',
    },
  },
  kinds: {
    analytics: 'Mede como o site é utilizado.',
    recordings: 'Grava o que faz na página e mostra-o em mapas de calor e reproduções.',
    advertising: 'Mostra-lhe publicidade aqui e noutros locais e mede os seus resultados.',
    'tag-manager': 'Carrega outros serviços que permitiu.',
    video: 'Reproduz vídeos.',
    audio: 'Reproduz som.',
    map: 'Mostra mapas.',
    fonts: 'Carrega tipos de letra.',
    social: 'Mostra publicações e botões de uma rede social.',
    chat: 'Permite-lhe conversar connosco por chat.',
    captcha: 'Distingue pessoas de programas, para evitar a utilização abusiva dos formulários.',
    payment: 'Recebe pagamentos e previne fraudes.',
    newsletter: 'Mantém o contacto por correio eletrónico e formulários e mede o que é lido.',
    booking: 'Permite-lhe fazer uma marcação.',
    comments: 'Mostra comentários e permite-lhe escrever os seus.',
    reviews: 'Mostra avaliações de clientes.',
    experiments: 'Experimenta diferentes variantes de uma página.',
    errors: 'Comunica as falhas do site, para que possam ser corrigidas.',
    embed: 'Mostra conteúdos de outro serviço.',
  },
  measures: {
    scroll: 'até onde se desloca na página',
    outbound: 'as ligações para outros sites que segue',
    downloads: 'os ficheiros que descarrega',
    forms: 'que formulários envia (não o que escreve)',
    missing: 'as páginas que não foram encontradas',
    vitals: 'a rapidez com que as páginas carregam e respondem',
  },
}
