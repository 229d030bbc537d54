/** What has to be done before anything else, and choosing a password by a one-time link. */
export const entering = {
  agreement: {
    title: 'Confidentiality',
    intro: 'Whoever works with Lupa agrees to this first, and again each year.',
    name: 'Your full name, as you would sign it',
    nameHelp: 'As it is known here: {name}.',
    submit: 'I agree',
    wrongName: 'Write your name as it is known here.',
    changed: 'The text has changed meanwhile. Reload the page and read it again.',
  },
  code: {
    title: 'Second step',
    passkeyIntro: 'This account has a passkey for its second step.',
    intro:
      'Open the app on your phone and write the code it shows for Lupa. A recovery code will do as well.',
    code: 'Code',
    submit: 'Go on',
    wrong: 'This code is not right, or it has been used already.',
  },
  setup: {
    title: 'Set up a second step',
    intro:
      'Your role sees data about people. So that a stolen password alone opens nothing, an app on your phone shows a new code every half minute.',
    app: 'Scan this with an app for one-time codes, such as Aegis, 2FAS or the password manager you use.',
    qrCode: 'QR code with the key',
    noCamera: 'Where there is no camera, put the key in by hand:',
    open: 'Open the app on this device',
    key: 'Key',
    code: 'The code that the app shows now',
    submit: 'Set it up',
    wrong: 'This is not the code for this key. Look whether the clock of the phone is right.',
    codesTitle: 'Recovery codes',
    codes:
      'Keep these where you keep other papers. Each opens your account once, when the phone is lost. They are not shown again.',
    kept: 'I have kept them',
  },
  invitation: {
    title: 'Choose a password',
    intro: 'The link that brought you here works once.',
    password: 'Password',
    passwordHelp: 'At least 12 characters. Several words are easier to remember than signs.',
    submit: 'Choose it and sign in',
    goneTitle: 'This link does not work any more',
    gone: 'It has been used, or it is too old. Ask whoever invited you for a new one.',
    toSignIn: 'Go to sign in',
  },
  passkey: {
    use: 'Use the passkey',
    instead: 'Use a passkey instead',
    name: 'Passkey of this device',
    none: 'The browser gave no passkey that opens this.',
  },
  stepUp: {
    title: 'Your password once more',
    intro: 'What you asked for needs it. It counts for five minutes.',
    password: 'Password',
    submit: 'Go on',
    wrong: 'The password is not right.',
    cancel: 'Not now',
  },
  signOut: 'Sign out',
} as const
