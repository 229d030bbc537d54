/** Everywhere: the frame, entering, failures, and how spans of time are written. */
export const frame = {
  product: 'Lupa',
  pageTitle: '{page} · Lupa',
  again: 'Try again',
  loading: 'Loading…',
  skip: 'Skip to the content',
  none: '–',
  cancel: 'Cancel',
  changeThis: 'Change',
  changeNamed: 'Change {name}',
  failed: 'This could not be loaded',
  unsaved: 'Your changes are not saved. Leave this page all the same?',

  frame: {
    navigation: 'Main',
    sites: 'Sites',
    customers: 'Customers',
    registers: 'Registers',
    requests: 'Requests',
    billing: 'Billing',
    papers: 'Papers',
    notices: 'Notices',
    staff: 'Staff',
    breaches: 'Breaches',
    audit: 'Audit log',
    account: 'Your account',
    glass: 'In an emergency you see personal data until {time}. The log holds all you open.',
    untoldGlass: {
      one: 'An owner opened personal data in an emergency since you last read the log.',
      other: 'Owners opened personal data in an emergency {count} times since you last read the log.',
    },
    readLog: 'Read the reason',
    signOut: 'Sign out',
    language: 'Language',
  },

  refused: {
    title: 'This page is not open to you',
    body: 'None of your roles allows it. An owner of Lupa can give you one that does.',
  },
  notFound: { title: 'No such page', body: 'The address may have a mistake in it.', link: 'Go to the sites' },
  signIn: {
    title: 'Sign in',
    username: 'Username',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'The username or the password is not right.',
    first:
      'Have you forgotten the password, or no account yet? An owner of Lupa makes a link for you. The first account is made by the link that the terminal printed.',
    passkey: 'Sign in with a passkey',
    noPasskey: 'The browser gave no passkey that opens this.',
  },

  setup: {
    title: 'Welcome to Lupa',
    intro: 'Make the first account. The link that brought you here works once.',
    username: 'Username',
    usernameHelp: '2 to 40 letters, digits, dots, hyphens or underscores.',
    fullName: 'Full name',
    password: 'Password',
    passwordHelp: 'At least 12 characters. Several words are easier to remember than signs.',
    submit: 'Make the account',
    goneTitle: 'This link does not work any more',
    gone: 'It has been used, or it is older than 24 hours. If there is no account yet, restarting Lupa prints a new link in the terminal.',
    missing:
      'The address lacks its ending. Copy the whole link from the terminal, with everything after the # sign.',
    toSignIn: 'Go to sign in',
  },

  duration: {
    seconds: '{seconds} s',
    minutes: '{minutes} min {seconds} s',
    hours: '{hours} h {minutes} min',
  },
} as const
