import type { Wording } from '../wording.ts'

export const es: Wording = {
  banner: {
    title: '¿Podemos contabilizar su visita?',
    titleWithOthers: '¿Podemos contabilizar su visita y cargar servicios de terceros?',
    intro: {
      full: '{site} desea registrar qué páginas lee usted, cuándo, durante cuánto tiempo y con qué navegador y dirección IP, para ver cómo se utiliza el sitio y mejorarlo.',
      shortened:
        '{site} desea registrar qué páginas lee usted, cuándo, durante cuánto tiempo, con qué navegador y aproximadamente desde qué red, para ver cómo se utiliza el sitio y mejorarlo.',
      none: '{site} desea registrar qué páginas lee usted, cuándo, durante cuánto tiempo y con qué navegador, para ver cómo se utiliza el sitio y mejorarlo.',
    },
    others: 'Si acepta, también se cargan estos servicios, que reciben datos sobre su visita:',
    advanced: 'Google recibe datos sobre su visita, sin cookies, incluso antes de que elija y si rechaza.',
    advancedElsewhere: 'Google recibe datos sobre su visita, incluso antes de que elija y si rechaza.',
    unchanged: 'El sitio funciona igual sin ello.',
    hidden:
      'Sin ello, los contenidos de otros servicios siguen ocultos; por lo demás, el sitio funciona igual.',
    withdrawable:
      'Puede cambiar de opinión en cualquier momento con el botón situado en la parte inferior de cada página.',
    withdrawableByLink:
      'Puede cambiar de opinión en cualquier momento con el enlace a las opciones de privacidad que aparece en cada página.',
    signal:
      'Su navegador envía la señal «{signal}» y la respetamos: el marketing y la vinculación siguen desactivados aunque acepte, a menos que los active usted.',
    accept: 'Aceptar',
    refuse: 'Rechazar',
    customise: 'Elegir',
    settings: 'Opciones de privacidad',
    purposes: {
      necessary: 'Necesarias',
      preferences: 'Preferencias',
      statistics: 'Estadísticas',
      marketing: 'Marketing',
      linking: 'Vinculación con sus datos',
    },
  },
  preferences: {
    intro: 'Elija qué puede hacer este sitio. Nada de esto es necesario para leerlo.',
    save: 'Guardar selección',
    cancel: 'Cancelar',
    alwaysOn: 'Siempre activas',
    details: 'Qué se conserva y durante cuánto tiempo',
    receives: 'Quién recibe los datos',
    ownProvider: 'Solo {site}',
    policy: 'Política de privacidad',
    measured: 'También se registra lo siguiente: {measured}.',
    kept: {
      full: 'Plazo de conservación de las visitas: {months}. Plazo de conservación de las direcciones IP completas: {days}; después se truncan.',
      shortened:
        'Plazo de conservación de las visitas: {months}. Las direcciones IP se truncan antes de conservarse.',
      none: 'Plazo de conservación de las visitas: {months}. Las direcciones IP no se conservan.',
    },
  },
  stored: {
    title: 'Cookies y otros medios de almacenamiento en este sitio',
    name: 'Nombre',
    kind: 'Tipo',
    lifetime: 'Duración',
    setBy: 'Instalado por',
    firstParty: 'este sitio',
    thirdParty: 'un tercero',
    untilClosed: 'hasta que se cierre el navegador',
    untilDeleted: 'hasta que se elimine',
    cookie: 'Cookie',
    localStorage: 'Almacenamiento local',
    sessionStorage: 'Almacenamiento de sesión',
    indexedDB: 'Base de datos del navegador',
    nothing: 'No guarda nada en su dispositivo.',
    changed: 'Última modificación: {date}',
    allowed: 'Permitido',
    notAllowed: 'No permitido',
  },
  placeholder: {
    title: '{service} no está cargado',
    text: 'Si se mostrara aquí, este contenido enviaría su dirección IP y la página en la que se encuentra a {provider}.',
    once: 'Cargar una vez',
    always: 'Permitir siempre',
  },
  form: {
    link: 'Vincular mis visitas a este sitio con estos datos',
    linkText:
      'Voluntario. El formulario se envía en cualquier caso, y puede retirar este consentimiento en las opciones de privacidad.',
  },
  kept: {
    title: 'Datos conservados sobre este navegador',
    about: 'Solo sobre este navegador. Los formularios enviados no forman parte de ellos.',
    nothing: 'No se conserva nada sobre este navegador.',
    show: 'Mostrar',
    download: 'Descargar',
    erase: 'Borrar',
    confirm: '¿Borrarlo todo y retirar lo que se permitió? Esta acción no se puede deshacer.',
    erased: 'Borrado, y lo que se permitió queda retirado. Se conserva la prueba de las elecciones.',
    failed: 'No ha funcionado. Inténtelo de nuevo más tarde.',
    when: 'Cuándo',
    what: 'Qué',
    visits: 'Visitas',
    pages: 'Páginas',
  },
  purposes: {
    necessary: { text: 'Recuerda la elección que usted hace aquí.', lost: '' },
    preferences: {
      text: 'Recuerda los ajustes que usted hace en el sitio y muestra contenidos de otros servicios.',
      lost: 'Sin ello, es posible que tenga que repetirlos, y esos contenidos seguirán ocultos.',
    },
    statistics: {
      text: 'Muestra cómo se utiliza el sitio, para poder mejorarlo.',
      lost: 'Sin ello, nada deja de funcionar en el sitio.',
    },
    marketing: {
      text: 'Le muestra publicidad adecuada para usted y mide sus resultados.',
      lost: 'Sin ello, verá publicidad general.',
    },
    linking: {
      text: 'Si envía un formulario, sus visitas a partir de ahora se vinculan con los datos que haya dado en él.',
      lost: 'Sin ello, el formulario funciona exactamente igual.',
    },
  },
  services: {
    'lupa-choice': {
      name: 'Su elección',
      text: 'Guarda su respuesta para no volver a preguntarle en cada página.',
    },
    'lupa-statistics': {
      name: 'Nuestras propias estadísticas',
      text: 'Registra páginas, horas, tiempo de lectura, acciones que comunica el sitio, navegador, idioma y tamaño aproximado de la pantalla, con un número aleatorio para su navegador.',
    },
    'google-analytics': {
      name: 'Google Analytics',
      text: 'Google mide la visita y puede tratar los datos en los Estados Unidos.',
    },
    'google-demographics': {
      name: 'Datos demográficos de Google Analytics',
      text: 'Google añade la edad, el sexo y los intereses que conoce de las personas que han iniciado sesión en sus servicios, y utiliza la visita con fines publicitarios.',
    },
    'lupa-linking': {
      name: 'Visitas vinculadas a un formulario',
      text: 'Permite al personal ver las visitas de una persona que ha enviado un formulario. Si se retira el consentimiento, el vínculo se elimina.',
    },
  },
  kinds: {
    analytics: 'Mide cómo se utiliza el sitio.',
    recordings: 'Graba lo que usted hace en la página y lo muestra como mapas de calor y reproducciones.',
    advertising: 'Le muestra publicidad aquí y en otros sitios y mide sus resultados.',
    'tag-manager': 'Carga otros servicios que usted ha permitido.',
    video: 'Reproduce vídeos.',
    audio: 'Reproduce sonido.',
    map: 'Muestra mapas.',
    fonts: 'Carga tipos de letra.',
    social: 'Muestra publicaciones y botones de una red social.',
    chat: 'Le permite chatear con nosotros.',
    captcha: 'Distingue a las personas de los programas para evitar el uso indebido de los formularios.',
    payment: 'Cobra los pagos y previene el fraude.',
    newsletter: 'Mantiene el contacto por correo electrónico y formularios, y mide lo que se lee.',
    booking: 'Le permite reservar una cita.',
    comments: 'Muestra comentarios y le permite escribir los suyos.',
    reviews: 'Muestra opiniones de clientes.',
    experiments: 'Prueba distintas variantes de una página.',
    errors: 'Comunica los errores del sitio para que se puedan corregir.',
    embed: 'Muestra contenido de otro servicio.',
  },
  measures: {
    scroll: 'hasta dónde se desplaza por la página',
    outbound: 'los enlaces a otros sitios que sigue',
    downloads: 'los archivos que descarga',
    forms: 'qué formularios envía (no lo que escribe)',
    missing: 'las páginas que no se encontraron',
    vitals: 'la rapidez con la que se cargan y responden las páginas',
  },
}
