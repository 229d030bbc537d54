/** What everybody keeps of the own account. */
export const account = {
  title: 'Your account',
  password: {
    title: 'Password',
    help: 'All your other sessions end when you choose another.',
    now: 'Password now',
    next: 'New password',
    nextHelp: 'At least 12 characters. Several words are easier to remember than signs.',
    wrong: 'The password is not right.',
    submit: 'Change the password',
    done: 'Changed. Other sessions have ended.',
  },
  secondFactor: {
    title: 'Second step',
    isOn: 'An app on your phone shows the code that you give after the password.',
    isOff: 'A password alone opens your account. With an app on your phone, a stolen password opens nothing.',
    begin: 'Set it up',
    remove: 'Remove it',
    removeHelp:
      'The recovery codes go with it. Roles that see data about people set up another before they go on.',
  },
  sessions: {
    title: 'Where you are signed in',
    help: 'A session ends after half an hour without use, and after twelve hours.',
    isThis: 'This one',
    unknown: 'Unknown browser',
    times: 'Since {from} · last seen {seen}',
    end: 'End',
    endNamed: 'End the session in {browser}, begun {from}',
  },
  glass: {
    title: 'Emergency',
    help: 'Owners see no data of customers. In an emergency you may, for an hour and for a reason that stays in the audit log.',
    told: 'Told at once, by mail where Lupa can send it: {names}.',
    toldNobody: 'There is no privacy officer to tell. The reason stays in the log.',
    needsSecondFactor: 'Set up the second step first: it proves who you are.',
    reason: 'Reason',
    reasonHelp: 'At least 10 characters: what happened, and whose data you need for it.',
    reasonExpected: 'Write a reason of 10 to 500 characters.',
    submit: 'See personal data for an hour',
    until: 'You see personal data until {instant}.',
  },
} as const
