import type { Text } from '../../text.ts'

export const refusals = {
  refusals: {
    unreachable: 'Lupa svarade inte. Kontrollera anslutningen och försök igen.',
    bad_json: 'Lupa kunde inte läsa det som skickades. Ladda om sidan och försök igen.',
    not_signed_in: 'Logga in först.',
    wrong_credentials: 'Det stämmer inte.',
    foreign_origin: 'Sidan har en annan adress än den som Lupa känner sig själv under. Öppna panelen där.',
    forbidden: 'Det är inte tillåtet här.',
    second_factor_needed: 'Ange först koden från din andra faktor.',
    agreement_needed: 'Godkänn först sekretessförbindelsen.',
    step_up_needed: 'Ange först ditt lösenord igen.',
    not_found: 'Här finns ingenting längre.',
    gone: 'Detta har redan använts eller är för gammalt.',
    taken: 'Detta finns redan.',
    too_large: 'Detta är för mycket på en gång.',
    invalid: 'Något i detta är inte som det ska vara.',
    too_many: 'För många försök. Vänta en kvart och försök sedan igen.',
    busy: 'Lupa har för mycket att göra just nu. Försök igen om en stund.',
    internal: 'Något gick fel i Lupa. Dess logg säger vad.',
  },

  expected: {
    name: 'Skriv ett namn på högst 100 tecken.',
    fullName: 'Skriv ett namn på högst 100 tecken.',
    username: 'Skriv 2 till 40 bokstäver, siffror, punkter, bindestreck eller understreck.',
    password: 'Välj ett lösenord av den längd som anges nedan, och på högst 200 tecken.',
    origins:
      'Varje adress börjar med https:// eller http:// och slutar före snedstrecket, till exempel https://www.example.com, utan *.',
    embedOrigins:
      'Varje adress börjar med https:// eller http:// och slutar före snedstrecket, till exempel https://www.example.com. En länk med lösenord kan inte bäddas in.',
    languages: 'Välj minst ett språk.',
    language: 'Välj ett av språken.',
    timeZone: 'Välj en tidszon i listan, till exempel Europe/Helsinki.',
    google: 'Skriv ett mätnings-id som G-AB12CD34EF, eller lämna fältet tomt.',
    services: 'Varje tjänst behöver ett eget namn, ett ändamål och vad den sparar.',
    smallestGroup: 'Skriv ett heltal från 1 till 50.',
    ipStorage: 'Välj ett av dessa.',
    ipFullDays: 'Skriv ett heltal från 1 till 365.',
    visitMonths: 'Skriv ett heltal från 1 till 25.',
    target: 'Skriv en sökväg som börjar med snedstreck, till exempel /tack, eller namnet på en händelse.',
    day: 'Välj en dag i kalendern.',
    text: 'Skriv högst 200 tecken.',
    expiresAt: 'Välj en tid som ännu inte har varit.',
    address: 'Skriv en e-postadress som aino@example.com.',
    kinds: 'Välj minst ett av dessa.',
  },
} satisfies Partial<Text>
