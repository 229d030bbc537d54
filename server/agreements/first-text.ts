import type { AgreementText } from '../../src/agreement.ts'

/** The text that is agreed to until the owner publishes another. */
export const FIRST_TEXT: AgreementText = {
  en: `I use this program for my work, with my own account alone, and tell nobody its password or codes.

What I learn here of people I keep to myself, and use for nothing but the task I have it for: I do not look up people I have no task with, and copy nothing out of the program without need.

I know that what I read, change and take out is logged with my name, the time and the reason.

I tell the privacy officer at once when I see data that I should not see, when something is lost, and when somebody else may have used my account.

This duty goes on after my work has ended.`,
  fi: `Käytän tätä ohjelmaa työssäni vain omalla tunnuksellani, enkä kerro sen salasanaa tai koodeja kenellekään.

Pidän salassa, mitä saan täällä tietää ihmisistä, ja käytän tietoja vain siihen tehtävään, jota varten minulla on ne: en katso sellaisten ihmisten tietoja, joiden kanssa minulla ei ole tehtävää, enkä kopioi ohjelmasta mitään tarpeettomasti.

Tiedän, että se, mitä luen, muutan ja otan ohjelmasta, kirjataan lokiin nimelläni, ajan ja syyn kanssa.

Kerron tietosuojavastaavalle heti, kun näen tietoja, joita minun ei pitäisi nähdä, kun jotain katoaa tai kun joku muu on voinut käyttää tunnustani.

Tämä velvollisuus jatkuu työni päätyttyä.`,
  sv: `Jag använder detta program i mitt arbete, enbart med mitt eget konto, och berättar inte dess lösenord eller koder för någon.

Det jag får veta om människor här håller jag för mig själv och använder endast för den uppgift jag har det för: jag söker inte upp människor som jag inte har någon uppgift med, och kopierar inget ur programmet i onödan.

Jag vet att det jag läser, ändrar och tar ut loggas med mitt namn, tiden och skälet.

Jag meddelar dataskyddsombudet genast när jag ser uppgifter som jag inte borde se, när något försvinner och när någon annan kan ha använt mitt konto.

Denna skyldighet fortsätter efter att mitt arbete har upphört.`,
}
